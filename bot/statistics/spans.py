"""The steps in which a stretch of time is shown: hours, or days where it is long. In the event's zone. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.statistics.reading import Statistics

MOST_HOURS = 72
"""Hours that are shown one by one; a longer stretch is shown by days."""


@dataclass(frozen=True)
class Steps:
    """The questions of each step by outcome, without gaps, oldest first, by its beginning in the event's zone. `in_days`: whether it is a day."""

    in_days: bool
    by_step: Mapping[datetime, Mapping[str, int]]


def steps_of(statistics: Statistics, zone: ZoneInfo) -> Steps:
    """The questions hour by hour, or day by day where there are many hours."""
    in_days = statistics.until - statistics.since > timedelta(hours=MOST_HOURS)
    step = _day_of if in_days else _as_it_is
    found: dict[datetime, Counter[str]] = {step(hour.astimezone(zone)): Counter() for hour in _all_hours(statistics)}
    for hour, outcomes in statistics.by_hour.items():
        found.setdefault(step(hour.astimezone(zone)), Counter()).update(outcomes)
    return Steps(in_days, found)


def _all_hours(statistics: Statistics) -> list[datetime]:
    """Hours of UTC, so that a night of the change to winter time has all of its own."""
    hours = int((statistics.until - statistics.since).total_seconds()) // 3600
    return [statistics.since.astimezone(UTC) + timedelta(hours=hour) for hour in range(hours + 1)]


def _day_of(hour: datetime) -> datetime:
    return hour.replace(hour=0, fold=0)


def _as_it_is(hour: datetime) -> datetime:
    return hour
