"""Whether a chat follows something is one question, whether its follows or the database are asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations, product

from sqlalchemy import insert, select

from bot.chats import chat as chats
from bot.chats.chat import EVERYTHING, Follow, FollowKind
from bot.chats.following import follows_one, is_among
from bot.chats.tables import chat_table, follow_table
from bot.notices.publishing import open_store
from bot.notices.reminding import reminder
from bot.notices.subscribing import follow, remind
from bot.notices.tables import delivery_table
from bot.replies.wording import wordings
from knowledge.directory import Directory
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import ZONE, event

AT = datetime(2030, 5, 1, tzinfo=UTC)
FOLLOWS = (EVERYTHING, *(Follow(kind, subject) for kind in (FollowKind.SESSION, FollowKind.PERSON) for subject in ("a", "b")))
SOME = ((), ("a",), ("b",), ("a", "b"))


async def test_a_reminder_is_due_so_many_minutes_before_also_where_the_clock_is_put_forward(database: Database) -> None:
    starts = datetime(2031, 3, 30, 3, 10, tzinfo=ZONE)  # ten minutes after two o'clock, which is three
    night = event(1)
    (session,) = night.sessions
    night = night.model_copy(update={"sessions": (session.model_copy(update={"starts": starts, "ends": starts + timedelta(hours=1)}),)})
    await open_store(database, night, Origin("1", AT))
    await follow(database, 1, EVERYTHING, night, AT)
    await remind(database, 1, 15, night, AT)
    async with database.reading() as connection:
        (due,) = (await connection.execute(select(delivery_table.c.due))).scalars()
    assert due == datetime(2031, 3, 30, 0, 55, tzinfo=UTC)
    said = reminder(session.id, Directory(night), due.astimezone(ZONE), wordings()["en"])
    assert said is not None
    assert said.startswith("<b>In 15 minutes:</b>")


async def test_the_database_and_the_predicate_say_the_same(database: Database) -> None:
    by_chat = dict(enumerate((each for size in range(4) for each in combinations(FOLLOWS, size)), 1))
    async with database.writing() as connection:
        for chat, follows in by_chat.items():
            await chats.make_known(connection, chat, AT)
            for follow in follows:
                await connection.execute(insert(follow_table).values(chat=chat, kind=follow.kind, subject=follow.subject))
    async with database.reading() as connection:
        for sessions, people, everything in product(SOME, SOME, (False, True)):
            asked = select(chat_table.c.id).where(follows_one(chat_table.c.id, sessions, people, everything))
            found = set((await connection.execute(asked)).scalars())
            assert found == {
                chat for chat, follows in by_chat.items() if is_among(follows if everything else {*follows} - {EVERYTHING}, sessions, people)
            }
