"""Times and durations as foreign schedules write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ISO_DURATION = re.compile(r"^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")
LONGEST = timedelta(days=14)
MOST_MINUTES = 1_000_000
"""Of a number that is taken for a duration; JSON has numbers that are none, and endless ones."""
CLOCK = re.compile(
    r"\s*(?P<hour>\d{1,2})(?:\s?[:h.]\s?(?P<minute>\d{2})(?!\.?\d)(?::(?P<second>\d{2}))?|\s?h|(?=\s?[ap]\.?m))(?:\s?(?P<half>[ap])\.?m)?",
    re.IGNORECASE,
)
BARE_CLOCK = re.compile(r"\s*(?P<hour>\d{2})(?P<minute>\d{2})\s*")
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)


def duration_of(value: Any) -> timedelta | None:
    """A duration: "1:30", "01:30", "01:30:00", "1:02:30:00" (days first), "PT1H30M", or a number of minutes. None where it is none of these."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _reasonable(timedelta(minutes=value)) if 0 < value < MOST_MINUTES else None
    text = str(value).strip()
    if re.fullmatch(r"\d{1,5}(?:\.\d+)?", text):
        return _reasonable(timedelta(minutes=float(text)))
    iso = ISO_DURATION.match(text)
    if iso and len(text) > 2:
        days, hours, minutes, seconds = (int(part or 0) for part in iso.groups())
        return _reasonable(timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds))
    parts = text.split(":")
    if not 2 <= len(parts) <= 4 or not all(re.fullmatch(r"\d{1,3}", part) for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 4:
        return _reasonable(timedelta(days=numbers[0], hours=numbers[1], minutes=numbers[2], seconds=numbers[3]))
    return _reasonable(timedelta(hours=numbers[0], minutes=numbers[1], seconds=numbers[2] if len(numbers) == 3 else 0))


def _reasonable(duration: timedelta) -> timedelta | None:
    return duration if timedelta(0) < duration <= LONGEST else None


def moment_of(value: Any) -> datetime | None:
    """A date with a time, aware where an offset is written. None where it is none, or lies in another century."""
    if not isinstance(value, str) or not re.match(r"^\s*\d{4}-?\d{2}-?\d{2}[T ]\d", value):
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if EARLIEST < moment.date() < LATEST else None


def day_of(value: Any) -> date | None:
    """A day of the calendar. None where it is none."""
    if not isinstance(value, str):
        return None
    try:
        day = date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
    return day if EARLIEST < day < LATEST else None


def clock_of(value: Any) -> time | None:
    """A time of day: "9:30", "09:30:00", "9h30", "9.30", "0930", "9:30 pm". None where it is none."""
    found = (BARE_CLOCK.fullmatch(value) or CLOCK.match(value)) if isinstance(value, str) else None
    if not found:
        return None
    said = found.groupdict()
    hour, minute, second = (int(said.get(part) or 0) for part in ("hour", "minute", "second"))
    if said.get("half"):
        hour = hour % 12 + (12 if said["half"].casefold() == "p" else 0) if hour <= 12 else 24
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def is_zone(name: Any) -> bool:
    """Whether this is the name of a time zone of the IANA list."""
    try:
        return bool(isinstance(name, str) and name and ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def is_told_otherwise(zone: str, written: Iterable[tuple[datetime, time]]) -> bool:
    """Whether a zone that a file names is none of its times: all are written with another offset, and shown by the clock of that one."""
    found = list(written)
    known = ZoneInfo(zone)
    return bool(found) and all(
        moment.utcoffset() is not None and moment.utcoffset() != moment.astimezone(known).utcoffset() and moment.time() == clock
        for moment, clock in found
    )
