"""Telling the other processes that somebody was forgotten, without saying who: each drops from its memory whom the store no longer has."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.memory import ChatsInMemory
from bot.chats.tables import chat_table, forgetting_table
from knowledge.store.database import Database

ONLY = 1
"""The id of the only row."""
AT_ONCE = 500
"""How many ids are looked up in one statement; SQLite takes 32,766 values."""


async def count_forgetting(connection: AsyncConnection) -> None:
    """Count that somebody is forgotten. Needs a writing transaction."""
    times = await times_forgotten(connection)
    if times:
        await connection.execute(forgetting_table.update().values(times=times + 1))
    else:
        await connection.execute(forgetting_table.delete())
        await connection.execute(forgetting_table.insert().values(id=ONLY, times=1))


async def times_forgotten(connection: AsyncConnection) -> int:
    """How often anybody was forgotten."""
    return int(await connection.scalar(select(forgetting_table.c.times)) or 0)


async def forget_whom_others_forgot(database: Database, memory: ChatsInMemory) -> None:
    """Where somebody was forgotten since this was last asked, in any process: drop all from memory whom the store does not have.

    Somebody new who wrote in that very second is dropped as well; they are known again from their next message. Raises `StoreUnavailable`.
    """
    async with database.reading() as connection:
        times = await times_forgotten(connection)
        if times == memory.times_forgotten:
            return
        remembered = sorted(memory.all_chats())
        known: set[int] = set()
        for start in range(0, len(remembered), AT_ONCE):
            asked = remembered[start : start + AT_ONCE]
            known.update((await connection.execute(select(chat_table.c.id).where(chat_table.c.id.in_(asked)))).scalars())
    memory.forget(set(remembered) - known)
    memory.times_forgotten = times
