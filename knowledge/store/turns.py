"""Turns over all processes on one PostgreSQL server: who holds the turn of a key works alone on it, in one transaction.

The server keeps those who wait in order, and ends the turn of a process that dies.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.store.address import PostgreSQLServer
from knowledge.store.database import Database, StoreUnavailable, connect_directly, open_server
from knowledge.store.inserting import or_of_server
from knowledge.store.outage import Outage
from knowledge.store.patience import MARGIN, PATIENCE

AT_ONCE = 16
"""Turns that one process may hold or wait for, each with a connection: three replicas stay well under the hundred that a server allows."""
LONGEST = 600
"""Seconds that a turn may last, and be waited for."""
RESTS = 5.0
"""Seconds after a server was found to hang in which nobody else waits for it."""
HANGS = "the database does not answer"
_TAKE_IF_FREE = text("SELECT pg_try_advisory_xact_lock(:key)")


class Turns:
    """The turns of one process. Close it with `close`."""

    def __init__(self, server: PostgreSQLServer, outage: Outage) -> None:
        timeouts = {"statement_timeout": f"{LONGEST}s", "idle_in_transaction_session_timeout": f"{LONGEST}s"}
        self._turning: Database = open_server(server, AT_ONCE, timeouts, outage)
        self._server = server
        self._free = asyncio.Semaphore(AT_ONCE)
        self._hung_until = 0.0

    @asynccontextmanager
    async def of(self, key: int) -> AsyncIterator[AsyncConnection]:
        """Wait for the turn of a key of 64 bits and hold it for the length of the transaction. Raises `StoreUnavailable`."""
        async with self._free, AsyncExitStack() as turn:
            yield await self._begin(turn, key)

    async def _begin(self, turn: AsyncExitStack, key: int) -> AsyncConnection:
        if asyncio.get_running_loop().time() < self._hung_until:
            raise StoreUnavailable(HANGS, TimeoutError.__name__)
        try:
            connection = await turn.enter_async_context(self._turning.beside())
            await self._take(connection, key)
        except (StoreUnavailable, TimeoutError) as fault:
            if isinstance(fault, TimeoutError) or isinstance(fault.__cause__, TimeoutError):
                self._hung_until = asyncio.get_running_loop().time() + RESTS
            raise
        self._hung_until = 0.0
        return connection

    async def _take(self, connection: AsyncConnection, key: int) -> None:
        """Wait for a turn for as long as the server lives."""
        if await connection.scalar(_TAKE_IF_FREE, {"key": key}):
            return
        driver: Any = (await connection.get_raw_connection()).driver_connection
        taking = asyncio.ensure_future(driver.execute(f"SELECT pg_advisory_xact_lock({key})", timeout=LONGEST + MARGIN))
        try:
            while not (await asyncio.wait({taking}, timeout=PATIENCE))[0]:
                await self._see_it_live()
            await taking
        except BaseException:
            taking.cancel()
            await asyncio.wait({taking})
            driver.terminate()
            await connection.invalidate()
            raise

    async def _see_it_live(self) -> None:
        """Make a connection of its own, and close it. A server that refuses it, such as for want of room, lives as well. Raises `OSError`."""
        with suppress(*or_of_server()):
            connection = await connect_directly(self._server)
            await connection.close(timeout=PATIENCE)

    async def close(self) -> None:
        """Close all connections."""
        await self._turning.close()
