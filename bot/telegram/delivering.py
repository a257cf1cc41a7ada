"""Notices by Telegram: sends the messages of one and tells what came of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.notices.outcome import Accepted, AskedToWait, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.replies.reply import Reply
from bot.telegram.messages import messages_of
from bot.telegram.pacing import Turn, seconds_to_wait
from bot.telegram.request import NeverSent

LONGEST = 15.0
"""Seconds that one message may take. A delivery's lease is longer, so that nobody takes over what is still on its way."""
UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "chat_write_forbidden",
    "chat_restricted",
    "not enough rights",
    "have no rights",
    "group chat was deactivated",
    "bot is not a member",
    "topic_closed",
)
"""What Telegram says with status 400 where the chat, not the message, is the reason."""


async def deliver(bot: ExtBot[Turn], chat: int, replies: tuple[Reply, ...]) -> Outcome:
    """Send the messages of a notice to a chat, in order. The first has its turn already, the others wait for theirs."""
    begun = False
    for message in (message for reply in replies for message in messages_of(reply)):
        outcome = await _outcome(bot, chat, message, None if begun else Turn.TAKEN)
        if not isinstance(outcome, Accepted):
            return replace(outcome, begun=begun) if isinstance(outcome, AskedToWait | Unreached) else outcome
        begun = True
    return Accepted()


async def _outcome(bot: ExtBot[Turn], chat: int, message: dict[str, object], turn: Turn | None) -> Outcome:
    try:
        async with asyncio.timeout(LONGEST):
            await bot.send_message(chat_id=chat, rate_limit_args=turn, **message)  # type: ignore[arg-type]
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
            reason = error.message.lower()
            return Gone(error.message) if any(words in reason for words in UNREACHABLE) else Refused(error.message)
        case NeverSent() | InvalidToken():
            return Unreached(type(error).__name__)
        case _:
            return InDoubt(type(error).__name__)
