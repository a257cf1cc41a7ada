"""A process that tells subscribers, for tests that kill it: the bot's own drainer, pace and sender, with messages that say what they tell.

Settings: DATABASE_URL, TELEGRAM_API_URL, LEASE (seconds), LEADER (a file into which the process that drains writes its id).
"""

from __future__ import annotations

import asyncio
import os
import signal
from functools import partial
from pathlib import Path

from markupsafe import Markup
from telegram.ext import ExtBot

from bot.chats.chat import Chat
from bot.clock import system_clock
from bot.notices.delivery import Delivery
from bot.notices.drainer import Drainer, Tools
from bot.notices.draining import drain
from bot.pace import Pace
from bot.replies.reply import Reply
from bot.telegram.sending.delivering import deliver
from bot.telegram.sending.pacing import PacedSending, Turn
from bot.telegram.sending.request import AiohttpRequest
from knowledge.store.address import read_address
from knowledge.store.database import open_database

TOKEN = "123456:TEST-token"  # noqa: S105 - the token of a server that is only here


async def compose(delivery: Delivery, chat: Chat) -> tuple[Reply, ...]:
    """A message that names the revisions."""
    known = " or ".join(map(str, delivery.known))
    return (Reply(Markup("{} to {}").format(known, delivery.to_revision), "fr", "notice"),)


def lead(drainer: Drainer) -> None:
    """Say which process drains."""
    Path(os.environ["LEADER"]).write_text(str(os.getpid()))


async def tell() -> None:
    """Drain until told to end."""
    ending = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ending.set)
    database = open_database(read_address(os.environ["DATABASE_URL"]))
    pace = Pace()
    bot: ExtBot[Turn] = ExtBot(
        TOKEN, base_url=f"{os.environ['TELEGRAM_API_URL']}/bot", request=AiohttpRequest(), get_updates_request=AiohttpRequest(),
        rate_limiter=PacedSending(pace),
    )  # fmt: skip
    async with bot:
        tools = Tools(database, pace, compose, partial(deliver, bot), system_clock, lease=float(os.environ["LEASE"]))
        draining = asyncio.create_task(drain(tools, 123456, lead))
        await ending.wait()
        draining.cancel()
        await asyncio.wait({draining})
    await database.close()


if __name__ == "__main__":
    asyncio.run(tell())
