"""The line on which messages of the bot come: what befalls them, which were taken and when."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.integration.telegram.bot_api_answers import dropped, refused

ON_ITS_WAY = 0.2
"""Seconds that a message may take to arrive."""


@dataclass
class Habits:
    """What is done to `sendMessage` again and again, each every so many calls; 0 for never."""

    blocked: Callable[[int], bool] = lambda chat: False
    """The chats that have blocked the bot."""
    supergroups: dict[int, int] = field(default_factory=dict)
    """Groups that are supergroups by now, with their new ids."""
    wait_every: int = 0
    retry_after: int = 1
    drop_before_every: int = 0
    """The connection breaks before the message is taken."""
    drop_after_every: int = 0
    """The connection breaks when the message is taken, before the answer."""
    silent: bool = False
    """Messages are taken, and no answer ever comes."""


@dataclass(frozen=True)
class Sent:
    """A message that was taken: when (monotonic seconds), for which chat, its text, and whether the answer was kept back."""

    at: float
    chat: int
    text: str
    unanswered: bool = False


@dataclass
class Line:
    """What became of messages."""

    habits: Habits = field(default_factory=Habits)
    sent: list[Sent] = field(default_factory=list)
    too_early: int = 0
    """Messages that came before the time was over that the server had asked to wait, but for those on their way when it asked."""
    _tried: int = 0
    _asked_at: float = -1e9

    def take(self, request: web.Request, chat: int, text: str) -> web.Response | None:
        """What the habits make of a message; None where it is taken and answered."""
        habits, now = self.habits, time.monotonic()
        self._tried += 1
        if chat in habits.supergroups:
            return refused(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": habits.supergroups[chat]})
        if habits.blocked(chat):
            return refused(403, "Forbidden: bot was blocked by the user")
        if self._asked_at + ON_ITS_WAY < now < self._asked_at + habits.retry_after:
            self.too_early += 1
        if _is_turn(self._tried, habits.wait_every):
            self._asked_at = now
            return refused(429, f"Too Many Requests: retry after {habits.retry_after}", {"retry_after": habits.retry_after})
        if _is_turn(self._tried, habits.drop_before_every):
            return dropped(request)
        breaks = _is_turn(self._tried, habits.drop_after_every)
        self.sent.append(Sent(now, chat, text, breaks))
        return dropped(request) if breaks else None


def _is_turn(number: int, every: int) -> bool:
    return every > 0 and number % every == 0


def most_in_a_second(sent: list[Sent]) -> int:
    """The most messages that came within any one second."""
    times = sorted(message.at for message in sent)
    first, most = 0, 0
    for number, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        most = max(most, number - first + 1)
    return most
