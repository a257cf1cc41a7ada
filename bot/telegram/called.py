"""A command or a pressed button of anybody, as the handlers beside answering take it: where it is answered, in whose language, in which words."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from markupsafe import Markup
from telegram import Bot, CallbackQuery, ReplyParameters, Update
from telegram.error import TelegramError

from bot.chats.memory import Chats
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.serving import Serving
from bot.telegram.addressing import Place, command_in, place_of, place_under
from bot.telegram.sending.messages import send_reply
from bot.telegram.sending.sending import briefly
from knowledge.store.database import StoreUnavailable


class Effect(Enum):
    """What a command does where it stands: one that only asks may be asked by an edited message as well."""

    ASKS = "asks"
    DOES = "does"


Commands = Mapping[str, Effect]
Rows = Iterable[tuple[Button, ...]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Called:
    """`name`: of the command, empty for a button; `words`: what stands behind the command, or the data of the button."""

    place: Place
    voice: Voice
    name: str
    words: str


def named_for(effect: Effect, *tables: Commands) -> list[str]:
    """The commands of some tables that have an effect."""
    return [name for table in tables for name, each in table.items() if each is effect]


def command_called(update: Update, bot: Bot, serving: Serving, chats: Chats) -> Called | None:
    """The command of an update; None where it has none that is for this bot."""
    message = update.message or update.edited_message
    command = command_in(message, bot) if message else None
    if message is None or command is None:
        return None
    place = place_of(message)
    return Called(place, _voice(update, place, serving, chats), command.name, command.words)


async def button_pressed(update: Update, bot: Bot, serving: Serving, chats: Chats) -> Called | None:
    """The button of an update, confirmed first, so that the phone stops waiting; None for one under an inline message."""
    query = update.callback_query
    place = place_under(query) if query else None
    if query is None or place is None:
        return None
    await confirm(bot, query)
    return Called(place, _voice(update, place, serving, chats), "", query.data or "")


async def confirm(bot: Bot, query: CallbackQuery) -> None:
    """Confirm a pressed button, so that the phone stops waiting; where that fails, what it asks for is done all the same."""
    try:
        await briefly(bot.answer_callback_query, callback_query_id=query.id)
    except TelegramError as error:
        _log.info("a button could not be confirmed: %s", error)


async def say(bot: Bot, place: Place, voice: Voice, outcome: str, text: Markup, rows: Rows = ()) -> None:
    """Answer there. `outcome`: as it is counted."""
    await send_reply(bot, place.chat.id, Reply(text, voice.wording.language, outcome, tuple(rows)), "", place.answers, place.topic)


async def acting(bot: Bot, place: Place, voice: Voice, outcome: str, doing: Awaitable[None]) -> None:
    """Do something with the store; say so where it is away (`<outcome>.store-away`)."""
    try:
        await doing
    except StoreUnavailable as fault:
        _log.info("%s (%s)", fault, fault.cause)
        await say(bot, place, voice, outcome, voice.say(f"{outcome}.store-away"))


def remember_language(chats: Chats, place: Place, voice: Voice) -> None:
    """Keep the language in which somebody is answered, where no other of theirs is known: what the bot tells unasked later is in it as well."""
    known = chats.recall(place.chat.id, place.person)
    if known.language is None and known.chosen_language is None:
        chats.keep(place.chat.id, replace(known, language=voice.wording.language), place.person)


def reply_to(place: Place) -> ReplyParameters | None:
    """The message that is answered there, where others write as well."""
    return ReplyParameters(place.answers, allow_sending_without_reply=True) if place.answers else None


def _voice(update: Update, place: Place, serving: Serving, chats: Chats) -> Voice:
    desk = serving.desk
    app = update.effective_user.language_code if update.effective_user else None
    return Voice(desk.wordings[desk.language_for(chats.recall(place.chat.id, place.person), app)], desk.directory)
