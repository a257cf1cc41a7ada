"""What an organiser's edited message does to what was proposed of it: the newer words take the place of the former, unless those are published."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import dataclass

from telegram import Bot

from bot.organisers import confirming
from bot.organisers.confirming import Pending, Reason, Typed, Void
from bot.telegram.organisers.proposing import Proposing


@dataclass(frozen=True)
class Correcting:
    """An edited message of an organiser, and what was made of it. All raise `StoreUnavailable`.

    `command`: the message as it reads now; `made`: the proposals that were made of it, the newest first, and the mark of what stood there then.
    """

    proposing: Proposing
    person: int
    command: Typed
    made: Mapping[str, str]

    async def is_shown(self) -> bool:
        """Whether what the message says now is shown already: Telegram tells of an edit also where it only adds a preview of a link."""
        newest = next(iter(self.made), None)
        if newest is None or self.made[newest] != self.command.mark:
            return False
        return bool(await confirming.shown_under(self.proposing.database, newest))

    async def put_away(self) -> list[Pending]:
        """Put away all that waits of the message, so that it cannot be published beside what it says now. Raises `Void` where some is published."""
        database, at = self.proposing.database, self.proposing.real_clock()
        waiting = [each for each in [await _unless_decided(confirming.pending(database, proposal, at)) for proposal in self.made] if each]
        return [each for each in waiting if await _unless_decided(self._replaced(each))]

    async def tell_put_away(self, bot: Bot, replaced: Iterable[Pending]) -> None:
        """Say what no longer counts, and take its buttons away. It comes after what is proposed anew, which a kill must not lose."""
        is_any = False
        for waiting in replaced:
            is_any = True
            await self.proposing.tell_replaced(bot, self.person, waiting)
            await self.proposing.take_buttons(bot, waiting)
        if is_any:
            await self._say(bot, "organiser.edited")

    async def say_unread(self, bot: Bot) -> None:
        """Say that the message is not read again, and what became of what was proposed of it. Raises `Void` where that is published."""
        waits = [await _unless_decided(confirming.pending(self.proposing.database, each, self.proposing.real_clock())) for each in self.made]
        await self._say(bot, "organiser.edited-rest" if any(waits) else "organiser.edited-rest.over")

    async def _replaced(self, waiting: Pending) -> Pending:
        await confirming.replace(self.proposing.database, waiting, str(self.person), self.proposing.real_clock())
        return waiting

    async def _say(self, bot: Bot, key: str) -> None:
        await self.proposing.say(bot, self.person, self.proposing.wording_of(self.person).say(key))


async def _unless_decided(finding: Awaitable[Pending]) -> Pending | None:
    """A proposal that waits; None where it can no longer be confirmed. Raises `Void` where it is published."""
    try:
        return await finding
    except Void as void:
        if void.reason is Reason.PUBLISHED:
            raise Void(Reason.EDITED_LATE, void.revision) from None
        return None
