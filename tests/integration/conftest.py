"""Databases for the tests: the same tests run on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from bot.migrations.migrate import migrate
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.integration.postgresql_server import postgresql_server
from tests.integration.telegram.bot_api_server import BotApiServer, bot_api_server

WITH_TABLES = f"with_tables_{os.getpid()}"
"""Also on a server that several processes of the tests share, each has its own."""


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server: the one that TEST_DATABASE_URL names, else one of our own for the length of the tests."""
    with postgresql_server() as url:
        yield url


@pytest.fixture(scope="session")
def with_tables(postgresql: str) -> Iterator[str]:
    """The name of a database of that server that has today's tables, of which others are copies."""
    with ThreadPoolExecutor(1) as apart:  # as whoever asks for it runs in a loop already
        apart.submit(asyncio.run, _execute(postgresql, f"DROP DATABASE IF EXISTS {WITH_TABLES} WITH (FORCE)")).result()
        apart.submit(asyncio.run, _execute(postgresql, f"CREATE DATABASE {WITH_TABLES}")).result()
        apart.submit(asyncio.run, _make_tables(_named(postgresql, WITH_TABLES))).result()
    yield WITH_TABLES
    asyncio.run(_execute(postgresql, f"DROP DATABASE {WITH_TABLES} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Whatever needs a database is tried with both."""
    return str(request.param)


@pytest.fixture
async def database_url(request: pytest.FixtureRequest, engine: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The URL of a database with today's tables and nothing in them, which is a copy: making them takes longer than most tests."""
    if engine == "sqlite":
        made = tmp_path_factory.getbasetemp() / f"{WITH_TABLES}.db"
        if not made.exists():  # under its name only once it is whole, also where a test is broken off meanwhile
            in_the_making = tmp_path / "in-the-making.db"
            await _make_tables(f"sqlite:///{in_the_making}")
            in_the_making.rename(made)
        shutil.copy(made, tmp_path / "store.db")
        yield f"sqlite:///{tmp_path}/store.db"
        return
    template = request.getfixturevalue("with_tables")
    async with _new_database(request.getfixturevalue("postgresql"), request.node.nodeid, template) as url:
        yield url


@pytest.fixture
async def empty_database_url(request: pytest.FixtureRequest, engine: str, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a database without tables, as a bot finds it that starts for the first time."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path}/store.db"
        return
    async with _new_database(request.getfixturevalue("postgresql"), request.node.nodeid) as url:
        yield url


@pytest.fixture
async def postgresql_url(request: pytest.FixtureRequest, postgresql: str) -> AsyncIterator[str]:
    """The URL of an empty database of PostgreSQL."""
    async with _new_database(postgresql, request.node.nodeid) as url:
        yield url


@asynccontextmanager
async def _new_database(server: str, test: str, template: str = "template1") -> AsyncIterator[str]:
    name = f"test_{abs(hash(test)):x}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield _named(server, name)
    finally:
        await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await connection.close()


async def _make_tables(url: str) -> None:
    made = open_database(read_address(url))
    await migrate(made)
    await made.close()


async def _execute(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    await connection.execute(statement)
    await connection.close()


def _named(server: str, name: str) -> str:
    return server.rpartition("/")[0] + "/" + name


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    """The database that a bot of the test has, opened beside it."""
    opened = open_database(read_address(database_url))
    yield opened
    await opened.close()


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """A Bot API server on which nothing was said yet."""
    async with bot_api_server() as found:
        yield found


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with today's tables."""
    opened = open_database(read_address(database_url))
    yield opened
    await opened.close()
