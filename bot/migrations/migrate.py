"""Bringing a database to the schema that this version of the bot needs, at start."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from bot.migrations.schema import metadata
from knowledge.errors import KnowledgeError
from knowledge.store.database import Database


class NewerSchema(KnowledgeError):
    """The database was migrated by a newer version of the bot."""


async def migrate(database: Database) -> None:
    """Run the migrations that are missing, in one transaction that excludes other replicas. Raises `NewerSchema`, `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.run_sync(_upgrade_if_older)


def upgrade(connection: Connection, revision: str) -> None:
    """Run the migrations up to one, or to "head". Raises `NewerSchema` where the database was migrated by a newer version."""
    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise NewerSchema("the database was made by a newer version of seminar-bot; run that one, or another database") from error


def present_schema(connection: Connection) -> str | None:
    """The migration that a database is at; None before the first."""
    return MigrationContext.configure(connection).get_current_revision()


def newest_schema() -> str | None:
    """The migration that this version needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def known_schemas() -> frozenset[str]:
    """All migrations that this version knows."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def remove_schema(connection: Connection) -> None:
    """Remove all tables of the bot with what they hold, and nothing else."""
    metadata.drop_all(connection)
    connection.execute(text("DROP TABLE IF EXISTS alembic_version"))


def _upgrade_if_older(connection: Connection) -> None:
    if present_schema(connection) != newest_schema():
        upgrade(connection, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
