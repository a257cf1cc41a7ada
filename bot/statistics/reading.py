"""The counts of a stretch of time, read from the store and added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.statistics.counting import count_followers, hour_of
from bot.statistics.tables import followers_table, tally_table
from knowledge.answering.answers import Outcome
from knowledge.store.database import Database

SMALL_TALK = Outcome.SOCIAL
WITHOUT_ANSWER = (Outcome.NOT_IN_PROGRAMME, Outcome.NOT_UNDERSTOOD)


@dataclass(frozen=True)
class Statistics:
    """What was asked from `since` to `until`, aware. All counts but `small_talk` are of questions, which greetings and thanks are not.

    `by_hour`: for each hour, in UTC, its questions by outcome; `followers`: how many chats follow something now, `followers_by_hour` then.
    """

    since: datetime
    until: datetime
    by_hour: Mapping[datetime, Mapping[str, int]]
    languages: Mapping[str, int]
    subjects: Mapping[str, int]
    small_talk: int
    followers: int
    followers_by_hour: Mapping[datetime, int]

    @property
    def outcomes(self) -> Counter[str]:
        """The questions by how they ended."""
        total: Counter[str] = Counter()
        for outcomes in self.by_hour.values():
            total.update(outcomes)
        return total

    @property
    def questions(self) -> int:
        """How many questions there were."""
        return self.outcomes.total()

    @property
    def without_answer(self) -> int:
        """How many had no answer."""
        outcomes = self.outcomes
        return sum(outcomes[outcome] for outcome in WITHOUT_ANSWER)


async def read_statistics(database: Database, since: datetime, until: datetime) -> Statistics:
    """What was counted in the hours from that of `since` to that of `until`. Raises `StoreUnavailable`."""
    first, last = hour_of(since), hour_of(until)
    async with database.reading() as connection:
        cells = (await connection.execute(select(tally_table).where(tally_table.c.hour.between(first, last)))).all()
        followed = (await connection.execute(select(followers_table).where(followers_table.c.hour.between(first, last)))).all()
        followers = await count_followers(connection)
    by_hour: dict[datetime, Counter[str]] = {}
    languages: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    small_talk = 0
    for cell in cells:
        if cell.outcome == SMALL_TALK:
            small_talk += cell.times
            continue
        by_hour.setdefault(cell.hour, Counter())[cell.outcome] += cell.times
        languages[cell.language] += cell.times
        subjects[cell.subject] += cell.times
    hours = {hour: by_hour[hour] for hour in sorted(by_hour)}
    return Statistics(first, until, hours, languages, subjects, small_talk, followers, {row.hour: row.followers for row in followed})
