"""Where the database holds the id of a chat or of a person: in one place, so that what is given out and what is forgotten cannot differ.

A test compares these with all columns of all tables: whoever adds a table decides here what becomes of it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column

from bot.chats.tables import answer_table, calendar_table, chat_table, conversation_table, follow_table
from bot.notices.tables import delivery_table
from bot.organisers.tables import invitation_table, organiser_table, proposal_table, shown_table
from bot.questions.tables import draft_table
from bot.updates.tables import update_table
from knowledge.store.tables import audit_table, revision_table

OWN: tuple[Column[Any], ...] = (
    delivery_table.c.chat,
    follow_table.c.chat,
    calendar_table.c.chat,
    conversation_table.c.chat,
    conversation_table.c.person,
    answer_table.c.chat,
    answer_table.c.person,
    update_table.c.line,
    chat_table.c.id,
    organiser_table.c.person,
    invitation_table.c.used_by,
    shown_table.c.chat,
    draft_table.c.person,
)
"""Rows that are about the one whose id stands here, as a number. They go when that one is forgotten."""

AUTHORS: tuple[Column[Any], ...] = (
    revision_table.c.author,
    proposal_table.c.author,
    proposal_table.c.decided_by,
    audit_table.c.actor,
    organiser_table.c.invited_by,
    invitation_table.c.invited_by,
)
"""Who did something that others rely on, as text. The row stays, and a name that nobody else has takes the id's place."""

DETAILS: tuple[Column[Any], ...] = (audit_table.c.detail,)
"""Objects of JSON in whose values an id may stand."""

NAMED_IN_DETAILS = frozenset({"organiser", "invited_by", "proposed_by"})
"""The fields of these objects in which it does."""

OLD_IDS: tuple[Column[Any], ...] = (chat_table.c.moved_to,)
"""Names the newer id of a group; the row goes with the group."""
