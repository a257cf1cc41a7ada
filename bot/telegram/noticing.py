"""What is kept of questions beside their answers: counts, and the texts of those without one. Kept in memory first, so that no answer waits."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.questions import noting
from bot.questions.noting import Notebook
from bot.replies.desk import Response
from bot.serving import Serving
from bot.statistics import counting
from bot.statistics.counting import Cell, Counts, hour_of
from bot.statistics.subjects import subject_of
from bot.trouble import Trouble
from knowledge.store.database import Database, StoreUnavailable

STORES = 1.0
"""Seconds between two storings."""
FOLLOWERS = timedelta(minutes=10)
"""How often followers are counted."""
MOST_CELLS = 5_000
"""Counts that wait while the database is away."""

_log = logging.getLogger(__name__)


@dataclass
class Noticing:
    """What a process has noticed and not stored yet. `clock`: the real one, also in a rehearsal."""

    database: Database
    serving: Serving
    clock: Clock
    notebook: Notebook = field(default_factory=Notebook)
    counts: Counts = field(default_factory=Counter)
    followers_at: datetime | None = None
    trouble: Trouble = field(default_factory=lambda: Trouble(_log, logging.INFO))

    def notice(self, response: Response) -> None:
        """Notice an answer that was given. Never waits."""
        self.notebook.note(response)
        cell = Cell(hour_of(self.clock()), response.reply.language, str(response.reply.outcome), subject_of(response.question.asks))
        if cell in self.counts or len(self.counts) < MOST_CELLS:
            self.counts[cell] += 1

    async def keep_storing(self) -> None:
        """Store what was noticed each second, until cancelled."""
        while True:
            await asyncio.sleep(STORES)
            await self.store()

    async def store(self) -> None:
        """Store what was noticed. What cannot be stored is noticed again."""
        now = self.clock()
        noted, counts = self.notebook.take(), self.counts
        self.counts = Counter()
        due = self.followers_at is None or now - self.followers_at >= FOLLOWERS
        if not noted and not counts and not due:
            return
        stored = False
        try:
            questions = await noting.without_names(noted, self.serving.desk) if noted else {}
            async with self.database.writing() as connection:
                await counting.add(connection, counts)
                await noting.store(connection, questions, now)
                if due:
                    await counting.note_followers(connection, now)
            stored = True
            self.followers_at = now if due else self.followers_at
        except StoreUnavailable:
            self.trouble.met("what was asked could not be counted; it is tried again")
        else:
            self.trouble.over("what was asked is counted again")
        finally:
            if not stored:  # also when the process ends meanwhile: then it is stored once more at the very end
                self.notebook.put_back(noted)
                self.counts.update(counts)
