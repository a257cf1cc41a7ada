"""Asking for updates: traps that would silence the bot, kills, and a slow chat that keeps nobody else waiting."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.updates.journal import Journal
from bot.updates.tables import update_table
from knowledge.store.address import SQLiteFile, read_address
from knowledge.store.database import open_database
from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.bots import answer_to, running_bot
from tests.integration.telegram.talking import Count, all_write, most_doubles, wait_until_all_are_answered
from tests.integration.telegram.updates import BOT
from tests.integration.waiting import read_until, until
from tests.processes import PATIENCE

CHATS = range(1, 31)
FEW = range(1, 13)
"""As many as are answered at once on either engine."""
MOST_DOUBLES = 4
"""Messages answered twice after a kill: what had left in the turn of the event loop in which it fell."""


async def test_refusals_are_said_once_and_the_bot_recovers(server: BotApiServer) -> None:
    server.webhook["url"] = "https://older.example.org/telegram"
    server.faults += [Fault("getMe", 502), Fault("deleteWebhook", 429, retry_after=1)]
    server.faults += [Fault("getUpdates", 401, times=2)]
    async with running_bot(server) as process:
        await server.wait_for(lambda: server.polls > 0)
        assert "Martignac" in await answer_to(server, "c où ?")
        said = await read_until(process, "updates come again") + await read_until(process, "updates come again")
        server.faults += [Fault("sendMessage", 401), Fault("sendMessage", 500), Fault("getUpdates", 409, times=2)]
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?", chat=2)
        said += await read_until(process, "updates come again")
        server.faults += [Fault("getUpdates", 404)]
        for chat in (3, 4):
            assert "Lemoine" in await answer_to(server, "wifi ?", chat)
    assert said.count("refuses the token (a fault)") == 1
    assert said.count("another process receives the updates") == 1
    assert server.webhook["url"] == ""


async def test_two_processes_with_one_token_and_then_one(server: BotApiServer) -> None:
    async with running_bot(server) as first:
        await answer_to(server, "c où ?")
        async with running_bot(server) as second:
            for process in (first, second):
                await read_until(process, "another process receives the updates")
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?")


async def test_of_two_processes_on_one_database_one_stands_by(server: BotApiServer, database_url: str) -> None:
    async with running_bot(server, DATABASE_URL=database_url) as first:
        await answer_to(server, "qui est Damon ?")
        async with running_bot(server, DATABASE_URL=database_url) as second:
            await read_until(second, "this one stands by")
            first.kill()
            await all_write(server, CHATS, 1)
            assert await wait_until_all_are_answered(server, range(2, 31), 1) == Count(0, 0)


async def test_sigterm_while_nothing_gets_through(server: BotApiServer) -> None:
    async with running_bot(server) as process:
        await answer_to(server, "c où ?")
        server.faults += [Fault("sendMessage", 500, times=1000)]
        await server.say("c où ?", 2)
        await read_until(process, "sending failed")
        server.faults += [Fault("getUpdates", 500, times=1000)]
        await read_until(process, "again in 2.0 s")
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0
    server.faults.clear()


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
async def test_ended_under_load_nothing_is_lost_and_hardly_anything_said_twice(server: BotApiServer, database_url: str, sign: signal.Signals) -> None:
    times = 4
    async with running_bot(server, DATABASE_URL=database_url) as process:
        await answer_to(server, "c où ?", chat=100)
        await all_write(server, CHATS, times)
        await server.wait_for(lambda: len(server.line.sent) > len(CHATS))
        process.send_signal(sign)
        await asyncio.wait_for(process.communicate(), PATIENCE)
        before = len(server.line.sent)
    assert before < len(CHATS) * times, "it ended before the backlog did"
    async with running_bot(server, DATABASE_URL=database_url):
        await server.wait_for(lambda: server.confirmed > server.written[-1]["message_id"])
        count = await wait_until_all_are_answered(server, CHATS, times)
    assert count.lost == 0
    assert count.doubles <= (MOST_DOUBLES if sign == signal.SIGKILL else 0)
    assert most_doubles(server, CHATS, times) <= 1, "what Telegram had accepted and the process had not yet noted; a chat's turn comes after its last"
    assert server.refused == []


async def test_what_telegram_had_taken_before_a_kill_and_not_confirmed_is_not_answered_again(server: BotApiServer, database_url: str) -> None:
    server.line.habits.silent = True
    async with running_bot(server, DATABASE_URL=database_url) as process:
        await all_write(server, FEW, 2)
        await server.wait_for(lambda: len(server.line.sent) == len(FEW))
        await server.say("c où ?", 200)
        await server.wait_for(lambda: server.confirmed > server.written[-1]["message_id"])  # what has left is noted long before
        process.kill()
        await process.communicate()
    server.line.habits.silent = False
    async with running_bot(server, DATABASE_URL=database_url):
        assert await wait_until_all_are_answered(server, FEW, 2) == Count(0, 0)
        await answer_to(server, "qui conclut ?", chat=200)
    assert len(server.line.sent) == 2 * len(FEW) + 2


async def until_as_many_count_as_handled(database_url: str, number: int) -> None:
    """By what a bot that begins now would read: the journal beside a file, a table of a server."""
    address = read_address(database_url)
    store = open_database(address)
    counted = select(func.count()).where(update_table.c.waiting.is_(None))

    async def so_many_do() -> bool:
        if isinstance(address, SQLiteFile):
            return len(list(Journal(address.file, int(BOT["id"])).entries())) == number
        async with store.reading() as connection:
            return bool(await connection.scalar(counted) == number)

    try:
        await until(so_many_do)
    finally:
        await store.close()


async def test_what_telegram_had_refused_before_a_kill_is_answered(server: BotApiServer, database_url: str) -> None:
    """Each answer has left and is noted, is refused then, and that is noted too: here the kill falls, long before any of them is tried again."""
    refusal = Fault("sendMessage", 429, times=len(FEW), retry_after=300, held=asyncio.Event())
    server.faults.append(refusal)
    async with running_bot(server, DATABASE_URL=database_url) as process:
        await all_write(server, FEW, 1)
        await until_as_many_count_as_handled(database_url, len(FEW))
        refusal.held.set()
        await until_as_many_count_as_handled(database_url, 0)
        process.kill()
        await process.communicate()
    assert server.line.sent == []
    async with running_bot(server, DATABASE_URL=database_url):
        assert await wait_until_all_are_answered(server, FEW, 1) == Count(0, 0)


async def test_a_busy_group_keeps_nobody_else_waiting_and_its_question_outlives_a_kill(server: BotApiServer, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    async with running_bot(server, DATABASE_URL=url) as process:
        for _ in range(21):
            await server.say("@seminar_test_bot c où ?", -7)
        await server.wait_for(lambda: len(server.line.sent) == 20)
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?", chat=3)
        assert "Lemoine" in await answer_to(server, "wifi ?", chat=3)
        await server.wait_for(lambda: server.confirmed > server.written[-1]["message_id"])
        process.kill()
        await process.communicate()
    assert server.confirmed > server.written[20]["message_id"]
    async with running_bot(server, DATABASE_URL=url):
        await server.wait_for(lambda: len([sent for sent in server.line.sent if sent.chat == -7]) == 21)
    assert len(server.line.sent) == 23


async def test_what_cannot_be_read_is_passed_over(server: BotApiServer) -> None:
    async with running_bot(server) as process:
        await answer_to(server, "c où ?")
        for broken in ({"message": {"message_id": "x"}}, {"callback_query": {"id": 1, "data": "x"}}, {"message": [1]}, {"unheard_of": {"a": 1}}):
            await server.update(**broken)
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?")
        await read_until(process, "is passed over")
