"""The bot's one pace at the library's own place for it, so that no message can go around it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from enum import Enum
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.pace import Pace

SENDING = ("send", "edit", "copy", "forward")
"""How the methods begin that put something into a chat (https://core.telegram.org/bots/api#available-methods)."""
PROFILE = ("setMy", "getMy", "deleteMy")
"""Methods about the bot itself, of which Telegram takes few a day: what it asks to wait for them may be hours, and holds for nothing else."""
UNCOUNTED = frozenset({"sendChatAction"})


class Turn(Enum):
    """What a caller may say of its turn, as `rate_limit_args`."""

    TAKEN = "taken"
    """The caller has waited for its turn already."""


class PacedSending(BaseRateLimiter[Turn]):
    """Every message waits for its turn, and does so when Telegram asks to wait."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Turn | None,
    ) -> Any:
        """One request in its turn. Raises what the request raises, `RetryAfter` included."""
        chat = data.get("chat_id")
        if isinstance(chat, int) and endpoint.startswith(SENDING) and endpoint not in UNCOUNTED and rate_limit_args is not Turn.TAKEN:
            await self._pace.turn(chat)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if not endpoint.startswith(PROFILE):
                self._pace.asked_to_wait(chat if isinstance(chat, int) else None, seconds_to_wait(error))
            raise


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
