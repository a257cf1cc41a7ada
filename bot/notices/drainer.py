"""The drainer: takes one delivery after the other out of the outbox and tells it, at the bot's pace.

Everything that it depends on is handed in, so that a test can replay any mishap.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats import chat as chats
from bot.chats.chat import Chat, Reach
from bot.clock import Clock
from bot.instruments import DELIVERIES
from bot.notices import outbox
from bot.notices.delivery import Delivery, State
from bot.notices.outcome import Accepted, AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.pace import Pace
from bot.replies.reply import Reply
from bot.trouble import Trouble
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.tables import EPOCH

AT_ONCE = 32
"""Deliveries that may be on their way at a time; no more are in doubt after a crash."""
LEASE = 30.0
"""Seconds after which a delivery of a dead process is taken over; twice what sending one message may take."""
LOOKS = 1.0
"""Seconds after which the outbox is looked at again, whatever was heard."""
TICK = 0.05
"""Seconds after which it is looked again for what is due and cannot be told yet."""
STOPPING = 5.0
"""Seconds that what is on its way has at the end."""
LONGEST_REST = 30.0
MOST_DOUBTS = 20
"""How often a delivery in doubt is tried before it is given up."""
CLOSED_FOR, LONGEST_CLOSED = timedelta(minutes=1), timedelta(minutes=15)
"""How long a chat in which the bot may not write is left alone: twice as long after each try, up to the second."""
MOST_CLOSED = timedelta(days=1)
"""How long such a chat is tried before it counts as gone; hours in which nothing got through do not count, as it may have been open then."""

Compose = Callable[[Delivery, Chat], Awaitable[tuple[Reply, ...]]]
"""The messages of a delivery, for a chat as it is now; none where there is nothing left to tell."""
Send = Callable[[int, int | None, tuple[Reply, ...]], Awaitable[Outcome]]
"""Sends messages to a chat, in a topic of it where one is given. The first has its turn already."""

Listen = Callable[[asyncio.Event, float], Awaitable[None]]
"""Waits until something is heard of, so many seconds at most."""

_log = logging.getLogger(__name__)


async def listen(heard: asyncio.Event, seconds: float) -> None:
    """Wait until it is set, or these seconds have passed."""
    with suppress(TimeoutError):
        await asyncio.wait_for(heard.wait(), seconds)


@dataclass(frozen=True)
class Tools:
    """What a drainer works with. `lease`: seconds of the database's clock; `sleep` and `listen` take real ones, of which the clock makes `speed`."""

    database: Database
    pace: Pace
    compose: Compose
    send: Send
    clock: Clock
    speed: float = 1.0
    lease: float = LEASE
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    listen: Listen = listen
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    """Set by whoever knows that there is something to tell at once."""


