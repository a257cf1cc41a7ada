"""Sending that does not give up at the first fault: what Telegram says to wait is waited, a broken line is tried again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.sending.pacing import seconds_to_wait

LONGEST = 600.0
"""Seconds for which an answer is tried: somebody who asked when nothing got through is answered when it does again."""
BRIEF = 8.0
"""Seconds after which what only concerns a moment is too old, as Telegram keeps a pressed button waiting."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0

Sent = TypeVar("Sent")
_log = logging.getLogger(__name__)


async def persistently(send: Callable[..., Awaitable[Sent]], **values: object) -> Sent:
    """Send, again where Telegram asks to wait, refuses the token, or the network failed. Raises the last error after ten minutes.

    After a time-out the message may have arrived, so it is not sent twice (the Bot API has no idempotency key).
    """
    return await _within(LONGEST, send, values)


async def briefly(send: Callable[..., Awaitable[Sent]], **values: object) -> Sent:
    """Do something for a moment, such as confirming a pressed button; tried again for some seconds only. Raises the last error."""
    return await _within(BRIEF, send, values)


async def _within(longest: float, send: Callable[..., Awaitable[Sent]], values: dict[str, object]) -> Sent:
    clock = asyncio.get_running_loop().time
    until, pause = clock() + longest, FIRST_PAUSE
    last: TelegramError
    while True:
        try:
            return await send(**values)
        except RetryAfter as error:
            seconds, last = seconds_to_wait(error), error
        except (BadRequest, TimedOut):
            raise
        except (NetworkError, InvalidToken) as error:
            seconds, last = pause, error
            pause = min(2 * pause, LONGEST_PAUSE)
        if clock() + seconds > until:
            raise last
        _log.warning("sending failed (%s); again in %.1f s", last, seconds)
        await asyncio.sleep(seconds)
