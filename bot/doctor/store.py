"""Whether the database can be used, and is of this version. Looking makes no database and changes none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.doctor.finding import Finding, doubtful, skipped, well, wrong
from bot.migrations.migrate import known_schemas, present_schema
from bot.migrations.schema import NEWEST
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.address import Address, SQLiteFile, may_be_written
from knowledge.store.database import StoreUnavailable, open_database

LITTLE_ROOM = 100 * 1024 * 1024
"""Bytes of the disk under which a log or a programme may fill it within a day."""
REMEDIES = {
    "InvalidPasswordError": "The server refuses the password: see the user and the password in DATABASE_URL.",
    "InvalidAuthorizationSpecificationError": "The server does not let this user in: see the user in DATABASE_URL, and pg_hba.conf.",
    "InvalidCatalogNameError": "There is no database of this name: make it (createdb NAME), or see DATABASE_URL.",
    "gaierror": "The host in DATABASE_URL has no address: see its spelling.",
    "TooManyConnectionsError": "The server has no connection left: raise its max_connections, or run fewer processes.",
}
CONNECTION = "See whether the server runs and can be reached from here, and DATABASE_URL."
NOT_LOOKED_AT = "the database must be put right first"
DAMAGED = "Keep the file as it is, and put a backup into another one: DATABASE_URL=sqlite:///new.db seminar-bot restore FILE"


async def look_at_store(address: Address) -> tuple[tuple[Finding, ...], Programme | None]:
    """What was found, and the newest programme where there is one."""
    if isinstance(address, SQLiteFile):
        found = _file(address.file)
        if found or not address.file.exists():
            nothing_yet = well("database", f"{address.file} is not there yet; the first start makes it")
            unseen = NOT_LOOKED_AT if address.file.exists() else "there is no database yet"
            return (found or nothing_yet, skipped("migrations", unseen) if found else well("migrations", "none needed yet")), None
    database = open_database(address)
    try:
        async with database.reading() as connection:
            findings = [*await _engine(connection, address)]
            migration = await connection.run_sync(present_schema)
            findings.append(_migrations(migration))
            programme = None
            if migration == NEWEST:
                newest = await revisions.newest(connection)
                programme = None if newest is None else newest.programme
    except StoreUnavailable as fault:
        return (_unavailable(fault, address), skipped("migrations", "the database cannot be read")), None
    finally:
        await database.close()
    return tuple(findings), programme


def _file(file: Path) -> Finding | None:
    """What is wrong with where the file is; None where nothing is."""
    folder = next(parent for parent in file.absolute().parents if parent.exists())
    if not may_be_written(SQLiteFile(file)):
        return wrong(
            "database", f"{file} cannot be written", "Let the user who runs the bot write to the file and its folder, or change DATABASE_URL."
        )
    room = shutil.disk_usage(folder).free
    if room < LITTLE_ROOM:
        return wrong("database", f"there are only {room // 1_048_576} MiB left on the disk of {file}", "Make room.")
    return None


async def _engine(connection: AsyncConnection, address: Address) -> Iterator[Finding]:
    if isinstance(address, SQLiteFile):
        said = str(await connection.scalar(text("PRAGMA quick_check(1)")))
        return iter([well("database", f"{address.file} can be read and written") if said == "ok" else wrong("database", f"damaged: {said}", DAMAGED)])
    version = str(await connection.scalar(text("SHOW server_version")))
    if await connection.scalar(text("SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool")):
        return iter([wrong("database", f"PostgreSQL {version} only lets us read", "Let DATABASE_URL lead to the primary server.")])
    may = await connection.scalar(text("SELECT has_schema_privilege(current_schema(), 'CREATE')"))
    if not may:
        remedy = "GRANT CREATE ON SCHEMA public TO the user in DATABASE_URL, or let it own the database."
        return iter([wrong("database", f"PostgreSQL {version} does not let this user make tables", remedy)])
    return iter([well("database", f"PostgreSQL {version} can be read and written")])


def _migrations(present: str | None) -> Finding:
    if present is None:
        return well("migrations", "none yet; the first start makes the tables")
    if present == NEWEST:
        return well("migrations", "the tables are those of this version")
    if present in known_schemas():
        return doubtful(
            "migrations", f"the tables are of an older version ({present})", "Start the bot: it brings them to today's. Make a backup first."
        )
    return wrong(
        "migrations",
        f"the tables were made by a newer version of seminar-bot ({present})",
        "Run that version, or let DATABASE_URL lead to another database.",
    )


def _unavailable(fault: StoreUnavailable, address: Address) -> Finding:
    if isinstance(address, SQLiteFile):
        return wrong("database", f"{address.file} is no database of SQLite, or damaged", DAMAGED)
    return wrong("database", f"it cannot be used ({fault.cause})", REMEDIES.get(fault.cause, CONNECTION))
