"""An answer that was sent becomes another one: what differs is edited, what is left over goes, what is new is sent."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Bot
from telegram.error import BadRequest

from bot.instruments import ANSWERS
from bot.replies.reply import Reply
from bot.telegram.addressing import Place
from bot.telegram.sending.messages import SentMessage, SentReply, attachments_of, mark_of, messages_of, send_attachment, send_text
from bot.telegram.sending.sending import persistently

MODIFIED = "modified"
"""In what Telegram says, with status 400, to an edit that changes nothing (https://core.telegram.org/bots/api#editmessagetext)."""

_log = logging.getLogger(__name__)


async def edit_reply(bot: Bot, place: Place, before: SentReply, reply: Reply, map_label: str) -> SentReply:
    """Turn the messages of a former reply into those of another. Gives what stands there then."""
    messages = list(messages_of(reply, map_label))
    texts = []
    for number, message in enumerate(messages):
        former = before.texts[number] if number < len(before.texts) else None
        if former is None or not await _edit(bot, place.chat.id, former, message):
            texts.append(await send_text(bot, place.chat.id, message, place.answers, place.topic))
        else:
            texts.append(SentMessage(former.id, mark_of(message)))
    attachments = {each.mark: each for each in attachments_of(reply)}
    ANSWERS.labels(reply.outcome, reply.language).inc()
    kept = tuple(each for each in before.attachments if each.mark in attachments)
    for surplus in (*before.texts[len(messages) :], *(each for each in before.attachments if each not in kept)):
        await _delete(bot, place.chat.id, surplus)
    new = [each for mark, each in attachments.items() if mark not in {one.mark for one in kept}]
    return SentReply(tuple(texts), (*kept, *[await send_attachment(bot, place.chat.id, each, place.topic) for each in new]))


async def _edit(bot: Bot, chat: int, former: SentMessage, message: dict[str, Any]) -> bool:
    """Make a message show something else, where it does not yet. False where it is gone."""
    if former.mark == mark_of(message):
        return True
    try:
        await persistently(bot.edit_message_text, chat_id=chat, message_id=former.id, **message)
    except BadRequest as error:
        if MODIFIED not in error.message.lower():
            _log.info("an answer could not be edited (%s); it is sent anew", error)
            return False
    return True


async def _delete(bot: Bot, chat: int, message: SentMessage) -> None:
    try:
        await persistently(bot.delete_message, chat_id=chat, message_id=message.id)
    except BadRequest as error:
        _log.info("a message of a former answer could not be deleted: %s", error)
