"""What organisers order without a slash, also while a command waits for its rest, and how they take back what they just saw."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot

from bot.organisers import confirming
from bot.organisers.added import begins_with_kind
from bot.organisers.arguments import Unreadable, Verb, read_arguments
from bot.organisers.ordered import is_ordered, says_only_one
from bot.organisers.orders import Order
from bot.telegram.organisers.changing import Changing, UnknownSession
from bot.telegram.organisers.proposing import DROP
from bot.telegram.organisers.unfinished import LASTS, Begun


@dataclass(frozen=True)
class Ordering:
    """What is written without a slash. All raise `Unreadable` and `UnknownSession` where it is a question."""

    changing: Changing

    async def hear(self, bot: Bot, person: int, begun: Begun | None, order: Order | None, text: str) -> None:
        """Take a text as an order, and as the rest of a command that waits for it: first as this where it may be any text."""
        if begun is None:
            await self._take(bot, person, order)
            return
        if order is not None and not order.words and not order.goes_back:  # "cancel" is none while it may mean the command
            order = None
        with suppress(Unreadable, UnknownSession):
            if begun.takes_questions:
                await self.changing.go_on(bot, person, begun, text)
            else:
                await self._take(bot, person, order)
            return
        if begun.takes_questions:
            await self._take(bot, person, order)
        else:
            await self.changing.go_on(bot, person, begun, text)

    async def _take(self, bot: Bot, person: int, order: Order | None) -> None:
        """Propose what is ordered, by the first command that can be read; where only its session is named, ask for the rest."""
        if order is None:
            raise Unreadable
        if order.takes_back:
            await self._take_back(bot, person, order.language)
            return
        if order.goes_back:
            self.changing.proposing.hear(person, order.language)
            await self.changing.undo(bot, person, "")
            return
        for verb in order.verbs[:-1]:
            with suppress(Unreadable, UnknownSession):
                await self._change(bot, person, Begun(verb, order.words), order.language)
                return
        begun = Begun(order.verbs[-1], order.words)
        try:
            await self._change(bot, person, begun, order.language)
        except Unreadable as unreadable:
            _, desk = await self.changing.newest()
            named = unreadable.beside or begun.typed
            is_addition = begun.verb is Verb.ADD and begins_with_kind(begun.typed, desk.reader)
            if begun.typed and not is_addition and not await asyncio.to_thread(says_only_one, named, desk, self.changing.proposing.clock()):
                raise
            self.changing.proposing.hear(person, order.language)
            await self.changing.ask_for_the_rest(bot, person, begun, unreadable)

    async def _change(self, bot: Bot, person: int, ordered: Begun, language: str) -> None:
        _, desk = await self.changing.newest()
        now = self.changing.proposing.clock()
        arguments = await asyncio.to_thread(read_arguments, ordered.verb, ordered.typed, desk.reader, now)
        if not await asyncio.to_thread(is_ordered, arguments, ordered.typed, desk, now):
            raise UnknownSession(arguments.session)
        self.changing.proposing.hear(person, language)
        await self.changing.change(bot, person, ordered.verb, ordered.typed)

    async def _take_back(self, bot: Bot, person: int, language: str) -> None:
        """Drop the preview that somebody just saw of something of their own."""
        proposing = self.changing.proposing
        waiting = await confirming.last_waiting(proposing.database, str(person), proposing.real_clock() - LASTS)
        if waiting is None:
            raise UnknownSession("")
        proposing.hear(person, language)
        await proposing.decide(bot, person, DROP, waiting)
