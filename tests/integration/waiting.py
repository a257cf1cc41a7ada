"""Waiting for what a running bot does, for as long as anybody would: a test that waits for what does not come fails, and does not hang."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from tests.processes import PATIENCE, Process

PAUSE = 0.01
"""Seconds between two looks."""


async def until(happened: Callable[[], Awaitable[bool]], seconds: float = PATIENCE) -> None:
    """Look again and again until something has happened. Raises `TimeoutError` where it does not."""
    async with asyncio.timeout(seconds):
        while not await happened():  # noqa: ASYNC110 - what is looked at tells nobody
            await asyncio.sleep(PAUSE)


async def read_until(process: Process, words: str) -> str:
    """What a process logs up to a line with these words."""
    seen = ""
    async with asyncio.timeout(PATIENCE):
        while words not in seen:
            line = await process.stderr.readline()
            assert line, f"the process ended without: {words}\n{seen}"
            seen += line.decode()
    return seen
