"""What is still without an answer: the questions that were kept, without those that the programme answers by now."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import delete, select

from bot.questions.grouping import Group, Kept, grouped
from bot.questions.masking import MASK, without_masks
from bot.questions.noting import UNANSWERED
from bot.questions.tables import unanswered_table
from bot.replies.desk import Desk
from knowledge.store.database import Database
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

_row = unanswered_table.c


async def without_answer(database: Database, desk: Desk, now: datetime) -> tuple[Group, ...]:
    """What people asked and the bot cannot answer, grouped, the newest first. What it answers by now goes. Raises `StoreUnavailable`.

    Reading what was asked again takes about a millisecond each, so it is done in a thread.
    """
    async with database.reading() as connection:
        rows = (await connection.execute(select(_row.folded, _row.text, _row.language, _row.times, _row.asked, _row.turn))).all()
    kept = [Kept(*row) for row in rows]
    groups, answered = await asyncio.to_thread(_sorted_out, kept, desk, now)
    if answered:
        await discard(database, answered)
    return groups


async def discard(database: Database, questions: Iterable[Kept]) -> None:
    """Keep these questions no longer. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        for each in questions:
            await connection.execute(delete(unanswered_table).where(_row.folded == each.folded, _row.turn == each.turn))


def _sorted_out(kept: Collection[Kept], desk: Desk, now: datetime) -> tuple[tuple[Group, ...], list[Kept]]:
    open_still = [each for each in kept if _is_unanswered(each, desk, now)]
    return grouped(open_still, lambda question: telling_words(question.text, desk.reader)), [each for each in kept if each not in open_still]


def _is_unanswered(question: Kept, desk: Desk, now: datetime) -> bool:
    """Whether a question has no answer by now. Without the name that was in it it may be read as another, which says nothing of it."""
    response = desk.respond(without_masks(question.text, desk.reader), Conversation(), now, question.language)
    if MASK.search(question.text):
        return not any(ask.intent is Intent.PREPARED for ask in response.question.asks)
    return response.reply.outcome in UNANSWERED


def telling_words(text: str, reader: Reader) -> frozenset[str]:
    """The words of a question that tell what it is about, by their roots."""
    passed = reader.light_words
    words = (word for word in fold(without_masks(text, reader)).split() if word not in passed and reader.terms.generality(word) > 0)
    return frozenset(reader.terms.root(word) for word in words)
