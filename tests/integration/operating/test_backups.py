"""Backups of both engines, while others write, into each other; and all that must not be lost."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, text

from bot.backups import copying, file
from bot.backups.copying import NothingToBackUp, back_up, held_by, put_back
from bot.backups.file import UnusableBackup, verify
from bot.chats.chat import EVERYTHING, Topic
from bot.chats.tables import chat_table
from bot.migrations.migrate import migrate, present_schema, remove_schema, upgrade
from bot.migrations.schema import metadata
from bot.notices.publishing import Affected, open_store, publish
from bot.notices.subscribing import follow
from bot.notices.tables import delivery_table
from knowledge.programme import LocalText, Programme
from knowledge.store import revisions
from knowledge.store.address import name_of, read_address
from knowledge.store.audit import acts
from knowledge.store.database import Database, open_database
from knowledge.store.revisions import Origin
from tests.integration.kept_database import KeptDatabase

AT = datetime(2012, 1, 24, 9, 0, 0, 123457, tzinfo=UTC)
ORIGIN = Origin("1", AT, "le « motif »\u2028 \N{FIRE}", "chat")
RELEASE = "1.2.3"


def renamed(programme: Programme, title: str) -> Programme:
    first, *others = programme.sessions
    return programme.model_copy(update={"sessions": (first.model_copy(update={"title": LocalText({"fr": title})}), *others)})


async def fill(database: Database, programme: Programme) -> None:
    await open_store(database, programme, ORIGIN)
    await follow(database, 7, EVERYTHING, programme, AT)
    await follow(database, -100_123_456_789, EVERYTHING, programme, AT, Topic(77))
    await publish(database, renamed(programme, "L’œuvre"), 1, ORIGIN, Affected(frozenset({programme.sessions[0].id})))


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


async def contents(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    async with database.reading() as connection:
        return {
            table.name: [tuple(row) for row in await connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in metadata.sorted_tables
        }


@pytest.fixture(scope="module")
def another_kept_database(postgresql: str) -> Iterator[KeptDatabase]:
    kept = KeptDatabase(postgresql, "other")
    yield kept
    asyncio.run(kept.drop())


@pytest.fixture(params=["sqlite", "postgresql"])
async def other(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A second database, empty, with today's schema."""
    on_a_server = request.param == "postgresql"
    lent = request.getfixturevalue("another_kept_database").lent() if on_a_server else nullcontext(f"sqlite:///{tmp_path}/other.db")
    async with lent as url:
        opened = open_database(read_address(url))
        await migrate(opened)
        yield opened
        await opened.close()


async def test_a_backup_of_any_engine_fits_any_engine(database: Database, other: Database, seminar: Programme, tmp_path: Path) -> None:
    await fill(database, seminar)
    target = tmp_path / "one.backup"
    header = await back_up(database, target, AT, RELEASE)
    assert verify(target) == header
    assert (header.made_at, header.release) == (AT, RELEASE)
    assert target.stat().st_mode & 0o777 == 0o600
    await put_back(other, target)
    assert await contents(other) == await contents(database)
    async with other.reading() as connection:
        newest = await revisions.newest(connection)
        assert newest is not None
        assert (newest.number, newest.origin) == (2, ORIGIN)
    await publish(other, seminar, 2, ORIGIN, Affected(frozenset({seminar.sessions[0].id})))
    async with other.reading() as connection:
        assert (await revisions.newest_number(connection), len(await acts(connection))) == (3, 2)


async def test_a_backup_of_nothing_is_refused_and_the_database_is_named(other: Database, tmp_path: Path) -> None:
    assert await held_by(other) == {}
    with pytest.raises(NothingToBackUp, match=f"^{re.escape(name_of(other.address))} holds nothing.*DATABASE_URL"):
        await back_up(other, tmp_path / "empty.backup", AT, RELEASE)
    assert names(tmp_path) & {"empty.backup"} == set()


