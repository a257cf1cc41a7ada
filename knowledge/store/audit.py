"""The audit log: who did what, when. Written in the transaction of the act itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.store.tables import audit_table


@dataclass(frozen=True, slots=True)
class Act:
    """One act of an organiser. `actor`: a Telegram id, or the door ("command line", "http"); `detail`: plain JSON values, no secrets."""

    at: datetime
    actor: str
    act: str
    revision: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


async def record(connection: AsyncConnection, act: Act) -> None:
    """Add an act to the log."""
    values = {"at": act.at, "actor": act.actor, "act": act.act, "revision": act.revision, "detail": dict(act.detail)}
    await connection.execute(insert(audit_table).values(values))


async def acts(connection: AsyncConnection, most: int = 100) -> tuple[Act, ...]:
    """The last acts, newest first."""
    rows = await connection.execute(select(audit_table).order_by(audit_table.c.id.desc()).limit(most))
    return tuple(Act(row.at, row.actor, row.act, row.revision, row.detail) for row in rows)
