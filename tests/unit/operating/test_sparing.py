"""What a running bot never uses is not loaded, and can be loaded all the same by whoever wants it later."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from bot.sparing import HOLLOW, UNUSED, without

SELDOM = (
    *("alembic", "asyncpg", "icalendar", "jinja2", "lxml", "matplotlib", "PIL", "prompt_toolkit", "segno", "sentry_sdk"),
    *("pydantic_settings", "sqlalchemy.dialects.postgresql", "sqlalchemy.orm", "starlette", "uvicorn"),
)
"""What is loaded with its first use only."""
START = """
import sys
from bot.sparing import HOLLOW, UNUSED, with_hollow, without
with without(*UNUSED), with_hollow(*HOLLOW):
    import bot.telegram.application
print(*sys.modules)
"""
HOLLOW_AT_FIRST = """
from bot.sparing import HOLLOW, with_hollow
with with_hollow(*HOLLOW):
    import sqlalchemy.ext.asyncio, telegram.ext
from httpx import URL
from sqlalchemy.ext.asyncio.session import AsyncSession
from telegram.request._httpxrequest import HTTPXRequest
print(URL.__name__, AsyncSession.__name__, HTTPXRequest.__name__)
"""


def test_a_start_loads_nothing_that_is_seldom_used() -> None:
    loaded = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True).stdout.split()
    assert "telegram" in loaded
    assert not set(loaded) & {*SELDOM, *UNUSED, *HOLLOW}


def test_what_was_hollow_can_be_imported_afterwards() -> None:
    said = subprocess.run([sys.executable, "-c", HOLLOW_AT_FIRST], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["URL", "AsyncSession", "HTTPXRequest"]


def test_what_was_left_out_can_be_imported_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with without("colorsys", "json"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module("colorsys")
        assert importlib.import_module("json").loads("1") == 1
    assert importlib.import_module("colorsys").rgb_to_hsv(0, 0, 0) == (0, 0, 0)
