"""Updates as they come, and a handling of them that a test can hold back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from bot.updates.received import Received, read_update


def update(number: int, chat: int = 1, text: str = "hello") -> Received:
    """An update that has a text in it."""
    person = {"id": abs(chat), "is_bot": False, "first_name": "A"}
    message = {"message_id": number, "date": 0, "chat": {"id": chat, "type": "private"}, "from": person, "text": text}
    return read_update({"update_id": number, "message": message}, None)


@dataclass
class Handling:
    """Handles each update when the test lets it."""

    begun: list[int] = field(default_factory=list)
    handled: set[int] = field(default_factory=set)
    gates: dict[int, asyncio.Event] = field(default_factory=dict)

    async def handle(self, received: Received) -> None:
        self.begun.append(received.number)
        await self.gate(received.number).wait()
        self.handled.add(received.mark)

    def gate(self, number: int) -> asyncio.Event:
        return self.gates.setdefault(number, asyncio.Event())


async def settle() -> None:
    """Let everything go on that waits for nothing else."""
    for _ in range(200):
        await asyncio.sleep(0)
