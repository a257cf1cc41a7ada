"""The next updates are asked for while some of the last are still handled; none is confirmed before it is, and none is handled twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.pulse import Pulse
from bot.telegram.sending.request import AiohttpRequest
from bot.telegram.updates import polling
from bot.telegram.updates.polling import Poller
from bot.updates.intake import Intake
from bot.updates.ledger import Ledger
from bot.updates.received import Received
from tests.unit.updates.intaking import Handling, settle

SECONDS = 5


@dataclass
class Server:
    """Gives the updates from an offset on, as Telegram does: all that are not confirmed, again and again.

    `asked`: the offsets; `answering`: is called before each answer.
    """

    updates: list[dict[str, Any]] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    answering: Callable[[], None] = lambda: None

    async def ask_for_updates(self, url: str, fields: Mapping[str, str], takes: float) -> list[object]:
        offset = int(fields.get("offset", 0))
        async with self.changed:
            self.asked.append(offset)
            self.changed.notify_all()
            await self.changed.wait_for(lambda: self.since(offset))
            self.answering()
            return list(self.since(offset))

    def since(self, offset: int) -> list[dict[str, Any]]:
        return [update for update in self.updates if update["update_id"] >= offset]

    async def write(self, *numbers: int) -> None:
        async with self.changed:
            for number in numbers:
                message = {"message_id": number, "date": 0, "chat": {"id": number, "type": "private"}, "text": "hello"}
                self.updates.append({"update_id": number, "message": message})
            self.changed.notify_all()

    async def wait_for_offset(self, offset: int) -> None:
        async with asyncio.timeout(SECONDS), self.changed:
            await self.changed.wait_for(lambda: offset in self.asked)


@dataclass
class Store:
    """Keeps what is set aside, and hears of what takes long."""

    aside: list[int] = field(default_factory=list)
    lasting: set[int] = field(default_factory=set)
    longer: asyncio.Future[None] | None = None

    def let_last(self, number: int) -> None:
        self.lasting.add(number)
        assert self.longer is not None
        self.longer.set_result(None)

    def lasts(self, received: Received) -> bool:
        return received.number in self.lasting

    def something_lasts(self) -> asyncio.Future[None]:
        if self.longer is None or self.longer.done():
            self.longer = asyncio.get_running_loop().create_future()
        return self.longer

    async def open(self) -> tuple[str, ...]:
        return ()

    async def set_aside(self, waiting: Iterable[Received]) -> bool:
        self.aside += [each.number for each in waiting]
        return True


@dataclass
class Asking:
    """A poller at work."""

    server: Server
    handling: Handling
    store: Store
    poller: Poller


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    server, handling, store = Server(), Handling(), Store()
    intake = Intake(handling.handle, lambda received: received.mark in handling.handled, Pulse())

    async def delete_webhook() -> bool:
        return True

    bot = cast(Bot, SimpleNamespace(id=99, base_url="", delete_webhook=delete_webhook))
    poller = Poller(bot, cast(AiohttpRequest, server), ("message",), intake, cast(Ledger, store))
    running = [asyncio.create_task(intake.run()), asyncio.create_task(poller._poll())]
    yield Asking(server, handling, store, poller)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


async def test_more_is_asked_for_while_one_is_slow(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "PATIENCE", 1000.0)
    await asking.server.write(11, 12, 13)
    for number in (11, 12):
        asking.handling.gate(number).set()
    await asking.server.wait_for_offset(13)
    asking.handling.gate(15).set()
    await asking.server.write(14, 15)
    asking.handling.gate(13).set()
    await asking.server.wait_for_offset(14)
    assert max(asking.server.asked) == 14, "what is behind one that is not handled is not confirmed"
    asking.handling.gate(14).set()
    await asking.server.wait_for_offset(16)
    assert sorted(asking.handling.begun) == [11, 12, 13, 14, 15], "each once, however often it comes"
    assert asking.store.aside == []


async def test_what_takes_long_is_kept_and_confirmed(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "PATIENCE", 0.0)
    asking.handling.gate(12).set()
    await asking.server.write(11, 12)
    await asking.server.wait_for_offset(13)
    assert asking.store.aside[0] == 11
    assert asking.handling.begun == [11, 12]


async def test_at_the_end_only_what_is_handled_is_confirmed(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "PATIENCE", 1000.0)
    await asking.server.write(11, 12, 13)
    asking.handling.gate(11).set()
    asking.handling.gate(13).set()
    await asking.server.wait_for_offset(12)
    await asking.poller.confirm()
    assert asking.server.asked[-1] == 12


async def test_what_is_said_to_take_long_keeps_nothing_away(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "PATIENCE", 1000.0)
    monkeypatch.setattr(polling, "SOON", 1000.0)
    asking.handling.gate(12).set()
    await asking.server.write(11)
    await settle()
    asking.store.let_last(11)
    await asking.server.wait_for_offset(12)
    await asking.server.write(12)
    await asking.server.wait_for_offset(13)
    assert asking.store.aside == [11]
    assert asking.handling.begun == [11, 12]


async def test_what_cannot_be_read_is_said_once_however_often_it_comes(
    asking: Asking, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(polling, "PATIENCE", 1000.0)
    await asking.server.write(11, 12)
    asking.server.updates.append({"update_id": 13, "message": "is none"})
    asking.handling.gate(11).set()
    await asking.server.wait_for_offset(12)
    asking.handling.gate(12).set()
    await asking.server.wait_for_offset(14)
    assert [line for line in caplog.messages if "13" in line] == ["update 13 lacks what its kind must have; it is passed over"]


@pytest.mark.parametrize(("took", "asked"), [(0.0, [0]), (2000.0, [0, 12])])
async def test_how_long_the_answer_took_counts_as_waiting(asking: Asking, monkeypatch: pytest.MonkeyPatch, took: float, asked: list[int]) -> None:
    def come_from_far_away() -> None:
        asking.poller._asked -= took

    monkeypatch.setattr(polling, "PATIENCE", 5000.0)
    monkeypatch.setattr(polling, "SOON", 1000.0)
    asking.server.answering = come_from_far_away
    asking.handling.gate(11).set()
    await asking.server.write(11, 12)
    for _ in range(30):  # looks of the poller, however long each of them takes
        await asyncio.sleep(polling.LOOKS)
    assert asking.server.asked[:2] == asked
