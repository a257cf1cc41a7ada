"""Bringing a database to the schema that this version of the bot needs, at start. Alembic, which takes a twelfth of a bot's memory, is loaded only
for a database of an older version: a new one gets today's tables at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect, text

from bot.migrations.schema import FIRST_ROWS, NEWEST, metadata
from bot.sparing import UNUSED, without
from knowledge.errors import KnowledgeError
from knowledge.store.database import Database

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

VERSIONS = "alembic_version"
"""The table in which Alembic keeps the migration that a database is at."""


class NewerSchema(KnowledgeError):
    """The database was migrated by a newer version of the bot."""


async def migrate(database: Database) -> None:
    """Run the migrations that are missing, in one transaction that excludes other replicas. Raises `NewerSchema`, `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.run_sync(_upgrade_if_older)


def upgrade(connection: Connection, revision: str) -> None:
    """Run the migrations up to one, or to "head". Raises `NewerSchema` where the database was migrated by a newer version."""
    with without(*UNUSED):
        from alembic import command
        from alembic.util import CommandError

    config = _config()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise NewerSchema("the database was made by a newer version of seminar-bot; run that one, or another database") from error


def present_schema(connection: Connection) -> str | None:
    """The migration that a database is at; None before the first."""
    if not inspect(connection).has_table(VERSIONS):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSIONS}"))  # noqa: S608 - a name of our own
    return found


def known_schemas() -> tuple[str, ...]:
    """All migrations that this version knows, the newest first."""
    return tuple(script.revision for script in _scripts().walk_revisions())


def remove_schema(connection: Connection) -> None:
    """Remove all tables of the bot with what they hold, and nothing else."""
    metadata.drop_all(connection)
    connection.execute(text(f"DROP TABLE IF EXISTS {VERSIONS}"))


def _upgrade_if_older(connection: Connection) -> None:
    present = present_schema(connection)
    if present is None and not metadata.tables.keys() & set(inspect(connection).get_table_names()):
        make_schema(connection)
    elif present != NEWEST:
        upgrade(connection, "head")


def make_schema(connection: Connection) -> None:
    """Make today's tables where there are none, as all migrations one after the other would."""
    metadata.create_all(connection)
    for table, values in FIRST_ROWS:
        connection.execute(table.insert().values(values))
    name = Column("version_num", String(32), nullable=False)
    versions = Table(VERSIONS, MetaData(), name, PrimaryKeyConstraint(name, name=f"{VERSIONS}_pkc"))
    versions.create(connection)
    connection.execute(versions.insert().values({name: NEWEST}))


def _scripts() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
