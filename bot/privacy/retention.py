"""How long things are kept: what is over goes by itself."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.tables import answer_table, chat_table, conversation_table, follow_table
from bot.clock import Clock
from bot.notices.tables import delivery_table
from bot.organisers.confirming import KEPT as PROPOSALS
from bot.organisers.tables import invitation_table, proposal_table, shown_table
from bot.questions.tables import draft_table, unanswered_table
from bot.statistics.tables import followers_table, tally_table
from bot.updates.tables import update_table
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.tables import audit_table

QUESTIONS = timedelta(days=30)
"""Questions that could not be answered, from when they were last asked."""
DELIVERIES = timedelta(days=30)
"""What a chat was told, from when it was."""
UNREACHABLE = timedelta(days=180)
"""All of a chat that blocked the bot or is gone, from when it could not be reached."""
INVITATIONS = timedelta(days=30)
"""Invitations, from when they expire."""
DRAFTS = timedelta(days=1)
"""An answer that an organiser began to write."""
AUDIT = timedelta(days=2 * 365)
"""Acts of organisers; the last `LAST_ACTS` stay in any case, as a rehearsal dates them by its own clock."""
LAST_ACTS = 10_000
COUNTS = timedelta(days=2 * 365)
CONVERSATIONS = timedelta(days=1)
"""What was last spoken of, and which messages of the bot answered which questions, from when it was."""
UPDATES = timedelta(hours=25)
"""Which updates were handled. Telegram brings one again for 24 hours (https://core.telegram.org/bots/api#getting-updates)."""
LOOKS = 3600.0
"""Seconds between two looks at what is over."""

_log = logging.getLogger(__name__)


async def forget_what_is_over(database: Database, now: datetime) -> int:
    """Delete what has been kept long enough at a moment of the real clock. Gives how many rows. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        gone = select(chat_table.c.id).where(chat_table.c.retired < now - UNREACHABLE)
        before_last = int(await connection.scalar(select(func.max(audit_table.c.id))) or 0) - LAST_ACTS
        deleted = [
            await _deleted(connection, unanswered_table, unanswered_table.c.asked < now - QUESTIONS),
            await _deleted(connection, delivery_table, delivery_table.c.closed < now - DELIVERIES),
            await _deleted(connection, delivery_table, delivery_table.c.chat.in_(gone)),
            await _deleted(connection, follow_table, follow_table.c.chat.in_(gone)),
            await _deleted(connection, chat_table, chat_table.c.retired < now - UNREACHABLE),
            await _deleted(connection, proposal_table, proposal_table.c.at < now - PROPOSALS),
            await _deleted(connection, shown_table, shown_table.c.proposal.not_in(select(proposal_table.c.id))),
            await _deleted(connection, invitation_table, invitation_table.c.expires < now - INVITATIONS),
            await _deleted(connection, draft_table, draft_table.c.at < now - DRAFTS),
            await _deleted(connection, audit_table, (audit_table.c.at < now - AUDIT) & (audit_table.c.id <= before_last)),
            await _deleted(connection, conversation_table, conversation_table.c.at < now - CONVERSATIONS),
            await _deleted(connection, answer_table, answer_table.c.at < now - CONVERSATIONS),
            await _deleted(connection, update_table, update_table.c.at < now - UPDATES),
            await _deleted(connection, tally_table, tally_table.c.hour < now - COUNTS),
            await _deleted(connection, followers_table, followers_table.c.hour < now - COUNTS),
        ]
    return sum(deleted)


async def keep_forgetting(database: Database, clock: Clock) -> None:
    """Delete what is over now and each hour, until cancelled. `clock`: the real one, also in a rehearsal."""
    while True:
        try:
            if gone := await forget_what_is_over(database, clock()):
                _log.info("%d rows had been kept long enough and are gone", gone)
        except StoreUnavailable as fault:
            _log.info("what is over could not be deleted; it is tried again. %s", fault)
        await asyncio.sleep(LOOKS)


async def _deleted(connection: AsyncConnection, table: Table, is_over: ColumnElement[bool]) -> int:
    return (await connection.execute(delete(table).where(is_over))).rowcount
