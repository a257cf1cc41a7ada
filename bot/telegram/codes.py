"""QR codes for badges and doors: /qr gives one that opens the bot, or opens it at a session, a person, a room."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup
from telegram import Bot, InputFile, ReplyParameters, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.codes import as_png
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk
from bot.replies.links import MATTERS, PERSON, ROOM, SESSION, START_GROUP, ask_of, link, named, payload
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.serving import Serving
from bot.telegram.addressing import Place, command_in, place_of, place_under
from bot.telegram.messages import keyboard_of, send_reply
from bot.telegram.sending import briefly, persistently
from knowledge.understanding.context import Conversation
from knowledge.understanding.understand import understand

COMMANDS = ("qr",)
ACTION = "qr:"
"""How the callback data begin; a link's payload follows."""
OFFERED = ("programme", "venue", "press")
MOST_CHOICES = 8
LABEL = 40

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Codes:
    """The handlers of QR codes."""

    serving: Serving
    chats: Chats
    clock: Clock

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Send the code of what stands behind the command, or of the bot itself."""
        message = update.message
        command = command_in(message, bot) if message else None
        if message is None or command is None:
            return
        place = place_of(message)
        voice = self._voice(update, place)
        if not command.words:
            await self._send(bot, place, voice, "")
            return
        found = await asyncio.to_thread(self._meant, command.words)
        if len(found) == 1:
            await self._send(bot, place, voice, found[0])
        elif found:
            rows = [(Button(plain(named(each, voice))[:LABEL], ACTION + each),) for each in found[:MOST_CHOICES]]
            await self._say(bot, place, voice, voice.say("qr.which"), rows)
        else:
            await self._say(bot, place, voice, voice.say("qr.unknown"))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Send the code that a pressed button asks for; that of the bot itself where its thing is gone."""
        query = update.callback_query
        place = place_under(query) if query else None
        if query is None or place is None:
            return
        try:
            await briefly(bot.answer_callback_query, callback_query_id=query.id)
        except TelegramError as error:
            _log.info("a button was too old to be confirmed: %s", error)
        given = (query.data or "").removeprefix(ACTION)
        await self._send(bot, place, self._voice(update, place), given if ask_of(given, self._desk.directory) else "")

    def _meant(self, words: str) -> tuple[str, ...]:
        """The payloads that words may mean: people who are named, else rooms, sessions, and what can be asked of every event."""
        desk, now = self._desk, self.clock()
        if ask_of(words, desk.directory):
            return (words,)
        asks = understand(desk.reader, words, Conversation(), now).asks
        matters = [name for name, known in MATTERS.items() if any((ask.intent, ask.topic) == (known.intent, known.topic) for ask in asks)]
        people = [payload(PERSON, each) for ask in asks if not ask.sessions for each in ask.people]
        rooms = [payload(ROOM, each) for ask in asks for each in ask.rooms]
        sessions = [payload(SESSION, each.id) for each in sessions_meant(words, desk, now)]
        return tuple(dict.fromkeys(people or rooms or sessions or matters))

    async def _send(self, bot: Bot, place: Place, voice: Voice, given: str) -> None:
        address = link(bot.username, given)
        if given:
            caption, keyboard = voice.say("qr.caption", what=named(given, voice), link=address), None
        else:
            caption = voice.say("qr.caption.bot", link=address, group=link(bot.username, parameter=START_GROUP))
            keyboard = [(Button(str(voice.say(f"button.{each}")), ACTION + each),) for each in OFFERED]
        content = await asyncio.to_thread(as_png, address)
        await persistently(
            bot.send_photo,
            chat_id=place.chat.id,
            photo=InputFile(content, "qr.png"),
            caption=str(caption),
            parse_mode=ParseMode.HTML,
            message_thread_id=place.topic,
            reply_parameters=ReplyParameters(place.answers, allow_sending_without_reply=True) if place.answers else None,
            reply_markup=keyboard_of(keyboard),
        )

    @property
    def _desk(self) -> Desk:
        return self.serving.desk

    def _voice(self, update: Update, place: Place) -> Voice:
        app = update.effective_user.language_code if update.effective_user else None
        return Voice(self._desk.wordings[self._desk.language_for(self.chats.recall(place.chat.id, place.person), app)], self._desk.directory)

    async def _say(self, bot: Bot, place: Place, voice: Voice, text: Markup, rows: Iterable[tuple[Button, ...]] = ()) -> None:
        await send_reply(bot, place.chat.id, Reply(text, voice.wording.language, "qr", tuple(rows)), "", place.answers, place.topic)
