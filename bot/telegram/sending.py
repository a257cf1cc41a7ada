"""Sending that does not give up at the first fault: what Telegram says to wait is waited, a broken line is tried again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.telegram.pacing import seconds_to_wait

TRIES = 4
LONGEST_WAIT = 60.0
"""Seconds after which an answer is no answer any more."""
FIRST_PAUSE = 0.5

Sent = TypeVar("Sent")
_log = logging.getLogger(__name__)


async def persistently(send: Callable[..., Awaitable[Sent]], **values: object) -> Sent:
    """Send, again where Telegram asks to wait or the network failed. Raises the last error.

    After a time-out the message may have arrived, so it is not sent twice (the Bot API has no idempotency key).
    """
    for number in range(TRIES):
        try:
            return await send(**values)
        except RetryAfter as error:
            seconds = seconds_to_wait(error)
            if number == TRIES - 1 or seconds > LONGEST_WAIT:
                raise
            _log.warning("Telegram asks to wait %.0f s", seconds)
        except (BadRequest, TimedOut):
            raise
        except NetworkError as error:
            if number == TRIES - 1:
                raise
            seconds = FIRST_PAUSE * 2**number
            _log.warning("sending failed (%s); again in %.1f s", error, seconds)
        await asyncio.sleep(seconds)
    raise AssertionError("unreachable")
