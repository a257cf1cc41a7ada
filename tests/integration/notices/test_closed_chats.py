"""Chats in which the bot may not write for a while: when they are tried again, what counts against them, and when they are given up."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from markupsafe import Markup

from bot.chats.chat import Chat, Follow, FollowKind, Reach
from bot.notices import outbox
from bot.notices.delivery import Delivery, Kind, State
from bot.notices.drainer import Tools
from bot.notices.outcome import Accepted, Closed, Gone, InDoubt, Outcome, Refused, Unreached
from bot.notices.publishing import Affected, open_store, publish
from bot.notices.subscribing import follow, following
from bot.pace import GROUP_SECONDS, Pace
from bot.replies.reply import Reply
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import BEGINS, event, moved
from tests.integration.notices.mishaps import OneByOne

NOW = BEGINS - timedelta(hours=1)
MINUTE = timedelta(minutes=1)
MOVED = Affected(frozenset({"s1"}))
CLOSED = Closed("not enough rights to send text messages to the chat")
UNREACHED = Unreached("no connection")


@dataclass
class Group:
    """A group that is to be told of a change, what comes of each try, and when by the bot's clock it was tried."""

    database: Database
    outcomes: deque[Outcome] = field(default_factory=deque)
    speed: float = 1.0
    now: datetime = NOW
    seconds: float = 0.0
    tries: list[datetime] = field(default_factory=list)
    known: list[tuple[int, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        tools = Tools(self.database, Pace(lambda: self.seconds), self._compose, self._send, lambda: self.now, self.speed)
        self._drainer = OneByOne(tools, "me", outbox.of_any_other("me"))

    async def publish_a_change(self, base: int) -> None:
        programme = moved(event(), "s1", 15 * base)
        await publish(self.database, programme, base, Origin("1", self.now), MOVED)

    async def try_often(self) -> None:
        """Try until nothing is left to tell or nothing is said of what comes of it; the clock is set to when it is due."""
        while self.outcomes:
            async with self.database.writing() as connection:
                due = await outbox.next_due(connection)
                await connection.exec_driver_sql("UPDATE delivery SET lease = NULL WHERE state = 'pending'")
            if due is None:
                return
            self.now = max(self.now, due)
            self.seconds += GROUP_SECONDS
            await self._drainer.tell_next()

    async def _compose(self, delivery: Delivery, chat: Chat) -> tuple[Reply, ...]:
        self.known.append(delivery.known)
        return (Reply(Markup("news"), "fr", "notice"),)

    async def _send(self, chat: int, _: int | None, replies: tuple[Reply, ...]) -> Outcome:
        self.tries.append(self.now)
        return self.outcomes.popleft()


@pytest.fixture
async def group(database: Database) -> Group:
    first = (await open_store(database, event(), Origin("1", NOW))).programme
    await follow(database, -5, Follow(FollowKind.SESSION, "s1"), first, NOW)
    found = Group(database)
    await found.publish_a_change(1)
    return found


async def state_of(group: Group) -> tuple[State, Reach]:
    """What became of the change, and of the group."""
    async with group.database.reading() as connection:
        counts = await outbox.counts(connection)
    ((_, state),) = (key for key in counts if key[0] == Kind.CHANGE)
    return State(state), (await following(group.database, -5)).reach


@pytest.mark.parametrize("speed", [1.0, 60.0])
async def test_it_is_tried_later_and_later_and_counts_as_gone_after_a_day(group: Group, speed: float) -> None:
    group = Group(group.database, deque([CLOSED] * 200), speed)
    await group.try_often()
    waits = [(after - before) / speed / MINUTE for before, after in pairwise(group.tries)]
    assert waits[:7] == [1, 2, 4, 8, 15, 15, 15]
    assert set(waits[7:]) == {15}
    assert timedelta(days=1) <= (group.tries[-1] - group.tries[0]) / speed < timedelta(days=1, minutes=15)
    assert await state_of(group) == (State.GONE, Reach.RETIRED)


@pytest.mark.parametrize(
    "outcomes",
    [
        [*[CLOSED] * 20, InDoubt("no answer"), Accepted()],
        [*[UNREACHED] * 120, CLOSED, Accepted()],
        [*[UNREACHED] * 20, InDoubt("no answer"), Accepted()],
        [*[InDoubt("no answer")] * 19, *[CLOSED] * 10, Accepted()],
    ],
)
async def test_what_kept_it_away_before_counts_for_nothing(group: Group, outcomes: list[Outcome]) -> None:
    group.outcomes.extend(outcomes)
    await group.try_often()
    assert await state_of(group) == (State.SENT, Reach.ACTIVE)


async def test_days_in_which_nothing_got_through_do_not_count(group: Group) -> None:
    group.outcomes.extend([CLOSED] * 3)
    await group.try_often()
    group.now += timedelta(days=2)
    group.outcomes.extend([CLOSED, CLOSED, Accepted()])
    await group.try_often()
    assert await state_of(group) == (State.SENT, Reach.ACTIVE)


async def test_it_may_know_what_it_was_told_a_part_of(group: Group) -> None:
    group.outcomes.extend([Closed(CLOSED.why, begun=True), CLOSED, Accepted()])
    await group.try_often()
    assert group.known == [(1,), (1, 2), (1, 2)]
    assert [after - before for before, after in pairwise(group.tries)] == [MINUTE, 2 * MINUTE]


async def test_what_begins_each_time_is_given_up(group: Group) -> None:
    group.outcomes.extend([Closed(CLOSED.why, begun=True)] * 30)
    await group.try_often()
    assert (await state_of(group), len(group.tries)) == ((State.FAILED, Reach.ACTIVE), 21)


async def test_what_is_published_while_it_is_tried_is_tried_at_once(group: Group) -> None:
    async with group.database.writing() as connection:
        tried = await outbox.claim(connection, "me", NOW, 30, ())
    assert tried is not None
    await group.publish_a_change(2)
    async with group.database.writing() as connection:
        await outbox.put_off(connection, "me", tried, NOW, NOW + MINUTE)
        await outbox.doubt(connection, "me", tried, NOW)
        again = await outbox.claim(connection, "me", NOW, 30, ())
    assert again is not None
    assert (again.known, again.attempts, again.put_off_since) == ((1, 2), 0, NOW)


async def test_it_keeps_nobody_waiting_and_raises_no_alarm(group: Group) -> None:
    group.outcomes.append(CLOSED)
    await group.try_often()

    async def waited() -> float:
        async with group.database.reading() as connection:
            return await outbox.queue_age(connection, NOW + 60 * MINUTE) / 60

    assert await waited() == 0
    await follow(group.database, 6, Follow(FollowKind.SESSION, "s1"), moved(event(), "s1", 15), NOW)
    group.now += 20 * MINUTE
    await group.publish_a_change(2)
    assert await waited() == 40


@pytest.mark.parametrize("answer", [CLOSED, Gone("blocked"), Refused("too long")])
async def test_whatever_telegram_answers_the_line_is_well_again(group: Group, answer: Outcome, caplog: pytest.LogCaptureFixture) -> None:
    group.outcomes.extend([UNREACHED, answer])
    with caplog.at_level(logging.INFO):
        await group.try_often()
    assert "deliveries get through again" in caplog.messages
