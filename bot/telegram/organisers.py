"""What organisers do in the chat: send a file, change one thing, look back, go back, invite. To everybody else none of it exists."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot, CallbackQuery, Chat, Document, Message, Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.organisers import confirming, roster
from bot.organisers.arguments import Arguments, Unreadable, Verb, read_arguments
from bot.organisers.commands import ALONG as SHIFTED
from bot.organisers.commands import canonical, delay_along, delay_in, edit_of
from bot.organisers.confirming import Telling, Void
from bot.organisers.edits import NothingToUndo, back_from, from_file, undoing
from bot.organisers.finding import sessions_meant
from bot.organisers.proposal import Edit, newest_revision, propose
from bot.questions import drafts
from bot.questions.drafts import Draft
from bot.replies.actions import short
from bot.replies.buttons import LABEL
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import bullets, paragraphs
from bot.telegram.answering import ANSWER, DISCARD, PAGE, Answering
from bot.telegram.counting import STATISTICS, Counted
from bot.telegram.handlers import Handlers
from bot.telegram.history import history
from bot.telegram.profile import clear_menu, set_menu
from bot.telegram.proposing import ACTION, ALONG, DROP, Proposing, action
from bot.telegram.seen import mark_as_seen
from bot.telegram.sending import briefly, persistently
from knowledge.editing import EditRefused
from knowledge.formats import UnusableFile
from knowledge.formats.reading import LARGEST_FILE
from knowledge.store.database import StoreUnavailable

INVITATION = "invite_"
"""How the payload of an invitation's deep link begins (https://core.telegram.org/bots/features#deep-linking)."""
PICK, REMOVE = "pick", "remove"
MOST_CHOICES = 8
MOST_FAULTS = 10
DOWNLOAD = 60.0
"""Seconds that a file may take."""

_log = logging.getLogger(__name__)

Act = Callable[[Bot, int, str], Awaitable[None]]
"""Something that an organiser does in their own chat: the bot, the person, what was typed after the command."""


