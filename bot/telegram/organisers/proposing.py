"""Showing organisers what a change would do, with the buttons that decide on it, and doing what a pressed one says."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup
from telegram import Bot
from telegram.error import TelegramError

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices.preview import say_preview
from bot.organisers import confirming, roster
from bot.organisers.commands import ALONG as SHIFTED
from bot.organisers.commands import delayed_alone, following, readable
from bot.organisers.confirming import Pending, Telling, Typed, Void
from bot.organisers.proposal import Proposal, address_in, undone_in
from bot.replies.desk import Desk
from bot.replies.markup import plain
from bot.replies.reply import Button, Reply
from bot.replies.texts import NO_REMARK, paragraphs
from bot.replies.wording import Wording
from bot.serving import Serving
from bot.telegram.organisers.told import Told, tell_each
from bot.telegram.sending.messages import SentReply, send_reply
from bot.telegram.sending.sending import briefly
from knowledge.programme import Programme
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.revisions import Origin

ACTION = "organiser:"
"""How the callback data of organisers' buttons begin."""
DROP = "drop"
ALONG = "along"
OUTCOME = "organiser"
Remark = Callable[[Wording], Markup]
"""What is said above a proposal, in the language of whoever sees it."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Offer:
    """A proposal that is shown with its buttons. `pushed`: how many sessions follow the one that it delays alone, and could be delayed along."""

    proposal: Proposal
    waiting: Pending
    pushed: int


@dataclass(frozen=True)
class Proposing:
    """The store, what is served, and two clocks: the event's, which a rehearsal bends, and the real one, by which confirmations expire."""

    database: Database
    serving: Serving
    chats: Chats
    clock: Clock
    real_clock: Clock
    fixed: frozenset[int]
    four_eyes: bool

    @property
    def desk(self) -> Desk:
        """The desk of the newest revision."""
        return self.serving.desk

    def wording_of(self, chat: int, app_language: str | None = None) -> Wording:
        """The language of a chat."""
        return self.desk.wordings[self.desk.language_for(self.chats.recall(chat), app_language)]

    def meet(self, person: int, app_language: str | None) -> None:
        """Remember the language of an organiser's app, where no other of theirs is known: what others propose is shown in it too."""
        known = self.chats.recall(person)
        if known.language is None and known.chosen_language is None:
            self.chats.keep(person, replace(known, language=self.desk.language_for(known, app_language)))

    def hear(self, person: int, language: str) -> None:
        """Remember the language in which an organiser orders something, where it is known: what is proposed is shown in it."""
        if language:
            self.chats.keep(person, replace(self.chats.recall(person), language=language))

    async def say(self, bot: Bot, chat: int, text: Markup, buttons: Iterable[tuple[Button, ...]] = (), answers: int | None = None) -> SentReply:
        """Send a text to a chat. `answers`: the message there to which it is a reply."""
        return await send_reply(bot, chat, Reply(text, self.wording_of(chat).language, OUTCOME, tuple(buttons)), "", answers)

    async def offer(
        self,
        bot: Bot,
        person: int,
        proposal: Proposal,
        source: str,
        remark: Markup = NO_REMARK,
        command: Typed | None = None,
        instead_of: str | None = None,
    ) -> None:
        """Keep a proposal and show it to its author, with a remark where there is one. `command`: the message that it was made of.

        `instead_of`: the proposal whose place it takes. Raises `StoreUnavailable`.
        """
        if proposal.changes_nothing:
            await self.say(bot, person, self.wording_of(person).say("edit.refused.nothing-changes"))
            return
        waiting = await confirming.keep(self.database, proposal, str(person), source, self.real_clock(), command, instead_of)
        await self._show(bot, person, _offered(proposal, waiting), lambda _: remark)

    async def offer_to_all(self, bot: Bot, proposal: Proposal, author: str, source: str) -> None:
        """Keep a proposal that comes through no chat, and show it to every organiser; it is withdrawn where nobody has seen it who may another time.

        Raises `StoreUnavailable`.
        """
        people = await self.organisers()
        waiting = await confirming.keep(self.database, proposal, author, source, self.real_clock())
        offer = _offered(proposal, waiting)
        if (await tell_each(people, lambda person: self._show(bot, person, offer, _no_remark))).is_lost:
            await confirming.withdraw(self.database, waiting, self.real_clock())

    async def tell(self, bot: Bot, people: Iterable[int], text: Callable[[Wording], Markup]) -> Told:
        """Tell some people something, each in their language."""
        return await tell_each(people, lambda person: self.say(bot, person, text(self.wording_of(person))))

    async def organisers(self) -> list[int]:
        """All organisers. Raises `StoreUnavailable`."""
        return [each.person for each in await roster.organisers(self.database, self.fixed)]

    async def _show(self, bot: Bot, chat: int, offer: Offer, remark: Remark) -> None:
        wording, proposal, waiting = self.wording_of(chat), offer.proposal, offer.waiting
        heading = wording.say("organiser.from", source=say_source(readable(waiting.source, proposal.found.before.programme, wording), wording))
        lasts = wording.say("organiser.lasts.unasked" if waiting.is_unasked else "organiser.lasts")
        text = paragraphs([remark(wording), heading, say_preview(proposal.seen, proposal.found.after, wording), lasts], "\n\n")
        sent = await self.say(bot, chat, text, _buttons(offer, wording))
        with suppress(StoreUnavailable):  # then the buttons stay under it, and say what was decided when they are pressed
            await confirming.note_shown(self.database, waiting, chat, sent.texts[-1].id)

    async def decide(self, bot: Bot, person: int, verb: str, identifier: str) -> None:
        """Do what an organiser's pressed button says. Raises `StoreUnavailable`."""
        wording = self.wording_of(person)
        try:
            waiting = await confirming.pending(self.database, identifier, self.real_clock())
            if verb == DROP:
                await confirming.drop(self.database, waiting, str(person), self.real_clock())
                await self.say(bot, person, wording.say("organiser.dropped"))
                await self.tell_dropped(bot, person, waiting)
                await self.take_buttons(bot, waiting)
                return
            proposal = await confirming.seen_again(self.database, waiting, self.clock(), self.desk.wordings)
            if self.four_eyes and waiting.author == str(person):
                await self._ask_others(bot, person, waiting, proposal)
                return
            await self._publish(bot, person, waiting, proposal, Telling(verb))
            await self.take_buttons(bot, waiting)
        except Void as void:
            await self.say(bot, person, say_void(void, wording))

    async def _publish(self, bot: Bot, person: int, waiting: Pending, proposal: Proposal, telling: Telling) -> None:
        wording = self.wording_of(person)
        origin = Origin(str(person), self.clock(), source=readable(waiting.source, proposal.found.before.programme, wording))
        published = await confirming.confirm(self.database, waiting, proposal, telling, origin, self.real_clock())
        number = published.revision.number
        told = wording.count("organiser.told", published.told) if published.told else wording.say("organiser.told-nobody")
        await self.say(bot, person, wording.say("organiser.published", revision=number, told=told))
        await self._tell_others(bot, person, waiting, lambda theirs, source: theirs.say("organiser.confirmed", revision=number, source=source))

    async def take_buttons(self, bot: Bot, waiting: Pending) -> None:
        """Take the buttons of a proposal that is decided on away from all who have them; where that fails, they say so when they are pressed."""
        try:
            shown = await confirming.shown_under(self.database, waiting.id)
        except StoreUnavailable as fault:
            _log.info("buttons stay under a proposal that is decided on: %s (%s)", fault, fault.cause)
            return
        for chat, message in shown:
            try:
                await briefly(bot.edit_message_reply_markup, chat_id=chat, message_id=message)
            except TelegramError as error:
                _log.info("buttons stay under a proposal that is decided on: %s", error)

    async def tell_dropped(self, bot: Bot, person: int, waiting: Pending) -> None:
        """Tell the others who have the buttons of a proposal that an organiser dropped it."""
        await self._tell_others(bot, person, waiting, lambda theirs, source: theirs.say("organiser.dropped-by-another", source=source))

    async def tell_replaced(self, bot: Bot, person: int, waiting: Pending) -> None:
        """Tell the others who have the buttons of a proposal that an organiser put another in its place."""
        await self._tell_others(bot, person, waiting, lambda theirs, source: theirs.say("organiser.replaced-by-another", source=source))

    async def _tell_others(self, bot: Bot, person: int, waiting: Pending, say: Callable[[Wording, str], Markup]) -> None:
        """Tell the others who have the buttons of a proposal what an organiser decided. It is decided also where the store is away by now."""
        try:
            people = await self._shown_to(waiting)
        except StoreUnavailable as fault:
            _log.warning("other organisers could not be told of a decision: %s (%s)", fault, fault.cause)
            return

        def said(wording: Wording) -> Markup:
            return say(wording, say_source(readable(waiting.source, waiting.programme, wording), wording))

        await self.tell(bot, (each for each in people if each != person), said)

    async def _shown_to(self, waiting: Pending) -> list[int]:
        """Who has the buttons of a proposal: its author, and all organisers where it came through no chat, or its author asked them to confirm it."""
        if waiting.is_unasked or await confirming.is_asked_of_others(self.database, waiting, waiting.author):
            return await self.organisers()
        return [int(waiting.author)]

    async def _ask_others(self, bot: Bot, person: int, waiting: Pending, proposal: Proposal) -> None:
        wording = self.wording_of(person)
        if await confirming.is_asked_of_others(self.database, waiting, str(person)):
            await self.say(bot, person, wording.say("organiser.four-eyes.asked"))
            return
        known = await roster.organisers(self.database, self.fixed)
        name = next((each.name for each in known if each.person == person), str(person))
        others, offer = [each.person for each in known if each.person != person], _offered(proposal, waiting)
        reached = (await tell_each(others, lambda other: self._show(bot, other, offer, partial(_asks, name)))).reached
        if reached:
            await confirming.note_asked(self.database, waiting, str(person), self.real_clock())
        await self.say(bot, person, wording.count("organiser.four-eyes", reached) if reached else wording.say("organiser.four-eyes.nobody"))