class Drainer:
    """One process's drainer. Only one may run for a bot (`bot.notices.draining`); the fence of the outbox guards what the lock cannot."""

    def __init__(self, tools: Tools, owner: str, left: ColumnElement[bool]) -> None:
        """`owner`: a name that no other process has; `left`: what others left for sure (`outbox.take_over`)."""
        self._tools = tools
        self._owner = owner
        self._left = left
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._rest = 0.0
        self._trouble = Trouble(_log, logging.INFO)
        self._trouble_of_line = Trouble(_log, logging.WARNING)

    async def run(self) -> None:
        """Tell what is due, until cancelled; then what is on its way has a few seconds."""
        try:
            while True:
                await self._slots.acquire()
                claimed = False
                try:
                    claimed = await self._start_next()
                finally:
                    if not claimed:
                        self._slots.release()
        finally:
            await self._finish()

    async def _start_next(self) -> bool:
        try:
            await self._rest_after_failure()
            await self._tools.pace.notice_turn()
            delivery, due = await self._claim()
            self._trouble.over("subscribers are told again")
            if delivery is None:
                await self._wait_for_work(due)
                return False
        except StoreUnavailable:
            self._trouble.met("subscribers wait to be told")
            await self._tools.sleep(LOOKS)
            return False
        task = asyncio.create_task(self._tell(delivery))
        self._busy[delivery.id] = task
        task.add_done_callback(lambda _: self._ended(delivery.id))
        return True

    async def _claim(self) -> tuple[Delivery | None, datetime | None]:
        """The next delivery, or when there may be one."""
        tools, now = self._tools, self._tools.clock()
        async with tools.database.writing() as connection:
            taken = await outbox.take_over(connection, self._left, now, self._busy)
            found = await outbox.claim(connection, self._owner, now, tools.lease, tools.pace.resting())
            due = None if found else await outbox.next_due(connection)
        if taken:
            _log.warning("%d deliveries were on their way when a process ended; changes are told again", taken)
        if found is not None:
            tools.pace.count(found.chat)
        return found, due

    async def _tell(self, delivery: Delivery) -> None:
        outcome: Outcome | None
        try:
            async with self._tools.database.reading() as connection:
                chat = await chats.find(connection, delivery.chat)
            replies = await self._tools.compose(delivery, chat) if chat and chat.reach is Reach.ACTIVE else ()
            outcome = await self._tools.send(delivery.chat, chat.topic, replies) if chat and replies else None
        except StoreUnavailable as error:
            outcome = Unreached(str(error))
        except Exception as error:  # noqa: BLE001 - a fault in one message must not keep all others from being told; it is logged whole
            _log.exception("a delivery could not be told")
            outcome = Refused(type(error).__name__)
        await self._store(delivery, outcome)

    async def _store(self, delivery: Delivery, outcome: Outcome | None) -> None:
        """Store what came of it; as long as the database is away, again."""
        self._note(delivery.chat, outcome)
        while True:
            try:
                async with self._tools.database.writing() as connection:
                    await self._act(connection, delivery, outcome)
            except StoreUnavailable:
                self._trouble.met("what subscribers were told is not stored yet")
                await self._tools.sleep(LOOKS)
            else:
                return

    async def _act(self, connection: AsyncConnection, delivery: Delivery, outcome: Outcome | None) -> None:
        owner, now, speed = self._owner, self._tools.clock(), self._tools.speed
        closed = max(now - _closed_since(delivery, now, LONGEST_CLOSED * speed), timedelta(0))
        if isinstance(outcome, Closed):
            until = now + min(CLOSED_FOR * speed + closed, LONGEST_CLOSED * speed)
            await outbox.put_off(connection, owner, delivery, now - closed, until)
        match outcome:
            case None:
                await outbox.close(connection, owner, delivery, State.NEEDLESS)
            case Accepted():
                await outbox.close(connection, owner, delivery, State.SENT)
            case Closed() if closed >= MOST_CLOSED * speed:
                await outbox.retire(connection, delivery.chat)
            case Gone():
                await outbox.retire(connection, delivery.chat)
            case AskedToWait(begun=False) | Unreached(begun=False) | Closed(begun=False):
                await outbox.give_back(connection, owner, delivery)
            case InDoubt() | Closed() if delivery.attempts >= MOST_DOUBTS:
                await outbox.close(connection, owner, delivery, State.FAILED)
            case AskedToWait() | Unreached() | InDoubt() | Closed():
                await outbox.doubt(connection, owner, delivery, now, min(2.0**delivery.attempts, LONGEST_REST))
            case Moved(chat):
                await outbox.migrate_chat(connection, delivery.chat, chat, now)
                await outbox.give_back(connection, owner, replace(delivery, chat=chat))
            case Refused():
                await outbox.close(connection, owner, delivery, State.FAILED)

    def _note(self, chat: int, outcome: Outcome | None) -> None:
        DELIVERIES.labels("needless" if outcome is None else type(outcome).__name__.lower()).inc()
        match outcome:
            case AskedToWait(seconds):
                self._tools.pace.asked_to_wait(chat, seconds)
                _log.warning("Telegram asks to wait %.0f s", seconds)
            case Unreached(why) | InDoubt(why):
                self._rest = min(max(1.0, 2 * self._rest), LONGEST_REST)
                self._trouble_of_line.met(f"deliveries do not get through ({why}); they are tried again")
            case Refused(why):
                _log.error("Telegram refuses a delivery: %s", why)
            case Gone(why):
                _log.info("a chat cannot be reached any more: %s", why)
            case Closed(why):
                _log.info("a chat takes nothing for now: %s", why)
        if outcome is not None and not isinstance(outcome, Unreached | InDoubt):  # Telegram answers, whatever it says
            self._trouble_of_line.over("deliveries get through again")
            self._rest = 0.0

    async def _rest_after_failure(self) -> None:
        if self._rest and not self._busy:
            await self._tools.sleep(self._rest)
        elif self._rest:
            await self._tools.sleep(TICK)

    async def _wait_for_work(self, due: datetime | None) -> None:
        """Wait until there is something to tell; `due`: when there may be. Raises `StoreUnavailable`."""
        tools = self._tools
        while True:
            left = LOOKS if due is None else (due - tools.clock()).total_seconds() / tools.speed
            await tools.listen(tools.heard, min(max(left, TICK), LOOKS))
            tools.heard.clear()
            async with tools.database.reading() as connection:
                if await outbox.has_work(connection, self._left, tools.clock(), tools.pace.resting(), self._busy):
                    return
                due = await outbox.next_due(connection)

    def _ended(self, delivery: int) -> None:
        self._busy.pop(delivery, None)
        self._slots.release()

    async def _finish(self) -> None:
        tasks = list(self._busy.values())
        if tasks:
            await asyncio.wait(tasks, timeout=STOPPING)
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def _closed_since(delivery: Delivery, now: datetime, longest: timedelta) -> datetime:
    """Since when a chat has taken nothing, as far as it was tried. `longest`: how much later than it is due it is tried where all is well."""
    late = now - delivery.due if delivery.due > EPOCH else timedelta(0)
    return (delivery.put_off_since or now) + (late if late > longest else timedelta(0))
