"""Whether a message is meant for the bot, and what it asks: in a private chat always, in a group by /ask, by a reply or by a mention."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from telegram import Bot, CallbackQuery, Chat, Message
from telegram.constants import ChatType

from bot.chats.chat import Topic

ASK = "ask"
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)")
"""https://core.telegram.org/bots/features#commands"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it was typed. `words`: what stands behind it; `names_bot`: whether it was sent to this bot by name."""

    name: str
    words: str
    names_bot: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes, and whose conversation it belongs to.

    `topic`: the topic of a forum; `answers`: the message to which the answer is a reply, where others write as well; `is_out_of_sight`: whether
    it is a message of which Telegram tells no more than its chat, so that no topic may stand for any.
    """

    chat: Chat
    person: int
    topic: int | None = None
    answers: int | None = None
    is_out_of_sight: bool = False

    @property
    def known_topic(self) -> Topic | None:
        """The topic, or that it is outside all of them; None where that is not known."""
        return None if self.is_out_of_sight else Topic(self.topic)


def place_of(message: Message, person: int | None = None) -> Place:
    """Where a message is answered. `person`: who asks, where that is not its author (https://core.telegram.org/bots/api#message)."""
    author = message.sender_chat or message.from_user
    topic = message.message_thread_id if message.is_topic_message else None
    answers = None if message.chat.type == ChatType.PRIVATE else message.message_id
    return Place(message.chat, person or (author.id if author else 0), topic, answers)


def place_under(query: CallbackQuery) -> Place | None:
    """Where a pressed button is answered: under its message. None for one under an inline message, of whose chat nothing is known."""
    under = query.message
    if under is None:
        return None
    # the library reads a message that Telegram tells no more of as a message without content
    place = place_of(under, query.from_user.id) if isinstance(under, Message) else Place(under.chat, query.from_user.id)
    return replace(place, is_out_of_sight=not under.is_accessible)


def command_in(message: Message, bot: Bot) -> Command | None:
    """The command that a message or a caption begins with; None for none, and for another bot's."""
    found = _COMMAND.match(text_of(message))
    if found is None or is_from_a_bot(message, bot) or _names_another_bot(found, bot):
        return None
    return Command(found[1].lower(), text_of(message)[found.end() :].strip(), bool(found[2]))


def question_in(message: Message, bot: Bot) -> str | None:
    """What a message asks the bot in words; empty where it is only called, None where it is not meant for it.

    Called under somebody's message, the bot is asked what stands there.
    """
    typed = text_of(message)
    command = _COMMAND.match(typed)
    if is_from_a_bot(message, bot) or (command is not None and _names_another_bot(command, bot)):
        return None
    asking = command_in(message, bot)
    if asking is not None and asking.name == ASK:
        words = asking.words
    elif message.chat.type == ChatType.PRIVATE or is_reply_to_bot(message, bot) or _mention_of(bot.username).search(typed):
        words = _mention_of(bot.username).sub(" ", typed).strip()
    else:
        return None
    return words or _quoted_in(message, bot)


def is_reply_to_bot(message: Message, bot: Bot) -> bool:
    """Whether a message answers one of the bot's."""
    answered = message.reply_to_message
    return bool(answered and answered.from_user and answered.from_user.id == bot.id and not answered.forum_topic_created)


def is_from_a_bot(message: Message, bot: Bot) -> bool:
    """Whether a bot wrote the message, this one's inline cards included: answering it could go on for ever.

    Who writes as a group or a channel comes with a stand-in that is a bot.
    """
    through = message.via_bot
    if through is not None and through.id == bot.id:
        return True
    return bool(message.from_user and message.from_user.is_bot and message.sender_chat is None)


def text_of(message: Message) -> str:
    """What is written in a message, or under a picture."""
    return message.text or message.caption or ""


def _names_another_bot(command: re.Match[str], bot: Bot) -> bool:
    return bool(command[2]) and command[2].lower() != bot.username.lower()


def _quoted_in(message: Message, bot: Bot) -> str:
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created or is_reply_to_bot(message, bot):
        return ""
    return message.quote.text if message.quote else text_of(answered)


@lru_cache(maxsize=4)
def _mention_of(username: str) -> re.Pattern[str]:
    """The name of the bot as people write it; a longer name that begins like it is another's."""
    return re.compile(rf"(?<![\w/.])@{re.escape(username)}\b", re.IGNORECASE)
