"""The whole schema: every room's tables, in one place for Alembic to compare with."""

from __future__ import annotations

from bot.chats.tables import answer_table, calendar_table, chat_table, conversation_table, follow_table, forgetting_table
from bot.notices.tables import delivery_table
from bot.organisers.tables import invitation_table, organiser_table, proposal_table, shown_table
from bot.questions.tables import draft_table, unanswered_table
from bot.statistics.tables import followers_table, tally_table
from bot.updates.tables import update_table
from knowledge.store.tables import audit_table, metadata, revision_table, touched_table

NEWEST = "instead_of"
"""The last of the migrations in `versions/`: said here, so that a start on a database that is up to date need not look for it."""
FIRST_ROWS = ((forgetting_table, {"id": 1, "times": 0}),)
"""The rows that the migrations put into new tables."""

__all__ = [
    "FIRST_ROWS",
    "NEWEST",
    "answer_table",
    "audit_table",
    "calendar_table",
    "chat_table",
    "conversation_table",
    "delivery_table",
    "draft_table",
    "follow_table",
    "followers_table",
    "forgetting_table",
    "invitation_table",
    "metadata",
    "organiser_table",
    "proposal_table",
    "revision_table",
    "shown_table",
    "tally_table",
    "touched_table",
    "unanswered_table",
    "update_table",
]
