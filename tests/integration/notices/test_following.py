"""Whether a chat follows something is one question, whether its follows or the database are asked."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations, product

from sqlalchemy import insert, select

from bot.chats import chat as chats
from bot.chats.chat import EVERYTHING, Follow, FollowKind
from bot.chats.following import follows_one, is_among
from bot.chats.tables import chat_table, follow_table
from knowledge.store.database import Database

AT = datetime(2030, 5, 1, tzinfo=UTC)
FOLLOWS = (EVERYTHING, *(Follow(kind, subject) for kind in (FollowKind.SESSION, FollowKind.PERSON) for subject in ("a", "b")))
SOME = ((), ("a",), ("b",), ("a", "b"))


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
