"""The database fails while subscribers are told: said once, nobody missed, nobody told twice, well again without a restart."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.chats.chat import FollowKind, Reach
from bot.chats.tables import chat_table, follow_table
from bot.notices.publishing import Affected, publish
from knowledge.store import revisions
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from knowledge.store.revisions import Origin
from tests.integration.line_to_server import line_to
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import running_bot
from tests.integration.telegram.renaming import AT, renamed
from tests.processes import PATIENCE, Process

FOLLOWERS = range(1001, 1061)
ASKING = 7
ROOM = "6m"
AT_ONCE = 3.0
"""Seconds in which one is answered for whom nothing is waited for."""
ENDS = 10.0
"""Seconds that a hosting platform gives a process to end."""


async def subscribe(store: Database) -> None:
    async with store.writing() as connection:
        await connection.execute(insert(chat_table), [{"id": each, "state": Reach.ACTIVE, "since": AT, "language": "fr"} for each in FOLLOWERS])
        await connection.execute(insert(follow_table), [{"chat": each, "kind": FollowKind.EVERYTHING, "subject": ""} for each in FOLLOWERS])


async def publish_a_change(store: Database) -> None:
    async with store.reading() as connection:
        first = await revisions.newest(connection)
    assert first is not None
    await publish(store, renamed(first.programme), 1, Origin("1", AT), Affected(everything=True))


def told(server: BotApiServer) -> Counter[int]:
    return Counter(int(call["chat_id"]) for call in server.of("sendMessage") if int(call["chat_id"]) in FOLLOWERS)


async def answer_to_one(server: BotApiServer, text: str) -> str:
    """What somebody is answered while others are told."""

    def answers() -> list[str]:
        return [str(call["text"]) for call in server.of("sendMessage") if int(call["chat_id"]) == ASKING]

    before = len(answers())
    await server.say(text, ASKING)
    await server.wait_for(lambda: len(answers()) > before)
    return answers()[before]


class Heard:
    """What a process logs, read as it comes, for the length of a block."""

    def __init__(self, process: Process) -> None:
        self.lines: list[str] = []
        self._process = process
        self._new = asyncio.Condition()

    async def __aenter__(self) -> Heard:
        self._reading = asyncio.create_task(self._read(self._process))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._reading.cancel()
        await asyncio.wait({self._reading})
        print("".join(self.lines))

    async def _read(self, process: Process) -> None:
        while line := await process.stderr.readline():
            async with self._new:
                self.lines.append(line.decode())
                self._new.notify_all()

    async def until(self, said: str) -> None:
        async with asyncio.timeout(PATIENCE), self._new:
            await self._new.wait_for(lambda: any(said in line for line in self.lines))


@dataclass(frozen=True)
class Trouble:
    """What befalls a database, and what is said when it begins and when it is over."""

    begin: Callable[[], Awaitable[None]]
    end: Callable[[], Awaitable[None]]
    begun: str
    over: str


async def tell_through(trouble: Trouble, server: BotApiServer, url: str, bots_url: str) -> list[str]:
    """Tell everybody, with trouble that begins when some are told. Gives what was logged from then on."""
    store = open_database(read_address(url))
    async with running_bot(server, DATABASE_URL=bots_url) as process, Heard(process) as heard:
        await heard.until("is ready")
        await subscribe(store)
        await publish_a_change(store)
        await server.wait_for(lambda: len(told(server)) > 10)
        before = len(heard.lines)
        await trouble.begin()
        await heard.until(trouble.begun)
        assert "Martignac" in await answer_to_one(server, "c où ?")
        assert "instant" in await answer_to_one(server, "/follow")
        await trouble.end()
        await server.wait_for(lambda: told(server).keys() == set(FOLLOWERS))
        await heard.until(trouble.over)
        assert "suivez" in await answer_to_one(server, "/follow")
        lines = heard.lines[before:]
    await store.close()
    return lines


def assert_said_once(lines: list[str]) -> None:
    """The database is in trouble once, and back once; nothing else comes twice."""
    troubles = Counter(line.split(" ", 1)[1] for line in lines if " ERROR " in line or " WARNING " in line)
    assert [line for line, times in troubles.items() if times > 1] == []
    assert sum(" ERROR " in line for line in lines) == 1
    assert sum("the database is back" in line for line in lines) == 1
    assert not any("Traceback" in line for line in lines)


@contextmanager
def tiny_disk(folder: Path) -> Iterator[Path]:
    """A file system with very little room."""
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", folder], capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


async def test_a_full_disk_while_subscribers_are_told(server: BotApiServer, tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "disk") as disk:
        filler = disk / "filler"

        async def fill() -> None:
            with filler.open("wb", buffering=0) as file:
                try:
                    while True:
                        file.write(b"x" * 1024)
                except OSError:
                    pass

        async def make_room() -> None:
            filler.unlink()

        url = f"sqlite:///{disk}/store.db"
        lines = await tell_through(Trouble(fill, make_room, "is full", "the database is back"), server, url, url)
    assert_said_once(lines)
    assert told(server) == dict.fromkeys(FOLLOWERS, 1)


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
async def test_a_database_server_that_goes_while_subscribers_are_told(server: BotApiServer, database_url: str) -> None:
    async with line_to(database_url) as line:
        trouble = Trouble(line.cut, line.mend, "the lock was lost", "the database is back")
        lines = await tell_through(trouble, server, database_url, line.url)
    assert_said_once(lines)
    assert told(server).keys() == set(FOLLOWERS)
    assert told(server).total() - len(FOLLOWERS) <= 32


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
async def test_a_database_server_that_hangs_silences_nobody(server: BotApiServer, database_url: str) -> None:
    async with line_to(database_url) as line, running_bot(server, DATABASE_URL=line.url) as process:
        assert "Martignac" in await answer_to_one(server, "c où ?")
        await line.hold()
        assert "Martignac" in await answer_to_one(server, "c où ?")
        async with asyncio.timeout(AT_ONCE):
            assert "Martignac" in await answer_to_one(server, "c où ?")
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(ENDS):
            await process.wait()
