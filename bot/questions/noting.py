"""Questions that the bot could not answer: noted as they come, stored a little later, without who asked."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.questions.masking import MASK, masked
from bot.questions.tables import unanswered_table
from bot.replies.desk import Desk, Response
from bot.replies.texts import cut
from knowledge.answering.answers import Outcome
from knowledge.store.inserting import inserting
from knowledge.understanding.question import Intent
from knowledge.understanding.words.folding import fold

UNANSWERED = frozenset({Outcome.NOT_UNDERSTOOD, Outcome.NOT_IN_PROGRAMME})
"""The outcomes whose texts are kept."""
LONGEST = 200
"""Letters of a question that are kept."""
MOST_WAITING = 500
"""Ways of asking that wait to be stored; further ones are lost while the database is away."""
MOST = 1_000
"""Ways of asking that are kept in the store; whichever was not asked for longest goes first."""
_row = unanswered_table.c


@dataclass(frozen=True, slots=True)
class Noted:
    """A question as it was typed, in memory only. `strangers`: words in it that name somebody whom the programme does not."""

    text: str
    language: str
    outcome: str
    strangers: tuple[str, ...]


class Notebook:
    """What was asked and is not stored yet, with how often."""

    def __init__(self) -> None:
        self._noted: OrderedDict[Noted, int] = OrderedDict()

    def note(self, response: Response) -> None:
        """Note a question that was typed, where it could not be answered."""
        question, outcome = response.question, response.reply.outcome
        if outcome not in UNANSWERED or not question.text.strip():
            return
        strangers = tuple(ask.words for ask in question.asks if ask.intent is Intent.UNKNOWN_NAME and ask.words)
        self._add(Noted(question.text, response.reply.language, str(outcome), strangers), 1)

    def take(self) -> dict[Noted, int]:
        """What was noted since this was last asked, oldest first."""
        taken, self._noted = dict(self._noted), OrderedDict()
        return taken

    def put_back(self, taken: Mapping[Noted, int]) -> None:
        """Note again what could not be stored."""
        for noted, times in taken.items():
            self._add(noted, times)

    def _add(self, noted: Noted, times: int) -> None:
        if noted in self._noted or len(self._noted) < MOST_WAITING:
            self._noted[noted] = self._noted.pop(noted, 0) + times


async def without_names(taken: Mapping[Noted, int], desk: Desk) -> dict[str, tuple[Noted, str, int]]:
    """What is stored of noted questions, by their folded text: what it is of, the masked text, and how often. Works in a thread."""
    return await asyncio.to_thread(_masked, taken, desk)


def _masked(taken: Mapping[Noted, int], desk: Desk) -> dict[str, tuple[Noted, str, int]]:
    found: dict[str, tuple[Noted, str, int]] = {}
    for noted, times in taken.items():
        text = cut(masked(noted.text, desk.reader, noted.strangers), LONGEST)
        key = fold(text)
        if MASK.sub("", text).strip(" .,;:?!"):
            found[key] = noted, text, found.pop(key, (noted, text, 0))[2] + times
    return {key: value for key, value in found.items() if key}


async def store(connection: AsyncConnection, questions: Mapping[str, tuple[Noted, str, int]], at: datetime) -> None:
    """Store masked questions (`without_names`) as asked in the hour of `at`. Needs a writing transaction."""
    if not questions:
        return
    turn = int(await connection.scalar(select(func.max(_row.turn))) or 0)
    hour = at.replace(minute=0, second=0, microsecond=0)
    rows = [
        {"folded": folded, "times": times, "text": text, "language": noted.language, "outcome": noted.outcome, "asked": hour, "turn": number}
        for number, (folded, (noted, text, times)) in enumerate(questions.items(), turn + 1)
    ]
    statement = inserting(connection, unanswered_table)
    new = statement.excluded
    again = {**{name: new[name] for name in ("text", "language", "outcome", "asked", "turn")}, "times": _row.times + new.times}
    await connection.execute(statement.on_conflict_do_update(index_elements=["folded"], set_=again), rows)
    surplus = select(_row.folded).order_by(_row.turn.desc()).offset(MOST).limit(MOST)
    await connection.execute(delete(unanswered_table).where(_row.folded.in_(surplus)))
