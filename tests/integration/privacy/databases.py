"""A database in which a chat has left its id wherever it can, and all that stands in a database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Double, Integer, Table, Text, insert, select

from bot.migrations.schema import metadata
from bot.privacy.personal import AUTHORS, DETAILS, OLD_IDS, OWN
from knowledge.store.database import Database
from knowledge.store.tables import Instant

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SHARED = {"forgetting", "tally", "followers", "touched_session", "unanswered"}
"""Tables that hold nothing of anybody."""


def tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if table.name not in SHARED]


async def leave_traces(database: Database, chat: int, number: int) -> None:
    """Put a row for a chat into each table; `number` tells the rows of one chat from another's."""
    async with database.writing() as connection:
        for table in tables():
            await connection.execute(insert(table).values(trace(table, chat, number)))


def trace(table: Table, chat: int, number: int) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in table.columns:
        if column in OWN:
            row[column.name] = chat
        elif column in AUTHORS:
            row[column.name] = str(chat)
        elif column in DETAILS:
            row[column.name] = {"organiser": chat, "invited_by": str(chat), "source": "file.yaml"}
        elif column in OLD_IDS:
            row[column.name] = None
        elif isinstance(column.type, Instant):
            row[column.name] = AT
        elif isinstance(column.type, Double):
            row[column.name] = 0.0
        elif isinstance(column.type, JSON):
            row[column.name] = []
        elif isinstance(column.type, BigInteger | Integer):
            row[column.name] = number
        elif isinstance(column.type, Text):
            row[column.name] = f"some {number}"
    return row


async def everything(database: Database) -> dict[str, list[str]]:
    """All rows of all tables, as text."""
    async with database.reading() as connection:
        return {table.name: [repr(tuple(row)) for row in await connection.execute(select(table))] for table in metadata.sorted_tables}


def naming(found: dict[str, list[str]], chat: int) -> dict[str, list[str]]:
    """The rows in which an id stands."""
    return {name: rows for name, all_rows in found.items() if (rows := [row for row in all_rows if str(chat) in row])}
