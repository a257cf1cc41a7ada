"""Updates that Telegram brings: the door, the webhook itself, each update once, and processes behind a proxy."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import aiohttp
import pytest

from bot.pace import GROUP
from tests.integration.postgresql_server import free_port
from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.bots import answer_to, brought, running_bot
from tests.integration.telegram.courier import SECRET
from tests.integration.telegram.talking import Count, all_write, most_doubles, wait_until_all_are_answered
from tests.integration.waiting import read_until
from tests.processes import PATIENCE

CHATS = range(1, 31)
CHOSEN = "of-our-own"


async def status_of(address: str, body: bytes, secret: str | None) -> int:
    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(address, data=body, headers={SECRET: secret} if secret is not None else {}) as answer:
                return answer.status
        except aiohttp.ClientError:
            return 413  # it hung up before all was sent


async def test_the_door(server: BotApiServer, tmp_path: Path) -> None:
    port = free_port()
    async with brought(server, f"sqlite:///{tmp_path}/store.db", port):
        address, secret = server.courier.address, server.courier.secret
        assert len(secret) >= 32
        for wrong in (None, "", secret[:-1], secret + "x", "é"):
            assert await status_of(address, b'{"update_id": 1}', wrong) == 403
        for broken in (b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"7", b"{}", b'{"update_id": "1"}', b'{"update_id": NaN}', b'{"update_id": -1}'):
            assert await status_of(address, broken, secret) == 400
        assert await status_of(address, b'{"update_id": 1, "x": "' + b"x" * 1_000_000 + b'"}', secret) == 413
        for strange in (b'{"update_id": 1, "message": 3}', b'{"update_id": 2, "from_the_future": {"a": 1}}'):
            assert await status_of(address, strange, secret) == 200, "Telegram would bring it again for ever"
        assert "Martignac" in await answer_to(server, "c où ?")
        await server.wait_for(lambda: len(server.courier.taken) == 1)
        assert server.courier.statuses == {200: 1}
    assert server.of("setWebhook")[0]["allowed_updates"] == ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]


async def test_the_webhook_is_set_where_it_differs_and_goes_with_polling(server: BotApiServer, tmp_path: Path) -> None:
    url, port = f"sqlite:///{tmp_path}/store.db", free_port()
    server.faults.append(Fault("setWebhook", 400, times=1))
    async with brought(server, url, port) as process:
        assert "refuses WEBHOOK_URL" in await read_until(process, "the webhook is set")
        await answer_to(server, "c où ?")
    async with brought(server, url, port, WEBHOOK_SECRET=CHOSEN):
        assert len(server.of("setWebhook")) == 1, "nothing differs that Telegram tells"
        assert server.courier.secret != CHOSEN
    server.webhook |= {"last_error_date": 1, "last_error_message": "Wrong response from the webhook: 403 Forbidden"}
    async with brought(server, url, port, WEBHOOK_SECRET=CHOSEN):
        await server.wait_for(lambda: len(server.of("setWebhook")) == 2)
        assert server.courier.secret == CHOSEN
    async with running_bot(server, DATABASE_URL=url):
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?")
    assert server.webhook["url"] == ""


async def test_without_a_port_the_process_says_what_to_set(server: BotApiServer) -> None:
    async with running_bot(server, WEBHOOK_URL="https://bot.example.org") as process:
        _, errors = await process.communicate()
    assert b"set PORT to the port" in errors
    assert process.returncode == 2


async def test_an_update_that_is_brought_again_is_answered_once(server: BotApiServer, database_url: str) -> None:
    port = free_port()
    question = {
        "message_id": 5,
        "date": 1,
        "chat": {"id": 9, "type": "private"},
        "from": {"id": 9, "is_bot": False, "first_name": "A"},
        "text": "c où ?",
    }
    update = {"update_id": 77, "message": question}
    async with brought(server, database_url, port):
        assert await asyncio.gather(*(server.courier.post(update) for _ in range(5))) == [200] * 5
        assert await server.courier.post(update) == 200
    async with brought(server, database_url, port):
        assert await server.courier.post(update) == 200
        assert await server.courier.post(update | {"message": question | {"text": "qui conclut ?"}}) == 200
    assert ["Martignac" in sent.text for sent in server.line.sent] == [True, False]


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
async def test_ended_under_load(server: BotApiServer, database_url: str, sign: signal.Signals) -> None:
    port, times = free_port(), 4
    async with brought(server, database_url, port) as process:
        await answer_to(server, "c où ?", chat=100)
        await all_write(server, CHATS, times)
        await server.wait_for(lambda: len(server.line.sent) > len(CHATS))
        process.send_signal(sign)
        await asyncio.wait_for(process.communicate(), PATIENCE)
    async with brought(server, database_url, port):
        await server.wait_for(lambda: len(server.courier.taken) == len(server.written))
        count = await wait_until_all_are_answered(server, CHATS, times)
    assert count.lost == 0
    assert count.doubles == 0 or sign == signal.SIGKILL
    assert most_doubles(server, CHATS, times) <= 1


async def test_three_replicas_behind_a_proxy_of_which_one_is_killed(server: BotApiServer, postgresql_url: str) -> None:
    ports = [free_port() for _ in range(3)]
    public = f"http://127.0.0.1:{ports[0]}"
    async with (
        brought(server, postgresql_url, ports[0], public),
        brought(server, postgresql_url, ports[1], public),
        brought(server, postgresql_url, ports[2], public) as third,
    ):
        server.courier.replicas = tuple(f"http://127.0.0.1:{port}/telegram" for port in ports)
        for chat in CHATS:
            for text in ("qui est Damon ?", "et son numéro ?") * 2:
                await server.say(text, chat)
        await server.wait_for(lambda: len(server.line.sent) > 30)
        third.kill()
        await server.wait_for(lambda: len(server.courier.taken) == len(server.written))
        count = await wait_until_all_are_answered(server, CHATS, 4)
        assert count.lost == 0
        assert count.doubles <= 16
        assert len(server.of("setWebhook")) == 1
        update = {"update_id": 10_000, "message": server.written[0] | {"text": "wifi ?"}}
        before = len(server.line.sent)
        server.courier.replicas = server.courier.replicas[:2]
        assert await asyncio.gather(*(server.courier.post(update) for _ in range(6))) == [200] * 6
        assert len(server.line.sent) == before + 1
    if not count.doubles:
        told = {chat: ["Lemoine" in sent.text for sent in server.line.sent if sent.chat == chat][:4] for chat in CHATS}
        assert all(texts == [False, True, False, True] for texts in told.values()), "what it is about went from one replica to the other, in order"
    assert count == Count(0, count.doubles)


async def test_replicas_together_keep_to_what_a_group_takes(server: BotApiServer, postgresql_url: str) -> None:
    ports = [free_port() for _ in range(2)]
    public = f"http://127.0.0.1:{ports[0]}"
    async with brought(server, postgresql_url, ports[0], public), brought(server, postgresql_url, ports[1], public):
        server.courier.replicas = tuple(f"http://127.0.0.1:{port}/telegram" for port in ports)
        for _ in range(GROUP + 6):
            await server.say("/ask qui est Damon ?", -100)
        await server.wait_for(lambda: len(server.line.sent) >= GROUP)
        for each in range(1, 1 + 2 * len(ports)):  # whoever may still write to the group does so before it answers what is asked after that
            await answer_to(server, "c où ?", chat=each)
        assert [sent.chat for sent in server.line.sent].count(-100) == GROUP
