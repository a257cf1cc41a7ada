"""A database of PostgreSQL that a process of the tests keeps for one test after another: emptying it takes a hundredth of what making it takes."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from bot.migrations.migrate import migrate
from bot.migrations.schema import FIRST_ROWS, metadata
from knowledge.store.address import read_address
from knowledge.store.database import open_database

SHAPE = """
SELECT concat_ws(' ', relname, relkind, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, pg_get_expr(adbin, adrelid)) AS one
FROM pg_class LEFT JOIN pg_attribute ON attrelid = pg_class.oid LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', conname, conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT version_num FROM alembic_version
ORDER BY one
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
    """A database on a server. `purpose`: what it is for; also on a server that several processes share, each has its own.

    It has another name for each test: a bot or a connection that outlives its own test finds nothing, rather than the rows of the next.
    """

    def __init__(self, server: str, purpose: str) -> None:
        self._server = server
        self._base = f"{purpose}_{os.getpid()}"
        self._name = f"{self._base}_0"
        self._names = 0
        self._shape: list[str] = []
        self._lent = False

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[str]:
        """Its URL for the length of a test, with today's tables and nothing in them. Whoever was connected is not any longer."""
        if self._lent:
            raise RuntimeError("the test has this database already; a second one is to be kept for another purpose")
        self._lent = True
        try:
            shape, self._shape = self._shape, []  # where something fails midway, the next test has it made anew
            self._shape = shape if shape and await self._empty(shape) else await self._make()
            yield self._url
        finally:
            self._lent = False

    async def drop(self) -> None:
        """Leave nothing on the server."""
        await execute(self._server, f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)")

    @property
    def _url(self) -> str:
        return named(self._server, self._name)

    def _next_name(self) -> str:
        self._names += 1
        return f"{self._base}_{self._names}"

    async def _empty(self, shape: list[str]) -> bool:
        """Whether it had this shape, and no rows are in it now."""
        await self._rename()
        connection = await asyncpg.connect(self._url)
        try:
            if await _shape(connection) != shape:
                return False
            await connection.execute(ANEW)
        finally:
            await connection.close()
        return True

    async def _rename(self) -> None:
        """Let nobody come and send away who is there. The server gives no other name where somebody stayed."""
        before, after = self._name, self._next_name()
        await execute(
            self._server,
            f"ALTER DATABASE {before} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{before}'",  # noqa: S608 - a name of our own
            f"ALTER DATABASE {before} RENAME TO {after}",
        )
        self._name = after
        await execute(self._server, f"ALTER DATABASE {after} ALLOW_CONNECTIONS true")

    async def _make(self) -> list[str]:
        await self.drop()
        self._name = self._next_name()
        await execute(self._server, f"CREATE DATABASE {self._name}")
        made = open_database(read_address(self._url))
        await migrate(made)
        await made.close()
        connection = await asyncpg.connect(self._url)
        try:
            return await _shape(connection)
        finally:
            await connection.close()


async def _shape(connection: asyncpg.Connection) -> list[str]:
    try:
        return [str(row[0]) for row in await connection.fetch(SHAPE)]
    except asyncpg.UndefinedTableError:
        return []


async def execute(server: str, *statements: str) -> None:
    """Have a server do one thing after another, each in a transaction of its own."""
    connection = await asyncpg.connect(server)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def named(server: str, name: str) -> str:
    """The URL of another database on a server."""
    return server.rpartition("/")[0] + "/" + name
