"""The store that a command of the command line works on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TextIO

from bot.migrations.migrate import migrate
from bot.settings import read_store_settings
from knowledge.store.address import Address, SQLiteFile
from knowledge.store.database import Database, open_database


def named_address() -> Address:
    """Where the database is that the settings name. Raises `SettingsFault`."""
    return read_store_settings().address


def is_made() -> bool:
    """Whether there is a database to look into: a server always counts as one. Raises `SettingsFault`."""
    address = named_address()
    return not isinstance(address, SQLiteFile) or address.file.exists()


@asynccontextmanager
async def opened_store() -> AsyncIterator[Database]:
    """The database of the settings, brought to today's schema. Raises `SettingsFault`, `NewerSchema` and `StoreUnavailable`."""
    database = open_database(named_address())
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()


async def bring_up_to_date(out: TextIO) -> None:
    """Bring the database to today's schema, and say so. Raises as `opened_store` does."""
    async with opened_store():
        out.write("The database has the schema of this version.\n")
