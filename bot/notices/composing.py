"""Deliveries into messages: what a chat is told of a change or reminded of, worked out when its turn comes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeVar

from bot.chats.chat import Chat
from bot.clock import Clock
from bot.notices.delivery import Delivery, Kind
from bot.notices.notice import Difference, difference, notice
from bot.notices.reminding import reminder
from bot.replies.reply import Reply
from bot.replies.wording import Wording
from knowledge.directory import Directory
from knowledge.store import revisions
from knowledge.store.database import Database

MOST_KEPT = 8
"""Revisions, and differences between two, that are kept; all chats are told of the same few."""
NOTICE = "notice"
REMINDER = "reminder"


Key = TypeVar("Key")
Value = TypeVar("Value")


class Composer:
    """Composes messages. Keeps the revisions and differences that it used last, as revisions never change."""

    def __init__(self, database: Database, wordings: Mapping[str, Wording], default_language: str, clock: Clock) -> None:
        self._database = database
        self._wordings = wordings
        self._default = default_language
        self._clock = clock
        self._revisions: OrderedDict[int, Directory] = OrderedDict()
        self._differences: OrderedDict[tuple[int, int], Difference] = OrderedDict()
        self._reading = asyncio.Lock()
        self._comparing = asyncio.Lock()

    async def __call__(self, delivery: Delivery, chat: Chat) -> tuple[Reply, ...]:
        """The messages of a delivery, in the chat's language; none where nothing is left to tell. Raises `StoreUnavailable`."""
        language = next((code for code in (chat.chosen_language, chat.language) if code and code in self._wordings), self._default)
        wording = self._wordings[language]
        if delivery.kind is Kind.REMINDER:
            directory = await self._revision(delivery.to_revision)
            text = reminder(delivery.session or "", directory, self._clock(), wording)
            return (Reply(text, language, REMINDER),) if text else ()
        known = [await self._difference(number, delivery.to_revision) for number in delivery.known if number < delivery.to_revision]
        text = notice(known, chat.follows, self._clock(), wording) if known else None
        return (Reply(text, language, NOTICE),) if text else ()

    async def _difference(self, before: int, after: int) -> Difference:
        sides = await self._revision(before), await self._revision(after)
        async with self._comparing:
            found = self._differences.get((before, after))
            if found is None:
                found = await asyncio.to_thread(difference, *sides)
                _keep(self._differences, (before, after), found)
            return found

    async def _revision(self, number: int) -> Directory:
        async with self._reading:
            found = self._revisions.get(number)
            if found is None:
                async with self._database.reading() as connection:
                    found = Directory((await revisions.revision(connection, number)).programme)
                _keep(self._revisions, number, found)
            return found


def _keep(kept: OrderedDict[Key, Value], key: Key, value: Value) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > MOST_KEPT:
        kept.popitem(last=False)
