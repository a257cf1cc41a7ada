"""A reaction under what an organiser sent says that it was seen, while the file is read. The answer follows in words."""

from __future__ import annotations

import logging

from telegram import Bot, Message
from telegram.constants import ReactionEmoji
from telegram.error import TelegramError

from bot.updates.leaving import takes_long

_log = logging.getLogger(__name__)


async def mark_as_seen(bot: Bot, message: Message) -> None:
    """Say that a message takes long to answer, and put the eyes under it (https://core.telegram.org/bots/api#setmessagereaction).

    Its failing keeps nothing from being done.
    """
    takes_long()
    try:
        await bot.set_message_reaction(message.chat.id, message.message_id, ReactionEmoji.EYES)
    except TelegramError as error:
        _log.info("a message could not be marked as seen: %s", error)
