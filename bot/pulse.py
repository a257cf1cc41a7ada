"""Whether a process lives: when it last heard of Telegram, and how long what it works on has waited."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from bot.clock import Clock, system_clock


class Pulse:
    """The pulse of one process. Moments are of the real clock, in UTC; spans are in seconds of a clock that only goes up."""

    def __init__(self, clock: Clock = system_clock, seconds: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seconds = seconds
        self._last_update: datetime | None = None
        self._reached: float | None = None
        self._waiting: dict[int, float] = {}
        self._number = 0

    def begin(self) -> int:
        """An update came. Gives what `end` wants."""
        self._last_update = self._clock()
        self._number += 1
        self._waiting[self._number] = self._seconds()
        return self._number

    def end(self, number: int) -> float:
        """An update is answered, or will not be. Gives the seconds that it took."""
        return self._seconds() - self._waiting.pop(number)

    def reach(self) -> None:
        """Telegram answered a request for updates."""
        self._reached = self._seconds()

    def rest(self) -> None:
        """Telegram is not asked any more."""
        self._reached = None

    @property
    def last_update(self) -> datetime | None:
        """When the last update came; None before the first."""
        return self._last_update

    @property
    def lag(self) -> float:
        """Seconds for which the oldest update that is not answered yet has waited; 0 where none waits."""
        return self._seconds() - next(iter(self._waiting.values())) if self._waiting else 0.0

    @property
    def silence(self) -> float | None:
        """Seconds since Telegram last answered a request for updates; None where it was never asked, as with a webhook."""
        return None if self._reached is None else self._seconds() - self._reached
