"""What is over goes by itself, when its time has come and not before: the clock is moved, and each row looked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, insert, select

from bot.chats.chat import EVERYTHING, Reach, add_follow, make_known
from bot.chats.tables import chat_table, follow_table
from bot.notices import outbox
from bot.notices.delivery import Kind, State
from bot.notices.tables import delivery_table
from bot.organisers.tables import invitation_table, proposal_table
from bot.privacy import retention
from bot.privacy.retention import forget_what_is_over
from bot.questions.tables import draft_table, unanswered_table
from bot.statistics.tables import followers_table, tally_table
from knowledge.store.database import Database
from knowledge.store.tables import audit_table

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROWS: tuple[tuple[Table, dict[str, Any], timedelta], ...] = (
    (
        unanswered_table,
        {"folded": "a", "text": "a", "language": "fr", "outcome": "not_understood", "times": 1, "asked": AT, "turn": 1},
        retention.QUESTIONS,
    ),
    (proposal_table, {"id": "a", "base": 1, "programme": {}, "author": "1", "at": AT, "source": ""}, retention.PROPOSALS),
    (invitation_table, {"code": "a", "invited_by": "1", "expires": AT}, retention.INVITATIONS),
    (draft_table, {"person": 1, "prompt": 1, "language": "fr", "asked": [], "answer": {}, "at": AT}, retention.DRAFTS),
    (audit_table, {"at": AT, "actor": "1", "act": "invite", "detail": {}}, retention.AUDIT),
    (tally_table, {"hour": AT, "language": "fr", "outcome": "answered", "subject": "venue", "times": 1}, retention.COUNTS),
    (followers_table, {"hour": AT, "followers": 1}, retention.COUNTS),
    (
        delivery_table,
        {"kind": Kind.CHANGE, "chat": 1, "known": [1], "due": AT, "priority": 2, "state": State.SENT, "attempts": 0, "closed": AT},
        retention.DELIVERIES,
    ),
    (chat_table, {"id": 1, "state": Reach.RETIRED, "since": AT, "retired": AT}, retention.UNREACHABLE),
)


async def rows(database: Database, table: Table) -> int:
    async with database.reading() as connection:
        return len((await connection.execute(select(table))).all())


@pytest.mark.parametrize(("table", "row", "kept"), ROWS, ids=[table.name for table, _, _ in ROWS])
async def test_each_thing_goes_when_its_time_is_over(
    database: Database, monkeypatch: pytest.MonkeyPatch, table: Table, row: dict[str, Any], kept: timedelta
) -> None:
    monkeypatch.setattr(retention, "LAST_ACTS", 0)
    async with database.writing() as connection:
        await connection.execute(insert(table).values(row))
    assert await forget_what_is_over(database, AT + kept - timedelta(seconds=1)) == 0
    assert await rows(database, table) == 1
    assert await forget_what_is_over(database, AT + kept + timedelta(seconds=1)) == 1
    assert await rows(database, table) == 0


async def test_what_is_still_to_be_told_and_who_can_be_reached_stay_for_ever(database: Database) -> None:
    async with database.writing() as connection:
        await make_known(connection, 1, AT)
        await add_follow(connection, 1, EVERYTHING)
        values = {"kind": Kind.CHANGE, "chat": 1, "known": [1], "due": AT, "priority": 2, "state": State.PENDING, "attempts": 0}
        await connection.execute(insert(delivery_table).values(values))
    assert await forget_what_is_over(database, AT + timedelta(days=3000)) == 0


async def test_a_chat_that_blocks_the_bot_is_forgotten_in_time_but_not_one_that_came_back(database: Database) -> None:
    async with database.writing() as connection:
        for chat in (1, 2):
            await make_known(connection, chat, AT)
            await add_follow(connection, chat, EVERYTHING)
            await outbox.retire(connection, chat)
        await make_known(connection, 2, AT)
    await forget_what_is_over(database, datetime.now(UTC) + retention.UNREACHABLE + timedelta(days=1))
    async with database.reading() as connection:
        assert (await connection.execute(select(chat_table.c.id))).scalars().all() == [2]
        assert (await connection.execute(select(follow_table.c.chat))).scalars().all() == [2]


async def test_the_last_acts_stay_however_they_are_dated(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "LAST_ACTS", 2)
    async with database.writing() as connection:
        await connection.execute(insert(audit_table), [{"at": AT, "actor": str(number), "act": "publish", "detail": {}} for number in range(5)])
    await forget_what_is_over(database, AT + timedelta(days=5000))
    async with database.reading() as connection:
        assert (await connection.execute(select(audit_table.c.actor).order_by(audit_table.c.id))).scalars().all() == ["3", "4"]
