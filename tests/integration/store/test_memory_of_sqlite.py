"""What SQLite keeps of its file in memory."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from knowledge.store.address import SQLiteFile
from knowledge.store.database import KEPT_KIBIBYTES, open_database


async def test_sqlite_keeps_little_of_its_file(tmp_path: Path) -> None:
    database = open_database(SQLiteFile(tmp_path / "store.db"))
    try:
        async with database.reading() as connection:
            assert await connection.scalar(text("PRAGMA cache_size")) == -KEPT_KIBIBYTES
    finally:
        await database.close()
