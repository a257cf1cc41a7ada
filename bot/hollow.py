"""Libraries without parts that come along and that the bot never uses: SQLAlchemy's ORM, the Telegram library's own HTTP client (httpx), the HTTP
servers of Prometheus' library, and the command line of the one for settings.

Seven megabytes, and an eighth of a start.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

PARTS = (
    *("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session", "telegram.request._httpxrequest", "httpx"),
    *("http.server", "wsgiref.simple_server", "pydantic_settings.sources.providers.cli"),
)
"""The modules through which they come."""


class Nothing:
    """Stands for whatever is imported from a hollow module: nobody is one."""


class Hollow(ModuleType):
    """A module of which whatever is imported is nothing."""

    def __getattr__(self, name: str) -> Any:
        """Nothing, but for what Python itself asks of a module."""
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing


@contextmanager
def hollow(*modules: str) -> Iterator[None]:
    """Let packages be imported with hollow modules in the place of these, where they are not imported already."""
    emptied = [name for name in modules if name not in sys.modules]
    sys.modules.update((name, Hollow(name)) for name in emptied)
    try:
        yield
    finally:
        for name in emptied:
            del sys.modules[name]
