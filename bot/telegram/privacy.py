"""/privacy says what is kept of a chat, /export gives it, /forget deletes it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot, InputFile, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.chats.memory import ChatsInMemory
from bot.clock import Clock
from bot.organisers import roster
from bot.privacy import retention
from bot.privacy.exporting import own_data
from bot.privacy.forgetting import acts_of_chat, forget
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import paragraphs
from bot.serving import Serving
from bot.telegram.addressing import Place
from bot.telegram.called import acting, button_pressed, command_called, reply_to, say
from bot.telegram.given import LatelyGiven
from bot.telegram.profile import clear_menu
from bot.telegram.sending.sending import persistently
from knowledge.store.database import Database

ACTION = "privacy:"
FORGET, KEEP, ASK = "forget", "keep", "ask"
FILE = "{username}-{chat}.json"
OUTCOME = "privacy"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PrivacyHandlers:
    """The handlers of what is kept of people. `fixed`: the organisers of the settings, who stay organisers; `clock`: the real one."""

    database: Database
    serving: Serving
    chats: ChatsInMemory
    lately: LatelyGiven
    clock: Clock
    fixed: frozenset[int]

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Say what is kept, give it, or ask whether it is to be deleted."""
        called = command_called(update, bot, self.serving, self.chats)
        if called is None:
            return
        acts = {"privacy": self._explain, "export": self._export, "forget": self._ask}
        await acting(bot, called.place, called.voice, OUTCOME, acts[called.name](bot, called.place, called.voice))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what a pressed button says. In a group only an administrator has the group forgotten."""
        pressed = await button_pressed(update, bot, self.serving, self.chats)
        if pressed is None:
            return
        place, voice, verb = pressed.place, pressed.voice, pressed.words.removeprefix(ACTION)
        acts = {FORGET: self._forget, ASK: self._ask, "export": self._export}
        if verb in acts:
            await acting(bot, place, voice, OUTCOME, acts[verb](bot, place, voice))
        else:
            await say(bot, place, voice, OUTCOME, voice.say("privacy.kept"))

    async def _explain(self, bot: Bot, place: Place, voice: Voice) -> None:
        days = voice.wording.count("privacy.days", retention.QUESTIONS.days)
        gone = voice.wording.count("privacy.days", retention.UNREACHABLE.days)
        told = voice.wording.count("privacy.days", retention.DELIVERIES.days)
        kept = {"days": days, "gone": gone, "told": told, "hours": retention.UPDATES // timedelta(hours=1)}
        lines = [voice.say(f"privacy.explained.{part}", **kept) for part in ("kept", "questions", "not", "rights")]
        buttons = [(Button(str(voice.say("button.privacy.export")), f"{ACTION}export"), Button(str(voice.say("button.privacy.ask")), ACTION + ASK))]
        await say(bot, place, voice, OUTCOME, paragraphs(lines, "\n\n"), buttons)

    async def _export(self, bot: Bot, place: Place, voice: Voice) -> None:
        is_private = place.chat.type == ChatType.PRIVATE
        held = self.lately.of_chat(place.chat.id) if is_private else {}  # of a group they are everybody's, not the asker's alone
        content = await own_data(self.database, place.chat.id, self.chats.recall(place.chat.id, place.person), held, self.clock())
        await persistently(
            bot.send_document,
            chat_id=place.chat.id,
            document=InputFile(content, FILE.format(username=bot.username, chat=abs(place.chat.id))),
            caption=str(voice.say("privacy.exported")),
            message_thread_id=place.topic,
            reply_parameters=reply_to(place),
        )

    async def _ask(self, bot: Bot, place: Place, voice: Voice) -> None:
        if not await self._may(bot, place):
            await say(bot, place, voice, OUTCOME, voice.say("privacy.only-administrators"))
            return
        is_private = place.chat.type == ChatType.PRIVATE
        lines = [voice.say("privacy.ask" if is_private else "privacy.ask.group")]
        if is_private and await roster.is_organiser(self.database, self.fixed, place.chat.id):
            lines.append(voice.say("privacy.ask.fixed" if place.chat.id in self.fixed else "privacy.ask.organiser"))
        elif is_private and await acts_of_chat(self.database, place.chat.id):
            lines.append(voice.say("privacy.ask.acts"))
        buttons = [
            (Button(str(voice.say("button.privacy.forget")), ACTION + FORGET),),
            (Button(str(voice.say("button.privacy.keep")), ACTION + KEEP),),
        ]
        await say(bot, place, voice, OUTCOME, paragraphs(lines, "\n\n"), buttons)

    async def _forget(self, bot: Bot, place: Place, voice: Voice) -> None:
        if not await self._may(bot, place):
            await say(bot, place, voice, OUTCOME, voice.say("privacy.only-administrators"))
            return
        chat = place.chat.id
        was_organiser = chat not in self.fixed and await roster.is_organiser(self.database, self.fixed, chat)
        self.chats.forget({chat})
        forgotten = await forget(self.database, chat)
        self.chats.forget(forgotten.ids)
        _log.info("a chat was forgotten")
        if was_organiser:
            await clear_menu(bot, chat, self.serving.desk)
        await say(bot, place, voice, OUTCOME, voice.say("privacy.forgotten"))

    async def _may(self, bot: Bot, place: Place) -> bool:
        """Whether who asks may have the chat forgotten (https://core.telegram.org/bots/api#getchatmember)."""
        if place.chat.type == ChatType.PRIVATE or place.person == place.chat.id:
            return True
        if not place.person:
            return False
        try:
            member = await persistently(bot.get_chat_member, chat_id=place.chat.id, user_id=place.person)
        except TelegramError as error:
            _log.info("whether somebody administrates a group could not be asked: %s", error)
            return False
        return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
