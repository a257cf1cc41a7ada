"""A database of PostgreSQL that a process of the tests keeps for one test after another: emptying it takes a hundredth of what making it takes."""

from __future__ import annotations

import os

import asyncpg

from bot.migrations.migrate import migrate
from bot.migrations.schema import FIRST_ROWS, metadata
from knowledge.store.address import read_address
from knowledge.store.database import open_database

LEAVES = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
SHAPE = """
SELECT string_agg(concat_ws(' ', relname, relkind, attname, format_type(atttypid, atttypmod)), ',' ORDER BY relname, attnum)
FROM pg_class LEFT JOIN pg_attribute ON attrelid = pg_class.oid WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT version_num FROM alembic_version
"""
"""All that a test may have made otherwise, beside rows."""
COUNTS_AGAIN = "SELECT setval(format('%I', sequencename)::regclass, start_value, false) FROM pg_sequences WHERE schemaname = 'public'"
ANEW = ";".join(
    [
        *(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)),  # noqa: S608 - names of our own
        *(str(table.insert().values(values).compile(compile_kwargs={"literal_binds": True})) for table, values in FIRST_ROWS),
        COUNTS_AGAIN,
    ]
)


class KeptDatabase:
    """A database on a server. `name`: what it is for; also on a server that several processes share, each has its own."""

    def __init__(self, server: str, name: str) -> None:
        self._server = server
        self._name = f"{name}_{os.getpid()}"
        self._shape: list[str] = []

    async def emptied(self) -> str:
        """Its URL, with today's tables and nothing in them. Whoever is still connected is not any longer."""
        if not self._shape or not await self._empty():
            await self._make()
        return self._url

    async def drop(self) -> None:
        """Leave nothing on the server."""
        await execute(self._server, f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)")

    @property
    def _url(self) -> str:
        return named(self._server, self._name)

    async def _empty(self) -> bool:
        """Whether it had the tables that it should, and no rows are in them now."""
        connection = await asyncpg.connect(self._url)
        try:
            await connection.execute(LEAVES)
            if await _shape(connection) != self._shape:
                return False
            await connection.execute(ANEW)
        finally:
            await connection.close()
        return True

    async def _make(self) -> None:
        await self.drop()
        await execute(self._server, f"CREATE DATABASE {self._name}")
        made = open_database(read_address(self._url))
        await migrate(made)
        await made.close()
        connection = await asyncpg.connect(self._url)
        self._shape = await _shape(connection)
        await connection.close()


async def _shape(connection: asyncpg.Connection) -> list[str]:
    try:
        return [str(row[0]) for row in await connection.fetch(SHAPE)]
    except asyncpg.UndefinedTableError:
        return []


async def execute(server: str, statement: str) -> None:
    """Have a server do one thing."""
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def named(server: str, name: str) -> str:
    """The URL of another database on a server."""
    return server.rpartition("/")[0] + "/" + name
