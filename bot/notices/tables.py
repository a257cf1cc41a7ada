"""The outbox: one row for each thing that a chat is still to be told, or has been told."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Double, Index, Integer, Table, Text, text

from knowledge.store.partial import index_where
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
    Column("put_off_since", Instant),
    index_where(PENDING, "delivery_waiting", "priority", "due", "id"),
    index_where(PENDING, "delivery_waiting_chat", "chat", "kind"),
    index_where(PENDING, "delivery_waiting_session", "session"),
    index_where(SENDING, "delivery_sending", "chat"),
    Index("delivery_told", "to_revision", "state"),
)
