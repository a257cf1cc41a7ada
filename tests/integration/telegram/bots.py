"""A bot as a process of its own, against a Bot API server, and one who waits for its answers."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.integration.telegram.bot_api_server import TOKEN, BotApiServer
from tests.integration.waiting import read_until
from tests.processes import PATIENCE, Process, Starting, start

REHEARSAL = "2012-01-24T15:40:00+01:00"


@asynccontextmanager
async def running_bot(server: BotApiServer, token: str = TOKEN, starting: Starting = start, **settings: str) -> AsyncIterator[Process]:
    """A bot for the length of the block, ended as a hosting platform does."""
    with tempfile.TemporaryDirectory() as folder:
        named = {"BOT_TOKEN": token, "TELEGRAM_API_URL": server.url, "REHEARSE_FROM": REHEARSAL, "DATABASE_URL": f"sqlite:///{folder}/store.db"}
        process = await starting("bot", "run", environment=os.environ | named | settings)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.communicate(), PATIENCE)


async def answer_to(server: BotApiServer, text: str, chat: int = 1, language: str = "fr") -> str:
    """The first message that answers a text."""
    before = len(server.of("sendMessage"))
    await server.say(text, chat, language)
    await server.wait_for(lambda: len(server.of("sendMessage")) > before)
    return str(server.of("sendMessage")[before]["text"])


@asynccontextmanager
async def brought(server: BotApiServer, database_url: str, port: int, public: str = "", **settings: str) -> AsyncIterator[Process]:
    """A running bot to which Telegram brings updates."""
    address = public or f"http://127.0.0.1:{port}"
    async with running_bot(server, DATABASE_URL=database_url, PORT=str(port), WEBHOOK_URL=address, **settings) as process:
        await read_until(process, "HTTP is served on")
        await server.wait_for(lambda: server.webhook["url"] == f"{address}/telegram")
        yield process
