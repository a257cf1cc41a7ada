"""What the bot does with each kind of update: a question, a command, a button, something it cannot read."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace

from telegram import Bot, Chat, Message, Update, User
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.replies.desk import Desk, Response
from bot.replies.reply import Button, Reply
from bot.serving import Serving
from bot.telegram.following import with_follows
from bot.telegram.messages import send_reply
from bot.telegram.sending import persistently
from knowledge.understanding.question import Ask, Intent, SocialKind

COMMANDS: dict[str, Ask] = {
    "start": Ask(Intent.SOCIAL, topic=SocialKind.GREETING),
    "help": Ask(Intent.SOCIAL, topic=SocialKind.HELP),
    "programme": Ask(Intent.PROGRAMME),
    "now": Ask(Intent.NOW),
    "next": Ask(Intent.NEXT),
    "speakers": Ask(Intent.SPEAKERS),
    "venue": Ask(Intent.VENUE),
    "contacts": Ask(Intent.CONTACT, topic="information"),
    "press": Ask(Intent.CONTACT, topic="press"),
    "language": Ask(Intent.SOCIAL, topic=SocialKind.LANGUAGE),
}
LANGUAGE_ACTION = "language:"
UNREADABLE = ("voice", "photo", "sticker", "location")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Handlers:
    """The handlers of one bot: the desk answers, the chats remember, the clock tells the time."""

    serving: Serving
    chats: Chats
    clock: Clock

    @property
    def desk(self) -> Desk:
        """The desk of the newest revision."""
        return self.serving.desk

    async def on_text(self, update: Update, bot: Bot) -> None:
        """Answer a typed question, under a picture as well; in a group only one that is meant for the bot. A mere mention asks for help."""
        message, chat = update.message, update.effective_chat
        if message is None or chat is None or not _is_meant(message, chat, bot):
            return
        text = _mention_of(bot).sub(" ", _text_of(message))
        language, known, now = _app_language(update.effective_user), self.chats.recall(chat.id), self.clock()
        is_question = bool(text.strip())
        response = self.desk.respond(text, known, now, language) if is_question else self.desk.respond_to_ask(COMMANDS["help"], known, now, language)
        await self._send(bot, chat, response, message)

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Answer a command; one that is not known like a question for help, but in a group only where it names the bot."""
        message, chat = update.message, update.effective_chat
        if message is None or chat is None or not message.text:
            return
        name, _, addressee = message.text.split(maxsplit=1)[0].lstrip("/").partition("@")
        if addressee and addressee.lower() != bot.username.lower():
            return
        name, language = name.lower(), _app_language(update.effective_user)
        if name not in COMMANDS and not addressee and chat.type != ChatType.PRIVATE:
            return
        if name == "language":
            await self._offer_languages(bot, chat, language)
            return
        ask = COMMANDS.get(name, COMMANDS["help"])
        await self._send(bot, chat, self.desk.respond_to_ask(ask, self.chats.recall(chat.id), self.clock(), language), message)

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Answer a pressed button. The query is answered first, so that the phone stops waiting."""
        query, chat = update.callback_query, update.effective_chat
        if query is None:
            return
        try:
            await persistently(bot.answer_callback_query, callback_query_id=query.id)
        except BadRequest as error:
            _log.info("a button was too old to be confirmed: %s", error)
        if chat is None:
            return
        action, language = query.data or "", _app_language(update.effective_user)
        if action.startswith(LANGUAGE_ACTION):
            await self._choose_language(bot, chat, action.removeprefix(LANGUAGE_ACTION))
            return
        await self._send(bot, chat, self.desk.respond_to_action(action, self.chats.recall(chat.id), self.clock(), language), None)

    async def on_unreadable(self, update: Update, bot: Bot) -> None:
        """Say what the bot can read, where it got something else; nothing in groups."""
        message, chat = update.message, update.effective_chat
        if message is None or chat is None or chat.type != ChatType.PRIVATE:
            return
        kind = next((kind for kind in UNREADABLE if getattr(message, kind, None)), "other")
        await self._say(bot, chat, f"unreadable.{kind}", _app_language(update.effective_user))

    async def on_error(self, update: object, error: BaseException | None, bot: Bot) -> None:
        """Log what went wrong, and apologise to the person in their language."""
        _log.error("a handler failed", exc_info=error)
        if not isinstance(update, Update) or update.effective_chat is None or not _can_still_be_told(error):
            return
        try:
            await self._say(bot, update.effective_chat, "error.apology", _app_language(update.effective_user))
        except TelegramError as failed:
            _log.warning("the apology could not be sent: %s", failed)

    async def _send(self, bot: Bot, chat: Chat, response: Response, question: Message | None) -> None:
        self.chats.keep(chat.id, response.conversation)
        map_label = str(self.desk.wordings[response.reply.language].say("button.map"))
        answers = question.message_id if question is not None and chat.type != ChatType.PRIVATE else None
        await send_reply(bot, chat.id, with_follows(response, self.desk, self.clock()), map_label, answers)

    async def _say(self, bot: Bot, chat: Chat, key: str, app_language: str | None) -> None:
        language = self.desk.language_for(self.chats.recall(chat.id), app_language)
        reply = Reply(self.desk.wordings[language].say(key), language, "social")
        await send_reply(bot, chat.id, reply, "")

    async def _offer_languages(self, bot: Bot, chat: Chat, app_language: str | None) -> None:
        language = self.desk.language_for(self.chats.recall(chat.id), app_language)
        names = tuple(Button(str(wording.say("language.name")), LANGUAGE_ACTION + code) for code, wording in self.desk.wordings.items())
        await send_reply(bot, chat.id, Reply(self.desk.wordings[language].say("language.ask"), language, "social", (names,)), "")

    async def _choose_language(self, bot: Bot, chat: Chat, code: str) -> None:
        known = self.chats.recall(chat.id)
        if code in self.desk.wordings:
            self.chats.keep(chat.id, replace(known, chosen_language=code, language=code))
        response = self.desk.respond_to_ask(COMMANDS["language"], self.chats.recall(chat.id), self.clock(), code)
        await self._send(bot, chat, response, None)


def _is_meant(message: Message, chat: Chat, bot: Bot) -> bool:
    if chat.type == ChatType.PRIVATE:
        return True
    answered = message.reply_to_message.from_user if message.reply_to_message else None
    return bool(answered and answered.id == bot.id) or _mention_of(bot).search(_text_of(message)) is not None


def _text_of(message: Message) -> str:
    return message.text or message.caption or ""


def _mention_of(bot: Bot) -> re.Pattern[str]:
    """The name of the bot as people write it; a longer name that begins like it is another's."""
    return re.compile(rf"@{re.escape(bot.username)}\b", re.IGNORECASE)


def _can_still_be_told(error: BaseException | None) -> bool:
    """Whether an apology can arrive: not where the network or the person keeps messages away, but where Telegram refused only this one."""
    return not isinstance(error, TelegramError) or isinstance(error, BadRequest)


def _app_language(user: User | None) -> str | None:
    return user.language_code if user else None
