"""A bot that cannot begin, since the database or Telegram is away, says so over HTTP, and is there for the next request once it has begun."""

from __future__ import annotations

import httpx

from tests.integration.postgresql_server import free_port
from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.bots import running_bot
from tests.integration.waiting import until


async def answered(client: httpx.AsyncClient, status: int) -> bool:
    """Whether the process answers with this status; before its first second it may not listen yet."""
    try:
        return (await client.get("/healthz")).status_code == status
    except httpx.TransportError:
        return False


async def test_telegram_is_away(server: BotApiServer, empty_database_url: str) -> None:
    server.faults.append(Fault("getMe", 502, times=1000))
    port = free_port()
    async with (
        running_bot(server, DATABASE_URL=empty_database_url, PORT=str(port)),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client,
    ):
        await until(lambda: answered(client, 503))
        health, page = await client.get("/healthz"), await client.get("/api/programme")
        assert (health.json()["status"], health.json()["faults"]) == ("not well", ["Telegram was not reached yet"])
        assert (page.status_code, page.json()["detail"]) == (503, "the bot has not begun: Telegram was not reached yet")
        server.faults.clear()
        await until(lambda: answered(client, 200))
        assert (await client.get("/api/programme")).status_code == 200


async def test_the_database_is_away(server: BotApiServer) -> None:
    port = free_port()
    async with (
        running_bot(server, DATABASE_URL="postgresql://u:p@127.0.0.1:9/x", PORT=str(port)),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client,
    ):
        await until(lambda: answered(client, 503))
        health = (await client.get("/healthz")).json()
        assert (health["database"], health["faults"]) == ("away", ["the database is away"])
