"""Times, days and durations as a language writes them. Babel knows the names of days and months; patterns are in the catalogue."""

from __future__ import annotations

from datetime import date as Day
from datetime import datetime, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from markupsafe import Markup

from bot.replies.wording import Wording

NOON = 12
NAMED_HOURS = {0: "midnight", NOON: "noon"}
_MARK = "\x00{}\x00"


@lru_cache(maxsize=4096)
def time(wording: Wording, moment: datetime) -> Markup:
    """A time of day: "15 h 30", "3:30 p.m.", "12:00 noon"."""
    return wording.say("format.time" if moment.minute else f"format.{NAMED_HOURS.get(moment.hour, 'hour')}", **_clock(wording, moment))


@lru_cache(maxsize=4096)
def row_time(wording: Wording, moment: datetime) -> Markup:
    """A time of day at the beginning of a row, as short as the language has it there: "9 h", "9:00 am"."""
    half = "before-noon" if moment.hour < NOON else "after-noon"
    key = f"format.row-time.{half}" if moment.minute else f"format.row-hour.{NAMED_HOURS.get(moment.hour, half)}"
    return wording.say(key, **_clock(wording, moment))


def _clock(wording: Wording, moment: datetime) -> dict[str, object]:
    """What a language may write a time of day with: both ways of counting the hours, and the half of the day."""
    half = wording.text("format.before-noon" if moment.hour < NOON else "format.after-noon")
    return {"hour": moment.hour, "short": moment.hour % NOON or NOON, "half": half, "minute": f"{moment.minute:02d}"}


@lru_cache(maxsize=4096)
def span(wording: Wording, starts: datetime, ends: datetime) -> Markup:
    """A stretch of time: "de 15 h 30 à 16 h 30", "from 3:30 p.m. to 4:30 p.m."."""
    return wording.say("format.span", start=time(wording, starts), end=time(wording, ends))


@lru_cache(maxsize=1024)
def date(wording: Wording, moment: Day) -> str:
    """A day with its year: "mardi 24 janvier 2012", "Tuesday 24 January 2012"."""
    return _day(wording, moment, "format.date")


@lru_cache(maxsize=1024)
def day(wording: Wording, moment: Day) -> str:
    """A day without its year."""
    return _day(wording, moment, "format.day")


@lru_cache(maxsize=1024)
def short_day(wording: Wording, moment: datetime) -> str:
    """A day without its month, for the rows of a list."""
    return _day(wording, moment, "format.short-day")


@lru_cache(maxsize=256)
def language(wording: Wording, code: str) -> str:
    """The name of a language in this one; a code that is not known stays as it is."""
    return language_in(wording.text("format.locale"), code)


def language_in(locale: str, code: str) -> str:
    """The name of a language in that of a locale, which need not be one of the bot's; a code that is not known stays as it is."""
    try:
        return Locale.parse(code, sep="-").get_language_name(locale) or code
    except (UnknownLocaleError, ValueError):
        return code


def _day(wording: Wording, moment: Day, pattern: str) -> str:
    """In some languages the first of a month is written otherwise ("1er février"); Babel has no pattern for that."""
    known = f"{pattern}.first" if moment.day == 1 else pattern
    return format_date(moment, wording.text(known), locale=wording.text("format.locale"))


def duration(wording: Wording, length: timedelta) -> Markup:
    """A length of time in hours and minutes."""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    said_hours = wording.count("format.duration.hours", hours) if hours else None
    said_minutes = wording.count("format.duration.minutes", minutes) if minutes else None
    if said_hours and said_minutes:
        return wording.say("format.duration.both", hours=said_hours, minutes=said_minutes)
    return said_hours or said_minutes or wording.count("format.duration.minutes", 0)


def listed(wording: Wording, items: list[Markup]) -> Markup:
    """Things in a row as the language joins them: "a, b et c"."""
    if len(items) < 2:
        return Markup("").join(items)
    joined = _joined(wording, len(items))
    for number, item in enumerate(items):
        joined = Markup(joined.replace(_MARK.format(number), item))
    return joined


@lru_cache(maxsize=256)
def _joined(wording: Wording, count: int) -> Markup:
    """How the language joins so many things, each with a mark in its place."""
    return Markup.escape(format_list([_MARK.format(number) for number in range(count)], locale=wording.text("format.locale")))
