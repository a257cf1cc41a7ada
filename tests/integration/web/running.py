"""The HTTP side as it runs: a real server over a real database, in a thread of its own, for clients of any kind."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import SecretStr

from bot.clock import fixed_clock
from bot.migrations.migrate import migrate
from bot.notices.publishing import open_store
from bot.opening import SEMINAR, read_source
from bot.replies.wording import wordings
from bot.web.application import web_application
from bot.web.office import Office
from bot.web.server import listen, serve_web
from knowledge.store.address import read_address
from knowledge.store.database import open_database
from knowledge.store.revisions import Origin

TOKEN = "a-token-of-the-tests"  # noqa: S105 - of a server that is only here
BEFORE = datetime(2012, 1, 24, 9, 0, tzinfo=UTC)
"""Before the seminar begins."""


@dataclass(frozen=True)
class Running:
    """A server: its address, and the database behind it."""

    url: str
    database_url: str


@contextmanager
def running_web(database_url: str, token: str | None = TOKEN) -> Iterator[Running]:
    """A server for the length of the block; the seminar is revision 1."""
    started: list[str] = []
    is_up, loop, ending = threading.Event(), asyncio.new_event_loop(), asyncio.Event()

    async def serve() -> None:
        database = open_database(read_address(database_url))
        await migrate(database)
        await open_store(database, read_source(SEMINAR), Origin("tests", BEFORE, source="seminar.yaml"))
        listening = listen("127.0.0.1", 0, "PORT")
        office = Office(database, wordings(), fixed_clock(BEFORE), SecretStr(token) if token else None, "seminar_test_bot")
        serving = asyncio.create_task(serve_web(web_application(office), listening))
        started.append(f"http://127.0.0.1:{listening.getsockname()[1]}")
        is_up.set()
        await ending.wait()
        serving.cancel()
        await asyncio.wait({serving})
        await database.close()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    try:
        assert is_up.wait(30)
        yield Running(started[0], database_url)
    finally:
        loop.call_soon_threadsafe(ending.set)
        thread.join(30)
        loop.close()
