"""What publishing writes beside the revision: who is to be told, and reminders that move with their sessions."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.chats import chat as chats
from bot.chats.chat import EVERYTHING, Follow, FollowKind, Reach
from bot.notices import outbox
from bot.notices.delivery import Delivery, State
from bot.notices.publishing import NOBODY, Affected, audience, open_store, publish
from bot.notices.subscribing import come_back, follow, following, remind, unfollow
from bot.notices.tables import delivery_table
from knowledge.programme import Programme
from knowledge.store import watching
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import BEGINS, cancelled, event, moved
from tests.processes import PATIENCE

NOW = BEGINS - timedelta(hours=1)
ORIGIN = Origin("1", NOW)
FIRST = Follow(FollowKind.SESSION, "s0")
SECOND = Follow(FollowKind.SESSION, "s1")
SPEAKER = Follow(FollowKind.PERSON, "p1")
MOVED = Affected(frozenset({"s1"}), frozenset({"p1"}), everything=True)


@pytest.fixture
async def programme(database: Database) -> Programme:
    return (await open_store(database, event(), ORIGIN)).programme


async def rows(database: Database, kind: str, state: State = State.PENDING) -> list[tuple[int, object]]:
    """The deliveries of a kind: each chat with what it knows, or with the session and the minutes before nine."""
    async with database.reading() as connection:
        table = delivery_table.c
        found = await connection.execute(select(delivery_table).where(table.kind == kind, table.state == state).order_by(table.chat, table.session))
        if kind == "change":
            return [(row.chat, row.known) for row in found]
        return [(row.chat, (row.session, (row.due - BEGINS) / timedelta(minutes=1))) for row in found]


async def claimed(database: Database, owner: str = "me") -> Delivery:
    async with database.writing() as connection:
        found = await outbox.claim(connection, owner, NOW, 30, ())
    assert found is not None
    return found


async def test_who_follows_something_affected_is_told_and_nobody_else(database: Database, programme: Programme) -> None:
    for chat, subject in ((1, EVERYTHING), (2, SECOND), (3, SPEAKER), (4, FIRST), (5, SECOND)):
        await follow(database, chat, subject, programme, NOW)
    await follow(database, 2, SPEAKER, programme, NOW)
    async with database.writing() as connection:
        await chats.set_reach(connection, 5, Reach.RETIRED)
    assert await audience(database, MOVED) == 3
    published = await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    assert (published.revision.number, published.told) == (2, 3)
    assert await rows(database, "change") == [(1, [1]), (2, [1]), (3, [1])]


async def test_a_newer_revision_supersedes_what_has_not_gone_out(database: Database, programme: Programme) -> None:
    for chat in (1, 2):
        await follow(database, chat, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    told = await claimed(database)
    assert (told.chat, told.known, told.to_revision) == (1, (1,), 2)
    async with database.writing() as connection:
        assert await outbox.close(connection, "me", told, State.SENT)
    published = await publish(database, moved(programme, "s1", 30), 2, ORIGIN, MOVED)
    assert published.told == 1
    assert await rows(database, "change") == [(1, [2]), (2, [1])]
    assert (await claimed(database)).to_revision == 3


async def test_quiet_publishing_tells_nobody_new_and_corrects_what_is_still_to_be_told(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    await follow(database, 2, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 20), 2, ORIGIN, NOBODY)
    assert await rows(database, "change") == [(1, [1])]
    assert (await claimed(database)).to_revision == 3


async def test_after_a_doubt_both_possibilities_are_remembered(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    in_doubt = await claimed(database, "dead")
    await publish(database, programme, 2, ORIGIN, MOVED)
    assert await rows(database, "change") == [(1, [2])]
    async with database.writing() as connection:
        assert await outbox.claim(connection, "me", NOW, 30, ()) is None, "a chat is told one thing at a time"
        assert await outbox.take_over(connection, outbox.whose_lease_is_over(), NOW, ()) == 0, "the lease of the dead is not over"
        assert await outbox.take_over(connection, outbox.of_any_other("me"), NOW, ()) == 1
        assert not await outbox.close(connection, "dead", in_doubt, State.SENT), "who lost a delivery may not change it"
    again = await claimed(database)
    assert (again.known, again.to_revision) == ((1, 2), 3)


async def test_what_surely_did_not_arrive_is_told_as_if_never_tried(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    refused = await claimed(database)
    async with database.writing() as connection:
        assert await outbox.give_back(connection, "me", refused)
    assert await rows(database, "change") == [(1, [1])]
    async with database.writing() as connection:
        again = await outbox.claim(connection, "me", NOW, 30, ())
        assert again is not None
        await outbox.give_back(connection, "me", again, wait=60)
        assert await outbox.claim(connection, "me", NOW, 30, ()) is None


async def test_a_change_waits_since_it_was_published_and_a_reminder_since_it_is_due(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await follow(database, 2, FIRST, programme, NOW)
    await remind(database, 2, 50, programme, NOW)
    await publish(database, programme, 1, ORIGIN, NOBODY)
    await publish(database, moved(programme, "s1", 15), 2, Origin("1", NOW + timedelta(minutes=5)), MOVED)

    async def waited(minutes: float) -> float:
        async with database.reading() as connection:
            return await outbox.queue_age(connection, NOW + timedelta(minutes=minutes)) / 60

    assert [await waited(minutes) for minutes in (4, 5, 12)] == [0, 0, 7]
    told = await claimed(database)
    async with database.writing() as connection:
        assert await outbox.close(connection, "me", told, State.SENT)
    assert [await waited(minutes) for minutes in (9, 12)] == [0, 2]


async def test_what_a_chat_does_not_take_for_now_waits_until_something_changes_or_it_writes(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    newest = programme

    async def is_told_at_once() -> bool:
        async with database.writing() as connection:
            found = await outbox.claim(connection, "me", NOW, 30, ())
            if found is None:
                return False
            await outbox.put_off(connection, "me", found, NOW, NOW + timedelta(minutes=1))
            return await outbox.give_back(connection, "me", found)

    for base in (1, 2):
        newest = moved(newest, "s1", 15)
        published = await publish(database, newest, base, ORIGIN, MOVED)
        assert published.told == 2 - base, "who waits already is told of both at once"
        assert [await is_told_at_once(), await is_told_at_once()] == [True, False]
    async with database.reading() as connection:
        assert await outbox.queue_age(connection, NOW) == 0
        assert await outbox.next_due(connection) == NOW + timedelta(minutes=1)
    await follow(database, 1, FIRST, newest, NOW)
    assert await is_told_at_once()
    assert await rows(database, "change") == [(1, [1, 3])]


async def test_a_lease_that_is_over_is_taken_over(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    await claimed(database, "dead")
    async with database.writing() as connection:
        await connection.execute(update(delivery_table).values(lease=delivery_table.c.lease - 60))
        assert await outbox.take_over(connection, outbox.whose_lease_is_over(), NOW, ()) == 1


async def test_reminders_follow_their_sessions(database: Database, programme: Programme) -> None:
    await follow(database, 1, FIRST, programme, NOW)
    await follow(database, 1, SPEAKER, programme, NOW)
    await remind(database, 1, 10, programme, NOW)
    await follow(database, 2, EVERYTHING, programme, NOW)
    assert await rows(database, "reminder") == [(1, ("s0", -10)), (1, ("s1", 50))]
    twice = moved(moved(programme, "s1", 15), "s0", -5)
    await publish(database, twice, 1, ORIGIN, NOBODY)
    assert await rows(database, "reminder") == [(1, ("s0", -15)), (1, ("s1", 65))]
    await publish(database, cancelled(twice, "s1"), 2, ORIGIN, NOBODY)
    assert await rows(database, "reminder") == [(1, ("s0", -15))]
    await publish(database, twice, 3, ORIGIN, NOBODY)
    assert await rows(database, "reminder") == [(1, ("s0", -15)), (1, ("s1", 65))]
    await remind(database, 1, 30, twice, NOW)
    assert await rows(database, "reminder") == [(1, ("s0", -35)), (1, ("s1", 45))]
    await unfollow(database, 1, SPEAKER, twice, NOW)
    assert await rows(database, "reminder") == [(1, ("s0", -35))]
    await unfollow(database, 1, FIRST, twice, NOW)
    assert await rows(database, "reminder") == []


async def test_a_reminder_goes_with_the_speaker_who_leaves_a_session(database: Database, programme: Programme) -> None:
    await follow(database, 1, SPEAKER, programme, NOW)
    await remind(database, 1, 10, programme, NOW)
    sessions = tuple(each.model_copy(update={"speakers": ("p1",) if each.id == "s4" else ()}) for each in programme.sessions)
    await publish(database, programme.model_copy(update={"sessions": sessions}), 1, ORIGIN, NOBODY)
    assert await rows(database, "reminder") == [(1, ("s4", 230))]


async def test_a_reminder_whose_time_is_over_is_held(database: Database, programme: Programme) -> None:
    await follow(database, 1, FIRST, programme, NOW)
    await remind(database, 1, 10, programme, NOW)
    async with database.writing() as connection:
        assert await outbox.next_due(connection) == BEGINS - timedelta(minutes=10)
        assert await outbox.claim(connection, "me", BEGINS - timedelta(minutes=11), 30, ()) is None
        found = await outbox.claim(connection, "me", BEGINS - timedelta(minutes=10), 30, ())
        assert found is not None
        assert found.session == "s0"
        await outbox.doubt(connection, "me", found, BEGINS - timedelta(minutes=5))
        again = await outbox.claim(connection, "me", BEGINS - timedelta(minutes=5), 30, ())
        assert again is not None
        await outbox.doubt(connection, "me", again, BEGINS)
    assert await rows(database, "reminder", State.HELD) == [(1, ("s0", -10))]


async def test_a_chat_that_blocked_the_bot_is_told_nothing_until_it_writes(database: Database, programme: Programme) -> None:
    await follow(database, 1, SECOND, programme, NOW)
    await remind(database, 1, 10, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    async with database.writing() as connection:
        await outbox.retire(connection, 1)
    assert await rows(database, "change", State.GONE) == [(1, [1])]
    assert await rows(database, "reminder", State.GONE) == [(1, ("s1", 65))]
    assert (await publish(database, moved(programme, "s1", 20), 2, ORIGIN, MOVED)).told == 0
    back = await come_back(database, 1, moved(programme, "s1", 20), NOW)
    assert back.follows == {SECOND}
    assert await rows(database, "reminder") == [(1, ("s1", 70))]


async def test_a_group_that_became_a_supergroup_keeps_everything(database: Database, programme: Programme) -> None:
    await follow(database, -5, SECOND, programme, NOW)
    await remind(database, -5, 10, programme, NOW)
    await follow(database, -100, EVERYTHING, programme, NOW)
    await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    async with database.writing() as connection:
        await outbox.migrate_chat(connection, -5, -100, NOW)
        await outbox.migrate_chat(connection, -5, -100, NOW)
    assert await rows(database, "change") == [(-100, [1])]
    assert await rows(database, "reminder") == [(-100, ("s1", 65))]
    kept = await following(database, -5)
    assert (kept.id, kept.follows, kept.reminder_minutes) == (-100, {EVERYTHING, SECOND}, 10)


async def test_groups_that_are_said_to_move_to_each_other_are_one(database: Database, programme: Programme) -> None:
    await follow(database, -5, EVERYTHING, programme, NOW)
    for old, new in ((-5, -100), (-100, -5), (-5, -100)):
        async with database.writing() as connection:
            await outbox.migrate_chat(connection, old, new, NOW)
    for chat in (-5, -100):
        assert (await following(database, chat)).follows == {EVERYTHING}


async def test_an_interrupted_publishing_leaves_nothing(database: Database, programme: Programme, monkeypatch: pytest.MonkeyPatch) -> None:
    await follow(database, 1, SECOND, programme, NOW)

    def fails(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.notices.reminders.move", fails)
    with pytest.raises(KeyboardInterrupt):
        await publish(database, moved(programme, "s1", 15), 1, ORIGIN, MOVED)
    assert await rows(database, "change") == []
    async with database.reading() as connection:
        assert await connection.scalar(select(delivery_table.c.id)) is None


@pytest.mark.parametrize("engine", ["sqlite"])  # PostgreSQL notifies whoever listens, this process as well
async def test_the_process_that_publishes_serves_it_at_once(database: Database, programme: Programme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "LOOKS", 10 * PATIENCE)
    newer = watching.newer(database, 1)
    async with asyncio.timeout(PATIENCE):
        heard = asyncio.ensure_future(anext(newer))
        await asyncio.sleep(0)
        await publish(database, moved(programme, "s1", 15), 1, ORIGIN, NOBODY)
        assert (await heard).number == 2
    await newer.aclose()  # type: ignore[attr-defined]
