"""Revisions on both engines: what is stored, what is refused, what survives."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from bot.migrations import migrate as migrating
from bot.migrations.migrate import NewerSchema, known_schemas, make_schema, migrate, present_schema, remove_schema, upgrade
from bot.migrations.schema import NEWEST, metadata
from bot.notices.publishing import NOBODY, open_store, publish
from knowledge.programme import LocalText, Programme
from knowledge.store import revisions
from knowledge.store.address import read_address
from knowledge.store.audit import acts
from knowledge.store.database import Database, StoreUnavailable, open_database
from knowledge.store.revisions import Origin, StaleRevision, UnknownRevision, UnreadableRevision, read_written
from knowledge.store.tables import touched_table
from knowledge.store.versions import Version, versions_of

AT = datetime(2012, 1, 24, 10, 0, 0, 123456, tzinfo=UTC)
ORIGIN = Origin("1", AT, "Éloïse's word", "chat")


def renamed(programme: Programme, title: str) -> Programme:
    first, *others = programme.sessions
    return programme.model_copy(update={"sessions": (first.model_copy(update={"title": LocalText({"fr": title})}), *others)})


async def test_the_first_start_stores_revision_one_and_the_second_start_keeps_what_is_there(database: Database, seminar: Programme) -> None:
    first = await open_store(database, seminar, ORIGIN)
    again = await open_store(database, renamed(seminar, "Autre"), ORIGIN)
    assert (first.number, again.number) == (1, 1)
    assert again.programme == seminar
    assert again.origin == ORIGIN


async def test_a_programme_comes_back_as_it_was_published(database: Database, seminar: Programme) -> None:
    await open_store(database, seminar, ORIGIN)
    changed = renamed(seminar, "Une ouverture")
    published = await publish(database, changed, 1, ORIGIN, NOBODY)
    async with database.reading() as connection:
        assert (await revisions.revision(connection, 2)).programme == changed
        assert (await revisions.newest(connection)) == published.revision
        assert [entry.number for entry in await revisions.history(connection)] == [2, 1]
        assert [(act.actor, act.act, act.revision) for act in await acts(connection)] == [("1", "publish", 2)]
        with pytest.raises(UnknownRevision):
            await revisions.revision(connection, 3)
    starts = published.revision.programme.sessions[0].starts
    assert str(starts.tzinfo) == "Europe/Paris"


def test_a_revision_of_another_version_is_told_in_a_sentence(seminar: Programme) -> None:
    stored = seminar.model_dump_json().replace('"kind":', '"sort":')
    with pytest.raises(UnreadableRevision, match=r"cannot be read by this version of the bot \(.*sort"):
        read_written(stored)


async def test_who_was_slower_is_told_and_stores_nothing(database: Database, seminar: Programme) -> None:
    await open_store(database, seminar, ORIGIN)
    both = [publish(database, renamed(seminar, f"Titre {number}"), 1, ORIGIN, NOBODY) for number in range(2)]
    results = await asyncio.gather(*both, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["Published", "StaleRevision"]
    with pytest.raises(StaleRevision):
        await publish(database, seminar, 5, ORIGIN, NOBODY)
    async with database.reading() as connection:
        assert await revisions.newest_number(connection) == 2


async def test_the_migrations_make_the_schema_that_the_code_has(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        remove_schema(connection)
        upgrade(connection, "head")
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))

    async with database.writing() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_new_database_is_as_all_migrations_would_make_it(database: Database) -> None:
    def made_anew(connection: Connection) -> list[object]:
        remove_schema(connection)
        upgrade(connection, "head")
        return described(connection)

    async with database.writing() as connection:
        new = await connection.run_sync(described)
        assert new == await connection.run_sync(made_anew)


async def test_what_was_published_before_versions_were_noted_is_of_the_newest_revision(database: Database, seminar: Programme) -> None:
    """Calendars were told so of every session with each revision: what changes next must be newer than that."""
    await open_store(database, seminar, ORIGIN)
    await publish(database, renamed(seminar, "Titre 2"), 1, ORIGIN, NOBODY)

    def from_before(connection: Connection) -> None:
        touched_table.drop(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = 'shown_proposals'"))
        upgrade(connection, "touched_sessions")

    async with database.writing() as connection:
        await connection.run_sync(from_before)
    versions = await versions_of(database, Version(2, ORIGIN.at))
    assert {versions.of(session.id).number for session in seminar.sessions} == {2}


async def test_what_a_process_of_the_version_before_published_touches_all(database: Database, seminar: Programme) -> None:
    """It notes nothing; what touches none is noted as well, and makes nothing new."""
    await open_store(database, seminar, ORIGIN)
    await publish(database, renamed(seminar, "Titre 2"), 1, ORIGIN, NOBODY)
    async with database.writing() as connection:
        await revisions.add(connection, seminar, 2, ORIGIN)
    await publish(database, renamed(seminar, "Titre 4"), 3, ORIGIN, NOBODY)
    await publish(database, renamed(seminar, "Titre 4"), 4, ORIGIN, NOBODY)
    versions = await versions_of(database, Version(5, ORIGIN.at))
    assert [versions.of(session.id).number for session in seminar.sessions] == [4, 3, 3, 3, 3]


def described(connection: Connection) -> list[object]:
    """All that an engine tells of its tables, and the rows in them."""
    inspector = inspect(connection)
    tables = sorted(inspector.get_table_names())
    assert {*metadata.tables} < {*tables}
    return [
        (
            name,
            [{**column, "type": str(column["type"])} for column in inspector.get_columns(name)],
            inspector.get_pk_constraint(name),
            sorted(
                str({**index, "dialect_options": {option: str(value) for option, value in index.get("dialect_options", {}).items()}})
                for index in inspector.get_indexes(name)
            ),
            inspector.get_unique_constraints(name),
            inspector.get_check_constraints(name),
            [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))],  # noqa: S608 - a table that the engine names
        )
        for name in tables
    ]


async def test_replicas_that_start_together_migrate_once(empty_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0

    def make(connection: Connection) -> None:
        nonlocal made
        made += 1
        make_schema(connection)

    monkeypatch.setattr(migrating, "make_schema", make)
    opened = [open_database(read_address(empty_database_url)) for _ in range(3)]
    await asyncio.gather(*(migrate(each) for each in opened))
    async with opened[0].reading() as connection:
        assert (await connection.scalars(text("SELECT version_num FROM alembic_version"))).all() == [NEWEST]
    for each in opened:
        await each.close()
    assert made == 1


async def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    with pytest.raises(NewerSchema, match="newer version"):
        await migrate(database)


async def test_a_new_database_is_at_the_newest_migration(database: Database) -> None:
    async with database.reading() as connection:
        assert await connection.run_sync(present_schema) == NEWEST == known_schemas()[0]


async def test_a_database_that_is_not_there_is_a_sentence() -> None:
    database = open_database(read_address("postgres://nobody:secret@127.0.0.1:9/nothing"))
    with pytest.raises(StoreUnavailable) as fault:
        await migrate(database)
    assert "secret" not in str(fault.value)
    await database.close()
