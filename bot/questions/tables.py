"""The tables of what people asked and the bot could not answer, and of the answers that organisers are writing to it."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Integer, Table, Text

from knowledge.store.tables import Instant, metadata

unanswered_table = Table(
    "unanswered",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("asked", Instant, nullable=False),
    Column("turn", Integer, nullable=False),
)
"""One row for each way of asking, never for a person. `asked`: the hour in which it was last asked; `turn`: a number that goes up, for the order."""

draft_table = Table(
    "draft",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("prompt", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("asked", JSON, nullable=False),
    Column("answer", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)
"""The answer that an organiser is writing, one at most. `prompt`: the message whose reply is the answer in `language`."""
