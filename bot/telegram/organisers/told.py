"""Telling several organisers the same thing: whom it reached, and whom it may reach another time."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from telegram.error import TelegramError

from bot.notices.outcome import Gone
from bot.telegram.sending.delivering import outcome_of

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """How many organisers could be told something. `missed`: how many could not this time, but may be another time."""

    reached: int
    missed: int

    @property
    def is_lost(self) -> bool:
        """Whether nobody knows it, and somebody may if it is tried again."""
        return not self.reached and self.missed > 0


async def tell_each(people: Iterable[int], tell: Callable[[int], Awaitable[object]]) -> Told:
    """Tell each of them something. One who never wrote to the bot, or blocked it, cannot be told anything; what else fails is logged."""
    reached, missed = 0, 0
    for person in people:
        try:
            await tell(person)
            reached += 1
        except TelegramError as error:
            if not isinstance(outcome_of(error), Gone):
                missed += 1
                _log.warning("an organiser could not be told something: %s", error)
    return Told(reached, missed)
