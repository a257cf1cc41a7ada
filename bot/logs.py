"""Logging: one line an event on standard error, as text or as JSON, with no secret in it whatever logs, and nothing that a person wrote.

What of a request must not be written is masked in whatever form it is quoted. Libraries also quote parts of it, which nobody can know: while a
request is worked on, faults have a kind and a place, and no words.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal

import structlog
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger
from telegram.error import TelegramError

from bot.redaction import Redact, forms_of
from knowledge.errors import KnowledgeError

LogFormat = Literal["text", "json"]
CHATTY = ("aiohttp", "aiosqlite", "alembic", "telegram", "asyncio", "httpx", "urllib3", "sentry_sdk", "uvicorn")
PRIVATE = "<private>"
OURS = frozenset({"time", "level", "logger", "request_id"})
"""Values of a line in which nobody's words can be."""
CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
"""Control characters, which make no line of their own in a log and do nothing to the terminal that shows it."""
CONTROLS_BUT_LINES = {code: shown for code, shown in CONTROLS.items() if chr(code) not in "\n\t"}
FRAMES = "Traceback (most recent call last):\n"
LED_TO = "\n\nwhich led to:\n\n"
SHORTEST = 4
"""Letters of a private text that is masked; shorter ones stand in too many words, and tell nothing."""

Private = Callable[[], Iterable[str]]
"""Gives what must not be written of a request. Asked only when something is logged, which is seldom."""


@dataclass(frozen=True, slots=True)
class _Request:
    identifier: str
    private: Private


_current: ContextVar[_Request | None] = ContextVar("request", default=None)


@contextmanager
def request(identifier: str, private: Private = tuple) -> Iterator[None]:
    """Let all lines that are logged in this block carry a request's id, and none of its private texts, nor words of libraries' errors."""
    before = _current.set(_Request(identifier, private))
    try:
        yield
    finally:
        _current.reset(before)


def request_id() -> str | None:
    """The id of the request that is being worked on; None outside of any."""
    found = _current.get()
    return None if found is None else found.identifier


def _with_request_id(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    identifier = request_id()
    return event if identifier is None else {**event, "request_id": identifier}


def _without_private_texts(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    found = _current.get()
    texts = {form for text in found.private() if len(text.strip()) >= SHORTEST for form in forms_of(text.strip())} if found else ()
    if not texts:
        return event
    hidden = re.compile("|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)))
    return {key: hidden.sub(PRIVATE, value) if isinstance(value, str) and key not in OURS else value for key, value in event.items()}


def _told(exc_info: ExcInfo) -> str:
    """A fault with its frames; while a request is worked on without its words, any part of which may be what somebody wrote."""
    kind, error, frames = exc_info
    if request_id() is None:
        return "".join(traceback.format_exception(kind, error, frames)).rstrip("\n")
    return LED_TO.join("".join([FRAMES, *traceback.format_tb(each.__traceback__), kind_of(each)]) for each in _what_led_to(error))


def _what_led_to(error: BaseException) -> list[BaseException]:
    """An exception after those that it came of and those that it holds."""
    found: dict[int, BaseException] = {}
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in found:
            found[id(each)] = each
            waiting += each.exceptions if isinstance(each, BaseExceptionGroup) else ()
            waiting.append(each.__cause__ or (None if each.__suppress_context__ else each.__context__))
    return [*found.values()][::-1]


def kind_of(error: BaseException) -> str:
    """What kind of exception this is, and nothing of what it says."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _by_kind(value: object) -> object:
    """A value of a message; an exception of a library only by its kind. Those of the bot say a sentence of ours."""
    return kind_of(value) if isinstance(value, BaseException) and not isinstance(value, KnowledgeError) else value


def _without_words(record: logging.LogRecord) -> logging.LogRecord:
    """A record whose values hold no words of libraries."""
    args = record.args
    told = {key: _by_kind(value) for key, value in args.items()} if isinstance(args, Mapping) else tuple(map(_by_kind, args or ()))
    return logging.makeLogRecord(record.__dict__ | {"args": told})


class Line(ProcessorFormatter):
    """A formatter that masks secrets in messages, values and tracebacks alike."""

    def __init__(self, redact: Redact, render: Processor) -> None:
        before: list[Processor] = [
            structlog.contextvars.merge_contextvars,
            _with_request_id,
            add_log_level,
            add_logger_name,
            ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        ]
        after: list[Processor] = [
            ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(_told),
            _without_private_texts,
            render,
        ]
        super().__init__(foreign_pre_chain=before, processors=after)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record. What the library says of the network is no fault of the code: one line, no traceback."""
        if request_id() is not None:
            record = _without_words(record)
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, TelegramError) and record.name.startswith("telegram."):
            record = logging.makeLogRecord(
                record.__dict__
                | {"msg": f"{record.getMessage()} ({_by_kind(error) if request_id() else error})", "args": None, "exc_info": None, "exc_text": None}
            )
        return self._redact(super().format(record))


def as_text(logger: WrappedLogger, name: str, event: EventDict) -> str:
    """An event as a line for people: when, how grave, who, what, and the values; a traceback follows."""
    time, level, room, what = (event.pop(key, "") for key in ("time", "level", "logger", "event"))
    traceback = event.pop("exception", None)
    values = "".join(f" {key}={value}" for key, value in event.items())
    line = f"{time} {str(level).upper()} {room}: {what}{values}".translate(CONTROLS)
    return f"{line}\n{traceback.translate(CONTROLS_BUT_LINES)}" if traceback else line


RENDERERS: Mapping[LogFormat, Processor] = {"text": as_text, "json": structlog.processors.JSONRenderer()}


def start_logging(level: str, written: LogFormat, redact: Redact, *listeners: logging.Handler) -> None:
    """Log to standard error from this level on; libraries from WARNING on. `listeners` get every record as well, beside standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Line(redact, RENDERERS[written]))
    logging.basicConfig(level=level, handlers=[handler, *listeners], force=True)
    logging.captureWarnings(True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    sys.excepthook = _logged_at_the_end(logging.getLogger(__name__))


def _logged_at_the_end(log: logging.Logger) -> Callable[[type[BaseException], BaseException, TracebackType | None], Any]:
    def hook(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        log.critical("ended by a fault", exc_info=(kind, error, traceback))

    return hook
