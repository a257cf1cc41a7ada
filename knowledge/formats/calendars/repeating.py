"""Events that are repeated (RFC 5545, RRULE): every day or every week so many times, or until a day, without the dates that are left out.

The other rules, and those without an end, are for birthdays and waste: of these only the first date is read. A library of rules (dateutil's
`rrule`) looks as far as the year 9999 for a date where a rule has none, so that a few lines of a hostile file would hold the bot; no day
behind a year is looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

UNDERSTOOD = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST = 366
"""Days after the first date that are looked at."""


class Dates(NamedTuple):
    """When a repeated event begins, each time, and whether it goes on behind what is looked at."""

    starts: list[datetime]
    goes_on: bool


def dates_of(event: Any, starts: datetime) -> Dates | None:
    """When a repeated event begins, first as its own start says; None where its rule is another one, has no end, or says what is none."""
    rule = event.get("RRULE")
    if starts.year == date.max.year or not isinstance(rule, Mapping) or not UNDERSTOOD.issuperset(rule) or not {"COUNT", "UNTIL"} & rule.keys():
        return None
    is_one = _days_of(rule, starts.date())
    count, until = (next(iter(rule.get(key, ())), None) for key in ("COUNT", "UNTIL"))
    if is_one is None or not (count is None or (isinstance(count, int) and count > 0)) or not isinstance(until, date | None):
        return None
    behind = starts + timedelta(days=LONGEST)
    days = (starts + timedelta(days=number) for number in range(LONGEST) if not number or is_one(starts.date() + timedelta(days=number)))
    within = list(islice((each for each in days if each == starts or until is None or _is_reached(each, until)), count))
    left_out = set(_left_out(event))
    goes_on = len(within) != count and (until is None or _is_reached(behind, until))
    return Dates([each for each in within if not {each, each.date()} & left_out], goes_on)


def _days_of(rule: Mapping[str, Any], first: date) -> Callable[[date], bool] | None:
    """Whether a day is one of a rule that has its first one on this day."""
    frequency, interval = (next(iter(rule.get(key, ())), None) for key in ("FREQ", "INTERVAL"))
    named = [str(each) for each in rule.get("BYDAY", ())]
    week_begins = str(next(iter(rule.get("WKST", ())), DAYS[0]))
    every = 1 if interval is None else interval
    if not {*named, week_begins} <= {*DAYS} or not isinstance(every, int) or every < 1:
        return None
    weekdays = {DAYS.index(each) for each in named}
    if frequency == "DAILY":
        return lambda day: (day - first).days % every == 0 and (not weekdays or day.weekday() in weekdays)
    if frequency == "WEEKLY":
        week = first - timedelta(days=(first.weekday() - DAYS.index(week_begins)) % 7)
        return lambda day: (day - week).days // 7 % every == 0 and day.weekday() in (weekdays or {first.weekday()})
    return None


def _is_reached(moment: datetime, until: date) -> bool:
    """Whether a moment is not behind the last one."""
    if not isinstance(until, datetime):
        return moment.date() <= until
    if (moment.tzinfo is None) != (until.tzinfo is None):
        return moment.replace(tzinfo=None) <= until.replace(tzinfo=None)
    return moment <= until


def _left_out(event: Any) -> Iterator[date]:
    lists: Iterable[Any] = event.get("EXDATE") or ()
    for each in lists if isinstance(lists, list) else [lists]:
        yield from (left.dt for left in getattr(each, "dts", ()))
