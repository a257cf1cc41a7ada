"""Logging: one line an event on standard error, with no token in it whatever logs."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
CHATTY = ("aiohttp", "aiosqlite", "alembic", "telegram", "asyncio", "httpx")
MASK = "<token>"


class WithoutToken(logging.Formatter):
    """A formatter that masks the token in messages and tracebacks alike."""

    def __init__(self, token: str) -> None:
        super().__init__(FORMAT)
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record, without the token. What the library says of the network is no fault of the code: one line, no traceback."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, TelegramError) and record.name.startswith("telegram."):
            record = logging.makeLogRecord(
                record.__dict__ | {"msg": f"{record.getMessage()} ({error})", "args": None, "exc_info": None, "exc_text": None}
            )
        line = super().format(record)
        return line.replace(self._token, MASK) if self._token else line


def start_logging(level: str, token: str) -> None:
    """Log to standard error from this level on; libraries from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutToken(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
