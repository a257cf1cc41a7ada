"""Forgetting a chat: all rows that are about it go, in one transaction; what an organiser did stays without saying who it was."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Text, cast, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import all_ids
from bot.chats.forgetting import count_forgetting
from bot.organisers.roster import FORMER
from bot.organisers.tables import invitation_table, proposal_table
from bot.privacy.personal import AUTHORS, DETAILS, OWN
from knowledge.store.database import Database
from knowledge.store.tables import audit_table, revision_table


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten. `ids`: under which ids the chat was known; `acts`: how many entries of the audit log no longer say whose they are."""

    ids: frozenset[int]
    acts: int


async def forget(database: Database, chat: int) -> Forgotten:
    """Delete all that is stored of a chat, at once. Raises `StoreUnavailable`; then nothing is deleted.

    What it proposed and nobody decided on goes, and invitations that it gave and nobody used. What was published, and the audit log, stay,
    because others rely on them; in the place of the id stands a name that says nothing, the same everywhere.
    """
    async with database.writing() as connection:
        ids = await all_ids(connection, chat)
        await _withdraw(connection, ids)
        for column in OWN:
            await connection.execute(delete(column.table).where(column.in_(ids)))
        acts = await acts_of(connection, ids)
        await _rename(connection, ids, FORMER + secrets.token_hex(4))
        await count_forgetting(connection)
    await database.wipe()
    return Forgotten(frozenset(ids), acts)


async def acts_of_chat(database: Database, chat: int) -> int:
    """How many entries of the audit log and of the history say that a chat did something. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        return await acts_of(connection, await all_ids(connection, chat))


async def acts_of(connection: AsyncConnection, ids: Collection[int]) -> int:
    """How many entries of the audit log and of the history say that one of these did something."""
    names = [str(each) for each in ids]
    found = 0
    for column in (audit_table.c.actor, revision_table.c.author):
        found += int(await connection.scalar(select(func.count()).select_from(column.table).where(column.in_(names))) or 0)
    return found


async def _withdraw(connection: AsyncConnection, ids: Collection[int]) -> None:
    names = [str(each) for each in ids]
    await connection.execute(delete(proposal_table).where(proposal_table.c.author.in_(names), proposal_table.c.decided_by.is_(None)))
    await connection.execute(delete(invitation_table).where(invitation_table.c.invited_by.in_(names), invitation_table.c.used_by.is_(None)))


async def _rename(connection: AsyncConnection, ids: Collection[int], name: str) -> None:
    names = [str(each) for each in ids]
    for column in AUTHORS:
        await connection.execute(update(column.table).where(column.in_(names)).values({column.name: name}))
    for column in DETAILS:
        key = next(iter(column.table.primary_key.columns))
        mentions = or_(*(cast(column, Text).contains(each) for each in names))
        for row in (await connection.execute(select(key, column).where(mentions))).all():
            told = {field: name if _is_one_of(value, names) else value for field, value in row[1].items()}
            await connection.execute(update(column.table).where(key == row[0]).values({column.name: told}))


def _is_one_of(value: Any, names: Collection[str]) -> bool:
    return (value if isinstance(value, str) else json.dumps(value)) in names