def _offered(proposal: Proposal, waiting: Pending) -> Offer:
    """What is shown, worked out once for all who see it."""
    before = proposal.found.before.programme
    delay = delay_in(waiting, before)
    return Offer(proposal, waiting, len(following(before, delay[0])) if delay else 0)


def delay_in(waiting: Pending, before: Programme) -> tuple[str, int] | None:
    """The session and the minutes where an organiser delays it alone, so that what follows may be delayed along.

    The way back is none: what follows stayed where it was.
    """
    return None if waiting.is_unasked or undone_in(waiting.source) is not None else delayed_alone(before, waiting.programme)


def _no_remark(wording: Wording) -> Markup:
    return NO_REMARK


def _asks(name: str, wording: Wording) -> Markup:
    return wording.say("organiser.four-eyes.asks", name=name)


def say_void(void: Void, wording: Wording) -> Markup:
    """Why a pressed button does nothing."""
    return wording.say(f"organiser.void.{void.reason}", revision=void.revision)


def say_source(source: str, wording: Wording) -> str:
    """What a change was made of, as an organiser reads it: a file, a command, the way back."""
    undone = undone_in(source)
    if undone is not None:
        return plain(wording.say("organiser.source.undo", revision=undone))
    address = address_in(source)
    if address is not None:
        return address
    alone = source.removesuffix(f" {SHIFTED}")
    return source if alone == source else plain(wording.say("organiser.source.along", command=alone))


def action(verb: str, subject: str) -> str:
    """The callback data of an organiser's button; 64 bytes at most, as subjects are short."""
    return f"{ACTION}{verb}:{subject}"


def _buttons(offer: Offer, wording: Wording) -> list[tuple[Button, ...]]:
    identifier, anyway = offer.waiting.id, ".anyway" if offer.proposal.slips(offer.waiting.source) else ""
    telling = [Button(str(wording.say(f"button.organiser.{each}{anyway}")), action(each, identifier)) for each in Telling]
    if not offer.proposal.seen.notices and not anyway:
        telling = [Button(str(wording.say("button.organiser.publish")), action(Telling.QUIETLY, identifier))]
    rows = [(button,) for button in telling]
    if offer.pushed:
        rows.append((Button(str(wording.count("button.organiser.along", offer.pushed)), action(ALONG, identifier)),))
    return [*rows, (Button(str(wording.say("button.organiser.drop")), action(DROP, identifier)),)]
