"""Conversations that several processes share: read at the beginning of a chat's turn, and what changed is written at its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Delete, Insert, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.memory import NOBODY, ChatsInMemory, is_thread
from bot.chats.tables import conversation_table
from knowledge.understanding.context import Conversation

NOTHING_SAID = Conversation()


@cache
def _written() -> TypeAdapter[Conversation]:
    """Made where processes share what they keep: to make it takes a hundredth of a start."""
    return TypeAdapter(Conversation)


async def load_shared(connection: AsyncConnection, memory: ChatsInMemory, chat: int, person: int) -> Mapping[int, Conversation]:
    """Let the memory know what was last said in a chat, whoever answered it. Gives the conversations by person, as they are before the turn."""
    people = {NOBODY, person} if is_thread(chat, person) else {NOBODY}
    columns = conversation_table.c
    rows = await connection.execute(select(columns.person, columns.content).where(columns.chat == chat, columns.person.in_(sorted(people))))
    stored = {row.person: _read(row.content) for row in rows}
    for each in people:
        memory.take_over(chat, each, stored.get(each) or memory.kept(chat, each).in_its_language)
    return {each: memory.kept(chat, each) for each in people}


def said_since(memory: ChatsInMemory, chat: int, before: Mapping[int, Conversation]) -> Mapping[int, str]:
    """What is spoken of in a chat since its turn began, as it is stored, by person."""
    return _contents(_changed(memory, chat, before))


def saving(memory: ChatsInMemory, chat: int, before: Mapping[int, Conversation], at: datetime) -> tuple[Insert | Delete, ...]:
    """The statements that store what changed in a chat's turn; nothing stays of a chat that was forgotten in it."""
    changed = _changed(memory, chat, before)
    columns = conversation_table.c
    gone = [person for person, now in changed.items() if now == NOTHING_SAID]
    rows = [{"chat": chat, "person": person, "content": content, "at": at} for person, content in _contents(changed).items()]
    statements: list[Insert | Delete] = []
    if rows:
        from sqlalchemy.dialects.postgresql import insert

        inserting = insert(conversation_table).values(rows)
        new = {"content": inserting.excluded.content, "at": inserting.excluded.at}
        statements.append(inserting.on_conflict_do_update(index_elements=[columns.chat, columns.person], set_=new))
    if gone:
        statements.append(delete(conversation_table).where(columns.chat == chat, columns.person.in_(gone)))
    return tuple(statements)


def _changed(memory: ChatsInMemory, chat: int, before: Mapping[int, Conversation]) -> dict[int, Conversation]:
    return {person: now for person, known in before.items() if (now := memory.kept(chat, person)) != known}


def _contents(conversations: Mapping[int, Conversation]) -> dict[int, str]:
    return {person: _written().dump_json(now, exclude_defaults=True).decode() for person, now in conversations.items() if now != NOTHING_SAID}


def _read(content: str) -> Conversation | None:
    """The conversation as it was written; None for one that another version of the bot wrote otherwise."""
    try:
        return _written().validate_json(content)
    except ValidationError:
        return None
