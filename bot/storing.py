"""The store that a command of the command line works on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.migrations.migrate import migrate
from bot.settings import read_store_settings
from knowledge.store.address import SQLiteFile
from knowledge.store.database import Database, open_database


def is_made() -> bool:
    """Whether there is a database to look into: a server always counts as one. Raises `SettingsFault`."""
    address = read_store_settings().address
    return not isinstance(address, SQLiteFile) or address.file.exists()


@asynccontextmanager
async def opened_store() -> AsyncIterator[Database]:
    """The database of the settings, brought to today's schema. Raises `SettingsFault`, `NewerSchema` and `StoreUnavailable`."""
    database = open_database(read_store_settings().address)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()
