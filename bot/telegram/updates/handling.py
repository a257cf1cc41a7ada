"""How an update is handled so that it is handled once: alone with a database, or sharing chats with other processes."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection
from telegram import Update

from bot.chats.memory import ChatsInMemory
from bot.chats.sharing import load_shared, said_since, saving
from bot.clock import Clock
from bot.pace import GROUP_SECONDS, Pace
from bot.telegram.given import LatelyGiven, load_given, sent_lately, storing_given
from bot.trouble import Trouble
from bot.updates.intake import Handle
from bot.updates.leaving import answering
from bot.updates.ledger import Ledger
from bot.updates.received import Received
from knowledge.store.database import StoreUnavailable
from knowledge.store.turns import Turns
from knowledge.understanding.context import Conversation

Process = Callable[[Update], Awaitable[None]]
"""Does what an update asks for."""

_log = logging.getLogger(__name__)


def handle_alone(process: Process, ledger: Ledger) -> Handle:
    """Where no other process answers: what is remembered in memory is all there is."""

    async def handle(received: Received) -> None:
        await _answer(process, ledger, received, partial(ledger.let_leave, received))
        ledger.note(received)

    return handle


class Sharing:
    """Where several processes answer over one PostgreSQL server: each update in its chat's turn, which no two processes hold at a time.

    That it was handled, what the chat speaks of and what was answered are stored in the turn's own transaction. While the server is away, answers
    come from memory.
    """

    def __init__(self, turns: Turns, ledger: Ledger, chats: ChatsInMemory, lately: LatelyGiven, pace: Pace, bot: int, clock: Clock) -> None:
        """`clock`: the real one, also in a rehearsal."""
        self._turns = turns
        self._ledger = ledger
        self._chats = chats
        self._lately = lately
        self._pace = pace
        self._bot = bot
        self._clock = clock
        self._trouble = Trouble(_log, logging.INFO)

    def handle(self, process: Process) -> Handle:
        """Handle an update in its chat's turn, unless another process has."""

        async def handle(received: Received) -> None:
            is_done = False
            try:
                async with self._turns.of(self._key(received.line)) as connection:
                    is_done = await self._ledger.is_handled(connection, received)
                    if not is_done:
                        before = await load_shared(connection, self._chats, received.line, received.person)
                        answered = await load_given(connection, self._lately, received)
                        await self._hear_of_others(connection, received.line)
                        await _answer(process, self._ledger, received, partial(self._let_leave, received, before))
                        is_done, now = True, self._clock()
                        also = (*saving(self._chats, received.line, before, now), *storing_given(self._lately, received, answered, now))
                        await self._ledger.note_in(connection, received, also)
            except StoreUnavailable:
                self._trouble.met("conversations are not shared with other processes for now")
                if not is_done and not self._ledger.knows(received):
                    await _answer(process, self._ledger, received, partial(self._ledger.let_leave, received))
                self._ledger.note(received)
            else:
                self._trouble.over("conversations are shared again")
                self._ledger.remember(received)

        return handle

    def _let_leave(self, received: Received, before: Mapping[int, Conversation]) -> None:
        self._ledger.let_leave(received, said_since(self._chats, received.line, before))

    async def _hear_of_others(self, connection: AsyncConnection, chat: int) -> None:
        """Count what other processes answered in a group, which may be told so much a minute by all of them."""
        if chat < 0:
            now = self._clock()
            sent = await sent_lately(connection, chat, now - timedelta(seconds=GROUP_SECONDS))
            self._pace.hear(chat, [(now - at).total_seconds() for at in sent])

    def _key(self, line: int) -> int:
        """The number by which the server knows a chat's turn."""
        return int.from_bytes(hashlib.blake2b(f"{self._bot} {line}".encode(), digest_size=8).digest(), signed=True)


async def _answer(process: Process, ledger: Ledger, received: Received, left: Callable[[], None]) -> None:
    with answering(left, partial(ledger.take_back, received), partial(ledger.let_last, received)):
        await process(received.update)
