"""The database: opened once, read by many, written by one at a time.

On both engines a writing transaction excludes every other (SQLite: `BEGIN IMMEDIATE`; PostgreSQL: an advisory lock for the length of
the transaction), so that what is true of one is true of the other: nobody sends an older revision while a newer one is being published.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import TextClause, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.errors import KnowledgeError
from knowledge.store.address import Address, PostgreSQLServer, SQLiteFile, has_room
from knowledge.store.inserting import or_of_server
from knowledge.store.outage import Outage
from knowledge.store.patience import MARGIN, PATIENCE, STATEMENT

if TYPE_CHECKING:
    import asyncpg

BUSY_MILLISECONDS = 10_000
"""How long one process waits for another that writes to the same file."""
KEPT_KIBIBYTES = 512
"""What SQLite keeps of its file in memory, beside what the system keeps of it: a running bot hardly reads it, and by itself it would keep 2 MiB."""
WRITING_KEY = 0x5EB1_A001
"""The advisory lock of PostgreSQL that a writing transaction holds."""
AFTER_OTHER_WRITERS = text("SELECT pg_advisory_xact_lock(:key)").bindparams(key=WRITING_KEY)
"""What a transaction on PostgreSQL begins with that excludes other writers."""
CONNECTIONS = 5
READING, WRITING = "reading", "writing"
SERVER_SETTINGS = {
    "application_name": "seminar-bot",
    "idle_in_transaction_session_timeout": "15s",
    "statement_timeout": f"{STATEMENT}s",
    "work_mem": "32MB",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
"""A replica that hangs or whose host dies must not hold the others up for long."""
READABLE_BY_ITS_OWNER = 0o600
"""The mode of a file with chats in it: a database or a backup."""
NOT_ALLOWED = ("unable to open", "readonly")
"""What SQLite says where the file or its folder does not let us."""
NO_DATABASE = "Keep it as it is, and let DATABASE_URL name another file; a backup is put there with: seminar-bot restore FILE"
LET_WRITE = "Let the user who runs this read and write the file and its folder."
DOCTOR = "What is wrong with it, seminar-bot doctor says"
UNUSABLE = (DBAPIError, SQLAlchemyError, OSError)
"""What is raised where a database cannot be used, beside what PostgreSQL's driver raises of its own."""


class StoreUnavailable(KnowledgeError):
    """The database cannot be used now: gone, full, or locked. Nothing of the transaction is stored. `cause`: for the log."""

    def __init__(self, sentence: str, cause: str) -> None:
        super().__init__(sentence)
        self.cause = cause


