"""One database for many tests: each finds today's tables and no rows, and nobody who was in another test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.integration.kept_database import KeptDatabase, execute

SPOILED = [
    "ALTER TABLE chat ADD COLUMN more text",
    "ALTER TABLE chat ALTER COLUMN state DROP NOT NULL",
    "ALTER TABLE chat ALTER COLUMN language SET DEFAULT 'fr'",
    "ALTER TABLE chat ADD CONSTRAINT positive CHECK (id > 0)",
    "CREATE INDEX more ON chat (language)",
]


@pytest.fixture
async def kept(postgresql: str) -> AsyncIterator[KeptDatabase]:
    found = KeptDatabase(postgresql, "tried")
    yield found
    await found.drop()


async def test_rows_are_gone_and_whoever_was_there_finds_nothing(kept: KeptDatabase) -> None:
    async with kept.lent() as first:
        await execute(first, "INSERT INTO follow VALUES (1, 'everything', '')")
        outlives = await asyncpg.connect(first)
    async with kept.lent() as second:
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
            await outlives.execute("SELECT 1")
        with pytest.raises(asyncpg.InvalidCatalogNameError):
            await asyncpg.connect(first)
        connection = await asyncpg.connect(second)
        assert await connection.fetchval("SELECT count(*) FROM follow") == 0
        await connection.close()


async def test_a_test_has_it_once(kept: KeptDatabase) -> None:
    async with kept.lent():
        with pytest.raises(RuntimeError, match="has this database already"):
            async with kept.lent():
                pass


@pytest.mark.parametrize("statement", SPOILED)
async def test_what_was_made_otherwise_is_made_anew(statement: str, kept: KeptDatabase) -> None:
    async with kept.lent() as url:
        await execute(url, statement)
    async with kept.lent() as url:
        await execute(url, *SPOILED)  # as if nothing of it were there


async def test_what_failed_midway_is_made_anew(kept: KeptDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    async with kept.lent():
        pass
    monkeypatch.setattr("tests.integration.kept_database.ANEW", "nonsense")
    with pytest.raises(asyncpg.PostgresSyntaxError):
        async with kept.lent():
            pass
    monkeypatch.undo()
    async with kept.lent() as url:
        await execute(url, "SELECT FROM chat")
