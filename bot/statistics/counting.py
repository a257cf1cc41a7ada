"""Counting what is asked, by the hour: in memory first, added to the store a little later. Several processes add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import Reach
from bot.chats.tables import chat_table, follow_table
from bot.statistics.tables import followers_table, tally_table
from knowledge.store.inserting import inserting

_row = tally_table.c


@dataclass(frozen=True, slots=True)
class Cell:
    """What is counted together: the hour, aware, and how its questions were."""

    hour: datetime
    language: str
    outcome: str
    subject: str


Counts = Counter[Cell]


def hour_of(moment: datetime) -> datetime:
    """The hour of an aware moment."""
    return moment.replace(minute=0, second=0, microsecond=0)


async def add(connection: AsyncConnection, counts: Mapping[Cell, int]) -> None:
    """Add counts to those of the store. Needs a writing transaction."""
    if not counts:
        return
    statement = inserting(connection, tally_table)
    again = statement.on_conflict_do_update(
        index_elements=["hour", "language", "outcome", "subject"], set_={"times": _row.times + statement.excluded.times}
    )
    rows = [
        {"hour": cell.hour, "language": cell.language, "outcome": cell.outcome, "subject": cell.subject, "times": times}
        for cell, times in counts.items()
    ]
    await connection.execute(again, rows)


async def note_followers(connection: AsyncConnection, at: datetime) -> None:
    """Store how many chats follow something in this hour; the last count of an hour is the one that stays. Needs a writing transaction."""
    values = {"followers": await count_followers(connection)}
    statement = inserting(connection, followers_table).values(hour=hour_of(at), **values)
    await connection.execute(statement.on_conflict_do_update(index_elements=["hour"], set_=values))


async def count_followers(connection: AsyncConnection) -> int:
    """How many chats follow something and can be told."""
    is_told = (chat_table.c.id == follow_table.c.chat) & (chat_table.c.state == Reach.ACTIVE)
    statement = select(func.count(func.distinct(follow_table.c.chat))).select_from(follow_table.join(chat_table, is_told))
    return int(await connection.scalar(statement) or 0)
