"""Sparing a running bot what its libraries load for uses that it never makes of them: a tenth of its memory and of its start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

UNUSED = ("click", "rich", "pygments", "tornado")
"""Colours for the errors that structlog shows on a terminal, and the library's own server for a webhook. Each is optional."""
HOLLOW = ("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session", "httpx", "telegram.request._httpxrequest")
"""Not optional, and of no use: that through which SQLAlchemy's ORM comes, and the connections to Telegram in whose place are our own."""


class Nothing:
    """Stands for what a hollow module has: a class of which there are no objects."""


class Hollow(ModuleType):
    """A module of which whatever is imported is nothing."""

    def __getattr__(self, name: str) -> type[Nothing]:
        """Nothing, but for what Python itself asks of a module."""
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """Let these modules seem not to be installed while others are imported, as far as they are not imported already."""
    with _standing_in(dict.fromkeys(modules)):  # None makes an import fail (https://docs.python.org/3/library/sys.html#sys.modules)
        yield


@contextmanager
def with_hollow(*modules: str) -> Iterator[None]:
    """Let others be imported with hollow modules in the place of these, as far as they are not imported already."""
    with _standing_in({name: Hollow(name) for name in modules}):
        yield


@contextmanager
def _standing_in(modules: dict[str, Any]) -> Iterator[None]:
    new = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(new)
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]
