"""How much memory `seminar-bot run` takes: it answers on a Bot API server on loopback, as a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile

from tests.benchmarks.measuring import peak_memory
from tests.integration.telegram.bot_api_server import TOKEN, bot_api_server


async def memory_of_run(texts: list[str]) -> float:
    """The most memory in MiB that the running bot has held once it has answered these texts."""
    async with bot_api_server() as server:
        with tempfile.TemporaryDirectory() as folder:
            named = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": server.url, "DATABASE_URL": f"sqlite:///{folder}/store.db"}
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=os.environ | named, stderr=asyncio.subprocess.DEVNULL
            )
            try:
                for number, text in enumerate(texts, 1):
                    await server.say(text, chat=number)
                await server.wait_for(lambda: len({call["chat_id"] for call in server.of("sendMessage")}) >= len(texts), seconds=60)
                return peak_memory(process.pid)
            finally:
                process.send_signal(signal.SIGTERM)
                await process.wait()
