"""What organisers change in the chat: by a file, by a command, by a button under either, and the way back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from markupsafe import Markup
from telegram import Bot, CallbackQuery, Document, Message
from telegram.error import TelegramError

from bot.organisers import confirming
from bot.organisers.arguments import Arguments, Unread, Unreadable, Verb, read_arguments
from bot.organisers.commands import ALONG as SHIFTED
from bot.organisers.commands import Together, canonical, changed_together, delay_along, edit_of, is_in_each_language
from bot.organisers.confirming import Reason, Typed, Void, typed_in
from bot.organisers.edits import back_from, from_file
from bot.organisers.finding import example_of, names_one_alone, sessions_meant
from bot.organisers.proposal import Edit, newest_revision, propose_after
from bot.organisers.several import in_pair, sessions_together
from bot.replies.actions import short
from bot.replies.buttons import fitted
from bot.replies.desk import Desk, open_desk
from bot.replies.moments import day, language
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import NO_REMARK, bullets, capital, on_one_line, paragraphs
from bot.replies.wording import Wording
from bot.telegram.addressing import text_of
from bot.telegram.organisers.proposing import Proposing, action, delay_in
from bot.telegram.organisers.unfinished import Begun, Unfinished
from bot.telegram.sending.sending import persistently
from knowledge.formats.reading import LARGEST_FILE
from knowledge.programme import Programme, Session
from knowledge.store.revisions import Revision

PICK = "pick"
ASKED_ALONE = frozenset({Verb.DELAY, Verb.MOVE, Verb.ROOM, Verb.TITLE})
"""Commands of which one can say what is wanted of a session (`organiser.lacking.<verb>`)."""
WITHOUT_SESSION = frozenset({Verb.ANNOUNCE, Verb.ADD})
"""Commands that are about no session of the programme."""
MOST_CHOICES = 8
MOST_NAMED = 10
"""Sessions that are named of those that stay as they are."""
LONGEST_TITLE = 28
"""Letters of a title in the label of a button, so that its quotation marks are closed."""
LONGEST_MARK = 8
"""Letters of a message's mark that stand in a button, of which Telegram takes 64 bytes."""
LONGEST_WORDS = 80
"""Letters of what was typed that are said again."""
SAID_AGAIN = "\n\n"
"""What parts a question from the command that it is about."""
DOWNLOAD = 60.0
"""Seconds that a file may take."""

_log = logging.getLogger(__name__)

Act = Callable[[Bot, int, str], Awaitable[None]]
"""Something that an organiser does in their own chat: the bot, the person, what was typed after the command."""


