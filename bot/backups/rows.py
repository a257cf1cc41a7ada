"""The rows of a database as plain values that mean the same on every engine: numbers, texts, and JSON as it is written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import groupby
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Table,
    Text,
    bindparam,
    cast,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.backups.file import Row

AT_A_TIME = 200
"""Rows that are in memory together."""
ONE_STATE = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
"""So that all tables are read as they were at one moment, as SQLite does by itself (https://www.postgresql.org/docs/current/transaction-iso.html)."""


async def see_one_state(connection: AsyncConnection) -> None:
    """Let all that this transaction reads be of one moment, whatever others write meanwhile. To be called first in it."""
    if connection.dialect.name == "postgresql":
        await connection.execute(ONE_STATE)


async def count(connection: AsyncConnection, table: Table) -> int:
    """How many rows a table has."""
    return int(await connection.scalar(select(func.count()).select_from(table)) or 0)


async def rows_of(connection: AsyncConnection, table: Table) -> AsyncIterator[list[Any]]:
    """All rows of a table, as plain values, in the order of its key."""
    statement = select(*(_plain(column) for column in table.columns)).order_by(*table.primary_key.columns)
    found = await connection.stream(statement.execution_options(yield_per=AT_A_TIME))
    async for row in found:
        yield list(row)


def insert_rows(connection: Connection, tables: dict[str, Table], columns: dict[str, tuple[str, ...]], rows: list[Row]) -> None:
    """Insert rows as they stand in a backup, many at a time."""
    for name, group in groupby(rows, key=lambda row: row[0]):
        table, names = tables[name], columns[name]
        values = {column: _given(table.columns[column], connection) for column in names}
        connection.execute(insert(table).values(values), [dict(zip((_slot(each) for each in names), row, strict=True)) for _, row in group])


def tables_present(connection: Connection, names: tuple[str, ...]) -> dict[str, Table]:
    """The tables of these names as they are in the database, whatever version made them. Those that are not there are left out."""
    found = MetaData()
    found.reflect(connection, only=lambda name, _: name in names)
    return dict(found.tables)


def count_on(connection: Connection, tables: dict[str, Table]) -> None:
    """Let the numbers that PostgreSQL counts up by itself go on after the highest that was inserted."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables.values():
        for column in table.primary_key.columns:
            sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
            if sequence is not None:
                highest = connection.scalar(select(func.max(column)))
                connection.execute(select(func.setval(sequence, highest or 1, highest is not None)))


def _plain(column: Column[Any]) -> ColumnElement[Any]:
    if isinstance(column.type, JSON):
        return cast(column, Text).label(column.name)
    return column


def _given(column: Column[Any], connection: Connection) -> ColumnElement[Any]:
    if isinstance(column.type, JSON):
        written = bindparam(_slot(column.name), type_=Text)
        return cast(written, JSON) if connection.dialect.name == "postgresql" else written
    return bindparam(_slot(column.name), type_=column.type)


def _slot(name: str) -> str:
    """The name of a parameter; SQLAlchemy keeps those of columns for itself."""
    return f"value_of_{name}"
