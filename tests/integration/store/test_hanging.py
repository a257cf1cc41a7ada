"""A server that hangs is away after some seconds; one that lives is waited for, however busy it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from asyncpg import TooManyConnectionsError
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram import Update

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.pace import Pace
from bot.telegram.given import LatelyGiven
from bot.telegram.updates.handling import Sharing
from bot.updates.ledger import Ledger
from bot.updates.received import Received, read_update
from knowledge.store import turns as turns_of_store
from knowledge.store.address import PostgreSQLServer
from knowledge.store.database import CONNECTIONS, Database, StoreUnavailable, open_database
from knowledge.store.turns import Turns
from tests.integration.line_to_server import line_to
from tests.integration.waiting import until

SLOW = 5.0
"""Seconds for which a server that lives is busy: longer than one that hangs is waited for."""
GIVES_UP = 12.0
"""Seconds after which a server that hangs is away."""
SOME_TIME = 0.5
"""Seconds in which a turn is asked for, and whether the server lives."""
BOT, KEY = 99, 7

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)


def came() -> Received:
    message = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "hello"}
    return read_update({"update_id": 1, "message": message}, None)


def server_of(database: Database) -> PostgreSQLServer:
    assert isinstance(database.address, PostgreSQLServer)
    return database.address


@asynccontextmanager
async def turns_over(database: Database) -> AsyncIterator[Turns]:
    turns = Turns(server_of(database), database.outage)
    yield turns
    await turns.close()


async def still_waits(task: asyncio.Future[Any], seconds: float) -> None:
    """Whether a task has not ended after so long."""
    ended, _ = await asyncio.wait({task}, timeout=seconds)
    assert not ended


def sharing_over(turns: Turns, ledger: Ledger) -> Sharing:
    return Sharing(turns, ledger, ChatsInMemory(10), LatelyGiven(), Pace(), BOT, system_clock)


async def test_a_slow_statement_and_a_wait_for_a_free_connection_are_no_outage(database: Database) -> None:
    async def told_after(seconds: float) -> int:
        async with database.reading() as connection:
            await connection.execute(text("SELECT pg_sleep(:seconds)"), {"seconds": seconds})
            return int(await connection.scalar(text("SELECT 1")) or 0)

    assert await asyncio.gather(*(told_after(seconds) for seconds in (*[SLOW] * CONNECTIONS, 0.0))) == [1] * (CONNECTIONS + 1)


async def test_an_update_that_another_process_handles_for_long_is_handled_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns_of_store, "PATIENCE", 0.2)
    other = open_database(database.address)
    handled, may_end = [], asyncio.Event()

    async def process(update: Update) -> None:
        handled.append(update)
        await may_end.wait()

    async def begins() -> bool:
        return bool(handled)

    async with turns_over(database) as first, turns_over(other) as second, AsyncExitStack() as busy:
        for _ in range(CONNECTIONS):
            await busy.enter_async_context(other.reading())
        handling = asyncio.ensure_future(sharing_over(first, Ledger(database, BOT, system_clock)).handle(process)(came()))
        await until(begins)
        again = asyncio.ensure_future(sharing_over(second, Ledger(other, BOT, system_clock)).handle(process)(came()))
        await still_waits(again, SLOW)
        may_end.set()
        await asyncio.gather(handling, again)
    await other.close()
    assert len(handled) == 1


async def test_an_update_that_was_handled_is_not_handled_again_where_the_turn_fails(database: Database) -> None:
    class Failing(Turns):
        @asynccontextmanager
        async def of(self, key: int) -> AsyncIterator[AsyncConnection]:
            async with super().of(key) as connection:
                yield connection
            raise StoreUnavailable("the database cannot be used now", "OSError")

    handled = []

    async def process(update: Update) -> None:
        handled.append(update)

    turns = Failing(server_of(database), database.outage)
    for _ in range(2):
        await sharing_over(turns, Ledger(database, BOT, system_clock)).handle(process)(came())
    await turns.close()
    assert len(handled) == 1


async def test_a_failure_within_a_turn_silences_no_other(database: Database) -> None:
    async with turns_over(database) as turns:
        with pytest.raises(StoreUnavailable):
            async with turns.of(KEY):
                raise StoreUnavailable("another database does not answer", "TimeoutError") from TimeoutError()
        async with turns.of(KEY) as connection:
            assert await connection.scalar(text("SELECT 1")) == 1


async def test_a_server_that_hangs_is_away_also_while_a_turn_is_waited_for(database: Database, database_url: str) -> None:
    async with line_to(database_url) as line, turns_over(database) as holding:
        through = open_database(PostgreSQLServer(line.url))
        async with turns_over(through) as waiting, through.reading() as reading, holding.of(KEY):
            await reading.execute(text("SELECT 1"))

            async def wait() -> None:
                async with waiting.of(KEY):
                    pass

            turn = asyncio.create_task(wait())
            await still_waits(turn, SOME_TIME)
            await line.hold()
            async with asyncio.timeout(GIVES_UP):
                for asked in (turn, wait()):
                    with pytest.raises(StoreUnavailable) as met:
                        await asked
                    assert met.value.cause == "TimeoutError"
            await line.mend()
        await through.close()


async def test_a_server_without_room_for_another_connection_lives(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(_: PostgreSQLServer) -> None:
        raise TooManyConnectionsError("sorry, too many clients already")

    monkeypatch.setattr(turns_of_store, "PATIENCE", 0.1)
    monkeypatch.setattr(turns_of_store, "connect_directly", refuse)

    async def wait() -> str:
        async with turns.of(KEY):
            return "taken"

    async with turns_over(database) as turns:
        async with turns.of(KEY):
            waiting = asyncio.create_task(wait())
            await still_waits(waiting, SOME_TIME)
        assert await waiting == "taken"