class UnknownSession(ValueError):
    """A command names a session by words that fit none."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True)
class Changing:
    """The changes that organisers propose. All raise `KnowledgeError`s that can be said, and `StoreUnavailable`.

    `command`: the message that it was typed in; `instead_of`: the proposal in whose place another is made.
    """

    proposing: Proposing
    command: Typed | None = None
    instead_of: str | None = None

    @property
    def unfinished(self) -> Unfinished:
        """The commands that organisers began."""
        return Unfinished(self.proposing.chats, self.proposing.real_clock)

    def by_command(self, verb: Verb) -> Act:
        """What a command does; where it lacks something that is asked back, and the next message is the rest."""

        async def run(bot: Bot, person: int, typed: str) -> None:
            try:
                await self.change(bot, person, verb, typed)
            except Unreadable as unreadable:
                await self.ask_for_the_rest(bot, person, Begun(verb, typed), unreadable)
            except UnknownSession as unknown:
                words = on_one_line(unknown.words, LONGEST_WORDS)
                await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.unknown-session", words=words))

        return run

    async def go_on(self, bot: Bot, person: int, begun: Begun, text: str) -> None:
        """Take what is written next as the rest of a command; what only names its session is kept, and the rest asked for again.

        Raises `Unreadable` and `UnknownSession` where it completes nothing.
        """
        try:
            await self.change(bot, person, begun.verb, begun.with_rest(text))
        except Unreadable as unreadable:
            _, desk = await self.newest()
            if begun.typed or not await asyncio.to_thread(names_one_alone, text, desk, self.proposing.clock()):
                raise
            await self.ask_for_the_rest(bot, person, Begun(begun.verb, text), unreadable)

    async def change(self, bot: Bot, person: int, verb: Verb, typed: str) -> None:
        """Propose what a whole command says, or ask which session it means. Raises `Unreadable` and `UnknownSession`."""
        newest, desk = await self.newest()
        wording, now = self.proposing.wording_of(person), self.proposing.clock()
        arguments = await asyncio.to_thread(_read, verb, typed, desk, now)
        if verb in WITHOUT_SESSION:
            await self._edit(bot, person, arguments, "", newest)
            return
        together = await asyncio.to_thread(sessions_together, arguments, desk, now)
        if together:
            ids = [session.id for session in together]
            changed = await asyncio.to_thread(changed_together, arguments, ids, now, newest.programme)
            voice = Voice(wording, desk.directory)
            source = canonical(arguments, arguments.session, newest.programme)
            remark = paragraphs([of_one_day(together, voice, now), _left_off(changed, voice)])
            await self._propose(bot, person, lambda _: changed.programme, source, newest, remark)
            return
        found = await asyncio.to_thread(sessions_meant, arguments.session, desk, now)
        if len(found) == 1:
            await self._edit(bot, person, arguments, found[0].id, newest)
        elif not found:
            raise UnknownSession(arguments.session)
        else:
            voice = Voice(wording, desk.directory)
            mark = self.command.mark[:LONGEST_MARK] if self.command else ""
            buttons = [(Button(_label(session, voice), action(PICK, f"{short(session.id)}.{mark}")),) for session in found[:MOST_CHOICES]]
            asked = paragraphs([wording.say("organiser.which"), Markup.escape(f"/{verb} {typed}")], SAID_AGAIN)
            await self.proposing.say(bot, person, asked, buttons, self.command.message if self.command else None)

    def picking(self, query: CallbackQuery) -> Act:
        """The command that the question ends with under which the button stands, for the session of the button.

        Telegram hands the question back with the button, and the message that it answers, so that it goes on after a restart, and in any process.
        Where that message was edited since, which the mark in the button tells, another question has taken the place of this one.
        """
        question = query.message if isinstance(query.message, Message) else None
        asked, answered = (question.text, question.reply_to_message) if question else (None, None)
        changing = replace(self, command=typed_in(answered.message_id, text_of(answered))) if answered else self
        name, _, rest = (asked or "").partition(f"{SAID_AGAIN}/")[2].partition(" ")

        async def run(bot: Bot, person: int, subject: str) -> None:
            newest, desk = await self.newest()
            chosen, _, mark = subject.partition(".")
            if changing.command and not changing.command.mark.startswith(mark):
                await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.edited"))
                return
            session = next((each for each in desk.directory.sessions if short(each) == chosen), None)
            try:
                arguments = await asyncio.to_thread(_read, Verb(name), rest, desk, self.proposing.clock())
            except ValueError:  # the question is gone, or names no command
                session = None
            if session is None:
                await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.void.unknown"))
            else:
                await changing._edit(bot, person, arguments, session, newest)

        return run

    async def shift_along(self, bot: Bot, person: int, identifier: str) -> None:
        """A delay again, with what follows it, in the place of the proposal under which the button stands."""
        waiting = await confirming.pending(self.proposing.database, identifier, self.proposing.real_clock())
        newest = await newest_revision(self.proposing.database)
        delay = delay_in(waiting, newest.programme) if newest.number == waiting.base else None
        if delay is None:
            raise Void(Reason.STALE, newest.number)
        await confirming.replace(self.proposing.database, waiting, str(person), self.proposing.real_clock())
        # the number of the command is one in the chat of its author
        changing = replace(self, command=waiting.command if waiting.author == str(person) else None, instead_of=waiting.id)
        await changing._propose(bot, person, delay_along(*delay), f"{waiting.source} {SHIFTED}", newest)
        await self.proposing.tell_replaced(bot, person, waiting)
        await self.proposing.take_buttons(bot, waiting)

    async def by_file(self, bot: Bot, person: int, document: Document) -> None:
        """What a file would change, that was sent."""
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
        await self._propose(bot, person, from_file(content, name), name, await newest_revision(self.proposing.database))

    async def undo(self, bot: Bot, person: int, typed: str) -> None:
        """The way back to the revision before. What is typed behind it would be taken for more than that, so that nothing is proposed then."""
        if typed.strip():
            await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.undo.takes-nothing"))
            return
        newest = await newest_revision(self.proposing.database)
        back = await back_from(self.proposing.database, newest)
        await self._propose(bot, person, back.edit, back.source, newest)

    async def ask_for_the_rest(self, bot: Bot, person: int, begun: Begun, unreadable: Unreadable) -> None:
        """Say what a command lacks. What was understood of it stays, and the next message is the rest."""
        _, desk = await self.newest()
        wording = self.proposing.wording_of(person)
        is_wrong = unreadable.reason is not Unread.INCOMPLETE
        typed = unreadable.beside if is_wrong else begun.typed
        found = await asyncio.to_thread(sessions_meant, typed, desk, self.proposing.clock()) if typed else ()
        if len(found) == 1 and begun.verb in ASKED_ALONE:
            named = capital(Voice(wording, desk.directory).session(found[0]))
            lacking = wording.say(f"organiser.lacking.{begun.verb}", session=named)
        else:
            lacking = wording.say(f"organiser.usage.{begun.verb}", session=example_of(desk.directory.programme, wording.language))
        wrong = wording.say(f"organiser.unreadable.{unreadable.reason}") if is_wrong else NO_REMARK
        is_kept = begun.verb is not Verb.ADD and (found or any(letter.isdecimal() for letter in typed))
        kept = Begun(begun.verb, typed if is_kept else "")
        self.unfinished.begin(person, kept)
        completes = wording.say("organiser.completes" if kept.takes_questions else "organiser.completes-unless-asked", command=f"/{kept.verb}")
        await self.proposing.say(bot, person, paragraphs([paragraphs([wrong, lacking], " "), completes]))

    async def newest(self) -> tuple[Revision, Desk]:
        """The newest revision, and a desk of it: what is served may be a second behind what an organiser just saw published."""
        newest, serving = await newest_revision(self.proposing.database), self.proposing.serving
        return newest, serving.desk if serving.revision == newest.number else await asyncio.to_thread(open_desk, newest.programme)

    async def _edit(self, bot: Bot, person: int, arguments: Arguments, session: str, newest: Revision) -> None:
        edit = edit_of(arguments, session, self.proposing.clock())
        remark = self._on_languages(arguments, session, newest.programme, self.proposing.wording_of(person))
        await self._propose(bot, person, edit, canonical(arguments, session, newest.programme), newest, remark)

    def _on_languages(self, arguments: Arguments, session: str, programme: Programme, wording: Wording) -> Markup:
        """Where people read a text in a language that is not theirs, and how to write one in each."""
        if is_in_each_language(arguments, session, programme):
            return wording.say("organiser.title-in-each", session=example_of(programme, wording.language))
        missing = [each for each in self.proposing.desk.wordings if each not in arguments.text]
        if arguments.verb is Verb.ANNOUNCE and missing and len(self.proposing.desk.wordings) > 1:
            return wording.say("organiser.announced-in-each", language=language(wording, min(missing, key=lambda each: each == wording.language)))
        return NO_REMARK

    async def _propose(self, bot: Bot, person: int, edit: Edit, source: str, newest: Revision, remark: Markup = NO_REMARK) -> None:
        proposing = self.proposing
        proposal = await propose_after(proposing.database, newest, edit, proposing.clock(), proposing.desk.wordings)
        await proposing.offer(bot, person, proposal, source, remark, self.command, self.instead_of)


def _read(verb: Verb, typed: str, desk: Desk, now: datetime) -> Arguments:
    return in_pair(read_arguments(verb, typed, desk.reader, now), desk, now)


def of_one_day(together: Sequence[Session], voice: Voice, now: datetime) -> Markup:
    """Which day's sessions a command for several is about, where others are still to come on another."""
    directory = voice.directory
    days = {directory.date_of[each.id] for each in together}
    coming = {directory.date_of[each.id] for each in directory.sessions.values() if each.starts > now}
    if len(days) != 1 or len(coming) < 2:
        return NO_REMARK
    return voice.say("organiser.of-one-day", day=day(voice.wording, datetime.combine(min(days), time())))


def _left_off(together: Together, voice: Voice) -> Markup:
    """Which of the sessions that a command names stay as they are, since they are cancelled or postponed."""
    if not together.off:
        return NO_REMARK
    named = [voice.session(voice.directory.sessions[each]) for each in together.off[:MOST_NAMED]]
    return paragraphs([voice.wording.count("organiser.left-off", len(together.off)), bullets(voice, named)])


def _label(session: Session, voice: Voice) -> str:
    named = voice.quoted(session.title, LONGEST_TITLE) if session.title else voice.session(session)
    return fitted(f"{voice.time(session.starts)} {named.unescape()}")
