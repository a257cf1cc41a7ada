"""The tables of the statistics: counts by hour, of nobody in particular."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from knowledge.store.tables import Instant, metadata

tally_table = Table(
    "tally",
    metadata,
    Column("hour", Instant, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("outcome", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("times", Integer, nullable=False),
)

followers_table = Table(
    "followers",
    metadata,
    Column("hour", Instant, primary_key=True),
    Column("followers", Integer, nullable=False),
)
