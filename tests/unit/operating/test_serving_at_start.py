"""A process that waits to begin serves HTTP meanwhile, and does not wait unserved."""

from __future__ import annotations

import asyncio
from socket import socket
from typing import Any

import pytest

from bot.web import starting
from bot.web.missing import Missing
from bot.web.starting import NotServed, begun
from tests.processes import PATIENCE


@pytest.mark.parametrize(("fault", "told"), [(OSError("no room"), "no room"), (None, "the server ended")])
async def test_a_server_that_fails_ends_the_start_and_is_told(fault: Exception | None, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: Any) -> None:
        if fault:
            raise fault

    async def waits() -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(starting, "SOON", 0)
    monkeypatch.setattr(starting, "serve_web", fails)
    with socket() as listening, pytest.raises(NotServed, match=told):
        async with asyncio.timeout(PATIENCE):
            await begun(waits(), listening, Missing.DATABASE)


async def test_what_has_begun_ends_the_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    served = asyncio.Event()

    async def serves(*_: Any) -> None:
        served.set()
        await asyncio.Event().wait()

    async def waits() -> str:
        await served.wait()
        return "begun"

    monkeypatch.setattr(starting, "SOON", 0)
    monkeypatch.setattr(starting, "serve_web", serves)
    with socket() as listening:
        assert await begun(waits(), listening, Missing.TELEGRAM) == "begun"
