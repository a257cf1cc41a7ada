"""The clock: the only place that reads the time. Everything else is handed a moment.

A rehearsal runs the day in minutes: from a moment on, so many times as fast (`REHEARSE_FROM`, `REHEARSE_SPEED`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the time now, aware."""
YEARS = range(1900, 2200)
"""A moment outside of them is a slip, and days before or after it may not exist."""


def system_clock() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def written_moment(text: str) -> datetime:
    """The moment that ISO 8601 text writes, naive where it has no offset. Raises `ValueError` where it is none, or of a year outside of `YEARS`."""
    moment = datetime.fromisoformat(text)
    if moment.year not in YEARS:
        raise ValueError(f"the year {moment.year} is not between {YEARS[0]} and {YEARS[-1]}")
    return moment


def fixed_clock(moment: datetime) -> Clock:
    """A clock that stands still at an aware moment."""
    return lambda: moment


def rehearsal_clock(start: datetime, speed: float, seconds: Callable[[], float] = time.monotonic) -> Clock:
    """A clock that starts at an aware moment now and runs `speed` times as fast. `seconds`: a source that only goes up."""
    begun = seconds()
    return lambda: start + timedelta(seconds=(seconds() - begun) * speed)
