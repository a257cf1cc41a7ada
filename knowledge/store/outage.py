"""An outage of the database, as a log tells it: once when it begins, whoever meets it first, and once when it is over."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

QUIET_SECONDS = 10.0
"""How long nothing may have failed before it is over: on a full disk or in a damaged file some transactions go on working."""


@dataclass
class Outage:
    """What fails of a database just now. Nothing is said before `say_in`: a command tells its own failure.

    `may_be_over`: whether what a transaction cannot show allows it, such as room on the disk; `seconds`: a source that only goes up.
    """

    may_be_over: Callable[[], bool] = lambda: True
    seconds: Callable[[], float] = time.monotonic
    _failing: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)
    _failed_at: float = 0.0
    _log: logging.Logger | None = None

    def say_in(self, log: logging.Logger) -> None:
        """Say from now on what fails, and that it works again."""
        self._log = log

    def met(self, doing: str, sentence: str, cause: str) -> None:
        """A transaction failed. `doing`: what it was for, as one may work where another fails: a full disk can be read.

        `cause`: for the log; it may be another with each connection, and makes no other outage.
        """
        self._failing.add(doing)
        self._failed_at = self.seconds()
        if self._log is not None and sentence not in self._said:
            self._said.add(sentence)
            self._log.error("%s (%s)", sentence, cause)

    def over(self, doing: str) -> None:
        """A transaction worked."""
        self._failing.discard(doing)
        if not self._failing and self._said and self.seconds() - self._failed_at >= QUIET_SECONDS and self.may_be_over():
            self._said.clear()
            if self._log is not None:
                self._log.warning("the database is back")
