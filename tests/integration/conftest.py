"""Databases for the tests: the same tests run on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from bot.migrations.migrate import migrate
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.integration.postgresql_server import postgresql_server


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server: the one that TEST_DATABASE_URL names, else one of our own for the length of the tests."""
    with postgresql_server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
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
async def _new_database(server: str, test: str) -> AsyncIterator[str]:
    name = f"test_{abs(hash(test)):x}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {name}")
    try:
        yield server.rpartition("/")[0] + "/" + name
    finally:
        await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await connection.close()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with today's schema."""
    opened = open_database(read_address(database_url))
    await migrate(opened)
    yield opened
    await opened.close()
