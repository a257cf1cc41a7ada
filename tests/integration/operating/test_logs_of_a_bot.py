"""What a running bot writes on standard error, and what it tells Sentry."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from bot.chats.tables import chat_table
from bot.logs import RENDERERS, Line
from bot.redaction import MASK, redaction
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import TOKEN, BotApiServer, Fault
from tests.integration.telegram.bots import answer_to, running_bot
from tests.processes import PATIENCE, Process

CHAT = 4815162342
WRITTEN = "zanzibar et la petite enfance"
API_TOKEN = "a-token-of-the-tests"  # noqa: S105 - of a server that is only here


async def rest_of(process: Process) -> str:
    process.terminate()
    _, said = await asyncio.wait_for(process.communicate(), PATIENCE)
    return said.decode()


async def test_the_first_line_says_what_runs_and_no_line_tells_a_secret(server: BotApiServer) -> None:
    server.faults += [Fault("getMe", 502), Fault("getUpdates", 404)]
    async with running_bot(server, LOG_FORMAT="json", API_TOKEN=API_TOKEN, PORT="0") as process:
        await answer_to(server, WRITTEN, chat=CHAT)
        server.faults.append(Fault("sendMessage", 400))
        await server.say(WRITTEN, CHAT)
        await server.wait_for(lambda: not server.faults[-1].times)
        await answer_to(server, "/help", chat=CHAT + 1)
        said = await rest_of(process)
    lines = [json.loads(line) for line in said.splitlines()]
    first = lines[0]
    assert "starts" in first["event"]
    assert {first["BOT_TOKEN"], first["API_TOKEN"]} == {MASK}
    assert first["DATABASE_URL"].startswith("sqlite:///")
    assert first["TELEGRAM_API_URL"] == server.url
    failed = [line for line in lines if line["level"] == "error" and "handler failed" in line["event"]]
    assert failed
    assert failed[0]["request_id"].startswith("update-")
    assert "BadRequest" in failed[0]["exception"]
    for secret in (TOKEN, API_TOKEN, WRITTEN, "zanzibar", str(CHAT), "Alix"):
        assert secret not in said


async def test_a_database_password_is_not_told(server: BotApiServer) -> None:
    url = "postgres://u:s3cr%21t@127.0.0.1:9/x"
    async with running_bot(server, DATABASE_URL=url) as process:
        lines = [await process.stderr.readline() for _ in range(2)]
    assert b"DATABASE_URL=postgres://u:<secret>@127.0.0.1:9/x" in lines[0]
    assert b"s3cr" not in b"".join(lines)


async def test_what_a_database_refuses_tells_no_id(database: Database) -> None:
    """Drivers quote the values of a statement, and PostgreSQL those of a key."""
    row = insert(chat_table).values(id=CHAT, state="active", language=WRITTEN, since=datetime(2012, 1, 24, tzinfo=UTC))

    async def insert_twice() -> None:
        async with database.writing() as connection:
            await connection.execute(row)
            await connection.execute(row)

    with pytest.raises(IntegrityError) as caught:
        await insert_twice()
    record = logging.LogRecord("bot.tests", logging.ERROR, __file__, 1, "a task failed", (), (caught.type, caught.value, caught.tb))
    line = Line(redaction(()), RENDERERS["text"]).format(record)
    assert "IntegrityError" in line
    assert not [secret for secret in (str(CHAT), WRITTEN) if secret in line]


class Sentry:
    """What a Sentry server is told (https://develop.sentry.dev/sdk/data-model/envelopes/)."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.raw = ""
        self.came = asyncio.Event()

    async def envelope(self, request: web.Request) -> web.Response:
        body = await request.read()
        text = (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode()
        self.raw += text
        self.events += [found for found in map(json.loads, text.splitlines()) if "exception" in found or "logentry" in found]
        self.came.set()
        return web.json_response({})


@pytest.fixture
async def sentry() -> AsyncIterator[tuple[Sentry, str]]:
    found, application = Sentry(), web.Application()
    application.router.add_post("/api/7/envelope/", found.envelope)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield found, f"http://publickey@127.0.0.1:{runner.addresses[0][1]}/7"
    await runner.cleanup()


async def test_sentry_hears_of_a_fault_and_of_nobody(server: BotApiServer, sentry: tuple[Sentry, str]) -> None:
    told, dsn = sentry
    async with running_bot(server, SENTRY_DSN=dsn) as process:
        await answer_to(server, "/help", chat=CHAT)
        server.faults.append(Fault("sendMessage", 400))
        await server.say(WRITTEN, CHAT)
        await asyncio.wait_for(told.came.wait(), PATIENCE)
        said = await rest_of(process)
    assert "publickey" not in said
    event = told.events[0]
    assert event["exception"]["values"][-1]["type"] == "BadRequest"
    assert event["exception"]["values"][-1]["stacktrace"]["frames"]
    assert event["logentry"] == {"message": "a handler failed"}
    assert event["tags"]["request_id"].startswith("update-")
    assert set(event) <= {"event_id", "timestamp", "level", "platform", "logger", "release", "environment", "exception", "logentry", "tags"} | {
        "sdk", "_meta"
    }  # fmt: skip
    for secret in (TOKEN, WRITTEN, "zanzibar", str(CHAT), "Alix", "a fault"):
        assert secret not in told.raw
