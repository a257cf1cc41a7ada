"""Databases for the tests: the same tests run on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
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
"""The database of which others are copies; on a server that several processes share, each has its own."""


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server: the one that TEST_DATABASE_URL names, else one of our own for the length of the tests."""
    with postgresql_server() as url:
        yield url
        asyncio.run(_drop(url, WITH_TABLES))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Whatever needs a database is tried with both."""
    return str(request.param)


@pytest.fixture
async def database_url(request: pytest.FixtureRequest, engine: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The URL of a database with today's tables and nothing in them, which is a copy: making them takes longer than most tests."""
    if engine == "sqlite":
        made = tmp_path_factory.getbasetemp() / f"{WITH_TABLES}.db"
        if not made.exists():
            await _make_tables(f"sqlite:///{made}")
        shutil.copy(made, tmp_path / "store.db")
        yield f"sqlite:///{tmp_path}/store.db"
        return
    server = request.getfixturevalue("postgresql")
    await _make_once(server)
    async with _new_database(server, request.node.nodeid, WITH_TABLES) as url:
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
    await _drop(server, name)
    await _execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield _named(server, name)
    finally:
        await _drop(server, name)


async def _make_once(server: str) -> None:
    connection = await asyncpg.connect(server)
    is_made = await connection.fetchval("SELECT true FROM pg_database WHERE datname = $1", WITH_TABLES)
    await connection.close()
    if not is_made:
        await _execute(server, f"CREATE DATABASE {WITH_TABLES}")
        await _make_tables(_named(server, WITH_TABLES))


async def _make_tables(url: str) -> None:
    made = open_database(read_address(url))
    await migrate(made)
    await made.close()


async def _drop(server: str, name: str) -> None:
    await _execute(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


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
