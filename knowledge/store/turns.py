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
from knowledge.store.database import Database, open_server
from knowledge.store.outage import Outage

AT_ONCE = 16
"""Turns that one process may hold or wait for, each with a connection: three replicas stay well under the hundred that a server allows."""
LONGEST = "600s"
"""How long a turn may last, and be waited for."""
_TAKE = text("SELECT pg_advisory_xact_lock(:key)")


class Turns:
    """The turns of one process. Close it with `close`."""

    def __init__(self, server: PostgreSQLServer, outage: Outage) -> None:
        timeouts = {"statement_timeout": LONGEST, "idle_in_transaction_session_timeout": LONGEST}
        self._database: Database = open_server(server, AT_ONCE, timeouts, outage)
        self._free = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def of(self, key: int) -> AsyncIterator[AsyncConnection]:
        """Wait for the turn of a key of 64 bits and hold it for the length of the transaction. Raises `StoreUnavailable`."""
        async with self._free, self._database.beside() as connection:
            await connection.execute(_TAKE, {"key": key})
            yield connection

    async def close(self) -> None:
        """Close all connections."""
        await self._database.close()
