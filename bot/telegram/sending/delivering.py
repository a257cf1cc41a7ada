"""Notices by Telegram: sends the messages of one and tells what came of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.notices.outcome import Accepted, AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.replies.reply import Reply
from bot.telegram.sending.messages import messages_of
from bot.telegram.sending.pacing import Turn, seconds_to_wait
from bot.telegram.sending.request import NeverSent

LONGEST = 15.0
"""Seconds that one message may take. A delivery's lease is longer, so that nobody takes over what is still on its way."""
UNREACHABLE = ("chat not found", "user not found", "peer_id_invalid", "group chat was deactivated", "bot is not a member")
"""What Telegram says with status 400 where the chat, not the message, is the reason."""
CLOSED = ("chat_write_forbidden", "chat_restricted", "not enough rights to send text", "have no rights", "no write access", "topic_closed")
"""What it says with status 400 where the bot may not write in the chat for now: no text, whatever may be sent beside it."""
WITHOUT_TOPIC = ("thread not found", "topic_closed", "topic_deleted")
"""What it says with status 400 where one topic of a forum takes nothing: it is gone or closed, and the chat has another place that is read."""


async def deliver(bot: ExtBot[Turn], chat: int, topic: int | None, replies: tuple[Reply, ...]) -> Outcome:
    """Send the messages of a notice to a chat, in order. The first has its turn already, the others wait for theirs.

    `topic`: that of a forum; where it takes nothing, they are sent outside all topics.
    """
    begun = False
    for message in (message for reply in replies for message in messages_of(reply)):
        outcome = await _outcome(bot, chat, topic, message, None if begun else Turn.TAKEN)
        if topic is not None and isinstance(outcome, Refused | Closed) and _has(outcome.why, WITHOUT_TOPIC):
            outcome = await _outcome(bot, chat, None, message, None)
        if not isinstance(outcome, Accepted):
            return replace(outcome, begun=begun) if isinstance(outcome, AskedToWait | Unreached | Closed) else outcome
        begun = True
    return Accepted()


async def _outcome(bot: ExtBot[Turn], chat: int, topic: int | None, message: dict[str, object], turn: Turn | None) -> Outcome:
    try:
        async with asyncio.timeout(LONGEST):
            await bot.send_message(chat_id=chat, message_thread_id=topic, rate_limit_args=turn, **message)  # type: ignore[arg-type]
    except TimeoutError:
        return InDoubt("no answer in time")
    except TelegramError as error:
        return outcome_of(error)
    return Accepted()


def outcome_of(error: TelegramError) -> Outcome:
    """What an error of the library means for a message (https://core.telegram.org/bots/api#making-requests)."""
    match error:
        case RetryAfter():
            return AskedToWait(seconds_to_wait(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Gone(error.message)
        case BadRequest():
            return _outcome_of_refusal(error.message)
        case NeverSent() | InvalidToken():
            return Unreached(type(error).__name__)
        case _:
            return InDoubt(type(error).__name__)


def _outcome_of_refusal(why: str) -> Outcome:
    """What a refusal with status 400 means, by its words."""
    if _has(why, CLOSED):
        return Closed(why)
    return Gone(why) if _has(why, UNREACHABLE) else Refused(why)


def _has(why: str, said: tuple[str, ...]) -> bool:
    return any(words in why.lower() for words in said)
