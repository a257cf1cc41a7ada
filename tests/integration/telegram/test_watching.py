"""A schedule at an address is watched: proposed or published when it changes, left alone when it is broken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiohttp import web
from sqlalchemy import update
from telegram import Bot

from bot.chats.memory import ChatsInMemory
from bot.notices.publishing import open_store
from bot.opening import open_programme
from bot.organisers import roster
from bot.organisers.edits import from_file
from bot.organisers.proposal import propose, publish_and_tell
from bot.organisers.tables import proposal_table
from bot.serving import Serving
from bot.telegram.organisers import watching as watching_module
from bot.telegram.organisers.proposing import Proposing
from knowledge.store.address import read_address
from knowledge.store.database import Database, StoreUnavailable, open_database
from knowledge.store.revisions import Origin
from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.organising import BOSS, MOVED, ORIGINAL, SECOND, bot, data, messages, newest, reply
from tests.processes import PATIENCE
from tests.schedules import OLD_SCHEDULE


@dataclass
class Schedule:
    """A schedule on the web, with an entity tag, and how often it was sent or found unchanged."""

    content: str = ORIGINAL
    url: str = ""
    statuses: list[int] = field(default_factory=list)
    looked: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def answer(self, request: web.Request) -> web.Response:
        tag = f'"{hash(self.content)}"'
        status = 304 if request.headers.get("If-None-Match") == tag else 200
        async with self.looked:
            self.statuses.append(status)
            self.looked.notify_all()
        return web.Response(status=status, text=self.content if status == 200 else None, headers={"ETag": tag})

    async def looks(self, times: int) -> None:
        """Wait until it was looked at so often again."""
        before = len(self.statuses)
        async with asyncio.timeout(PATIENCE), self.looked:
            await self.looked.wait_for(lambda: len(self.statuses) >= before + times)


@asynccontextmanager
async def schedule_server() -> AsyncIterator[Schedule]:
    schedule = Schedule()
    application = web.Application()
    application.router.add_get("/schedule", schedule.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    schedule.url = f"http://127.0.0.1:{runner.addresses[0][1]}/schedule"
    try:
        yield schedule
    finally:
        await runner.cleanup()


def watching(server: BotApiServer, schedule: Schedule, folder: Path, **settings: str) -> Any:
    watched = {"PROGRAMME_URL": schedule.url, "PROGRAMME_URL_SECONDS": "1", "NO_PROXY": "127.0.0.1"}
    return bot(server, f"sqlite:///{folder}/store.db", **(watched | settings))


def said(server: BotApiServer, chat: int) -> str:
    return " ".join(each["text"] for each in messages(server, chat)).replace("\u00a0", " ")


async def is_older_by(opened: Database, age: timedelta) -> None:
    """Whatever waits was proposed so long before."""
    async with opened.writing() as connection:
        await connection.execute(update(proposal_table).values(at=datetime.now(UTC) - age))


async def test_what_changes_is_proposed_once_and_a_broken_file_told_once(server: BotApiServer, tmp_path: Path) -> None:
    opened = open_database(read_address(f"sqlite:///{tmp_path}/store.db"))
    async with schedule_server() as schedule:
        async with watching(server, schedule, tmp_path):
            await schedule.looks(3)
            assert 304 in schedule.statuses
            assert server.of("sendMessage") == []
            schedule.content = "event: {"
            await schedule.looks(4)
            assert [len(messages(server, each)) for each in (BOSS, SECOND)] == [1, 1]
            assert "inutilisable" in messages(server, BOSS)[0]["text"]
            schedule.content = MOVED
            await server.wait_for(lambda: len(messages(server, SECOND)) == 3)
            assert "de nouveau utilisable" in messages(server, SECOND)[-1]["text"]
            assert await newest(opened) == 1
        async with watching(server, schedule, tmp_path):
            await schedule.looks(3)
            preview = messages(server, SECOND)[-2]
            assert f"Source\u00a0: {schedule.url}\n" in preview["text"], "without the mark by which the bot tells its contents apart"
            assert len(messages(server, SECOND)) == 3
            assert "version 2" in (await reply(server, SECOND, server.press(data(preview, "sans"), SECOND)))["text"]
            await server.wait_for(lambda: "a publié ce changement, version 2" in messages(server, BOSS)[-1]["text"])
    await opened.close()


async def test_what_nobody_could_be_shown_is_shown_at_the_next_look(server: BotApiServer, tmp_path: Path) -> None:
    async with schedule_server() as schedule, watching(server, schedule, tmp_path):
        await schedule.looks(1)
        for content, shown in ((MOVED, "16 h 45"), ("event: {", "inutilisable")):
            fault = Fault("sendMessage", 400, times=2)
            server.faults = [fault]
            schedule.content = content
            await server.wait_for(lambda shown=shown: all(shown in said(server, each) for each in (BOSS, SECOND)))
            assert fault.times == 0


async def test_what_waits_is_shown_again_once_nobody_can_decide_on_it(server: BotApiServer, tmp_path: Path) -> None:
    opened = open_database(read_address(f"sqlite:///{tmp_path}/store.db"))
    async with schedule_server() as schedule, watching(server, schedule, tmp_path):
        schedule.content = MOVED
        await server.wait_for(lambda: len(messages(server, SECOND)) == 1)
        await is_older_by(opened, timedelta(days=1, minutes=1))
        await server.wait_for(lambda: len(messages(server, SECOND)) == 2)
        preview = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        await server.wait_for(lambda: len(messages(server, SECOND)) == 3)
        await is_older_by(opened, timedelta(hours=23))
        await schedule.looks(3)
        assert len(messages(server, SECOND)) == 3
        await reply(server, SECOND, server.press(data(messages(server, SECOND)[-1], "Abandonner"), SECOND))
        await server.wait_for(lambda: "a abandonné ce changement" in said(server, BOSS))
        preview = await reply(server, BOSS, server.say("/delay logement 10", BOSS))
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        await schedule.looks(3)
        assert len(messages(server, SECOND)) == 4, "what was dropped is not shown again"
    await opened.close()


async def test_two_processes_that_watch_propose_a_change_once(server: BotApiServer, tmp_path: Path) -> None:
    async with schedule_server() as schedule, watching(server, schedule, tmp_path), watching(server, schedule, tmp_path):
        await schedule.looks(2)
        schedule.content = MOVED
        await server.wait_for(lambda: len(messages(server, SECOND)) == 1)
        await schedule.looks(4)
    assert [len(messages(server, each)) for each in (BOSS, SECOND)] == [1, 1]


async def test_a_change_of_the_chat_that_the_address_takes_back_is_named(server: BotApiServer, tmp_path: Path) -> None:
    async with schedule_server() as schedule, watching(server, schedule, tmp_path, PROGRAMME_URL_PUBLISH="1"):
        await schedule.looks(1)
        preview = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        schedule.content = MOVED
        await server.wait_for(lambda: any("version 3" in each["text"] for each in messages(server, SECOND)))
    said = next(each["text"] for each in messages(server, SECOND) if "version 3" in each["text"])
    assert "avait été changé ici" in said
    assert "logement" in said
    assert "enfance" not in said


async def test_what_changes_is_published_where_the_settings_say_so(server: BotApiServer, tmp_path: Path) -> None:
    opened = open_database(read_address(f"sqlite:///{tmp_path}/store.db"))
    async with schedule_server() as schedule, watching(server, schedule, tmp_path, PROGRAMME_URL_PUBLISH="1"):
        await schedule.looks(1)
        schedule.content = MOVED
        await server.wait_for(lambda: any("version 2" in each["text"] for each in messages(server, BOSS)))
        schedule.content = OLD_SCHEDULE.read_text("latin-1")
        await server.wait_for(lambda: any("reply_markup" in each for each in messages(server, BOSS)))
        assert await newest(opened) == 2
    await opened.close()


async def test_what_was_dropped_is_not_shown_again_by_an_address_that_gives_now_this_now_that(server: BotApiServer, tmp_path: Path) -> None:
    async with schedule_server() as schedule, watching(server, schedule, tmp_path):
        await schedule.looks(1)
        schedule.content = MOVED
        await server.wait_for(lambda: len(messages(server, SECOND)) == 1)
        await reply(server, SECOND, server.press(data(messages(server, SECOND)[-1], "Abandonner"), SECOND))
        for content in (ORIGINAL, MOVED, ORIGINAL, MOVED):
            schedule.content = content
            await schedule.looks(2)
        assert [len(messages(server, each)) for each in (BOSS, SECOND)] == [2, 2], "the preview, and that it is dropped"


async def test_what_comes_back_after_something_else_was_published_is_shown_again(server: BotApiServer, tmp_path: Path) -> None:
    later = ORIGINAL.replace("starts: 2012-01-24T16:30", "starts: 2012-01-24T16:50")
    async with schedule_server() as schedule, watching(server, schedule, tmp_path):
        await schedule.looks(1)
        for content, pressed in ((MOVED, "Abandonner"), (later, "sans"), (MOVED, "Abandonner")):
            shown = len(messages(server, BOSS))
            schedule.content = content
            await server.wait_for(lambda shown=shown: len(messages(server, BOSS)) > shown)
            await reply(server, BOSS, server.press(data(messages(server, BOSS)[-1], pressed), BOSS))


async def test_organisers_hear_of_a_publication_though_the_store_fails_then(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2012, 1, 24, 8, tzinfo=UTC)
    seminar = open_programme(None)
    await open_store(database, seminar.directory.programme, Origin("1", now))
    serving, told = cast(Serving, SimpleNamespace(desk=seminar)), []

    async def fails(*_: Any) -> None:
        raise StoreUnavailable("away", "test")

    async def publish(*given: Any) -> Any:
        published = await publish_and_tell(*given)
        monkeypatch.setattr(roster, "organisers", fails)
        return published

    async def say(self: Proposing, bot: Bot, chat: int, *content: Any) -> None:
        told.append(chat)

    monkeypatch.setattr(watching_module, "publish_and_tell", publish)
    monkeypatch.setattr(Proposing, "say", say)
    proposing = Proposing(database, serving, ChatsInMemory(), lambda: now, lambda: now, frozenset({BOSS, SECOND}), False)
    proposal = await propose(database, from_file(MOVED.encode(), "x"), now, seminar.wordings)
    await watching_module.publish_what_changed(proposing, cast(Bot, None), proposal, "x")
    assert sorted(told) == sorted((BOSS, SECOND))
