"""Logging: one line an event on standard error, as text or as JSON, with no secret in it whatever logs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import TracebackType
from typing import Any, Literal

import structlog
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict, Processor, WrappedLogger
from telegram.error import TelegramError

from bot.redaction import Redact

LogFormat = Literal["text", "json"]
CHATTY = ("aiohttp", "aiosqlite", "alembic", "telegram", "asyncio", "httpx", "urllib3", "sentry_sdk")
PRIVATE = "<private>"
SHORTEST = 4
"""Letters of a private text that is masked; shorter ones stand in too many words, and tell nothing."""

_private: ContextVar[tuple[str, ...]] = ContextVar("private", default=())


@contextmanager
def request(identifier: str, *private: str) -> Iterator[None]:
    """Let all lines that are logged in this block carry a request's id, and none of these private texts: what errors of libraries may quote."""
    hidden = _private.set(tuple(sorted((text for text in private if len(text) >= SHORTEST), key=len, reverse=True)))
    try:
        with structlog.contextvars.bound_contextvars(request_id=identifier):
            yield
    finally:
        _private.reset(hidden)


def request_id() -> str | None:
    """The id of the request that is being worked on; None outside of any."""
    found = structlog.contextvars.get_contextvars().get("request_id")
    return None if found is None else str(found)


def without_private_texts(text: str) -> str:
    """A text without those of the request that is being worked on."""
    for private in _private.get():
        text = text.replace(private, PRIVATE)
    return text


class Line(ProcessorFormatter):
    """A formatter that masks secrets in messages, values and tracebacks alike."""

    def __init__(self, redact: Redact, render: Processor) -> None:
        before: list[Processor] = [
            structlog.contextvars.merge_contextvars,
            add_log_level,
            add_logger_name,
            ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        ]
        after: list[Processor] = [ProcessorFormatter.remove_processors_meta, structlog.processors.format_exc_info, _without_private_values, render]
        super().__init__(foreign_pre_chain=before, processors=after)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record. What the library says of the network is no fault of the code: one line, no traceback."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, TelegramError) and record.name.startswith("telegram."):
            record = logging.makeLogRecord(
                record.__dict__ | {"msg": f"{record.getMessage()} ({error})", "args": None, "exc_info": None, "exc_text": None}
            )
        return self._redact(super().format(record))


def as_text(logger: WrappedLogger, name: str, event: EventDict) -> str:
    """An event as a line for people: when, how grave, who, what, and the values; a traceback follows."""
    time, level, room, what = (event.pop(key, "") for key in ("time", "level", "logger", "event"))
    traceback = event.pop("exception", None)
    values = "".join(f" {key}={value}" for key, value in event.items())
    line = f"{time} {str(level).upper()} {room}: {what}{values}".replace("\r", "\\r").replace("\n", "\\n")
    return f"{line}\n{traceback}" if traceback else line


RENDERERS: Mapping[LogFormat, Processor] = {"text": as_text, "json": structlog.processors.JSONRenderer(ensure_ascii=False)}


def start_logging(level: str, written: LogFormat, redact: Redact, *listeners: logging.Handler) -> None:
    """Log to standard error from this level on; libraries from WARNING on. `listeners` get every record as well, beside standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Line(redact, RENDERERS[written]))
    logging.basicConfig(level=level, handlers=[handler, *listeners], force=True)
    logging.captureWarnings(True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    sys.excepthook = _logged_at_the_end(logging.getLogger(__name__))


def _without_private_values(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    if not _private.get():
        return event
    return {key: without_private_texts(value) if isinstance(value, str) and key != "request_id" else value for key, value in event.items()}


def _logged_at_the_end(log: logging.Logger) -> Callable[[type[BaseException], BaseException, TracebackType | None], Any]:
    def hook(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        log.critical("ended by a fault", exc_info=(kind, error, traceback))

    return hook
