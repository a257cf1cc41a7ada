"""The languages of chats in the store: read once at start, written behind, so that no answer waits for the database."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy import select

from bot.chats import chat as chats
from bot.chats.chat import Reach
from bot.chats.forgetting import forget_whom_others_forgot, times_forgotten
from bot.chats.memory import MOST_CHATS, ChatsInMemory
from bot.chats.tables import chat_table
from bot.clock import Clock
from bot.trouble import Trouble
from knowledge.store.database import Database, StoreUnavailable
from knowledge.understanding.context import Conversation

SAVES = 1.0
"""Seconds between two savings."""

_trouble = Trouble(logging.getLogger(__name__), logging.INFO)


async def load_languages(database: Database, memory: ChatsInMemory) -> None:
    """Let the memory know the languages of chats; where they are more than it keeps, of those that are newest. Raises `StoreUnavailable`."""
    columns = chat_table.c
    statement = select(columns.id, columns.language, columns.chosen_language).where(columns.state != Reach.MOVED, columns.language.is_not(None))
    async with database.reading() as connection:
        memory.times_forgotten = await times_forgotten(connection)
        rows = (await connection.execute(statement.order_by(columns.since.desc()).limit(MOST_CHATS))).all()
    memory.load({row.id: Conversation(language=row.language, chosen_language=row.chosen_language) for row in reversed(rows)})


async def save_languages(database: Database, memory: ChatsInMemory, clock: Clock) -> None:
    """Store what languages are new each second, and forget whom other processes forgot, until cancelled; what cannot be done now is done later."""
    while True:
        await asyncio.sleep(SAVES)
        await save_new_languages(database, memory, clock)


async def save_new_languages(database: Database, memory: ChatsInMemory, clock: Clock) -> None:
    """Store what languages are new, but of nobody who was forgotten meanwhile. Those that cannot be stored stay new, also when cancelled."""
    new: frozenset[int] = frozenset()
    try:
        await forget_whom_others_forgot(database, memory)
        new = memory.take_new_languages()
        if new and not await store(database, memory, clock, new):
            memory.languages_are_new(new)
    except asyncio.CancelledError:
        memory.languages_are_new(new)
        raise
    except StoreUnavailable:
        memory.languages_are_new(new)
        _trouble.met("languages of chats could not be stored; they are tried again")
    else:
        _trouble.over("languages of chats are stored again")


async def store(database: Database, memory: ChatsInMemory, clock: Clock, new: frozenset[int]) -> bool:
    """Store these languages. False where somebody was forgotten since the memory was compared with the store: it must be first.

    Raises `StoreUnavailable`.
    """
    async with database.writing() as connection:
        if await times_forgotten(connection) != memory.times_forgotten:
            return False
        known = {chat: memory.recall(chat) for chat in new}
        spoken = {chat: (each.language, each.chosen_language) for chat, each in known.items() if each.language or each.chosen_language}
        await chats.remember(connection, spoken, clock())
    return True
