"""What a running bot does beside answering: serve newer revisions, tell subscribers, store languages."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

RESTS = 5.0
"""Seconds after which a task that failed is started again."""

PATIENCE = 6.0
"""Seconds that a task has to end, which is more than any takes to finish what it began."""

Task = Callable[[], Awaitable[None]]
"""Starts something that goes on until it is cancelled."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def running(*tasks: Task) -> AsyncIterator[None]:
    """Run these tasks until the end of the block. One that fails is logged and started again: none may end unseen."""
    started = [asyncio.create_task(_again_and_again(task)) for task in tasks]
    try:
        yield
    finally:
        await ended(*started)


async def ended(*tasks: asyncio.Task[None]) -> None:
    """Cancel tasks, and return when they have ended. One that a library kept from hearing of it is told again."""
    pending = set(tasks)
    for task in pending:
        task.cancel()
    while pending:
        _, pending = await asyncio.wait(pending, timeout=PATIENCE)
        for task in pending:
            _log.warning("%s has not ended in %.0f s; it is told again", task.get_name(), PATIENCE)
            task.cancel()


async def _again_and_again(start: Task) -> None:
    while True:
        try:
            await start()
        except Exception:  # noqa: BLE001 - logged whole, and tried again: a bot that answers but tells nobody anything would go unseen
            _log.exception("a task beside answering failed; again in %.0f s", RESTS)
        await asyncio.sleep(RESTS)
