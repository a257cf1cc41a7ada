"""The tables of what is remembered of chats."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text

from knowledge.store.tables import Instant, metadata

chat_table = Table(
    "chat",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text),
    Column("chosen_language", Text),
    Column("state", Text, nullable=False),
    Column("moved_to", BigInteger),
    Column("reminder_minutes", Integer),
    Column("since", Instant, nullable=False),
    Column("retired", Instant),
    Column("topic", BigInteger),
)

follow_table = Table(
    "follow",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Index("follow_subject", "kind", "subject"),
)

calendar_table = Table(
    "calendar",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("token", Text, nullable=False),
    Index("calendar_token", "token", unique=True),
)

forgetting_table = Table(
    "forgetting",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("times", Integer, nullable=False),
)
"""One row: how often anybody was forgotten. It tells the other processes to forget as well, and says of nobody who it was."""

conversation_table = Table(
    "conversation",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("conversation_at", "at"),
)
"""What a conversation was about, where several processes share the chats: `bot.chats.sharing`. `person`: 0 for the chat itself."""

answer_table = Table(
    "given_answer",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("person", BigInteger, nullable=False),
    Column("album", Text),
    Column("content", Text),
    Column("at", Instant, nullable=False),
    Index("given_answer_at", "at"),
    Index("given_answer_album", "chat", "album"),
)
"""What a message was answered, where several processes share the chats: `bot.telegram.given`. `album`: the pictures that the message belongs to."""
