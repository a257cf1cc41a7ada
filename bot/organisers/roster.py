"""Who is an organiser: those of the settings, and those who came by an invitation that works once and expires."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.organisers.tables import invitation_table, organiser_table
from knowledge.store.audit import Act, record
from knowledge.store.database import Database

INVITATION_LASTS = timedelta(hours=24)
LONGEST_NAME = 64
FORMER = "former-organiser-"
"""How the name begins that stands for an organiser who was forgotten."""


@dataclass(frozen=True, slots=True)
class Organiser:
    """Somebody who may publish. `is_fixed`: by the settings, so that nobody can be removed by a button who holds the machine."""

    person: int
    name: str
    is_fixed: bool


async def is_organiser(database: Database, fixed: Collection[int], person: int) -> bool:
    """Whether a Telegram user may publish. Raises `StoreUnavailable`, but not for those of the settings."""
    if person in fixed:
        return True
    async with database.reading() as connection:
        return await _is_invited(connection, person)


async def organisers(database: Database, fixed: Collection[int]) -> tuple[Organiser, ...]:
    """All who may publish: those of the settings first. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        rows = (await connection.execute(select(organiser_table).order_by(organiser_table.c.since))).all()
    invited = tuple(Organiser(row.person, row.name, False) for row in rows if row.person not in fixed)
    return (*(Organiser(person, str(person), True) for person in sorted(fixed)), *invited)


async def invite(database: Database, by: int, at: datetime) -> str:
    """The code of a new invitation, fit for a deep link; only its hash is stored. Raises `StoreUnavailable`."""
    code = secrets.token_urlsafe(24)
    async with database.writing() as connection:
        await connection.execute(insert(invitation_table).values(code=_hashed(code), invited_by=str(by), expires=at + INVITATION_LASTS))
        await record(connection, Act(at, str(by), "invite"))
    return code


async def join(database: Database, code: str, person: int, name: str, at: datetime) -> bool:
    """Make somebody an organiser by an invitation. False for one that was used, is too old, or never was. Raises `StoreUnavailable`."""
    is_good = (invitation_table.c.code == _hashed(code)) & invitation_table.c.used_by.is_(None) & (invitation_table.c.expires > at)
    async with database.writing() as connection:
        invited_by = await connection.scalar(select(invitation_table.c.invited_by).where(is_good))
        if invited_by is None:
            return False
        await connection.execute(update(invitation_table).where(is_good).values(used_by=person))
        if not await _is_invited(connection, person):
            values = {"person": person, "name": name[:LONGEST_NAME], "since": at, "invited_by": invited_by}
            await connection.execute(insert(organiser_table).values(values))
        await record(connection, Act(at, str(person), "join", detail={"invited_by": invited_by}))
    return True


async def remove(database: Database, person: int, by: int, at: datetime) -> bool:
    """Take an invited organiser off the list. False for somebody who is not on it. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        removed = await connection.execute(delete(organiser_table).where(organiser_table.c.person == person))
        if removed.rowcount:
            await record(connection, Act(at, str(by), "remove", detail={"organiser": person}))
    return bool(removed.rowcount)


async def _is_invited(connection: AsyncConnection, person: int) -> bool:
    return await connection.scalar(select(organiser_table.c.person).where(organiser_table.c.person == person)) is not None


def _hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
