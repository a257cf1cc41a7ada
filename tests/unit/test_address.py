"""`DATABASE_URL` as people and hosting platforms write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.store.address import PostgreSQLServer, SQLiteFile, UnusableAddress, name_of, read_address


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///seminar-bot.db", "seminar-bot.db"),
        ("sqlite:////var/lib/bot/a%20b.db", "/var/lib/bot/a b.db"),
        ("sqlite+aiosqlite:///x/y.db", "x/y.db"),
    ],
)
def test_files(url: str, file: str) -> None:
    assert read_address(url) == SQLiteFile(Path(file))


@pytest.mark.parametrize(
    ("url", "dsn"),
    [
        ("postgres://u:p%40ss@db:5433/x", "postgresql://u:p%40ss@db:5433/x"),
        ("postgresql+asyncpg://u@db/x", "postgresql://u@db/x"),
        ("postgres://u:p@db/x?sslmode=require&channel_binding=require", "postgresql://u:p@db/x?sslmode=require"),
        ("postgres://u:p@db/x?pgbouncer=true&connection_limit=1", "postgresql://u:p@db/x"),
    ],
)
def test_servers(url: str, dsn: str) -> None:
    assert read_address(url) == PostgreSQLServer(dsn)


@pytest.mark.parametrize("url", ["", "x.db", "mysql://u:secret@h/x", "sqlite://", "sqlite:///", "sqlite:///:memory:", "postgres://u:secret@h:port/x"])
def test_what_names_no_database_is_a_sentence_without_the_password(url: str) -> None:
    with pytest.raises(UnusableAddress) as fault:
        read_address(url)
    assert "secret" not in str(fault.value)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(UnusableAddress, match="names a folder"):
        read_address(f"sqlite:////{str(tmp_path).lstrip('/')}")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////var/lib/bot.db", "sqlite:////var/lib/bot.db"),
        ("sqlite:///bot.db", "sqlite:///bot.db"),
        ("postgres://u:secret@db:5433/x?password=secret", "postgresql://db/x"),
    ],
)
def test_a_database_is_named_without_what_is_secret(url: str, name: str) -> None:
    assert name_of(read_address(url)) == name
