"""What the bot does with each kind of update: a question, a command, an edit, a button, something it cannot read."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from telegram import Bot, Message, Update, User
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices.outcome import Closed, Gone
from bot.replies.commands import COMMANDS, LANGUAGE
from bot.replies.desk import Desk, Response
from bot.replies.follows import followed_in
from bot.replies.languages import language_named
from bot.replies.links import START, respond_to_link
from bot.replies.reply import Button, Reply
from bot.serving import Serving
from bot.telegram.addressing import ASK, Command, Place, command_in, is_from_a_bot, is_reply_to_bot, place_of, place_under, question_in
from bot.telegram.calendars import COMMANDS as CALENDARS
from bot.telegram.calendars import with_calendar
from bot.telegram.called import Effect, confirm, named_for
from bot.telegram.codes import COMMANDS as CODES
from bot.telegram.editing import edit_reply
from bot.telegram.following import COMMANDS as FOLLOWING
from bot.telegram.following import with_follows
from bot.telegram.given import Given, LatelyGiven
from bot.telegram.menus import PRIVACY
from bot.telegram.picturing import COMMANDS as PICTURING
from bot.telegram.picturing import with_picture
from bot.telegram.sending.delivering import outcome_of
from bot.telegram.sending.messages import SentReply, send_reply
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask

LANGUAGE_ACTION = "language:"
ONLY_WHEN_NEW = frozenset({LANGUAGE, *named_for(Effect.DOES, CALENDARS, FOLLOWING, PICTURING, CODES, PRIVACY)})
"""Commands that do something, which an edit must not do."""
UNREADABLE = {
    "voice": "voice", "audio": "audio", "photo": "photo", "animation": "photo", "video": "video", "video_note": "video", "sticker": "sticker",
    "dice": "sticker", "location": "location", "contact": "contact", "poll": "poll", "document": "document",
}  # fmt: skip
"""What a message may hold (https://core.telegram.org/bots/api#message), by what is said of it. The first that it holds counts."""
LONGEST_AT_ONCE = 300
"""Letters of a message that is understood in some milliseconds; a longer one is in a thread, so that nobody waits for it but who wrote it."""

_log = logging.getLogger(__name__)


def _unnoticed(response: Response) -> None:
    """Keep nothing."""


@dataclass(frozen=True)
class Handlers:
    """The handlers of one bot: the desk answers, the chats remember, the clock tells the time.

    `lately`: what was answered lately; `notice`: is told of each answer that was given to a new question.
    """

    serving: Serving
    chats: Chats
    clock: Clock
    lately: LatelyGiven = field(default_factory=LatelyGiven)
    notice: Callable[[Response], None] = _unnoticed

    @property
    def desk(self) -> Desk:
        """The desk of the newest revision."""
        return self.serving.desk

    async def on_text(self, update: Update, bot: Bot) -> None:
        """Answer a question, under a picture as well; in a group only one that is meant for the bot. A mere mention asks for help."""
        message = update.message
        if message is None:
            return
        place = place_of(message)
        before = self.chats.recall(place.chat.id, place.person)
        response = await self._response(message, bot, before)
        if response is None:
            return
        if message.media_group_id:
            self.lately.albums.put((place.chat.id, message.media_group_id), True)
        sent = await self._send(bot, place, response)
        self.notice(response)
        self.lately.answers.put((place.chat.id, message.message_id), Given(sent, before, response.conversation))

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Answer a command; one that is not known like a question for help, but in a group only where it names the bot."""
        message = update.message
        command = command_in(message, bot) if message else None
        if message is None or command is None:
            return
        if command.name == LANGUAGE:
            place, named = place_of(message), language_named(self.desk.wordings, command.words)
            if named:
                await self._choose_language(bot, place, named)
            else:
                await self._offer_languages(bot, place, _app_language(message.from_user))
        else:
            await self.on_text(update, bot)

    async def on_edit(self, update: Update, bot: Bot) -> None:
        """Answer an edited question by editing its answer, or anew where there is none; in a group only one that names the bot or was answered."""
        message = update.edited_message
        if message is None:
            return
        place, command = place_of(message), command_in(message, bot)
        given = self.lately.answers.get((place.chat.id, message.message_id))
        is_meant = given is not None or place.chat.type == ChatType.PRIVATE
        if command is not None and command.name in ONLY_WHEN_NEW:
            if is_meant or command.names_bot:
                await self._say(bot, place, "edited.command", _app_language(message.from_user), command=f"/{command.name}")
            return
        known = self.chats.recall(place.chat.id, place.person)
        before = given.before if given else known
        response = await self._response(message, bot, before)
        if response is None:
            return
        if given is None:
            sent = await self._send(bot, place, response)
            self.notice(response)
        else:
            if known == given.after:
                self.chats.keep(place.chat.id, response.conversation, place.person)
            shown, label = self._shown(response)
            sent = await edit_reply(bot, place, given.sent, shown, label)
        self.lately.answers.put((place.chat.id, message.message_id), Given(sent, before, response.conversation))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Answer a pressed button. The query is answered first, so that the phone stops waiting."""
        query = update.callback_query
        if query is None:
            return
        await confirm(bot, query)
        place = place_under(query)
        if place is None:
            return
        action, language = query.data or "", _app_language(query.from_user)
        if action.startswith(LANGUAGE_ACTION):
            await self._choose_language(bot, place, action.removeprefix(LANGUAGE_ACTION))
            return
        known = self.chats.recall(place.chat.id, place.person)
        response = self.desk.respond_to_action(action, known, self.clock(), language)
        await self._send(bot, place, response)
        self.notice(response)

    async def on_unreadable(self, update: Update, bot: Bot) -> None:
        """Say what the bot can read, where it got something else: once for several pictures sent together; in groups only under its own messages."""
        message = update.message
        if message is None or is_from_a_bot(message, bot):
            return
        if message.chat.type != ChatType.PRIVATE and not is_reply_to_bot(message, bot):
            return
        album = message.media_group_id
        if album and self.lately.albums.get((message.chat.id, album)):
            return
        if album:
            self.lately.albums.put((message.chat.id, album), True)
        kind = next((key for held, key in UNREADABLE.items() if getattr(message, held, None)), "other")
        await self._say(bot, place_of(message), f"unreadable.{kind}", _app_language(message.from_user))

    async def on_error(self, update: object, error: BaseException | None, bot: Bot) -> None:
        """Log what went wrong, and apologise to the person in their language."""
        if isinstance(error, TelegramError) and isinstance(outcome_of(error), Gone | Closed):
            _log.info("a chat does not take messages: %s", error)
            return
        _log.error("a handler failed", exc_info=error)
        if not isinstance(update, Update) or update.effective_chat is None or not _can_still_be_told(error):
            return
        message = update.effective_message
        place = place_of(message) if isinstance(message, Message) else Place(update.effective_chat, 0)
        try:
            await self._say(bot, place, "error.apology", _app_language(update.effective_user))
        except TelegramError as failed:
            _log.warning("the apology could not be sent: %s", failed)

    async def _response(self, message: Message, bot: Bot, before: Conversation) -> Response | None:
        """What a message is answered; None where it is not for the bot."""
        now, language = self.clock(), _app_language(message.from_user)
        command = command_in(message, bot)
        if command is not None and command.name == START and command.words:
            opened = respond_to_link(self.desk, command.words, before, now, language)
            if opened:
                return opened
        if command is not None and command.name != ASK:
            ask = self._asked_by(command, message)
            return self.desk.respond_to_ask(ask, before, now, language) if ask else None
        asked = question_in(message, bot)
        if asked is None:
            return None
        if not asked:
            return self.desk.respond_to_ask(COMMANDS["help"], before, now, language)
        respond = partial(self.desk.respond, asked, before, now, language)
        return await asyncio.to_thread(respond) if len(asked) > LONGEST_AT_ONCE else respond()

    def _asked_by(self, command: Command, message: Message) -> Ask | None:
        if command.name not in COMMANDS and not command.names_bot and message.chat.type != ChatType.PRIVATE:
            return None
        return COMMANDS.get(command.name, COMMANDS["help"])

    def _shown(self, response: Response) -> tuple[Reply, str]:
        """What is shown of a response: the reply, and the label of a button to a map."""
        now = self.clock()
        follows = followed_in(response, self.desk.directory, now)
        shown = with_picture(response, with_follows(response.reply, follows, self.desk), self.desk)
        shown = with_calendar(response, shown, follows, self.desk, now)
        return shown, str(self.desk.wordings[response.reply.language].say("button.map"))

    async def _send(self, bot: Bot, place: Place, response: Response) -> SentReply:
        self.chats.keep(place.chat.id, response.conversation, place.person)
        shown, label = self._shown(response)
        return await send_reply(bot, place.chat.id, shown, label, place.answers, place.topic)

    async def _say(self, bot: Bot, place: Place, key: str, app_language: str | None, **values: str) -> None:
        language = self.desk.language_for(self.chats.recall(place.chat.id, place.person), app_language)
        reply = Reply(self.desk.wordings[language].say(key, **values), language, "social")
        await send_reply(bot, place.chat.id, reply, "", place.answers, place.topic)

    async def _offer_languages(self, bot: Bot, place: Place, app_language: str | None) -> None:
        language = self.desk.language_for(self.chats.recall(place.chat.id, place.person), app_language)
        names = tuple(Button(str(wording.say("language.name")), LANGUAGE_ACTION + code) for code, wording in self.desk.wordings.items())
        reply = Reply(self.desk.wordings[language].say("language.ask"), language, "social", (names,))
        await send_reply(bot, place.chat.id, reply, "", place.answers, place.topic)

    async def _choose_language(self, bot: Bot, place: Place, code: str) -> None:
        if code in self.desk.wordings:
            for person in {0, place.person}:
                known = self.chats.recall(place.chat.id, person)
                self.chats.keep(place.chat.id, replace(known, chosen_language=code, language=code), person)
        known = self.chats.recall(place.chat.id, place.person)
        await self._send(bot, place, self.desk.respond_to_ask(COMMANDS[LANGUAGE], known, self.clock(), code))


def _can_still_be_told(error: BaseException | None) -> bool:
    """Whether an apology can arrive: not where the network or the person keeps messages away, but where Telegram refused only this one."""
    return not isinstance(error, TelegramError) or isinstance(error, BadRequest)


def _app_language(user: User | None) -> str | None:
    return user.language_code if user else None
