"""All that is kept of one chat, as a JSON document for whoever asks for their own."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, Table, Text, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import all_ids
from bot.privacy.personal import AUTHORS, DETAILS, NAMED_IN_DETAILS, OWN
from knowledge.store.database import Database
from knowledge.understanding.context import Conversation

WHOLE_PROGRAMMES = "programme"
"""The columns that hold a programme, which is about the event and nobody's own."""


async def own_data(database: Database, chat: int, conversation: Conversation, answers: Mapping[int, Any], at: datetime) -> bytes:
    """Everything that is kept of a chat, in the store (by table) and in the memory of this process. Moments are in UTC. Raises `StoreUnavailable`.

    `answers`: what was answered lately, dataclasses by the number of the question.
    """
    async with database.reading() as connection:
        ids = await all_ids(connection, chat)
        stored = {
            table.name: rows
            for table in dict.fromkeys(column.table for column in (*OWN, *AUTHORS))
            if isinstance(table, Table) and (rows := await _rows(connection, table, ids))
        }
    given = {str(question): asdict(answer) for question, answer in answers.items()}
    held = _without_nothing(asdict(conversation) | {"answers_by_question": given})
    document = {"chat": chat, "at": at, "stored": stored, "remembered_until_the_bot_restarts": held}
    return json.dumps(document, ensure_ascii=False, indent=2, default=_written).encode()


async def _rows(connection: AsyncConnection, table: Table, ids: Collection[int]) -> list[dict[str, Any]]:
    names = {str(each) for each in ids}
    conditions = (
        *(column.in_(ids) for column in OWN if column.table is table),
        *(column.in_(names) for column in AUTHORS if column.table is table),
        *(or_(*(cast(column, Text).contains(name) for name in sorted(names))) for column in DETAILS if column.table is table),
    )
    shown = [column for column in table.columns if column.name != WHOLE_PROGRAMMES]
    found: dict[Any, dict[str, Any]] = {}
    for condition in conditions:
        for row in (await connection.execute(select(*shown).where(condition))).all():
            said = _shown(row, shown, names)
            if not names.isdisjoint(map(str, _values(said))):
                found[tuple(getattr(row, key.name) for key in table.primary_key.columns)] = said
    return list(found.values())


def _shown(row: Row[Any], columns: Collection[Column[Any]], names: Collection[str]) -> dict[str, Any]:
    """A row without what is missing, and without the ids of others."""
    values = {column: value for column, value in zip(columns, row, strict=True) if value is not None}
    values |= {column: _of_nobody_else(values[column], names) for column in DETAILS if column in values}
    return {column.name: value for column, value in values.items() if not _is_of_another(column, value, names)}


def _is_of_another(column: Column[Any], value: Any, names: Collection[str]) -> bool:
    """Whether a value is the id of another person. Groups have negative ids, and are where somebody was."""
    return str(value) not in names and (column in AUTHORS or (column in OWN and value > 0))


def _of_nobody_else(detail: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {field: value for field, value in detail.items() if field not in NAMED_IN_DETAILS or str(value) in names}


def _values(row: Mapping[str, Any]) -> Iterator[Any]:
    """The values of a row, and of the objects in it."""
    for value in row.values():
        yield from value.values() if isinstance(value, dict) else [value]


def _without_nothing(value: Any) -> Any:
    """What says something in a value, in inner ones as well."""
    if isinstance(value, dict):
        return {name: inner for name, each in value.items() if (inner := _without_nothing(each))}
    if isinstance(value, list | tuple):
        return [_without_nothing(each) for each in value]
    return value


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
