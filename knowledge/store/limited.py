"""A connection to PostgreSQL that waits for no server for ever. Loaded with the first connection: a bot on a file spares the driver."""

from __future__ import annotations

import asyncio

import asyncpg

from knowledge.store.patience import PATIENCE


class LimitedConnection(asyncpg.Connection):  # type: ignore[misc]
    """Limits what the driver and SQLAlchemy run to ping, to begin and to end a transaction; `command_timeout` limits all else."""

    async def execute(self, query: str, *args: object, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the driver's own
        """As the driver's own, whose limit begins only when what was given up before is through: of a server that hangs it never is."""
        try:
            async with asyncio.timeout(PATIENCE if timeout is None else timeout):
                return str(await super().execute(query, *args))
        except TimeoutError:
            self.terminate()
            raise
