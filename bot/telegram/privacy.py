"""/privacy says what is kept of a chat, /export gives it, /forget deletes it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup
from telegram import Bot, InputFile, ReplyParameters, Update, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.chats.memory import ChatsInMemory
from bot.clock import Clock
from bot.organisers import roster
from bot.privacy import retention
from bot.privacy.exporting import own_data
from bot.privacy.forgetting import acts_of_chat, forget
from bot.replies.desk import Desk
from bot.replies.reply import Button, Reply
from bot.replies.texts import paragraphs
from bot.replies.wording import Wording
from bot.serving import Serving
from bot.telegram.addressing import Place, command_in, place_of, place_under
from bot.telegram.given import LatelyGiven
from bot.telegram.messages import send_reply
from bot.telegram.profile import clear_menu
from bot.telegram.sending import briefly, persistently
from knowledge.store.database import Database, StoreUnavailable

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

    @property
    def desk(self) -> Desk:
        """The desk of the newest revision."""
        return self.serving.desk

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Say what is kept, give it, or ask whether it is to be deleted."""
        message = update.message
        command = command_in(message, bot) if message else None
        if message is None or command is None:
            return
        place = place_of(message)
        wording = self._wording(place, update.effective_user)
        acts = {"privacy": self._explain, "export": self._export, "forget": self._ask}
        await self._acting(bot, place, wording, acts[command.name](bot, place, wording))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what a pressed button says. In a group only an administrator has the group forgotten."""
        query = update.callback_query
        place = place_under(query) if query else None
        if query is None or place is None:
            return
        try:
            await briefly(bot.answer_callback_query, callback_query_id=query.id)
        except TelegramError as error:
            _log.info("a button was too old to be confirmed: %s", error)
        wording, verb = self._wording(place, query.from_user), (query.data or "").removeprefix(ACTION)
        acts = {FORGET: self._forget, ASK: self._ask, "export": self._export}
        if verb in acts:
            await self._acting(bot, place, wording, acts[verb](bot, place, wording))
        else:
            await self._say(bot, place, wording, wording.say("privacy.kept"))

    async def _explain(self, bot: Bot, place: Place, wording: Wording) -> None:
        days = wording.count("privacy.days", retention.QUESTIONS.days)
        gone = wording.count("privacy.days", retention.UNREACHABLE.days)
        told = wording.count("privacy.days", retention.DELIVERIES.days)
        kept = {"days": days, "gone": gone, "told": told, "hours": retention.UPDATES // timedelta(hours=1)}
        lines = [wording.say(f"privacy.explained.{part}", **kept) for part in ("kept", "questions", "not", "rights")]
        buttons = [
            (Button(str(wording.say("button.privacy.export")), f"{ACTION}export"), Button(str(wording.say("button.privacy.ask")), ACTION + ASK))
        ]
        await self._say(bot, place, wording, paragraphs(lines, "\n\n"), buttons)

    async def _export(self, bot: Bot, place: Place, wording: Wording) -> None:
        held = self.lately.of_chat(place.chat.id)
        content = await own_data(self.database, place.chat.id, self.chats.recall(place.chat.id, place.person), held, self.clock())
        to = ReplyParameters(place.answers, allow_sending_without_reply=True) if place.answers else None
        await persistently(
            bot.send_document,
            chat_id=place.chat.id,
            document=InputFile(content, FILE.format(username=bot.username, chat=abs(place.chat.id))),
            caption=str(wording.say("privacy.exported")),
            message_thread_id=place.topic,
            reply_parameters=to,
        )

    async def _ask(self, bot: Bot, place: Place, wording: Wording) -> None:
        if not await self._may(bot, place):
            await self._say(bot, place, wording, wording.say("privacy.only-administrators"))
            return
        is_private = place.chat.type == ChatType.PRIVATE
        lines = [wording.say("privacy.ask" if is_private else "privacy.ask.group")]
        if is_private and await roster.is_organiser(self.database, self.fixed, place.chat.id):
            lines.append(wording.say("privacy.ask.fixed" if place.chat.id in self.fixed else "privacy.ask.organiser"))
        elif is_private and await acts_of_chat(self.database, place.chat.id):
            lines.append(wording.say("privacy.ask.acts"))
        buttons = [
            (Button(str(wording.say("button.privacy.forget")), ACTION + FORGET),),
            (Button(str(wording.say("button.privacy.keep")), ACTION + KEEP),),
        ]
        await self._say(bot, place, wording, paragraphs(lines, "\n\n"), buttons)

    async def _forget(self, bot: Bot, place: Place, wording: Wording) -> None:
        if not await self._may(bot, place):
            await self._say(bot, place, wording, wording.say("privacy.only-administrators"))
            return
        chat = place.chat.id
        was_organiser = chat not in self.fixed and await roster.is_organiser(self.database, self.fixed, chat)
        self.chats.forget({chat})
        forgotten = await forget(self.database, chat)
        self.chats.forget(forgotten.ids)
        _log.info("a chat was forgotten")
        if was_organiser:
            await clear_menu(bot, chat, self.desk)
        await self._say(bot, place, wording, wording.say("privacy.forgotten"))

    async def _may(self, bot: Bot, place: Place) -> bool:
        """Whether who asks may have the chat forgotten (https://core.telegram.org/bots/api#getchatmember)."""
        if place.chat.type == ChatType.PRIVATE or place.person == place.chat.id:
            return True
        try:
            member = await persistently(bot.get_chat_member, chat_id=place.chat.id, user_id=place.person)
        except TelegramError as error:
            _log.info("whether somebody administrates a group could not be asked: %s", error)
            return False
        return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

    async def _acting(self, bot: Bot, place: Place, wording: Wording, doing: Awaitable[None]) -> None:
        try:
            await doing
        except StoreUnavailable as fault:
            _log.info("%s (%s)", fault, fault.cause)
            await self._say(bot, place, wording, wording.say("privacy.store-away"))

    def _wording(self, place: Place, user: User | None) -> Wording:
        known = self.chats.recall(place.chat.id, place.person)
        return self.desk.wordings[self.desk.language_for(known, user.language_code if user else None)]

    async def _say(self, bot: Bot, place: Place, wording: Wording, text: Markup, rows: Iterable[tuple[Button, ...]] = ()) -> None:
        await send_reply(bot, place.chat.id, Reply(text, wording.language, OUTCOME, tuple(rows)), "", place.answers, place.topic)
