"""When a session of a list begins and ends: a moment, a date and an hour in keys of their own, seconds since 1970, an hour up to another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import get_month_names

from knowledge.formats.foreign import with_duration
from knowledge.formats.times import clock_of, day_of, duration_of, moment_of
from knowledge.formats.zones import LANGUAGES_OF_PLACES, known_zone

STARTS = (
    *("start", "starts", "start_time", "event_start", "startsAt", "start_at", "starts_at", "startTime", "begin", "begins"),
    *("startDate", "start_date", "dateStart", "date_start", "timeStart", "time_start", "startDateTime", "from", "time", "datetime"),
)
ENDS = (
    *("end", "ends", "end_time", "event_end", "endsAt", "end_at", "ends_at", "endTime", "endDate", "end_date"),
    *("dateEnd", "date_end", "timeEnd", "time_end", "endDateTime", "to", "until"),
)
DATES = ("date", "day")
LENGTHS = ("duration", "duration_minutes", "durationMinutes", "length")
SECONDS = range(100_000_000, 7_000_000_000)
"""Numbers that are seconds since 1970, from 1973 on."""
WRITTEN_DAY = re.compile(
    r"\b(?:(?P<day>\d{1,2})(?:[^\W\d_]{2}|\.)?\s+(?:[^\W\d_]{2}\s+)?(?P<month>[^\W\d_]{3,})\.?|(?P<first_month>[^\W\d_]{3,})\.?\s+(?P<second_day>\d{1,2})(?:[^\W\d_]{2})?),?"
    r"\s+(?:[^\W\d_]{2}\s+)?(?P<year>(?:19|20|21)\d\d)\b"
)
"""A day with the name of its month: "May 18, 2030", "18 mai 2030". Endings and words of two letters may stand in it: "1st of", "1er"."""
UP_TO = re.compile(r"[-–—]")


def start_of(raw: Mapping[str, Any]) -> datetime | None:
    """When a session begins; None where nothing in it tells."""
    moment = _moment(raw, STARTS) or _moment(raw, DATES)
    if moment:
        return moment
    day = next((day for key in (*DATES, *STARTS) if (day := written_day(raw.get(key)))), None)
    clock = _clock(raw, STARTS)
    return datetime.combine(day, clock) if day and clock else None


def end_of(raw: Mapping[str, Any], starts: datetime) -> datetime | None:
    """When a session that begins then ends; an hour before that is one of the next day."""
    moment = _moment(raw, ENDS)
    if moment:
        return moment if (moment.tzinfo is None) == (starts.tzinfo is None) else moment.replace(tzinfo=starts.tzinfo)
    clock = _clock(raw, ENDS) or next((clock for key in STARTS if (clock := clock_of(_second(raw.get(key))))), None)
    if clock:
        ends = datetime.combine(starts.date(), clock, starts.tzinfo)
        return ends if ends > starts else ends + timedelta(days=1)
    return with_duration(starts, next((length for key in LENGTHS if (length := duration_of(raw.get(key)))), None))


def _moment(raw: Mapping[str, Any], keys: tuple[str, ...]) -> datetime | None:
    return next((moment for key in keys if (moment := _read(raw.get(key)))), None)


def _read(value: Any) -> datetime | None:
    """A moment as a text, as a number of seconds or milliseconds, or as an object of a date, a time and a zone."""
    if isinstance(value, Mapping):
        day, clock = written_day(value.get("date")), clock_of(value.get("time"))
        zone = known_zone(value["tz"]) if isinstance(value.get("tz"), str) else None
        return _read(value.get("dateTime")) or (datetime.combine(day, clock, ZoneInfo(zone) if zone else None) if day and clock else None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value >= SECONDS.stop else value
        return datetime.fromtimestamp(seconds, UTC) if SECONDS.start <= seconds < SECONDS.stop else None
    return moment_of(value)


def written_day(value: Any) -> date | None:
    """A day of the calendar, also with the name of its month."""
    if not isinstance(value, str) or not (written := WRITTEN_DAY.search(value)):
        return day_of(value)
    month = _months().get((written["month"] or written["first_month"]).casefold())
    if not month:
        return None
    with suppress(ValueError):
        return date(int(written["year"]), month, int(written["day"] or written["second_day"]))
    return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The numbers of months by their names."""
    wide = [get_month_names("wide", locale=tongue) for tongue in LANGUAGES_OF_PLACES]
    short = [get_month_names("abbreviated", locale=tongue) for tongue in LANGUAGES_OF_PLACES]
    return {name.casefold().rstrip("."): number for names in (*wide, *short) for number, name in names.items()}


def _clock(raw: Mapping[str, Any], keys: tuple[str, ...]) -> time | None:
    return next((clock for key in keys if (clock := clock_of(raw.get(key)))), None)


def _second(value: Any) -> str:
    """The second of two hours that are written as one text ("10:00 - 10:30")."""
    parts = UP_TO.split(value) if isinstance(value, str) else []
    return parts[1].strip() if len(parts) == 2 else ""