async def test_a_database_without_tables_has_nothing_to_back_up(database: Database, tmp_path: Path) -> None:
    async with database.writing() as connection:
        await connection.run_sync(remove_schema)
    with pytest.raises(NothingToBackUp):
        await back_up(database, tmp_path / "none.backup", AT, RELEASE)
    assert names(tmp_path) & {"none.backup"} == set()


async def test_a_backup_is_of_one_moment_while_others_write(
    database: Database, seminar: Programme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process writes between the counting of one table and the reading of the next."""
    await fill(database, seminar)
    before = await contents(database)
    writer = open_database(database.address)
    read = copying.rows.rows_of

    async def interrupted(connection: Any, table: Any) -> AsyncIterator[list[Any]]:
        async with writer.writing() as elsewhere:
            newest = await elsewhere.scalar(select(func.max(chat_table.c.id))) or 0
            await elsewhere.execute(insert(chat_table).values(id=newest + 1, state="active", since=AT))
        async for row in read(connection, table):
            yield row

    monkeypatch.setattr(copying.rows, "rows_of", interrupted)
    await back_up(database, tmp_path / "one.backup", AT, RELEASE)
    monkeypatch.undo()
    assert (await contents(database))["chat"] != before["chat"]
    await writer.close()
    await put_back(database, tmp_path / "one.backup")
    assert await contents(database) == before


async def test_nothing_is_overwritten_and_nothing_unfinished_is_left(
    database: Database, seminar: Programme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(database, seminar)
    target = tmp_path / "one.backup"
    target.write_text("mine")
    with pytest.raises(UnusableBackup, match="nothing is overwritten"):
        await back_up(database, target, AT, RELEASE)
    assert target.read_text() == "mine"
    with pytest.raises(UnusableBackup, match="cannot be written"):
        await back_up(database, tmp_path / "no" / "where", AT, RELEASE)

    def broken(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file.os, "fsync", broken)
    with pytest.raises(UnusableBackup, match="No space left on device"):
        await back_up(database, tmp_path / "two.backup", AT, RELEASE)
    assert {name for name in names(tmp_path) if "backup" in name} == {"one.backup"}


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "one.backup"
    header = file.Header(seminar_bot_backup=1, made_at=AT, release=RELEASE, migration="first", tables={})

    def write() -> None:
        with file.new_file(target) as writer:
            writer.begin(header)
            writer.end()
            target.write_text("mine")

    with pytest.raises(UnusableBackup, match="nothing is overwritten"):
        write()
    assert target.read_text() == "mine"


def rewritten(source: Path, target: Path, change: Any) -> Path:
    lines = gzip.decompress(source.read_bytes()).splitlines(keepends=True)
    target.write_bytes(gzip.compress(b"".join(change(lines))))
    return target


DAMAGES = {
    "the last line is missing": lambda lines: lines[:-1],
    "a row is missing": lambda lines: [*lines[:1], *lines[2:]],
    "a row is there twice": lambda lines: [*lines[:2], *lines[1:]],
    "a value is another": lambda lines: [lines[0], *(line.replace(b"active", b"absent") for line in lines[1:])],
    "something follows": lambda lines: [*lines, b"[]\n"],
    "a row has no table": lambda lines: [lines[0], b'["nowhere",[1]]\n', *lines[1:]],
    "a row is too short": lambda lines: [lines[0], b'["chat",[1]]\n', *lines[1:]],
    "a line is not JSON": lambda lines: [lines[0], b"{\n", *lines[1:]],
    "a line is deep": lambda lines: [lines[0], b"[" * 100_000 + b"\n", *lines[1:]],
    "another format": lambda lines: [lines[0].replace(b'"seminar_bot_backup":1', b'"seminar_bot_backup":9'), *lines[1:]],
    "another file": lambda lines: [b'{"hello": 1}\n'],
    "nothing": lambda lines: [],
}  # fmt: skip


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("damage", DAMAGES)
async def test_what_is_damaged_is_refused_and_changes_nothing(database: Database, seminar: Programme, tmp_path: Path, damage: str) -> None:
    await fill(database, seminar)
    before = await contents(database)
    await back_up(database, tmp_path / "one.backup", AT, RELEASE)
    with pytest.raises(UnusableBackup):
        await put_back(database, rewritten(tmp_path / "one.backup", tmp_path / "two.backup", DAMAGES[damage]))
    assert await contents(database) == before


@pytest.mark.parametrize("content", [b"", b"plain text\n", b"\x1f\x8b\x08", gzip.compress(b"x" * 999, mtime=0)[:-9]])
def test_files_that_are_no_backup(content: bytes, tmp_path: Path) -> None:
    source = tmp_path / "some.backup"
    source.write_bytes(content)
    with pytest.raises(UnusableBackup, match=r"no backup of seminar-bot|not whole"):
        verify(source)


async def test_a_failure_half_way_leaves_what_was_there(
    database: Database, seminar: Programme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(database, seminar)
    await back_up(database, tmp_path / "one.backup", AT, RELEASE)
    async with database.writing() as connection:
        await connection.execute(insert(chat_table).values(id=4242, state="active", since=AT))
    before = await contents(database)

    def broken(connection: Connection, tables: Any) -> None:
        raise OSError(5, "the machine failed")

    monkeypatch.setattr(copying.rows, "count_on", broken)
    with pytest.raises(Exception, match="nothing was changed"):
        await put_back(database, tmp_path / "one.backup")
    assert await contents(database) == before


async def test_a_backup_of_an_older_version_is_brought_to_today(database: Database, other: Database, seminar: Programme, tmp_path: Path) -> None:
    """Backing an older database up changes nothing in it, and its rows end in today's tables."""
    await fill(database, seminar)
    rows = await contents(database)
    first = ("revision", "chat", "follow", "delivery", "audit")

    def older(connection: Connection) -> None:
        remove_schema(connection)
        upgrade(connection, "first")
        for name, present in copying.rows.tables_present(connection, first).items():
            today = metadata.tables[name]
            for row in rows[name]:
                values = dict(zip(today.columns.keys(), row, strict=True))
                connection.execute(insert(today).values({key: value for key, value in values.items() if key in present.columns}))

    async with database.writing() as connection:
        await connection.run_sync(older)
    header = await back_up(database, tmp_path / "old.backup", AT, RELEASE)
    assert header.migration == "first"
    async with database.reading() as connection:
        assert await connection.run_sync(present_schema) == "first"
    await put_back(other, tmp_path / "old.backup")
    after = await contents(other)
    assert len(after["chat"]) == 2
    assert after["revision"] == rows["revision"]
    assert after["forgetting"] != []


async def test_a_backup_of_a_newer_version_is_refused(database: Database, seminar: Programme, tmp_path: Path) -> None:
    await fill(database, seminar)
    await back_up(database, tmp_path / "one.backup", AT, RELEASE)

    def newer(lines: list[bytes]) -> list[bytes]:
        header = json.loads(lines[0]) | {"migration": "of-tomorrow"}
        changed = [json.dumps(header).encode() + b"\n", *lines[1:-1]]
        digest = file.hashlib.sha256(b"".join(changed)).hexdigest()
        return [*changed, json.dumps({"rows": len(changed) - 1, "sha256": digest}).encode() + b"\n"]

    with pytest.raises(UnusableBackup, match="newer version"):
        await put_back(database, rewritten(tmp_path / "one.backup", tmp_path / "two.backup", newer))


async def test_many_rows_and_what_is_not_ours(database: Database, tmp_path: Path) -> None:
    """More rows than are in memory together; a table of somebody else in the same database stays."""
    async with database.writing() as connection:
        await connection.execute(text("CREATE TABLE of_somebody_else (x integer)"))
        await connection.execute(insert(chat_table), [{"id": number, "state": "active", "since": AT} for number in range(1, 1_001)])
    await back_up(database, tmp_path / "many.backup", AT, RELEASE)
    await put_back(database, tmp_path / "many.backup")
    assert await held_by(database) == {"chat": 1_000}
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM of_somebody_else")) == 0
        assert await connection.scalar(select(func.count()).select_from(delivery_table)) == 0
