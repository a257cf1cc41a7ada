"""A connection to a PostgreSQL server of its own, for statements that must leave at once: no pool is asked, nothing is pinged, no transaction begun.

What was written to the server is done also where the process is killed right after.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from knowledge.store.address import PostgreSQLServer
from knowledge.store.database import UNUSABLE, WRITING, connect_directly, unavailable
from knowledge.store.inserting import or_of_server
from knowledge.store.outage import Outage
from knowledge.store.patience import PATIENCE

if TYPE_CHECKING:
    import asyncpg


class Direct:
    """The connection, opened when it is first used. Whoever uses it waits for the last statement first. Close it with `close`."""

    def __init__(self, server: PostgreSQLServer, outage: Outage) -> None:
        self._server = server
        self._outage = outage
        self._connection: asyncpg.Connection | None = None

    async def execute(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a statement in the server's own words (`$1`) once for each row, all in one transaction. Raises `StoreUnavailable`."""
        try:
            if self._connection is None or self._connection.is_closed():
                self._connection = await connect_directly(self._server)
            await self._connection.executemany(statement, rows, timeout=PATIENCE)
        except or_of_server(*UNUSABLE) as error:
            if isinstance(error, TimeoutError):  # what is left of the connection would wait for the server first
                self.close()
            raise unavailable(error, self._outage, WRITING) from error
        self._outage.over(WRITING)

    def close(self) -> None:
        """Close the connection without waiting for the server."""
        if self._connection is not None:
            self._connection.terminate()
