"""What an organiser types just after a revision was published is about that one, also in a process that serves the one before for a moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import select
from telegram import Bot, CallbackQuery

from bot.chats.memory import ChatsInMemory
from bot.clock import fixed_clock
from bot.notices.publishing import NOBODY, open_store, publish
from bot.opening import SEMINAR, read_source
from bot.organisers.arguments import Verb
from bot.organisers.tables import proposal_table
from bot.replies.actions import short
from bot.replies.desk import open_desk
from bot.serving import Serving
from bot.telegram.organisers.changing import Changing
from bot.telegram.organisers.proposing import Proposing
from knowledge.programme import LocalText, Programme
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.unit.handling import Noting

BOSS = 100
NOW = datetime.fromisoformat("2012-01-24T09:00:00+01:00")
LATER = timedelta(minutes=30)


def moved_and_longer(programme: Programme) -> Programme:
    """Housing begins at 16:00, and there is a concert at the end."""
    housing, last = (next(each for each in programme.sessions if each.id == name) for name in ("housing", "closing"))
    concert = {"id": "concert", "title": LocalText({"fr": "Le concert"}), "starts": last.ends, "ends": last.ends + LATER, "people": ()}
    moved = housing.model_copy(update={"starts": housing.starts + LATER})
    others = [each for each in programme.sessions if each.id != housing.id]
    return programme.model_copy(update={"sessions": (*others, moved, last.model_copy(update=concert))})


@pytest.fixture
async def changing(database: Database) -> Changing:
    """Of a process that still serves revision 1."""
    first = await open_store(database, read_source(SEMINAR), Origin("1", NOW))
    await publish(database, moved_and_longer(first.programme), 1, Origin("1", NOW), NOBODY)
    serving = Serving(open_desk(first.programme), 1, NOW)
    return Changing(Proposing(database, serving, ChatsInMemory(), fixed_clock(NOW), fixed_clock(NOW), frozenset({BOSS}), False))


async def proposed(database: Database) -> dict[str, Any]:
    async with database.reading() as connection:
        return dict((await connection.execute(select(proposal_table))).mappings().one())


def starts(proposal: dict[str, Any]) -> dict[str, str]:
    return {each["id"]: each["starts"][11:16] for each in proposal["programme"]["sessions"]}


async def test_everything_after_a_session_is_what_comes_after_it_now(changing: Changing, database: Database) -> None:
    await changing.by_command(Verb.DELAY)(cast(Bot, Noting()), BOSS, "tout après la clôture 10")
    assert starts(await proposed(database))["concert"] == "18:10"


async def test_a_command_is_kept_with_what_was_before_it(changing: Changing, database: Database) -> None:
    await changing.by_command(Verb.MOVE)(cast(Bot, Noting()), BOSS, "logement 16:15")
    assert (await proposed(database))["source"] == "/move housing 16:00 → 16:15"


async def test_a_session_that_is_new_can_be_named_and_picked(changing: Changing, database: Database) -> None:
    asked = {"message_id": 2, "date": 0, "chat": {"id": BOSS, "type": "private"}, "text": "Laquelle de ces parties ?\n\n/delay le concert 10"}
    pressed = CallbackQuery.de_json(
        {"id": "1", "from": {"id": BOSS, "is_bot": False, "first_name": "A"}, "chat_instance": "1", "message": asked}, None
    )
    await changing.picking(pressed)(cast(Bot, Noting()), BOSS, short("concert"))
    assert starts(await proposed(database))["concert"] == "18:10"
