"""One process at a time: a lock beside a SQLite file, or an advisory lock of a PostgreSQL server. The kernel, or the server, frees it when the
process dies."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from knowledge.store.address import PostgreSQLServer, SQLiteFile
from knowledge.store.database import WRITING_KEY, Database, connect_directly
from knowledge.store.inserting import or_of_server

if TYPE_CHECKING:
    import asyncpg

TRIES_AGAIN = 0.5
"""Seconds between two tries for a lock that another process holds."""
BEATS = 2.0
"""Seconds between two looks whether the connection that holds the lock still lives."""
BEAT_TAKES = 5.0
_HELD_ON_SERVER = text(
    "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database"
    " WHERE locktype = 'advisory' AND granted AND datname = current_database() AND NOT (classid = 0 AND objid = CAST(:writing AS bigint)::oid))"
)
"""All advisory locks but that of writing transactions (https://www.postgresql.org/docs/current/view-pg-locks.html)."""


def alone(
    database: Database, key: int, purpose: str = "lock", taken: Callable[[], None] = lambda: None
) -> AbstractAsyncContextManager[asyncio.Event]:
    """Wait until this process alone holds the lock. Gives an event that is set when the lock is lost.

    `key`: a number of 64 bits; processes with different keys do not exclude each other on a server. A file has one lock for each `purpose`.
    `taken`: called each time that another process is found to hold the lock.
    """
    if isinstance(database.address, SQLiteFile):
        return _alone_with_file(_lock_of(database.address.file, purpose), taken)
    return _alone_on_server(database.address, key, taken)


async def is_held(database: Database) -> bool:
    """Whether some process holds the lock of a file, or any lock of `alone` on a server. Raises `StoreUnavailable`."""
    if isinstance(database.address, SQLiteFile):
        return _is_held_beside(database.address.file)
    async with database.reading() as connection:
        return bool(await connection.scalar(_HELD_ON_SERVER, {"writing": WRITING_KEY}))


def _is_held_beside(file: Path) -> bool:
    try:
        lock = os.open(_lock_of(file, "lock"), os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not _locked(lock)
    finally:
        os.close(lock)


def _lock_of(file: Path, purpose: str) -> Path:
    return file.with_name(f"{file.name}.{purpose}")


async def run_until(work: Coroutine[Any, Any, None], lost: asyncio.Event) -> None:
    """Do this work until it ends, or a lock is lost; then it is cancelled."""
    running, losing = asyncio.create_task(work), asyncio.create_task(lost.wait())
    try:
        await asyncio.wait({running, losing}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            await running
    finally:
        for task in (losing, running):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def _alone_with_file(file: Path, taken: Callable[[], None]) -> AsyncIterator[asyncio.Event]:
    lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        while not _locked(lock):
            taken()
            await asyncio.sleep(TRIES_AGAIN)
        yield asyncio.Event()
    finally:
        os.close(lock)


def _locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def _alone_on_server(server: PostgreSQLServer, key: int, taken: Callable[[], None]) -> AsyncIterator[asyncio.Event]:
    lost = asyncio.Event()
    connection = await _locked_connection(server, key, taken)
    connection.add_termination_listener(lambda _: lost.set())
    beating = asyncio.create_task(_beat(connection, lost))
    try:
        yield lost
    finally:
        beating.cancel()
        with suppress(asyncio.CancelledError):
            await beating
        connection.terminate()


async def _locked_connection(server: PostgreSQLServer, key: int, taken: Callable[[], None]) -> asyncpg.Connection:
    import asyncpg

    while True:
        with suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            connection = await connect_directly(server)
            try:
                while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", key):
                    taken()
                    await asyncio.sleep(TRIES_AGAIN)
            except BaseException:
                connection.terminate()
                raise
            return connection
        await asyncio.sleep(TRIES_AGAIN)


async def _beat(connection: asyncpg.Connection, lost: asyncio.Event) -> None:
    """Ask the server again and again: a host that is gone closes no connection."""
    try:
        while True:
            await asyncio.sleep(BEATS)
            await connection.execute("SELECT 1", timeout=BEAT_TAKES)
    except or_of_server(OSError, TimeoutError):
        lost.set()
