"""Which version of itself each session is: the revision that last touched it, by which calendars tell a newer entry from an older."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.store.database import Database
from knowledge.store.tables import revision_table, touched_table


@dataclass(frozen=True, slots=True)
class Version:
    """A revision that touched something: its number, and when it was published."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of all sessions of the revision `newest`. `touched`: by the id of a session; the others are as of `first`."""

    newest: Version
    first: Version
    touched: Mapping[str, Version]

    def of(self, session: str) -> Version:
        """The version of a session."""
        return self.touched.get(session, self.first)


async def note_touched(connection: AsyncConnection, number: int, sessions: Collection[str]) -> None:
    """Note which sessions a revision touches, in the transaction that publishes it; one that touches none has a row of no session."""
    await connection.execute(insert(touched_table), [{"revision": number, "session": session} for session in sorted(sessions) or [""]])


async def versions_of(database: Database, newest: Version) -> Versions:
    """The versions of the sessions of the revision `newest`. Raises `StoreUnavailable`.

    A revision of which nothing is noted, the first or one of a process of the version before, touches all.
    """
    made, row = revision_table.c, touched_table.c
    touching = select(row.session, made.number, made.at).join(revision_table, made.number == row.revision).where(made.number <= newest.number)
    unnoted = select(made.number, made.at).where(made.number <= newest.number, made.number.not_in(select(row.revision)))
    async with database.reading() as connection:
        last = (await connection.execute(unnoted.order_by(made.number.desc()).limit(1))).one_or_none()
        first = Version(last.number, last.at) if last else Version(1, newest.at)
        found = await connection.execute(touching.where(made.number > first.number).order_by(made.number))
        touched = {each.session: Version(each.number, each.at) for each in found}
    return Versions(newest, first, touched)
