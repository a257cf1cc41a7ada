"""QR codes for badges and doors: /qr gives one that opens the bot, or opens it at a session, a person, a room."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from telegram import Bot, InputFile, Update
from telegram.constants import ParseMode

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.codes import as_png
from bot.organisers.finding import sessions_meant
from bot.replies.buttons import fitted
from bot.replies.links import MATTERS, PERSON, ROOM, SESSION, START_GROUP, ask_of, link, named, payload
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.serving import Serving
from bot.telegram.addressing import Place
from bot.telegram.called import Commands, Effect, button_pressed, command_called, reply_to, say
from bot.telegram.sending.messages import keyboard_of
from bot.telegram.sending.sending import persistently
from knowledge.understanding.context import Conversation
from knowledge.understanding.understand import understand

COMMANDS: Commands = {"qr": Effect.ASKS}
ACTION = "qr:"
"""How the callback data begin; a link's payload follows."""
OFFERED = ("programme", "venue", "press")
MOST_CHOICES = 8
OUTCOME = "qr"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Codes:
    """The handlers of QR codes."""

    serving: Serving
    chats: Chats
    clock: Clock

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Send the code of what stands behind the command, or of the bot itself."""
        called = command_called(update, bot, self.serving, self.chats)
        if called is None:
            return
        place, voice = called.place, called.voice
        if not called.words:
            await self._send(bot, place, voice, "")
            return
        found = await asyncio.to_thread(self._meant, called.words)
        if len(found) == 1:
            await self._send(bot, place, voice, found[0])
        elif found:
            rows = [(Button(fitted(plain(named(each, voice))), ACTION + each),) for each in found[:MOST_CHOICES]]
            await say(bot, place, voice, OUTCOME, voice.say("qr.which"), rows)
        else:
            await say(bot, place, voice, OUTCOME, voice.say("qr.unknown"))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Send the code that a pressed button asks for; that of the bot itself where its thing is gone."""
        pressed = await button_pressed(update, bot, self.serving, self.chats)
        if pressed is None:
            return
        given = pressed.words.removeprefix(ACTION)
        await self._send(bot, pressed.place, pressed.voice, given if ask_of(given, self.serving.desk.directory) else "")

    def _meant(self, words: str) -> tuple[str, ...]:
        """The payloads that words may mean: people who are named, else rooms, sessions, and what can be asked of every event."""
        desk, now = self.serving.desk, self.clock()
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
            reply_parameters=reply_to(place),
            reply_markup=keyboard_of(keyboard),
        )
