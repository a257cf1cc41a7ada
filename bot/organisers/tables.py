"""The tables of who may publish, and of what waits for a confirmation."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, Table, Text

from knowledge.store.tables import Instant, metadata

organiser_table = Table(
    "organiser",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("since", Instant, nullable=False),
    Column("invited_by", Text, nullable=False),
)

invitation_table = Table(
    "invitation",
    metadata,
    Column("code", Text, primary_key=True),
    Column("invited_by", Text, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used_by", BigInteger),
)

proposal_table = Table(
    "proposal",
    metadata,
    Column("id", Text, primary_key=True),
    Column("base", Integer, nullable=False),
    Column("programme", JSON, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("source", Text, nullable=False),
    Column("decided_by", Text),
    Column("command", BigInteger),
    Column("typed", Text),
    Column("instead_of", Text),
)
"""`command`: the number of the message with the command, in the chat of its author; `typed`: a mark of what stood in it.

`instead_of`: the proposal whose place it took when somebody shifted along what follows, who may be another than its author.
"""

shown_table = Table(
    "shown_proposal",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("proposal", Text, nullable=False),
    Index("shown_proposal_of", "proposal"),
)
"""Under which messages the buttons of a proposal stand."""
