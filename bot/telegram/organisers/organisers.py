"""What organisers do in the chat: send a file, change one thing, look back, go back, invite. To everybody else none of it exists."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property, partial

from telegram import Bot, Message, Update
from telegram.constants import ChatType

from bot.organisers import confirming, roster
from bot.organisers.arguments import Unreadable, Verb
from bot.organisers.confirming import Telling, Typed, typed_in
from bot.organisers.orders import Order, WaysToOrder, order_in, ways_to_order
from bot.questions import drafts
from bot.questions.drafts import Draft
from bot.telegram.addressing import command_in, text_of
from bot.telegram.called import command_called, confirm, say
from bot.telegram.handlers import Handlers
from bot.telegram.menus import ORGANISING
from bot.telegram.organisers.answering import ANSWER, DISCARD, PAGE, Answering
from bot.telegram.organisers.carrying_out import carried_out
from bot.telegram.organisers.changing import PICK, Act, Changing, UnknownSession
from bot.telegram.organisers.correcting import Correcting
from bot.telegram.organisers.counting import STATISTICS, Counted
from bot.telegram.organisers.history import show_history
from bot.telegram.organisers.inviting import INVITATION, REMOVE, Inviting
from bot.telegram.organisers.ordering import Ordering
from bot.telegram.organisers.proposing import ACTION, ALONG, DROP, OUTCOME, Proposing
from bot.telegram.organisers.seen import mark_as_seen
from bot.updates.leaving import takes_long
from knowledge.store.database import StoreUnavailable

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Organisers:
    """The handlers of organisers' updates. `others` answers everybody else.

    `seen`: the organisers who wrote to this process; while the store is away they are told so, though nothing can be looked up.
    """

    proposing: Proposing
    others: Handlers
    seen: set[int] = field(default_factory=set)

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Run an organiser's command; anybody else's is answered as if there were no such command."""
        person, message = await self._organiser(update), update.message
        command = command_in(message, bot) if message else None
        if person is None or message is None or not message.text:
            called = command_called(update, bot, self.proposing.serving, self.proposing.chats)
            if called and command and command.names_bot and await self._is_one(called.place.person):
                await say(bot, called.place, called.voice, OUTCOME, called.voice.say("organiser.in-own-chat"))
            else:
                await self.others.on_command(update, bot)
            return
        if command is None:
            return
        await mark_as_seen(bot, message)
        changing = Changing(self.proposing, typed_in(message.message_id, message.text))
        await carried_out(self.proposing, bot, person, self._act_of(command.name, changing)(bot, person, command.words))

    async def on_edit(self, update: Update, bot: Bot) -> None:
        """Show what an organiser's command or order does as it reads now, in the place of what it did before; any other edit is of a question."""
        message, person = update.edited_message, await self._organiser(update)
        if message is None or person is None:
            await self.others.on_edit(update, bot)
            return
        typed = typed_in(message.message_id, text_of(message))
        command, order = command_in(message, bot), self._order_in(message)
        if command is not None and command.name in ORGANISING:
            act: Callable[[], Awaitable[None]] = partial(self._act_of(command.name, Changing(self.proposing, typed)), bot, person, command.words)
        elif order is not None and not order.takes_back:
            act = partial(self._ordered_anew, update, bot, person, order, typed)
        else:
            await self._on_edited_rest(update, bot, person, typed)
            return
        takes_long()
        self._changing.unfinished.drop(person)
        await carried_out(self.proposing, bot, person, self._edited(bot, person, typed, act))

    async def _edited(self, bot: Bot, person: int, typed: Typed, act: Callable[[], Awaitable[None]]) -> None:
        """Do what a message says now, once what was proposed of it is put away, and tell of that afterwards."""
        correcting = await self._correcting(person, typed)
        if await correcting.is_shown():
            return
        replaced = await correcting.put_away()
        await carried_out(self.proposing, bot, person, act())
        await correcting.tell_put_away(bot, replaced)

    async def _ordered_anew(self, update: Update, bot: Bot, person: int, order: Order, typed: Typed) -> None:
        """Take an edited order; one that cannot be read is a question, unless something was proposed of it."""
        changing = Changing(self.proposing, typed)
        try:
            await Ordering(changing).hear(bot, person, None, order, order.words)
        except (Unreadable, UnknownSession):
            correcting = await self._correcting(person, typed)
            if correcting.made:
                await correcting.say_unread(bot)
            else:
                await self.others.on_edit(update, bot)

    async def _on_edited_rest(self, update: Update, bot: Bot, person: int, typed: Typed) -> None:
        """Say that the rest of a command is not read again, nor an answer; what was neither is a question."""
        if self._changing.unfinished.was_given(person, typed.message):
            await self.proposing.say(bot, person, self.proposing.wording_of(person).say("question.edited"))
            return
        try:
            correcting = await self._correcting(person, typed)
            is_shown = await correcting.is_shown()
        except StoreUnavailable as fault:
            _log.info("%s (%s)", fault, fault.cause)
            await self.others.on_edit(update, bot)
            return
        if not correcting.made:
            await self.others.on_edit(update, bot)
        elif not is_shown:
            await carried_out(self.proposing, bot, person, correcting.say_unread(bot))

    async def _correcting(self, person: int, typed: Typed) -> Correcting:
        made = await confirming.made_of(self.proposing.database, str(person), typed.message)
        return Correcting(self.proposing, person, typed, made)

    def _act_of(self, name: str, changing: Changing) -> Act:
        """What an organiser's command does."""
        acts: dict[str, Act] = {"history": partial(show_history, self.proposing), "undo": changing.undo}
        acts |= {"invite": self._inviting.invite, "organisers": self._inviting.list}
        acts |= {"questions": self._answering.show, STATISTICS: Counted(self.proposing).show}
        return acts.get(name) or changing.by_command(Verb(name))

    async def on_another(self, update: Update, _: Bot) -> None:
        """Wait no longer for the rest of a command: who began it does something else in their chat, or begins another."""
        user, chat = update.effective_user, update.effective_chat
        if user is not None and chat is not None and chat.type == ChatType.PRIVATE:
            self._changing.unfinished.drop(user.id)

    async def on_text(self, update: Update, bot: Bot) -> None:
        """Take the rest of what an organiser began, or an order that is typed without a slash; whatever is neither is a question."""
        message, person = update.message, update.effective_user.id if update.effective_user else 0
        begun = self._changing.unfinished.begun(person)
        order = self._order_in(message) if message is not None else None
        # "cancel" is no order while it may mean the answer that is awaited
        if order is not None and order.takes_back and self._changing.unfinished.may_be_answer(person, order.words):
            order = None
        if (begun is None and order is None) or message is None or not message.text or await self._organiser(update) is None:
            await self._on_rest(update, bot, person)
            return
        if begun is not None:
            self._changing.unfinished.drop(person)
        changing = Changing(self.proposing, typed_in(message.message_id, message.text))
        if begun is not None and not begun.may_go_on_with(message.text):
            await self.others.on_text(update, bot)
            return
        takes_long()
        try:
            await carried_out(self.proposing, bot, person, Ordering(changing).hear(bot, person, begun, order, message.text))
        except (Unreadable, UnknownSession):
            await self._on_rest(update, bot, person)

    async def _on_rest(self, update: Update, bot: Bot, person: int) -> None:
        """Take the answer that an organiser was asked for just now, also where it is no reply; what the bot can answer is a question meanwhile."""
        message = update.message
        is_awaited = message is not None and self._changing.unfinished.may_be_answer(person, text_of(message))
        draft = await self._draft(update) if is_awaited else None
        if message is None or draft is None or (not self._takes_back(message) and await self._answering.is_question(text_of(message))):
            await self.others.on_text(update, bot)
        else:
            await self._take(message, bot, draft)

    async def _take(self, message: Message, bot: Bot, draft: Draft) -> None:
        """Take an answer; words that only take back end its dialogue."""
        if self._takes_back(message):
            doing = self._answering.give_up(bot, draft.person)
        else:
            doing = self._answering.take(bot, draft, text_of(message), message.message_id)
        await carried_out(self.proposing, bot, draft.person, doing)

    async def on_reply(self, update: Update, bot: Bot) -> None:
        """Take the answer that an organiser was asked for; any other reply is what it would be by itself."""
        draft, message = await self._draft(update), update.message
        answered = message.reply_to_message if message else None
        if draft is not None and message is not None and answered is not None and answered.message_id == draft.prompt:
            await self._take(message, bot, draft)
        else:
            await self.on_text(update, bot)

    async def on_help(self, update: Update, bot: Bot) -> None:
        """Say what can be asked, and to an organiser what can be changed."""
        await self.others.on_command(update, bot)
        person = await self._organiser(update)
        if person is not None:
            await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.help"))

    async def on_skip(self, update: Update, bot: Bot) -> None:
        """Leave out the language in which an organiser was asked for an answer."""
        draft = await self._draft(update)
        if draft is None:
            await self.others.on_command(update, bot)
            return
        await carried_out(self.proposing, bot, draft.person, self._answering.skip(bot, draft))

    async def on_start(self, update: Update, bot: Bot) -> None:
        """Make an organiser of who follows an invitation; greet everybody else."""
        message, user, chat = update.message, update.effective_user, update.effective_chat
        payload = (message.text or "").partition(" ")[2].strip() if message else ""
        if user is None or chat is None or chat.type != ChatType.PRIVATE or not payload.startswith(INVITATION):
            await self.others.on_command(update, bot)
            return
        joining = self._inviting.join(bot, chat, user.full_name, payload.removeprefix(INVITATION), user.language_code)
        await carried_out(self.proposing, bot, user.id, joining)

    async def on_document(self, update: Update, bot: Bot) -> None:
        """Preview the file that an organiser sent; anybody else's cannot be read, but what is written under it."""
        person, message = await self._organiser(update), update.message
        if person is None or message is None or message.document is None:
            await (self.others.on_text if message and message.caption else self.others.on_unreadable)(update, bot)
            return
        await mark_as_seen(bot, message)
        await carried_out(self.proposing, bot, person, self._changing.by_file(bot, person, message.document))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what an organiser's button says; anybody else's data mean nothing."""
        person, query = await self._organiser(update), update.callback_query
        verb, _, subject = (query.data or "").removeprefix(ACTION).partition(":") if query else ("", "", "")
        if person is None or query is None or verb not in {*Telling, DROP, ALONG, PICK, REMOVE, ANSWER, PAGE, DISCARD, STATISTICS}:
            await self.others.on_button(update, bot)
            return
        takes_long()
        await confirm(bot, query)
        acts: dict[str, Act] = {ALONG: self._changing.shift_along, PICK: self._changing.picking(query), REMOVE: self._inviting.remove}
        acts |= {ANSWER: self._answering.begin, PAGE: self._answering.show, DISCARD: self._answering.discard}
        acts[STATISTICS] = Counted(self.proposing).show
        acting = acts.get(verb)
        await carried_out(self.proposing, bot, person, acting(bot, person, subject) if acting else self.proposing.decide(bot, person, verb, subject))

    @property
    def _changing(self) -> Changing:
        return Changing(self.proposing)

    @property
    def _inviting(self) -> Inviting:
        return Inviting(self.proposing)

    @property
    def _answering(self) -> Answering:
        return Answering(self.proposing)

    @cached_property
    def _ways_to_order(self) -> WaysToOrder:
        """How orders are said: the same whatever revision is served."""
        return ways_to_order(self.proposing.desk.reader.languages)

    def _order_in(self, message: Message) -> Order | None:
        """What somebody orders in their own chat; whether they may is asked only then."""
        if message.chat.type != ChatType.PRIVATE or not message.text:
            return None
        return order_in(message.text, self._ways_to_order, self.proposing.desk.reader)

    def _takes_back(self, message: Message) -> bool:
        """Whether a message only says to cancel."""
        order = self._order_in(message)
        return order is not None and order.takes_back

    async def _draft(self, update: Update) -> Draft | None:
        """The answer that who writes was asked for, if that is an organiser."""
        person = await self._organiser(update)
        try:
            return await drafts.find(self.proposing.database, person) if person is not None else None
        except StoreUnavailable as fault:
            _log.info("%s (%s)", fault, fault.cause)
            return None

    async def _organiser(self, update: Update) -> int | None:
        """Who writes, if that is an organiser in a chat of their own."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None or chat.type != ChatType.PRIVATE:
            return None
        if not await self._is_one(user.id):
            return None
        self.proposing.meet(user.id, user.language_code)
        return user.id

    async def _is_one(self, person: int) -> bool:
        """Whether somebody is an organiser."""
        try:
            is_one = await roster.is_organiser(self.proposing.database, self.proposing.fixed, person)
        except StoreUnavailable as fault:
            _log.info("%s (%s)", fault, fault.cause)
            is_one = person in self.seen
        (self.seen.add if is_one else self.seen.discard)(person)
        return is_one
