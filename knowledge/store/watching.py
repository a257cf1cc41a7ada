"""Hearing of newer revisions, whichever process published them: what this one published and a notification are hints, the look each second
is the truth."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import suppress

from knowledge.store import revisions
from knowledge.store.address import PostgreSQLServer
from knowledge.store.database import Database, StoreUnavailable, connect_directly
from knowledge.store.revisions import CHANNEL, Revision

LOOKS = 1.0
"""Seconds between two looks."""

_log = logging.getLogger(__name__)


async def newer(database: Database, known: int) -> AsyncIterator[Revision]:
    """Each time there is a revision newer than the last one known: the newest. Goes on while the database is away."""
    hint = database.published
    listening = asyncio.create_task(_listen(database.address, hint)) if isinstance(database.address, PostgreSQLServer) else None
    try:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOKS):  # wait_for of Python 3.11 may swallow the cancelling of its caller
                    await hint.wait()
            hint.clear()
            try:
                found = await _newer_than(database, known)
            except StoreUnavailable:
                continue
            if found is not None:
                known = found.number
                yield found
    finally:
        if listening is not None:
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening


async def _newer_than(database: Database, known: int) -> Revision | None:
    async with database.reading() as connection:
        return await revisions.newest(connection) if await revisions.newest_number(connection) > known else None


async def _listen(server: PostgreSQLServer, hint: asyncio.Event) -> None:
    """Set the hint at each notification, and whenever some may have been missed."""
    import asyncpg

    while True:
        ended = asyncio.Event()
        with suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            connection = await connect_directly(server)
            try:
                connection.add_termination_listener(lambda _, ended=ended: ended.set())
                await connection.add_listener(CHANNEL, lambda *_: hint.set())
                hint.set()
                await ended.wait()
            finally:
                connection.terminate()
        await asyncio.sleep(LOOKS)
