"""The file of SQLite: who may read it, and what is said where it cannot be opened or written."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.migrations.migrate import migrate
from knowledge.store.address import SQLiteFile
from knowledge.store.database import WRITING, StoreUnavailable, open_database, unavailable
from knowledge.store.outage import Outage


def modes_in(folder: Path) -> dict[str, str]:
    return {file.name: oct(file.stat().st_mode & 0o777) for file in folder.iterdir()}


async def test_a_new_file_and_its_log_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    database = open_database(SQLiteFile(tmp_path / "store.db"))
    await migrate(database)
    modes = modes_in(tmp_path)
    await database.close()
    assert modes["store.db"] == modes["store.db-wal"] == "0o600"
    assert set(modes.values()) == {"0o600"}


async def test_a_file_that_is_there_keeps_who_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    file.touch(0o640)
    file.chmod(0o640)
    database = open_database(SQLiteFile(file))
    await migrate(database)
    await database.close()
    assert file.stat().st_mode & 0o777 == 0o640


async def test_a_file_that_cannot_be_opened_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    threads = set(threading.enumerate())
    database = open_database(SQLiteFile(tmp_path / "file" / "store.db"))
    with pytest.raises(StoreUnavailable) as met:
        async with database.reading() as connection:
            await connection.execute(text("SELECT 1"))
    await database.close()
    for thread in set(threading.enumerate()) - threads:
        await asyncio.to_thread(thread.join)  # that of a connection that failed answers to the loop once more, which must still be there
    for said in (f"{tmp_path}/file/store.db", "read and write the file and its folder", "seminar-bot doctor"):
        assert said in str(met.value)
    assert "stored" not in str(met.value)


def test_a_file_that_may_not_be_written_is_named() -> None:
    error = OperationalError("UPDATE", None, Exception("attempt to write a readonly database"))
    assert "a/store.db cannot be opened, or only be read" in str(unavailable(error, Outage(), WRITING, "a/store.db"))
