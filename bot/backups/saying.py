"""`seminar-bot backup` and `restore`: what is done, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.backups.copying import FILLED_BY_MIGRATIONS, NothingToBackUp, back_up, held_by, put_back
from bot.backups.file import Header, verify
from bot.clock import Clock
from bot.shown_settings import RELEASE
from bot.storing import is_made, named_address, opened_store
from knowledge.errors import KnowledgeError
from knowledge.store.address import name_of
from knowledge.store.database import open_database
from knowledge.store.locking import is_held

Say = Callable[[str], None]
Agree = Callable[[str], bool]
"""Asks whether what a database holds is to be replaced; the sentence says what it is."""


class NotRestored(KnowledgeError):
    """A database that is in use, or holds something that nobody agreed to replace."""


async def save(target: Path, clock: Clock, say: Say) -> None:
    """Back up the database of the settings. Raises `KnowledgeError` where nothing was written."""
    address = named_address()
    if not is_made():
        raise NothingToBackUp(f"there is no database to back up: {name_of(address)} is not there; does DATABASE_URL name the bot's?")
    database = open_database(address)
    try:
        header = await back_up(database, target, clock(), RELEASE)
    finally:
        await database.close()
    say(f"{target}: {told(header)}. All of {name_of(address)}; the file is verified.")


def look(source: Path, say: Say) -> None:
    """Say what a backup holds, once all of it is read. Raises `UnusableBackup`."""
    say(f"{source}: {told(verify(source))}. Nothing is missing, and nothing was changed.")


async def bring_back(source: Path, agree: Agree, say: Say) -> None:
    """Put a backup into the database of the settings. Raises `KnowledgeError` where nothing was changed."""
    header = verify(source)
    async with opened_store() as database:
        if await is_held(database):
            raise NotRestored("a bot is running on this database; end it first. Nothing was changed.")
        present = await held_by(database)
        if present and not agree(f"The database holds {in_words(present)}. Replace all of it by what {source} holds: {told(header)}?"):
            raise NotRestored(
                f"the database is not empty: it holds {in_words(present)}. Nothing was changed. Restore into an empty one, or add --replace."
            )
        await put_back(database, source)
    say(f"{source} is restored: {told(header)}.")


def told(header: Header) -> str:
    """What a backup holds, in a few words."""
    held = {name: table.rows for name, table in header.tables.items() if table.rows and name not in FILLED_BY_MIGRATIONS}
    return f"{in_words(held)}, of {header.made_at:%Y-%m-%d %H:%M} UTC"


def in_words(held: Mapping[str, int]) -> str:
    """How many rows there are in which tables."""
    return ", ".join(f"{name} {count}" for name, count in held.items()) or "nothing"
