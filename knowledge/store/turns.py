"""Turns over all processes on one PostgreSQL server: who holds the turn of a key works alone on it, in one transaction.

The server keeps those who wait in order, and ends the turn of a process that dies.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.store.address import PostgreSQLServer
from knowledge.store.database import Database, StoreUnavailable, open_server
from knowledge.store.patience import AS_LONG_AS_IT_TAKES, PATIENCE

AT_ONCE = 16
"""Turns that one process may hold or wait for, each with a connection: three replicas stay well under the hundred that a server allows."""
LONGEST = "600s"
"""How long a turn may last, and be waited for."""
RESTS = 5.0
"""Seconds after a server was found to hang in which nobody else waits for it."""
HANGS = "the database does not answer"
_TAKE = text("SELECT pg_advisory_xact_lock(:key)").execution_options(**AS_LONG_AS_IT_TAKES)
_LIVES = text("SELECT 1")


class Turns:
    """The turns of one process. Close it with `close`."""

    def __init__(self, server: PostgreSQLServer, database: Database) -> None:
        """`database`: that of the server, which shows whether it lives while a turn is waited for."""
        timeouts = {"statement_timeout": LONGEST, "idle_in_transaction_session_timeout": LONGEST}
        self._turning: Database = open_server(server, AT_ONCE, timeouts, database.outage)
        self._database = database
        self._free = asyncio.Semaphore(AT_ONCE)
        self._hung_until = 0.0

    @asynccontextmanager
    async def of(self, key: int) -> AsyncIterator[AsyncConnection]:
        """Wait for the turn of a key of 64 bits and hold it for the length of the transaction. Raises `StoreUnavailable`."""
        async with self._free:
            if asyncio.get_running_loop().time() < self._hung_until:
                raise StoreUnavailable(HANGS, TimeoutError.__name__)
            try:
                async with self._turning.beside() as connection:
                    await self._take(connection, key)
                    yield connection
            except StoreUnavailable as fault:
                if isinstance(fault.__cause__, TimeoutError):
                    self._hung_until = asyncio.get_running_loop().time() + RESTS
                raise

    async def _take(self, connection: AsyncConnection, key: int) -> None:
        """Wait for a turn for as long as the server lives."""
        taking = asyncio.ensure_future(connection.execute(_TAKE, {"key": key}))
        try:
            while not (await asyncio.wait({taking}, timeout=PATIENCE))[0]:
                async with self._database.reading() as living:
                    await living.execute(_LIVES)
        finally:
            taking.cancel()
            await asyncio.wait({taking})
        await taking

    async def close(self) -> None:
        """Close all connections."""
        await self._turning.close()
