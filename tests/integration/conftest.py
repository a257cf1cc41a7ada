"""Databases for the tests: the same tests run on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import pytest

from bot.migrations.migrate import migrate
from bot.opening import SEMINAR, read_source
from knowledge.programme import Programme
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.integration.kept_database import KeptDatabase, execute, named
from tests.integration.postgresql_server import postgresql_server
from tests.integration.telegram.bot_api_server import BotApiServer, bot_api_server

EMPTY = count()
"""One after another, each under a name of its own, so that nobody who outlives a test finds the database of the next."""


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server: the one that TEST_DATABASE_URL names, else one of our own for the length of the tests."""
    with postgresql_server() as url:
        yield url


@pytest.fixture(scope="session")
def kept_database(postgresql: str) -> Iterator[KeptDatabase]:
    """A database of that server, which one test after another has."""
    kept = KeptDatabase(postgresql, "kept")
    yield kept
    asyncio.run(kept.drop())


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Whatever needs a database is tried with both."""
    return str(request.param)


@pytest.fixture
async def database_url(request: pytest.FixtureRequest, engine: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The URL of a database with today's tables and nothing in them, which is not made anew: making them takes longer than most tests."""
    if engine == "postgresql":
        async with request.getfixturevalue("kept_database").lent() as url:
            yield url
        return
    made = tmp_path_factory.getbasetemp() / "with-tables.db"
    if not made.exists():  # under its name only once it is whole, also where a test is broken off meanwhile
        in_the_making = tmp_path / "in-the-making.db"
        opened = open_database(read_address(f"sqlite:///{in_the_making}"))
        await migrate(opened)
        await opened.close()
        in_the_making.rename(made)
    shutil.copy(made, tmp_path / "store.db")
    yield f"sqlite:///{tmp_path}/store.db"


@pytest.fixture
async def postgresql_url(kept_database: KeptDatabase) -> AsyncIterator[str]:
    """The URL of such a database of PostgreSQL."""
    async with kept_database.lent() as url:
        yield url


@pytest.fixture
async def empty_database_url(request: pytest.FixtureRequest, engine: str, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a database without tables, as a bot finds it that starts for the first time."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path}/store.db"
        return
    server, name = request.getfixturevalue("postgresql"), f"empty_{os.getpid()}_{next(EMPTY)}"
    await execute(server, f"CREATE DATABASE {name}")
    yield named(server, name)
    await execute(server, f"DROP DATABASE {name} WITH (FORCE)")


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


@pytest.fixture(scope="session")
def seminar() -> Programme:
    """The seminar as its file has it."""
    return read_source(SEMINAR)
