"""Sparing a running bot what its libraries load for uses that it never makes of them: a tenth of its memory and of its start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

UNUSED = ("click", "rich", "pygments", "tornado")
"""Colours for the errors that structlog shows on a terminal, and the library's own server for a webhook. Each is optional."""


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """Let these modules seem not to be installed while others are imported, as far as they are not imported already."""
    hidden = [name for name in modules if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None makes an import fail (https://docs.python.org/3/library/sys.html#sys.modules)
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