@dataclass(frozen=True)
class Database:
    """An open database. Close it with `close`; aiosqlite's thread would keep the process alive.

    `published`: set when this process has published a revision, so that it serves it at once.
    """

    address: Address
    engine: AsyncEngine
    outage: Outage
    published: asyncio.Event = field(default_factory=asyncio.Event)

    def writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that excludes all other writers. Committed at the end, rolled back by an exception. Raises `StoreUnavailable`."""
        first = [AFTER_OTHER_WRITERS] if isinstance(self.address, PostgreSQLServer) else []
        return _transaction(self.engine, self.outage, WRITING, *first)

    def reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that sees one state and must not write. Raises `StoreUnavailable`."""
        return _transaction(self.engine.execution_options(reading=True), self.outage, READING)

    async def wipe(self) -> None:
        """Leave nothing of deleted rows in the log beside an SQLite file; the file itself overwrites them (`secure_delete`).

        Where another process is reading, the log goes when it next can. PostgreSQL vacuums by itself. Raises `StoreUnavailable`.
        """
        if isinstance(self.address, PostgreSQLServer):
            return
        try:
            async with self.engine.connect() as connection:
                raw = await connection.get_raw_connection()
                await raw.driver_connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        except (DBAPIError, sqlite3.Error) as error:
            raise StoreUnavailable(_sentence(error, str(self.address.file)), type(error).__name__) from error

    def beside(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction for rows on which no other transaction relies: it writes, and on PostgreSQL excludes nobody. Raises `StoreUnavailable`."""
        return _transaction(self.engine, self.outage, WRITING)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def open_database(address: Address) -> Database:
    """The database at an address. Connects when first used."""
    if isinstance(address, SQLiteFile):
        return Database(address, _sqlite(address.file), Outage(partial(has_room, address)))
    return open_server(address, CONNECTIONS, {}, Outage())


def open_server(server: PostgreSQLServer, connections: int, settings: Mapping[str, str], outage: Outage) -> Database:
    """The database of a server, over so many connections at most, with settings of the server beside the usual ones.

    `outage`: one for all that a process opens of a server, so that it is said once.
    """

    async def connect(*arguments: Any, **options: Any) -> Any:
        return await _connect(server, settings)

    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=connect, pool_size=connections, max_overflow=0, pool_pre_ping=True, hide_parameters=True
    )
    return Database(server, engine, outage)


async def connect_directly(server: PostgreSQLServer) -> asyncpg.Connection:
    """A connection of its own, outside of the pool, for locks and notifications. Raises `OSError` or `asyncpg.PostgresError`."""
    return await _connect(server, {})


async def _connect(server: PostgreSQLServer, settings: Mapping[str, str]) -> asyncpg.Connection:
    import asyncpg

    from knowledge.store.limited import LimitedConnection

    limits = {"timeout": PATIENCE, "command_timeout": STATEMENT + MARGIN, "connection_class": LimitedConnection}
    return await asyncpg.connect(server.dsn, server_settings={**SERVER_SETTINGS, **settings}, **limits)


def _sqlite(file: Path) -> AsyncEngine:
    # one connection: a pool buys nothing where there is one writer, and SQLite before 3.51.3 has a fault that needs two
    waiting = {"timeout": BUSY_MILLISECONDS / 1000}
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}", pool_size=1, max_overflow=0, hide_parameters=True, connect_args=waiting)

    @event.listens_for(engine.sync_engine, "do_connect")
    def _make(*_: object) -> None:
        # SQLite would let everybody read the chats in it; its log takes after the file. What keeps it from being made, SQLite tells
        with suppress(OSError):
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, READABLE_BY_ITS_OWNER))

    @event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        kept = f"cache_size=-{KEPT_KIBIBYTES}"
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MILLISECONDS}", "foreign_keys=ON", "secure_delete=ON", kept):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "invalidate")
    def _roll_back(connection: Any, record: object, reason: BaseException | None) -> None:
        # closing leaves the transaction of who was cancelled open, and the file locked, until the last of its statements is collected
        with suppress(sqlite3.Error):
            connection.rollback()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE")

    return engine


@asynccontextmanager
async def _transaction(engine: AsyncEngine, outage: Outage, doing: str, *first: TextClause) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.begin() as connection:
            for statement in first:
                await connection.execute(statement)
            yield connection
    except IntegrityError:
        raise
    except or_of_server(*UNUSABLE) as error:
        raise unavailable(error, outage, doing, engine.url.database or "") from error
    outage.over(doing)


def unavailable(error: Exception, outage: Outage, doing: str, file: str = "") -> StoreUnavailable:
    """What is raised of an error, told to the outage. `doing`: what the transaction was for; `file`: that of SQLite."""
    fault = StoreUnavailable(_sentence(error, file), _cause(error))
    outage.met(doing, str(fault), fault.cause)
    return fault


def _cause(error: Exception) -> str:
    """The kind of the driver's own error, which SQLAlchemy wraps once or twice."""
    wrapped = getattr(error, "orig", None)
    return type(wrapped.__cause__ or wrapped if wrapped else error).__name__


def _sentence(error: Exception, file: str) -> str:
    cause = str(getattr(error, "orig", None) or error)
    if "full" in cause or (isinstance(error, OSError) and error.errno == 28):
        return "the disk of the database is full; nothing was stored. Make room and try again."
    if "locked" in cause:
        return "another process is writing to the database; nothing was stored. Try again in a moment."
    if "not a database" in cause or "malformed" in cause:
        return f"the file that DATABASE_URL names is no database of SQLite, or damaged; nothing was changed. {NO_DATABASE}"
    if file and any(said in cause for said in NOT_ALLOWED):
        return f"the database {file} cannot be opened, or only be read; nothing was changed. {LET_WRITE} {DOCTOR}"
    return f"the database cannot be used now; nothing was changed. Try again in a moment. {DOCTOR}"
