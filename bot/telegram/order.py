"""The order in which updates are handled: chats side by side, and the updates of one chat one after the other."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.pulse import Pulse
from bot.telegram.observing import observed

AT_ONCE = 128
"""Updates that are answered side by side."""


class ChatsInOrder(BaseUpdateProcessor):
    """Answers chats side by side, and the updates of one chat one after the other."""

    def __init__(self, pulse: Pulse) -> None:
        super().__init__(AT_ONCE)
        self._pulse = pulse
        self._waiting: defaultdict[int, int] = defaultdict(int)
        self._turns: dict[int, asyncio.Lock] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then answer."""
        chat = _line_of(update)
        turn = self._turns.setdefault(chat, asyncio.Lock())
        self._waiting[chat] += 1
        try:
            with observed(update, self._pulse):
                async with turn:
                    await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                self._waiting.pop(chat)
                self._turns.pop(chat)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _line_of(update: object) -> int:
    """In whose line an update waits: its chat's, or where it has none its author's."""
    if not isinstance(update, Update):
        return 0
    waiting = update.effective_chat or update.effective_user
    return waiting.id if waiting else 0
