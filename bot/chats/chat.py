"""A chat as the bot knows it, and its row: language, what it follows, whether it can still be reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.tables import chat_table, follow_table
from knowledge.store.inserting import inserting
from knowledge.store.tables import database_seconds


class Reach(StrEnum):
    """Whether a chat can be told anything."""

    ACTIVE = "active"
    RETIRED = "retired"
    """It blocked the bot or is gone; it comes back by writing."""
    MOVED = "moved"
    """A group that became a supergroup, under another id."""


class FollowKind(StrEnum):
    """What can be followed."""

    EVERYTHING = "everything"
    SESSION = "session"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Follow:
    """One thing that a chat follows. `subject`: the id of the session or the person; empty for everything."""

    kind: FollowKind
    subject: str = ""


EVERYTHING = Follow(FollowKind.EVERYTHING)


@dataclass(frozen=True, slots=True)
class Topic:
    """Where in a chat something was written. `number`: of a topic of a forum; None outside all of them."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """What is kept of a chat. `reminder_minutes`: how long before a session it wants to be reminded; None for never.

    `topic`: the topic of a forum in which it last began to follow something, where it is told.
    """

    id: int
    language: str | None = None
    chosen_language: str | None = None
    reach: Reach = Reach.ACTIVE
    reminder_minutes: int | None = None
    follows: frozenset[Follow] = frozenset()
    topic: int | None = None


async def find(connection: AsyncConnection, chat: int) -> Chat | None:
    """What is kept of a chat, under its newest id; None for one that is not known."""
    row = (await connection.execute(select(chat_table).where(chat_table.c.id == chat))).one_or_none()
    if row is None:
        return None
    if row.moved_to is not None:
        return await find(connection, row.moved_to)
    found = await connection.execute(select(follow_table.c.kind, follow_table.c.subject).where(follow_table.c.chat == chat))
    follows = frozenset(Follow(FollowKind(kind), subject) for kind, subject in found)
    return Chat(row.id, row.language, row.chosen_language, Reach(row.state), row.reminder_minutes, follows, row.topic)


async def all_ids(connection: AsyncConnection, chat: int) -> set[int]:
    """All ids under which a chat is or was known: a group that became a supergroup has two."""
    found, new = set[int](), {chat}
    while new:
        found |= new
        linked = or_(chat_table.c.id.in_(new), chat_table.c.moved_to.in_(new))
        rows = (await connection.execute(select(chat_table.c.id, chat_table.c.moved_to).where(linked))).all()
        new = {each for row in rows for each in row if each is not None} - found
    return found


async def remember(connection: AsyncConnection, languages: Mapping[int, tuple[str | None, str | None]], at: datetime) -> None:
    """Keep the languages of chats that wrote: the one that was spoken last, and the one that was chosen."""
    statement = inserting(connection, chat_table)
    new = {name: statement.excluded[name] for name in ("language", "chosen_language")}
    rows = [
        {"id": chat, "since": at, "state": Reach.ACTIVE, "language": language, "chosen_language": chosen}
        for chat, (language, chosen) in languages.items()
    ]
    if rows:
        await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=new), rows)


async def make_known(connection: AsyncConnection, chat: int, at: datetime) -> None:
    """See to it that the chat has a row and can be told things."""
    statement = inserting(connection, chat_table).values(id=chat, since=at, state=Reach.ACTIVE)
    await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"state": Reach.ACTIVE, "retired": None}))


async def add_follow(connection: AsyncConnection, chat: int, follow: Follow) -> None:
    """Let a chat follow something; nothing happens where it already does."""
    await remove_follow(connection, chat, follow)
    await connection.execute(insert(follow_table).values(chat=chat, kind=follow.kind, subject=follow.subject))


async def remove_follow(connection: AsyncConnection, chat: int, follow: Follow) -> None:
    """Let a chat follow something no longer; nothing happens where it does not."""
    is_it = (follow_table.c.chat == chat) & (follow_table.c.kind == follow.kind) & (follow_table.c.subject == follow.subject)
    await connection.execute(delete(follow_table).where(is_it))


async def set_reminder_minutes(connection: AsyncConnection, chat: int, minutes: int | None) -> None:
    """How long before a session the chat is reminded; None for never."""
    await connection.execute(update(chat_table).where(chat_table.c.id == chat).values(reminder_minutes=minutes))


async def set_topic(connection: AsyncConnection, chat: int, topic: Topic) -> None:
    """In which topic of a forum the chat is told things."""
    await connection.execute(update(chat_table).where(chat_table.c.id == chat).values(topic=topic.number))


async def set_reach(connection: AsyncConnection, chat: int, reach: Reach) -> None:
    """Whether the chat can be told anything. From when it cannot is kept, by the database's clock."""
    retired = database_seconds() if reach is Reach.RETIRED else None
    await connection.execute(update(chat_table).where(chat_table.c.id == chat).values(state=reach, retired=retired))


async def move(connection: AsyncConnection, old: int, new: int, at: datetime) -> None:
    """Carry a group over to its new id: languages, reminders and follows. Where the new id is known already, both are joined."""
    before = await find(connection, old)
    if before is None or before.id == new:
        return
    known = await find(connection, new)
    await make_known(connection, new, at)
    joined = known or before
    values = {
        "language": joined.language or before.language,
        "chosen_language": joined.chosen_language or before.chosen_language,
        "reminder_minutes": before.reminder_minutes if joined.reminder_minutes is None else joined.reminder_minutes,
    }
    await connection.execute(update(chat_table).where(chat_table.c.id == new).values(moved_to=None, **values))  # so that no two move to each other
    for follow in before.follows:
        await add_follow(connection, new, follow)
    await connection.execute(delete(follow_table).where(follow_table.c.chat == before.id))
    await connection.execute(
        update(chat_table).where(chat_table.c.id == before.id).values(state=Reach.MOVED, moved_to=new, retired=database_seconds())
    )
