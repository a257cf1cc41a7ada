"""Revisions: every version of the programme that was ever published, never changed afterwards."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import JSON, ColumnElement, Row, Text, cast, func, insert, literal, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.store.tables import revision_table

MOST_NAMED = 3
"""Places of a stored programme that a sentence names."""
CHANNEL = "revision"
"""The channel of PostgreSQL on which the number of a new revision is told."""
_ABOUT = tuple(column for column in revision_table.c if column.name != "programme")
_WHOLE = (*_ABOUT, cast(revision_table.c.programme, Text).label("written"))
"""With the programme as it is written: a thread reads it, so that questions go on being answered meanwhile."""


class StaleRevision(KnowledgeError):
    """Somebody else published since the revision that this was made from."""

    def __init__(self, base: int, newest: int) -> None:
        super().__init__(f"revision {newest} was published meanwhile; this was made from revision {base}. Look at the newest and try again.")
        self.base = base
        self.newest = newest


class UnknownRevision(KnowledgeError):
    """There is no revision with this number."""


class UnreadableRevision(KnowledgeError):
    """A revision was stored by another version of the bot, whose programmes had what this one does not take."""

    def __init__(self, error: ValidationError) -> None:
        places = ", ".join(".".join(map(str, fault["loc"])) for fault in error.errors()[:MOST_NAMED])
        super().__init__(
            f"a stored revision cannot be read by this version of the bot ({places}); start the version that stored it, or restore a backup"
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a revision comes from. `at` is aware; `source`: a file's name, "undo of 5", "chat" ..."""

    author: str
    at: datetime
    comment: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision in the list of all, without its programme."""

    number: int
    of_event: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Revision:
    """A published version of the programme."""

    number: int
    programme: Programme
    origin: Origin


async def newest_number(connection: AsyncConnection) -> int:
    """The number of the newest revision; 0 before the first."""
    return int(await connection.scalar(select(func.coalesce(func.max(revision_table.c.number), 0))) or 0)


async def newest(connection: AsyncConnection) -> Revision | None:
    """The newest revision; None before the first."""
    row = (await connection.execute(select(*_WHOLE).order_by(revision_table.c.number.desc()).limit(1))).one_or_none()
    return None if row is None else await _revision(row)


async def revision(connection: AsyncConnection, number: int) -> Revision:
    """The revision with a number. Raises `UnknownRevision`."""
    row = (await connection.execute(select(*_WHOLE).where(revision_table.c.number == number))).one_or_none()
    if row is None:
        raise UnknownRevision(f"there is no revision {number}; seminar-bot history lists those that there are")
    return await _revision(row)


async def history(connection: AsyncConnection, most: int = 100) -> tuple[Entry, ...]:
    """The last revisions, newest first."""
    rows = await connection.execute(select(*_ABOUT).order_by(revision_table.c.number.desc()).limit(most))
    return tuple(Entry(row.number, row.of_event, _origin(row)) for row in rows)


async def add(connection: AsyncConnection, programme: Programme, base: int, origin: Origin) -> Revision:
    """Store the revision after `base` (0 for the first), and tell other processes once the transaction is through. Raises `StaleRevision`.

    To publish, call `bot.notices.publishing.publish`, which also writes who is told.
    """
    known = await newest_number(connection)
    if known != base:
        raise StaleRevision(base, known)
    added = Revision(base + 1, programme, origin)
    written = await asyncio.to_thread(programme.model_dump_json, exclude_defaults=True)
    await connection.execute(
        insert(revision_table).values(
            number=added.number,
            programme=as_json(connection, written),
            of_event=programme.event.id,
            author=origin.author,
            at=origin.at,
            comment=origin.comment,
            source=origin.source,
        )
    )
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_notify(:channel, :number)"), {"channel": CHANNEL, "number": str(added.number)})
    return added


async def newest_or_first(connection: AsyncConnection, programme: Programme, origin: Origin) -> Revision:
    """The newest revision; before the first, the given programme is stored as revision 1. Needs a writing transaction."""
    return await newest(connection) or await add(connection, programme, 0, origin)


def _origin(row: Row[Any]) -> Origin:
    return Origin(row.author, row.at, row.comment, row.source)


def as_json(connection: AsyncConnection, written: str) -> ColumnElement[str]:
    """JSON that is written already, as a value of a column."""
    return cast(literal(written, Text), JSON) if connection.dialect.name == "postgresql" else literal(written, Text)


async def _revision(row: Row[Any]) -> Revision:
    return Revision(row.number, await asyncio.to_thread(read_written, row.written), _origin(row))


def read_written(written: str) -> Programme:
    """A programme from its JSON in the store. Raises `UnreadableRevision`."""
    values = json.loads(written)
    try:
        return Programme.model_validate(values, context={"time_zone": values["event"]["time_zone"]})
    except ValidationError as error:
        raise UnreadableRevision(error) from error
