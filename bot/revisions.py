"""`seminar-bot history` and `export`: what was published, and the programme of a revision as a file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from bot.files import Writing
from bot.organisers.proposal import NothingPublished, newest_revision
from bot.storing import is_made, named_address, opened_store
from knowledge.errors import KnowledgeError
from knowledge.formats import programme_as_yaml
from knowledge.store import revisions
from knowledge.store.database import Database

MOST = 50


@asynccontextmanager
async def _opened_to_look() -> AsyncIterator[Database]:
    """The database, which looking does not make. Raises `NothingPublished` where there is none, and what `opened_store` raises."""
    if not is_made():
        raise NothingPublished(named_address())
    async with opened_store() as database:
        yield database


async def show_history(console: Console) -> None:
    """List the last revisions, newest first; times are in the event's zone. Raises `NothingPublished` and `StoreUnavailable`."""
    async with _opened_to_look() as database:
        newest = await newest_revision(database)
        async with database.reading() as connection:
            entries = await revisions.history(connection, MOST)
    zone = ZoneInfo(newest.programme.event.time_zone)
    table = Table("revision", "when", "who", "from", "comment", box=None, pad_edge=False)
    for entry in entries:
        origin = entry.origin
        table.add_row(str(entry.number), f"{origin.at.astimezone(zone):%Y-%m-%d %H:%M}", origin.author, origin.source, origin.comment)
    console.print(table, markup=False)


async def export(number: int | None, target: Path | None, writing: Writing, out: TextIO) -> None:
    """Write the programme of a revision, the newest where none is named, as YAML. Raises `UnknownRevision`, and `KnowledgeError` for the target."""
    async with _opened_to_look() as database:
        found = await newest_revision(database)
        if number is not None and number != found.number:
            async with database.reading() as connection:
                found = await revisions.revision(connection, number)
    text = programme_as_yaml(found.programme)
    if target is None:
        try:
            out.write(text)
            out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise KnowledgeError(f"standard output cannot be written: {error.strerror or error}") from None
        return
    writing.write(target, text.encode())
    out.write(f"{target}: revision {found.number}\n")
