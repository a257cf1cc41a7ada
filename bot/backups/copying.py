"""A database into a file and back, on any engine. The database is read at one moment while the bot runs, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, delete

from bot.backups import rows
from bot.backups.file import FORMAT, Header, Row, TableHeld, UnusableBackup, new_file, opened, verify
from bot.migrations.migrate import NewerSchema, known_schemas, present_schema, remove_schema, upgrade
from bot.migrations.schema import metadata
from knowledge.errors import KnowledgeError
from knowledge.store import revisions
from knowledge.store.address import name_of
from knowledge.store.database import Database

FILLED_BY_MIGRATIONS = frozenset({"forgetting"})
"""Tables that are never empty, and tell nothing of whether anything was stored."""


class NothingToBackUp(KnowledgeError):
    """There is no database yet, or nothing in it."""


async def back_up(database: Database, target: Path, at: datetime, release: str) -> Header:
    """Write all that a database holds to a new file, and change nothing in it, not even an older schema. `at`: now; `release`: this version.

    Raises `UnusableBackup` where the file is there already or cannot be written, `NothingToBackUp`, `NewerSchema` and `StoreUnavailable`.
    """
    async with database.reading() as connection:
        await rows.see_one_state(connection)
        migration = await connection.run_sync(present_schema)
        if migration is None:
            raise nothing_in(database)
        if migration not in known_schemas():
            raise NewerSchema("the database was made by a newer version of seminar-bot; back it up with that one")
        found = await connection.run_sync(rows.tables_present, tuple(table.name for table in metadata.sorted_tables))
        tables = [found[table.name] for table in metadata.sorted_tables if table.name in found]
        held = {each.name: TableHeld(columns=tuple(each.columns.keys()), rows=await rows.count(connection, each)) for each in tables}
        if not any(table.rows for name, table in held.items() if name not in FILLED_BY_MIGRATIONS):
            raise nothing_in(database)
        header = Header(seminar_bot_backup=FORMAT, made_at=at, release=release, migration=migration, tables=held)
        with new_file(target) as writer:
            writer.begin(header)
            for table in tables:
                async for values in rows.rows_of(connection, table):
                    writer.add(table.name, values)
            writer.end()
    return header


def nothing_in(database: Database) -> NothingToBackUp:
    """What is raised where nothing was ever stored: a backup of it would stand in for one of the bot's database."""
    return NothingToBackUp(f"{name_of(database.address)} holds nothing, so there is nothing to back up; does DATABASE_URL name the bot's database?")


async def held_by(database: Database) -> dict[str, int]:
    """How many rows there are in each table in which something was stored. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        await rows.see_one_state(connection)
        found = {table.name: await rows.count(connection, table) for table in metadata.sorted_tables}
    return {name: count for name, count in found.items() if count and name not in FILLED_BY_MIGRATIONS}


async def put_back(database: Database, source: Path) -> Header:
    """Make a database hold what a backup holds and nothing else, in one transaction: where it fails, all is as it was.

    A backup of an older version is put into tables of that version, which are then brought to today's.
    Raises `UnusableBackup` where the file is not whole or of a newer version, and `StoreUnavailable`.
    """
    header = verify(source)
    if header.migration not in known_schemas():
        raise UnusableBackup(f"{source} was made by a newer version of seminar-bot ({header.release}); use that one")
    async with database.writing() as connection:
        await connection.run_sync(_replace, source)
        newest = await revisions.newest(connection)
        expected = header.tables.get("revision")
        if newest is None and expected is not None and expected.rows:
            raise UnusableBackup(f"{source} has revisions that cannot be read; nothing was changed")
    return header


def _replace(connection: Connection, source: Path) -> None:
    with opened(source) as (header, lines):
        remove_schema(connection)
        upgrade(connection, header.migration)
        tables = rows.tables_present(connection, tuple(header.tables))
        columns = {name: held.columns for name, held in header.tables.items()}
        for name, held in header.tables.items():
            if name not in tables or not set(held.columns) <= set(tables[name].columns.keys()):
                raise UnusableBackup(f"{source} has tables or columns that no version of seminar-bot made; nothing was changed")
        for table in tables.values():
            connection.execute(delete(table))
        for some in _batches(lines):
            rows.insert_rows(connection, tables, columns, some)
        rows.count_on(connection, tables)
        upgrade(connection, "head")


def _batches(lines: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(lines, rows.AT_A_TIME)):
        yield some
