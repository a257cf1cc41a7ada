"""Killing processes that tell subscribers, and counting from the server's own log what came of it."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, insert, select

from bot.chats.chat import FollowKind, Reach
from bot.chats.tables import chat_table, follow_table
from bot.notices.delivery import State
from bot.notices.publishing import Affected, Published, open_store, publish
from bot.notices.tables import delivery_table
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import event, moved
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.line import most_in_a_second
from tests.integration.waiting import until
from tests.processes import PATIENCE, Process, start

EVERYBODY = Affected(everything=True)
ORIGIN = Origin("1", datetime(2030, 5, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Count:
    """What the server saw, and what was in flight at the kills by the outbox's own account."""

    missed: int
    doubles: int
    in_flight: int
    most_in_a_second: int
    seconds: float


async def subscribe(database: Database, chats: list[int]) -> None:
    """Let these chats follow everything, in an event of its own; it is revision 1 then."""
    await open_store(database, event(), ORIGIN)
    async with database.writing() as connection:
        await connection.execute(insert(chat_table), [{"id": chat, "state": Reach.ACTIVE, "since": ORIGIN.at} for chat in chats])
        await connection.execute(insert(follow_table), [{"chat": chat, "kind": FollowKind.EVERYTHING, "subject": ""} for chat in chats])


async def publish_move(database: Database) -> Published:
    """Revision 2, of which all subscribers are told."""
    return await publish(database, moved(event(), "s1", 15), 1, ORIGIN, EVERYBODY)


async def count_of(database: Database, state: State) -> int:
    """How many deliveries are in a state."""
    async with database.reading() as connection:
        return int(await connection.scalar(select(func.count()).where(delivery_table.c.state == state)) or 0)


async def wait_until_all_is_told(database: Database) -> None:
    """Wait until nothing is left in the outbox that is due."""

    async def nothing_is_left() -> bool:
        return not any([await count_of(database, state) for state in (State.PENDING, State.SENDING)])

    await until(nothing_is_left)


class Tellers:
    """Processes that tell subscribers of one database through one server."""

    def __init__(self, url: str, server: BotApiServer, folder: Path, lease: float) -> None:
        self._leader = folder / "leader"
        self._environment = os.environ | {"DATABASE_URL": url, "TELEGRAM_API_URL": server.url, "LEASE": str(lease), "LEADER": str(self._leader)}
        self.running: dict[int, Process] = {}

    async def start(self) -> None:
        """Start one more."""
        process = await start("tests.integration.notices.teller", environment=self._environment)
        self.running[process.pid] = process

    async def kill_the_leader(self) -> None:
        """Kill -9 the one that drains."""
        process = self.running.pop(int(self._leader.read_text()))
        process.kill()
        await process.wait()

    async def stop(self) -> None:
        """End all, as a hosting platform does."""
        for process in self.running.values():
            process.send_signal(signal.SIGTERM)
        for process in self.running.values():
            assert await asyncio.wait_for(process.wait(), PATIENCE) in (0, -signal.SIGTERM), "one that only just starts has no handler yet"


async def tell_and_kill(
    database: Database, server: BotApiServer, tellers: Tellers, chats: list[int], kills: int, replicas: int, never_back: int
) -> Count:
    """Tell all of these chats while the leader is killed so many times, evenly spread. The first `never_back` of the killed stay dead."""
    for _ in range(replicas):
        await tellers.start()
    in_flight = 0
    for kill in range(kills):
        goal = len(chats) * (kill + 1) // (kills + 1)
        await server.wait_for(lambda goal=goal: len({sent.chat for sent in server.line.sent}) >= goal, 120)
        await tellers.kill_the_leader()
        in_flight += await count_of(database, State.SENDING)
        if kill >= never_back:
            await tellers.start()
    await server.wait_for(lambda: len({sent.chat for sent in server.line.sent}) == len(chats), 120)
    await wait_until_all_is_told(database)
    await tellers.stop()
    told = Counter(sent.chat for sent in server.line.sent)
    seconds = server.line.sent[-1].at - server.line.sent[0].at
    return Count(len(set(chats) - told.keys()), told.total() - len(told), in_flight, most_in_a_second(server.line.sent), seconds)
