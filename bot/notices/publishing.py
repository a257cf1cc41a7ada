"""Publishing: a revision and all that is to be told of it, in one transaction."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from sqlalchemy import JSON, Integer, String, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats import following
from bot.chats.tables import chat_table
from bot.notices import reminders
from bot.notices.delivery import Kind, Priority, State
from bot.notices.tables import delivery_table
from knowledge.changes import touched
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.audit import Act, record
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, Revision
from knowledge.store.tables import EPOCH, Instant
from knowledge.store.versions import note_touched


@dataclass(frozen=True, slots=True)
class Affected:
    """Whose followers are told. `everything`: whether those who follow everything are told too."""

    sessions: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    everything: bool = False


NOBODY = Affected()
"""Publishing quietly: nobody new is told; those who are still to be told of something are told how it is now."""


@dataclass(frozen=True, slots=True)
class Published:
    """A revision that is published. `told`: how many chats are newly to be told of it."""

    revision: Revision
    told: int


async def publish(database: Database, programme: Programme, base: int, origin: Origin, affected: Affected) -> Published:
    """Publish a programme as the revision after `base`, the newest. Raises `StaleRevision` and `StoreUnavailable`; then nothing is stored.

    A chat that is still to be told of an older revision is told the difference from what it knows to the newest when its turn comes, so
    nothing older goes out and an undo stops the rest. Reminders move with their sessions, by `origin.at`. Going back is publishing the
    former programme again.
    """
    async with database.writing() as connection:
        published = await publish_within(connection, programme, base, origin, affected)
    database.published.set()
    return published


async def publish_within(connection: AsyncConnection, programme: Programme, base: int, origin: Origin, affected: Affected) -> Published:
    """The same within a writing transaction that has more to store. Raises `StaleRevision`; then the transaction must not be committed."""
    added = await revisions.add(connection, programme, base, origin)
    told = await _write_deliveries(connection, base, affected) if affected != NOBODY else 0
    former = (await revisions.revision(connection, base)).programme
    await reminders.move(connection, former, programme, origin.at)
    await note_touched(connection, added.number, await asyncio.to_thread(touched, former, programme))
    detail = {"comment": origin.comment, "source": origin.source, "told": told}
    await record(connection, Act(origin.at, origin.author, "publish", added.number, detail))
    return Published(added, told)


async def audience(database: Database, affected: Affected) -> int:
    """How many chats would be told."""
    async with database.reading() as connection:
        return await following.count(connection, affected.sessions, affected.people, affected.everything)


async def open_store(database: Database, programme: Programme, origin: Origin) -> Revision:
    """The newest revision; a store without one gets the programme as its revision 1. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        return await revisions.newest_or_first(connection, programme, origin)


async def _write_deliveries(connection: AsyncConnection, base: int, affected: Affected) -> int:
    is_open = (delivery_table.c.kind == Kind.CHANGE) & (delivery_table.c.state == State.PENDING)
    await connection.execute(update(delivery_table).where(is_open, delivery_table.c.due > EPOCH).values(due=EPOCH))  # what was put off is tried again
    # looked up in a hash: a join would probe, for each chat, an index full of rows that were told already and not vacuumed yet
    waiting = select(delivery_table.c.chat).where(is_open)
    rows = select(
        literal(Kind.CHANGE, String),
        chat_table.c.id,
        literal([base], JSON),
        literal(EPOCH, Instant),  # at once, whatever the clock of the process that publishes says
        literal(Priority.CHANGE, Integer),
        literal(State.PENDING, String),
        literal(0, Integer),
    ).where(following.is_reached(affected.sessions, affected.people, affected.everything), chat_table.c.id.not_in(waiting))
    columns = ("kind", "chat", "known", "due", "priority", "state", "attempts")
    return (await connection.execute(insert(delivery_table).from_select(columns, rows, include_defaults=False))).rowcount
