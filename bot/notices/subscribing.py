"""What a chat wants to hear of: follows and reminders, changed together in one transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats import chat as chats
from bot.chats.chat import Chat, Follow, Topic
from bot.notices import outbox, reminders
from knowledge.programme import Programme
from knowledge.store.database import Database


async def follow(database: Database, chat: int, follow: Follow, programme: Programme, now: datetime, topic: Topic | None = None) -> Chat:
    """Let a chat follow something, and plan its reminders; it is told in this topic of a forum. Gives the chat as it is then.

    `topic`: None where it is not known, so that it is told where it was before. Raises `StoreUnavailable`.
    """

    async def add(connection: AsyncConnection, known: int) -> None:
        await chats.add_follow(connection, known, follow)
        if topic is not None:
            await chats.set_topic(connection, known, topic)

    return await _changed(database, chat, programme, now, add)


async def unfollow(database: Database, chat: int, follow: Follow, programme: Programme, now: datetime) -> Chat:
    """Let a chat follow something no longer; its reminders of it vanish. Gives the chat as it is then. Raises `StoreUnavailable`."""
    return await _changed(database, chat, programme, now, lambda connection, known: chats.remove_follow(connection, known, follow))


async def remind(database: Database, chat: int, minutes: int | None, programme: Programme, now: datetime) -> Chat:
    """Remind a chat so many minutes before what it follows; None for never. Gives the chat as it is then. Raises `StoreUnavailable`."""
    return await _changed(database, chat, programme, now, lambda connection, known: chats.set_reminder_minutes(connection, known, minutes))


async def come_back(database: Database, chat: int, programme: Programme, now: datetime) -> Chat:
    """Tell a chat things again that was retired and has written; its reminders are planned anew. Raises `StoreUnavailable`."""

    async def nothing_else(connection: AsyncConnection, known: int) -> None:
        return None

    return await _changed(database, chat, programme, now, nothing_else)


async def following(database: Database, chat: int) -> Chat:
    """What a chat follows and how it wants to be reminded. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        return await chats.find(connection, chat) or Chat(chat)


async def _changed(
    database: Database, chat: int, programme: Programme, now: datetime, change: Callable[[AsyncConnection, int], Awaitable[None]]
) -> Chat:
    async with database.writing() as connection:
        known = await chats.find(connection, chat)
        newest = known.id if known else chat
        await chats.make_known(connection, newest, now)
        await change(connection, newest)
        await outbox.has_seen(connection, newest)
        changed = await chats.find(connection, newest) or Chat(newest)
        await reminders.renew(connection, changed, programme, now)
    return changed
