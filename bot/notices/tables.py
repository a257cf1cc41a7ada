"""The outbox: one row for each thing that a chat is still to be told, or has been told."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Double, Index, Integer, Table, Text, text

from knowledge.store.tables import NUMBER, Instant, metadata

PENDING = text("state = 'pending'")
SENDING = text("state = 'sending'")

delivery_table = Table(
    "delivery",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("known", JSON, nullable=False),
    Column("to_revision", Integer),
    Column("session", Text),
    Column("due", Instant, nullable=False),
    Column("not_after", Instant),
    Column("priority", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("owner", Text),
    Column("lease", Double),
    Column("attempts", Integer, nullable=False),
    Column("closed", Instant),
    Index("delivery_waiting", "priority", "due", "id", sqlite_where=PENDING, postgresql_where=PENDING),
    Index("delivery_waiting_chat", "chat", "kind", sqlite_where=PENDING, postgresql_where=PENDING),
    Index("delivery_waiting_session", "session", sqlite_where=PENDING, postgresql_where=PENDING),
    Index("delivery_sending", "chat", sqlite_where=SENDING, postgresql_where=SENDING),
    Index("delivery_told", "to_revision", "state"),
)
