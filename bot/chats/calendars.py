"""The address of a chat's calendar: a secret that whoever subscribes sends, one for each chat, and replaced or forgotten at will."""

from __future__ import annotations

import re
import secrets
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats import chat as chats
from bot.chats.chat import Chat
from bot.chats.tables import calendar_table
from knowledge.store.database import Database

BYTES = 24
"""Random bytes of a token: nobody finds one by trying."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


async def token_of(database: Database, chat: int, now: datetime) -> str:
    """The token of a chat's calendar, made where it has none yet. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        ids = await chats.all_ids(connection, chat)
        kept: str | None = await connection.scalar(select(calendar_table.c.token).where(calendar_table.c.chat.in_(ids)).limit(1))
        return kept or await _made(connection, chat, now)


async def replace_token(database: Database, chat: int, now: datetime) -> str:
    """A new token for a chat's calendar; the one before leads nowhere from now on. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.execute(delete(calendar_table).where(calendar_table.c.chat.in_(await chats.all_ids(connection, chat))))
        return await _made(connection, chat, now)


async def chat_of(connection: AsyncConnection, token: str) -> Chat | None:
    """The chat whose calendar a token opens; None for a token that is none, or is one no longer."""
    if not TOKEN.fullmatch(token):
        return None
    chat = await connection.scalar(select(calendar_table.c.chat).where(calendar_table.c.token == token))
    return None if chat is None else await chats.find(connection, chat)


async def _made(connection: AsyncConnection, chat: int, now: datetime) -> str:
    token, known = secrets.token_urlsafe(BYTES), await chats.find(connection, chat)
    newest = known.id if known else chat
    await chats.make_known(connection, newest, now)
    await connection.execute(insert(calendar_table).values(chat=newest, token=token))
    return token
