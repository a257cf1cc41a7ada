"""Bringing a database to the schema that this version of the bot needs, at start."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from knowledge.errors import KnowledgeError
from knowledge.store.database import Database


class NewerSchema(KnowledgeError):
    """The database was migrated by a newer version of the bot."""


async def migrate(database: Database) -> None:
    """Run the migrations that are missing, in one transaction that excludes other replicas. Raises `NewerSchema`, `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    present = MigrationContext.configure(connection).get_current_revision()
    if present == scripts.get_current_head():
        return
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise NewerSchema("the database was made by a newer version of seminar-bot; run that one, or another database") from error
