"""Something that stays wrong for a while: said when it begins and when it is over, not each time it is met."""

from __future__ import annotations

import logging


class Trouble:
    """One kind of trouble and the log it is said in. Each cause is said once until the trouble is over."""

    def __init__(self, log: logging.Logger, level: int = logging.ERROR) -> None:
        """`level`: how grave it is; what only waits while something else is wrong, which is said elsewhere, is INFO."""
        self._log = log
        self._level = level
        self._said: set[str] = set()

    def met(self, sentence: str) -> None:
        """Say what is wrong, where it has not been said since it began."""
        if sentence not in self._said:
            self._said.add(sentence)
            self._log.log(self._level, "%s", sentence)

    def over(self, sentence: str) -> None:
        """Say that all is well again, where something was wrong."""
        if self._said:
            self._said.clear()
            self._log.log(min(self._level, logging.WARNING), "%s", sentence)
