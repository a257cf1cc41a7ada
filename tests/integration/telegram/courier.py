"""Bringing updates to a webhook as Telegram does: those of one chat one after the other, each again and again until it is taken."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

import aiohttp

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
RESTS = 0.1
"""Seconds between two tries."""
TAKES = 30.0
WAYS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


class Courier:
    """Brings updates. `statuses`: how often each status came back; 0 stands for no answer. `brought`: all; `taken`: those that were, in order."""

    def __init__(self, taken: Callable[[], Any]) -> None:
        """`taken`: what is awaited after each try."""
        self.address = ""
        self.secret = ""
        self.replicas: tuple[str, ...] = ()
        """Where a proxy leads to, in turn; without them to the address itself."""
        self.statuses: Counter[int] = Counter()
        self.brought: set[int] = set()
        self.taken: list[int] = []
        self._said = taken
        self._lines: defaultdict[int, asyncio.Queue[dict[str, Any]]] = defaultdict(asyncio.Queue)
        self._working: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._turn = 0
        self._waiting: dict[int, dict[str, Any]] = {}

    def bring(self, update: dict[str, Any]) -> None:
        """Bring an update as soon as those of its chat before it are taken."""
        line = _line_of(update)
        self.brought.add(update["update_id"])
        self._waiting[update["update_id"]] = update
        self._lines[line].put_nowait(update)
        if line not in self._working:
            self._working[line] = asyncio.create_task(self._work(line))

    async def post(self, update: dict[str, Any]) -> int:
        """Bring an update once, to whom the proxy chooses. Gives the status; 0 where there was no answer."""
        self._session = self._session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TAKES))
        self._turn += 1
        address = self.replicas[self._turn % len(self.replicas)] if self.replicas else self.address
        try:
            async with self._session.post(address, json=update, headers={SECRET: self.secret}) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0

    def give_back(self) -> list[dict[str, Any]]:
        """Bring nothing any more. Gives what was not taken."""
        for task in self._working.values():
            task.cancel()
        self._working.clear()
        self._lines.clear()
        waiting, self._waiting = self._waiting, {}
        return list(waiting.values())

    async def close(self) -> None:
        """Bring nothing any more."""
        for task in self._working.values():
            task.cancel()
        await asyncio.gather(*self._working.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _work(self, line: int) -> None:
        while True:
            update = await self._lines[line].get()
            while True:
                status = await self.post(update)
                self.statuses[status] += 1
                if status == 200:
                    self.taken.append(update["update_id"])
                    self._waiting.pop(update["update_id"], None)
                await self._said()
                if status == 200:
                    break
                await asyncio.sleep(RESTS)


def _line_of(update: dict[str, Any]) -> int:
    content = next(update[way] for way in WAYS if way in update)
    place = content.get("chat") or content.get("message", {}).get("chat") or content["from"]
    return int(place["id"])
