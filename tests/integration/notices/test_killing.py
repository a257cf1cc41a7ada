"""kill -9 while subscribers are told: nobody is missed, and no more are told twice than were in flight."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from bot.notices.delivery import State
from knowledge.store import revisions
from knowledge.store.database import Database
from tests.integration.notices.killing import Tellers, count_of, publish_move, subscribe, tell_and_kill, wait_until_all_is_told
from tests.integration.telegram.bot_api_server import bot_api_server
from tests.integration.telegram.line import Habits, Sent
from tests.processes import PATIENCE, start

CHATS = list(range(1, 121))


async def test_kills_while_telling_miss_nobody(database: Database, database_url: str, tmp_path: Path) -> None:
    replicas, never_back = (1, 0) if database_url.startswith("sqlite") else (3, 1)
    await subscribe(database, CHATS)
    assert (await publish_move(database)).told == len(CHATS)
    async with bot_api_server() as server:
        tellers = Tellers(database_url, server, tmp_path, lease=2)
        count = await tell_and_kill(database, server, tellers, CHATS, 3, replicas, never_back)
    assert count.missed == 0
    assert count.doubles <= count.in_flight
    assert count.most_in_a_second <= 31
    assert {sent.text for sent in server.line.sent} <= {"1 to 2", "1 or 2 to 2"}


async def test_blocks_floods_and_broken_lines(database: Database, database_url: str, tmp_path: Path) -> None:
    chats = [*range(1, 60), -7, -8]
    await subscribe(database, chats)
    await publish_move(database)
    async with bot_api_server() as server:
        server.line.habits = Habits(
            blocked=lambda chat: chat > 0 and chat % 5 == 0, supergroups={-7: -1007}, wait_every=25, drop_before_every=19, drop_after_every=23
        )
        tellers = Tellers(database_url, server, tmp_path, lease=5)
        await tellers.start()
        reached = {chat for chat in chats if chat < 0 or chat % 5} - {-7} | {-1007}
        await server.wait_for(lambda: {sent.chat for sent in server.line.sent} == reached)
        await server.wait_for(lambda: not [sent for sent in server.line.sent if sent.unanswered and not told_again(server.line.sent, sent.chat)])
        await wait_until_all_is_told(database)
        await tellers.stop()
    once = [sent.chat for sent in server.line.sent if not sent.unanswered]
    assert sorted(once) == sorted(reached)
    assert server.line.too_early == 0
    assert await count_of(database, State.GONE) == len([chat for chat in chats if chat > 0 and chat % 5 == 0])


def told_again(sent: list[Sent], chat: int) -> bool:
    return any(each.chat == chat and not each.unanswered for each in sent)


async def test_a_kill_before_the_commit_leaves_neither_revision_nor_deliveries(database: Database, database_url: str) -> None:
    await subscribe(database, CHATS)
    process = await start("tests.integration.notices.stopping", environment=os.environ | {"DATABASE_URL": database_url})
    assert await asyncio.wait_for(process.stdout.readline(), PATIENCE) == b"before the commit\n"
    process.kill()
    await process.communicate()
    async with database.reading() as connection:
        assert await revisions.newest_number(connection) == 1
    assert await count_of(database, State.PENDING) == 0
    assert (await publish_move(database)).told == len(CHATS)