@dataclass(frozen=True)
class Organisers:
    """The handlers of organisers' updates. `others` answers everybody else."""

    proposing: Proposing
    others: Handlers

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Run an organiser's command; anybody else's is answered as if there were no such command."""
        person = await self._organiser(update)
        message = update.message
        if person is None or message is None or not message.text:
            await self.others.on_command(update, bot)
            return
        typed, *rest = message.text.split(maxsplit=1)
        name, _, addressee = typed.lstrip("/").lower().partition("@")
        if addressee and addressee != bot.username.lower():
            return
        await mark_as_seen(bot, message)
        acts: dict[str, Act] = {"invite": self._invite, "organisers": self._list, "history": self._history, "undo": self._undo}
        acts |= {"questions": self._answering.show, STATISTICS: Counted(self.proposing).show}
        acting = acts.get(name) or self._editing(Verb(name), message.message_id)
        await self._acting(bot, person, acting(bot, person, rest[0] if rest else ""))

    async def on_reply(self, update: Update, bot: Bot) -> None:
        """Take the answer that an organiser was asked for; any other reply is a question like all."""
        message, draft = update.message, await self._draft(update)
        answered = message.reply_to_message if message else None
        if message is None or draft is None or answered is None or answered.message_id != draft.prompt:
            await self.others.on_text(update, bot)
            return
        await self._acting(bot, draft.person, self._answering.take(bot, draft, message.text or ""))

    async def on_skip(self, update: Update, bot: Bot) -> None:
        """Leave out the language in which an organiser was asked for an answer."""
        draft = await self._draft(update)
        if draft is None:
            await self.others.on_command(update, bot)
            return
        await self._acting(bot, draft.person, self._answering.skip(bot, draft))

    async def on_start(self, update: Update, bot: Bot) -> None:
        """Make an organiser of who follows an invitation; greet everybody else."""
        message, user, chat = update.message, update.effective_user, update.effective_chat
        payload = (message.text or "").partition(" ")[2].strip() if message else ""
        if user is None or chat is None or chat.type != ChatType.PRIVATE or not payload.startswith(INVITATION):
            await self.others.on_command(update, bot)
            return
        await self._acting(bot, user.id, self._join(bot, chat, user.full_name, payload.removeprefix(INVITATION), user.language_code))

    async def on_document(self, update: Update, bot: Bot) -> None:
        """Preview the file that an organiser sent; anybody else's cannot be read, but what is written under it."""
        person, message = await self._organiser(update), update.message
        if person is None or message is None or message.document is None:
            await (self.others.on_text if message and message.caption else self.others.on_unreadable)(update, bot)
            return
        await mark_as_seen(bot, message)
        await self._acting(bot, person, self._file(bot, person, message.document))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what an organiser's button says; anybody else's data mean nothing."""
        person, query = await self._organiser(update), update.callback_query
        verb, _, subject = (query.data or "").removeprefix(ACTION).partition(":") if query else ("", "", "")
        if person is None or query is None or verb not in {*Telling, DROP, ALONG, PICK, REMOVE, ANSWER, PAGE, DISCARD, STATISTICS}:
            await self.others.on_button(update, bot)
            return
        try:
            await briefly(bot.answer_callback_query, callback_query_id=query.id)
        except TelegramError as error:
            _log.info("a button was too old to be confirmed: %s", error)
        acts: dict[str, Act] = {ALONG: self._shift_along, PICK: self._picking(query), REMOVE: self._remove}
        acts |= {ANSWER: self._answering.begin, PAGE: self._answering.show, DISCARD: self._answering.discard}
        acts[STATISTICS] = Counted(self.proposing).show
        acting = acts.get(verb)
        await self._acting(bot, person, acting(bot, person, subject) if acting else self.proposing.decide(bot, person, verb, subject))

    @property
    def _answering(self) -> Answering:
        return Answering(self.proposing)

    async def _draft(self, update: Update) -> Draft | None:
        """The answer that who writes was asked for, if that is an organiser."""
        person = await self._organiser(update)
        try:
            return await drafts.find(self.proposing.database, person) if person is not None else None
        except StoreUnavailable as fault:
            _log.error("%s (%s)", fault, fault.cause)
            return None

    async def _organiser(self, update: Update) -> int | None:
        """Who writes, if that is an organiser in a chat of their own."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None or chat.type != ChatType.PRIVATE:
            return None
        try:
            if not await roster.is_organiser(self.proposing.database, self.proposing.fixed, user.id):
                return None
        except StoreUnavailable as fault:
            _log.error("%s (%s)", fault, fault.cause)
            return None
        self.proposing.meet(user.id, user.language_code)
        return user.id

    async def _acting(self, bot: Bot, person: int, doing: Awaitable[None]) -> None:
        wording = self.proposing.wording_of(person)
        try:
            await doing
        except EditRefused as refused:
            await self.proposing.say(bot, person, wording.say(f"edit.refused.{refused.reason}"))
        except UnusableFile as unusable:
            faults = [wording.say("bullet", item=str(fault)) for fault in unusable.faults[:MOST_FAULTS]]
            more = len(unusable.faults) - len(faults)
            rest = wording.count("organiser.file.more", more) if more > 0 else ""
            await self.proposing.say(bot, person, paragraphs([wording.say("organiser.file.unusable"), *faults, rest]))
        except Void as void:
            await self.proposing.say(bot, person, wording.say(f"organiser.void.{void.reason}"))
        except NothingToUndo:
            await self.proposing.say(bot, person, wording.say("organiser.undo.nothing"))
        except StoreUnavailable as fault:
            _log.error("%s (%s)", fault, fault.cause)
            await self.proposing.say(bot, person, wording.say("organiser.store-away"))

    async def _propose(self, bot: Bot, person: int, edit: Edit, source: str) -> None:
        proposing = self.proposing
        proposal = await propose(proposing.database, edit, proposing.clock(), proposing.desk.wordings)
        await proposing.offer(bot, person, proposal, source)

    def _editing(self, verb: Verb, command: int) -> Act:
        """What a command does. `command`: its message; where it is asked back which session is meant, the question is a reply to it."""

        async def run(bot: Bot, person: int, typed: str) -> None:
            desk, wording = self.proposing.desk, self.proposing.wording_of(person)
            try:
                arguments = read_arguments(verb, typed, desk.directory, desk.wordings)
            except Unreadable:
                await self.proposing.say(bot, person, wording.say(f"organiser.usage.{verb}"))
                return
            if verb is Verb.ANNOUNCE:
                await self._edit(bot, person, arguments, "")
                return
            found = await asyncio.to_thread(sessions_meant, arguments.session, desk, self.proposing.clock())
            if len(found) == 1:
                await self._edit(bot, person, arguments, found[0].id)
            elif not found:
                await self.proposing.say(bot, person, wording.say("edit.refused.unknown-session"))
            else:
                voice = Voice(wording, desk.directory)
                labels = [(session, f"{voice.time(session.starts)} {voice.session(session).unescape()}"[:LABEL]) for session in found[:MOST_CHOICES]]
                buttons = [(Button(label, action(PICK, short(session.id))),) for session, label in labels]
                await self.proposing.say(bot, person, wording.say("organiser.which"), buttons, command)

        return run

    def _picking(self, query: CallbackQuery) -> Act:
        """The command to which the question was a reply that the button stands under, for the session of the button.

        Telegram hands the command back with the button, so that it goes on after a restart, and in any process.
        """
        asked = query.message.reply_to_message if isinstance(query.message, Message) else None
        typed, *rest = (asked.text if asked and asked.text else "").split(maxsplit=1) or [""]
        name = typed.removeprefix("/").lower().partition("@")[0]

        async def run(bot: Bot, person: int, subject: str) -> None:
            desk = self.proposing.desk
            session = next((each for each in desk.directory.sessions if short(each) == subject), None)
            try:
                arguments = read_arguments(Verb(name), rest[0] if rest else "", desk.directory, desk.wordings)
            except ValueError:  # the command is gone, or was edited
                session = None
            if session is None:
                await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.void.unknown"))
            else:
                await self._edit(bot, person, arguments, session)

        return run

    async def _edit(self, bot: Bot, person: int, arguments: Arguments, session: str) -> None:
        await self._propose(bot, person, edit_of(arguments, session, self.proposing.clock()), canonical(arguments, session))

    async def _shift_along(self, bot: Bot, person: int, identifier: str) -> None:
        """A delay again, with what follows it."""
        waiting = await confirming.pending(self.proposing.database, identifier, self.proposing.real_clock())
        delay = delay_in(waiting.source)
        if delay is None:
            raise Void(confirming.Reason.UNKNOWN)
        await confirming.drop(self.proposing.database, waiting, str(person), self.proposing.real_clock())
        await self._propose(bot, person, delay_along(*delay), f"{waiting.source} {SHIFTED}")

    async def _file(self, bot: Bot, person: int, document: Document) -> None:
        wording = self.proposing.wording_of(person)
        if (document.file_size or 0) > LARGEST_FILE:
            await self.proposing.say(bot, person, wording.say("organiser.file.too-large"))
            return
        try:
            file = await persistently(bot.get_file, file_id=document.file_id)
            content = bytes(await file.download_as_bytearray(read_timeout=DOWNLOAD))
        except TelegramError as error:
            _log.warning("a file could not be had: %s", error)
            await self.proposing.say(bot, person, wording.say("organiser.file.broken-off"))
            return
        if document.file_size is not None and len(content) != document.file_size:
            await self.proposing.say(bot, person, wording.say("organiser.file.broken-off"))
            return
        name = document.file_name or "file"
        await self._propose(bot, person, from_file(content, name), name)

    async def _undo(self, bot: Bot, person: int, typed: str) -> None:
        newest = await newest_revision(self.proposing.database)
        edit, _ = await back_from(self.proposing.database, newest)
        await self._propose(bot, person, edit, undoing(newest.number))

    async def _history(self, bot: Bot, person: int, typed: str) -> None:
        await self.proposing.say(bot, person, await history(self.proposing, person))

    async def _invite(self, bot: Bot, person: int, typed: str) -> None:
        code = await roster.invite(self.proposing.database, person, self.proposing.real_clock())
        link = f"https://t.me/{bot.username}?start={INVITATION}{code}"
        await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.invitation", link=link))

    async def _join(self, bot: Bot, chat: Chat, name: str, code: str, app_language: str | None) -> None:
        proposing = self.proposing
        wording = proposing.wording_of(chat.id, app_language)
        if not await roster.join(proposing.database, code, chat.id, name, proposing.real_clock()):
            await proposing.say(bot, chat.id, wording.say("organiser.invitation.void"))
            return
        await proposing.say(bot, chat.id, wording.say("organiser.welcome"))
        await set_menu(bot, chat.id, proposing.desk)

    async def _list(self, bot: Bot, person: int, typed: str) -> None:
        proposing, wording = self.proposing, self.proposing.wording_of(person)
        found = await roster.organisers(proposing.database, proposing.fixed)
        rows = [wording.say("organiser.list.fixed" if each.is_fixed else "organiser.list.invited", name=each.name) for each in found]
        buttons = [
            (Button(plain(wording.say("button.organiser.remove", name=each.name))[:LABEL], action(REMOVE, str(each.person))),)
            for each in found
            if not each.is_fixed
        ]
        voice = Voice(wording, proposing.desk.directory)
        await proposing.say(bot, person, paragraphs([wording.say("organiser.list.heading"), bullets(voice, rows)]), buttons)

    async def _remove(self, bot: Bot, person: int, subject: str) -> None:
        proposing, wording = self.proposing, self.proposing.wording_of(person)
        removed = int(subject) if subject.isascii() and subject.isdecimal() else 0
        if await roster.remove(proposing.database, removed, person, proposing.real_clock()):
            await clear_menu(bot, removed, proposing.desk)
            await proposing.say(bot, person, wording.say("organiser.removed"))
        else:
            await proposing.say(bot, person, wording.say("organiser.not-on-the-list"))
