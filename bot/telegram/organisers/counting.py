"""/stats: what people asked, in numbers, as an organiser reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot

from bot.replies.reply import Button
from bot.statistics.reading import read_statistics
from bot.statistics.saying import say_statistics
from bot.telegram.organisers.proposing import Proposing, action

STATISTICS = "stats"
SPANS = {"day": 1, "week": 7, "month": 30}
"""What can be asked for, in days, by the name of its button."""


@dataclass(frozen=True)
class Counted:
    """What organisers are told of what was asked. Hours are counted by the real clock, also in a rehearsal."""

    proposing: Proposing

    async def show(self, bot: Bot, person: int, span: str) -> None:
        """Tell what was asked in a span, one of `SPANS`; anything else is the last day. Raises `StoreUnavailable`."""
        proposing, wording = self.proposing, self.proposing.wording_of(person)
        until, days = proposing.real_clock(), SPANS.get(span, SPANS["day"])
        found = await read_statistics(proposing.database, until - timedelta(days=days), until)
        buttons = [
            (Button(str(wording.say(f"button.statistics.{name}")), action(STATISTICS, name)),) for name, length in SPANS.items() if length != days
        ]
        await proposing.say(bot, person, say_statistics(found, proposing.desk.directory.zone, wording), buttons)
