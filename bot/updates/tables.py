"""The table of updates that were handled, and of those that are kept until they are."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table, Text

from knowledge.store.tables import Instant, metadata

update_table = Table(
    "handled_update",
    metadata,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("waiting", Text),
    Column("line", BigInteger),
    Index("handled_update_at", "at"),
)
"""`waiting`: the update as it was written, and `line`: the chat or person it waits for, until it is handled; null from then on."""
