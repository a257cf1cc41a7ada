"""The store that a command of the command line works on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.migrations.migrate import migrate
from bot.settings import read_store_settings
from knowledge.store.database import Database, open_database


@asynccontextmanager
async def opened_store() -> AsyncIterator[Database]:
    """The database of the settings, brought to today's schema. Raises `SettingsFault`, `NewerSchema` and `StoreUnavailable`."""
    database = open_database(read_store_settings().address)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()
