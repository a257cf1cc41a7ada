"""People who write to a bot: so many at once, each new message when one is answered, or so many a second whatever comes back."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

CHATS = 1_000
"""People who write in turn; none writes again before the last message has long been answered."""
IN_FLIGHT = 50
"""Messages that wait for an answer at a time, where the order does not say."""
PATIENCE = 60.0
"""Seconds without any answer after which what is missing counts as lost."""


@dataclass(frozen=True)
class Order:
    """What is to be written: so many messages, so many unanswered at a time, or one each `every` seconds where that is not 0."""

    count: int
    in_flight: int = IN_FLIGHT
    every: float = 0.0


@dataclass
class Load:
    """Messages that go out and the answers to them. `bring`: takes each update as it is written."""

    bring: Callable[[int, bytes], None]
    texts: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    _number: int = 0
    _written: dict[int, float] = field(default_factory=dict)
    _left: int = 0
    _is_closed_loop: bool = True
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._texts = cycle(self.texts)

    async def run(self, order: Order) -> dict[str, Any]:
        """Write, and wait for the answers. Gives the seconds that each took, the seconds in all, and how many are missing."""
        self.seconds, self._left, self._is_closed_loop = [], order.count, not order.every
        self._written.clear()
        begun = time.monotonic()
        if order.every:
            for number in range(order.count):
                await asyncio.sleep(max(0.0, begun + number * order.every - time.monotonic()))
                self._write()
        else:
            for _ in range(min(order.in_flight, order.count)):
                self._write()
        while self._left or self._written:
            self._answered.clear()
            try:
                await asyncio.wait_for(self._answered.wait(), PATIENCE)
            except TimeoutError:
                break
        return {"seconds": self.seconds, "whole": time.monotonic() - begun, "lost": len(self._written) + self._left}

    def answered(self, chat: int) -> None:
        """A message came for a chat: the first is the answer, further ones belong to it."""
        begun = self._written.pop(chat, None)
        if begun is None:
            return
        self.seconds.append(time.monotonic() - begun)
        if self._is_closed_loop and self._left:
            self._write()
        elif not self._left and not self._written:
            self._answered.set()

    def _write(self) -> None:
        self._left -= 1
        self._number += 1
        chat = 1_000_000 + self._number % CHATS
        person = {"id": chat, "first_name": "Camille", "last_name": "Martin", "username": f"camille{chat}"}
        message = {
            "message_id": self._number,
            "from": {**person, "is_bot": False, "language_code": "fr"},
            "chat": {**person, "type": "private"},
            "date": int(time.time()),
            "text": next(self._texts),
        }
        self._written[chat] = time.monotonic()
        self.bring(self._number, json.dumps({"update_id": self._number, "message": message}, ensure_ascii=False).encode())
