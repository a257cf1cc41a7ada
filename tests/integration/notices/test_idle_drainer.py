"""A drainer with nothing to tell: it keeps no writer waiting, and is there when something is due."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import pytest
from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import Chat, Follow, FollowKind
from bot.clock import Clock, fixed_clock, rehearsal_clock
from bot.notices import drainer as room
from bot.notices import outbox
from bot.notices.delivery import Delivery
from bot.notices.drainer import Drainer, Listen, Tools, listen
from bot.notices.outcome import Accepted, Outcome
from bot.notices.publishing import Affected, open_store, publish
from bot.notices.subscribing import follow, remind
from bot.pace import Pace
from bot.replies.reply import Reply
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import BEGINS, event, moved
from tests.processes import PATIENCE

MORNING = BEGINS - timedelta(hours=1)
S1 = Follow(FollowKind.SESSION, "s1")


@asynccontextmanager
async def draining(
    database: Database, clock: Clock, speed: float = 1.0, wait: Listen = listen
) -> AsyncIterator[tuple[Tools, asyncio.Queue[datetime]]]:
    """A drainer that runs, and when by its clock it told something."""
    told: asyncio.Queue[datetime] = asyncio.Queue()

    async def compose(delivery: Delivery, chat: Chat) -> tuple[Reply, ...]:
        return (Reply(Markup("news"), "fr", "notice"),)

    async def send(chat: int, _: int | None, replies: tuple[Reply, ...]) -> Outcome:
        await told.put(clock())
        return Accepted()

    tools = Tools(database, Pace(), compose, send, clock, speed, listen=wait)
    task = asyncio.create_task(Drainer(tools, "this process", outbox.of_any_other("this process")).run())
    try:
        async with asyncio.timeout(PATIENCE):
            yield tools, told
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_who_finds_nothing_to_tell_only_reads(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    looked_often = asyncio.Event()

    def counted(doing: str) -> None:
        transaction = getattr(Database, doing)

        @asynccontextmanager
        async def begin(self: Database) -> AsyncIterator[AsyncConnection]:
            begun.append(doing)
            if len(begun) == 6:
                looked_often.set()
            async with transaction(self) as connection:
                yield connection

        monkeypatch.setattr(Database, doing, begin)

    first = (await open_store(database, event(), Origin("1", MORNING))).programme
    await follow(database, 1, S1, first, MORNING)
    monkeypatch.setattr(room, "LOOKS", 0.01)
    counted("writing")
    counted("reading")
    async with draining(database, fixed_clock(MORNING)) as (_, told):
        await looked_often.wait()
        assert begun[:6] == ["writing", *["reading"] * 5]
        await publish(database, moved(first, "s1", 15), 1, Origin("1", MORNING), Affected(frozenset({"s1"})))
        assert await told.get() == MORNING


async def test_what_is_heard_of_is_told_at_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    first = (await open_store(database, event(), Origin("1", MORNING))).programme
    await follow(database, 1, S1, first, MORNING)
    monkeypatch.setattr(room, "LOOKS", 10 * PATIENCE)
    async with draining(database, fixed_clock(MORNING)) as (tools, told):
        await publish(database, moved(first, "s1", 15), 1, Origin("1", MORNING), Affected(frozenset({"s1"})))
        tools.heard.set()
        assert await told.get() == MORNING


async def test_a_reminder_of_a_rehearsal_goes_out_when_its_clock_says_so(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    first = (await open_store(database, event(), Origin("1", MORNING))).programme
    await follow(database, 1, S1, first, MORNING)
    await remind(database, 1, 30, first, MORNING)
    due = BEGINS + timedelta(minutes=30)
    monkeypatch.setattr(room, "LOOKS", 10 * PATIENCE)
    async with draining(database, rehearsal_clock(due - timedelta(minutes=5), 600), 600) as (_, told):
        assert await told.get() >= due


async def test_it_waits_as_long_as_nothing_is_due(database: Database) -> None:
    first = (await open_store(database, event(), Origin("1", MORNING))).programme
    await follow(database, 1, S1, first, MORNING)
    await remind(database, 1, 30, first, MORNING)
    due = BEGINS + timedelta(minutes=30)
    now, waited = due - timedelta(seconds=2.5), list[float]()

    async def wait(heard: asyncio.Event, seconds: float) -> None:
        nonlocal now
        if now >= due:
            await heard.wait()  # what is due may be told only after the next look
        now += timedelta(seconds=seconds)
        waited.append(seconds)

    async with draining(database, lambda: now, wait=wait) as (_, told):
        assert await told.get() == due
    assert waited == [1, 1, 0.5]
