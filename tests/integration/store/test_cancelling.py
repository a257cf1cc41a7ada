"""Who is cancelled in the midst of a transaction keeps nobody else from writing."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from knowledge.store.database import Database

MOMENTS = 60
"""Turns of the event loop after which the transaction is cancelled; it takes fewer."""


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Leave what nobody needs any more where it is, as a running bot does for a long time."""
    gc.disable()
    yield
    gc.enable()


async def test_a_transaction_that_was_cancelled_locks_nothing(database: Database, uncollected: None) -> None:
    async def write() -> None:
        async with database.writing() as connection:
            for _ in range(3):
                await connection.execute(text("UPDATE forgetting SET times = times + 1"))
                await connection.execute(text("SELECT times FROM forgetting"))

    for moment in range(MOMENTS):
        writing = asyncio.create_task(write())
        for _ in range(moment):
            await asyncio.sleep(0)
        writing.cancel()
        await asyncio.wait({writing})
        await write()
