"""What is kept of questions: texts only where there was no answer, masked, counted, bounded; counts by the hour that add up over processes."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import func, insert, select, update

from bot.chats.chat import EVERYTHING, Reach, add_follow, make_known, set_reach
from bot.questions import noting
from bot.questions.tables import unanswered_table
from bot.serving import Serving
from bot.statistics.tables import followers_table, tally_table
from bot.telegram.noticing import Noticing
from knowledge.store.database import Database, StoreUnavailable
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 24, 15, 40, tzinfo=UTC)
HOUR = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNKNOWN = "Y a-t-il un vestiaire ?"
KNOWN = "C’est où ?"


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = HOUR + timedelta(minutes=20)

    def __call__(self) -> datetime:
        return self.now


def noticing(database: Database, clock: Any = None) -> Noticing:
    return Noticing(database, cast(Serving, SimpleNamespace(desk=DESK)), clock or Hand())


def ask(noticed: Noticing, *texts: str) -> None:
    for text in texts:
        noticed.notice(DESK.respond(text, Conversation(), NOW, "fr"))


async def kept(database: Database) -> list[tuple[Any, ...]]:
    row = unanswered_table.c
    async with database.reading() as connection:
        return [tuple(each) for each in await connection.execute(select(row.text, row.times, row.asked).order_by(row.turn))]


async def counted(database: Database) -> dict[tuple[str, str, str], int]:
    row = tally_table.c
    async with database.reading() as connection:
        return {(each.language, each.outcome, each.subject): each.times for each in await connection.execute(select(tally_table).order_by(row.hour))}


async def test_only_what_had_no_answer_is_kept_once_a_way_of_asking_by_the_hour(database: Database) -> None:
    noticed = noticing(database)
    ask(noticed, KNOWN, UNKNOWN, "y a t il un VESTIAIRE", "Je m’appelle Ophélie, y a-t-il une garderie ?", "bonjour", KNOWN)
    await noticed.store()
    assert await kept(database) == [("y a t il un VESTIAIRE", 2, HOUR), ("Je m’appelle [name], y a-t-il une garderie ?", 1, HOUR)]
    ask(noticed, UNKNOWN)
    await noticed.store()
    assert [times for _, times, _ in await kept(database)] == [1, 3], "what was asked last stands last"
    assert (await counted(database))["fr", "answered", "venue"] == 2


async def test_processes_add_up_and_hours_stay_apart(database: Database) -> None:
    clock = Hand()
    for process in (noticing(database, clock), noticing(database, clock)):
        ask(process, KNOWN, UNKNOWN)
        await process.store()
    assert (await counted(database))["fr", "answered", "venue"] == 2
    assert [times for _, times, _ in await kept(database)] == [2]
    clock.now += timedelta(hours=1)
    third = noticing(database, clock)
    ask(third, KNOWN)
    await third.store()
    async with database.reading() as connection:
        assert await connection.scalar(select(func.count(func.distinct(tally_table.c.hour)))) == 2


async def test_what_is_kept_is_bounded_in_number_and_length(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noting, "MOST", 5)
    noticed = noticing(database)
    for number in range(8):
        ask(noticed, f"xyzzy {number}")
        await noticed.store()
    assert [text for text, _, _ in await kept(database)] == [f"xyzzy {number}" for number in range(3, 8)]
    ask(noticed, "xyzzy " * 90)
    await noticed.store()
    assert len((await kept(database))[-1][0]) <= noting.LONGEST


async def test_memory_is_bounded_while_the_database_is_away_and_nothing_is_lost_under_the_bound(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noting, "MOST_WAITING", 3)
    noticed = noticing(database)

    class Away:
        def writing(self) -> Any:
            raise StoreUnavailable("away", "test")

    noticed.database = cast(Database, Away())
    ask(noticed, KNOWN, *(f"xyzzy {number}" for number in range(9)), "xyzzy 1")
    await noticed.store()
    await noticed.store()
    noticed.database = database
    await noticed.store()
    assert [(text, times) for text, times, _ in await kept(database)] == [("xyzzy 0", 1), ("xyzzy 2", 1), ("xyzzy 1", 2)]
    assert sum((await counted(database)).values()) == 11


async def test_what_is_being_stored_when_the_process_ends_is_not_lost(database: Database) -> None:
    noticed = noticing(database)
    ask(noticed, KNOWN, UNKNOWN)
    async with database.writing():
        storing = asyncio.create_task(noticed.store())
        await asyncio.sleep(0)
        assert not noticed.counts, "it has begun, and waits for its turn to write"
        storing.cancel()
        await asyncio.wait([storing])
    await noticed.store()
    assert sum((await counted(database)).values()) == 2
    assert len(await kept(database)) == 1


async def test_followers_are_counted_by_the_hour(database: Database) -> None:
    clock = Hand()
    noticed = noticing(database, clock)
    async with database.writing() as connection:
        for chat in (1, 2, 3):
            await make_known(connection, chat, HOUR)
            await add_follow(connection, chat, EVERYTHING)
        await set_reach(connection, 3, Reach.RETIRED)
    await noticed.store()
    async with database.writing() as connection:
        await set_reach(connection, 2, Reach.RETIRED)
    clock.now += timedelta(minutes=5)
    await noticed.store()
    async with database.reading() as connection:
        assert (await connection.execute(select(followers_table))).all() == [(HOUR, 2)]
    clock.now += timedelta(minutes=5)
    await noticed.store()
    async with database.reading() as connection:
        assert (await connection.execute(select(followers_table))).all() == [(HOUR, 1)]


async def test_a_table_that_is_full_of_old_rows_takes_new_ones(database: Database) -> None:
    async with database.writing() as connection:
        row = {"text": "a", "language": "fr", "outcome": "not_understood", "times": 1, "asked": HOUR}
        await connection.execute(insert(unanswered_table), [row | {"folded": f"old {number}", "turn": number} for number in range(50)])
        await connection.execute(update(unanswered_table).values(times=2))
    noticed = noticing(database)
    ask(noticed, UNKNOWN)
    await noticed.store()
    assert (await kept(database))[-1][0] == UNKNOWN
