"""What a running bot never uses is not loaded, and can be loaded all the same by whoever wants it later."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from bot.sparing import UNUSED, without

SELDOM = (
    *("alembic", "asyncpg", "httpx", "icalendar", "jinja2", "lxml", "matplotlib", "PIL", "prompt_toolkit", "segno", "sentry_sdk"),
    *("http.server", "pydantic_settings.sources.providers.cli", "sqlalchemy.dialects.postgresql", "starlette", "uvicorn", "wsgiref.simple_server"),
)
"""What is loaded with its first use only."""
START = """
import sys
from bot.hollow import PARTS, hollow
from bot.sparing import UNUSED, without
with without(*UNUSED), hollow(*PARTS):
    import bot.telegram.running.application
print(*sys.modules)
"""
ASKED = """
import sys
from bot.opening import open_programme
from bot.replies.wording import read_wording
open_programme(None)
print(*sys.modules, read_wording.cache_info().currsize)
"""
LATER = """
from bot.hollow import PARTS, hollow
with hollow(*PARTS):
    import sqlalchemy.ext.asyncio
    import telegram
from sqlalchemy.ext.asyncio.session import AsyncSession
from telegram.request._httpxrequest import HTTPXRequest
print(AsyncSession.__name__, HTTPXRequest.__name__)
"""


def test_a_start_loads_nothing_that_is_seldom_used() -> None:
    loaded = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True).stdout.split()
    assert "telegram" in loaded
    assert not set(loaded) & {*SELDOM, *UNUSED, "sqlalchemy.orm"}


def test_a_desk_loads_no_format_of_other_tools_and_reads_no_catalogue_before_it_speaks() -> None:
    *loaded, catalogues = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True).stdout.split()
    assert "knowledge.formats.native.native" in loaded
    assert not set(loaded) & {"knowledge.formats.foreign", "knowledge.formats.fitting.fitting", "knowledge.formats.plain_text"}
    assert catalogues == "0"


def test_what_was_hollow_can_be_imported_afterwards() -> None:
    assert subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, check=True).stdout == "AsyncSession HTTPXRequest\n"


def test_what_was_left_out_can_be_imported_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with without("colorsys", "json"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module("colorsys")
        assert importlib.import_module("json").loads("1") == 1
    assert importlib.import_module("colorsys").rgb_to_hsv(0, 0, 0) == (0, 0, 0)
