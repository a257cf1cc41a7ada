"""Updates are handled once, those of a chat in order, chats side by side; at the end nothing new is begun."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.logs import RENDERERS, Line
from bot.pulse import Pulse
from bot.redaction import redaction
from bot.updates.intake import AT_ONCE, Ending, Intake
from bot.updates.received import Received, Unreadable, number_of, read_update
from tests.processes import PATIENCE
from tests.unit.updates.intaking import Handling, settle, update


@pytest.fixture
def handling() -> Handling:
    return Handling()


@pytest.fixture
async def intake(handling: Handling) -> AsyncIterator[Intake]:
    found = Intake(handling.handle, lambda received: received.mark in handling.handled, Pulse())
    running = asyncio.create_task(found.run())
    yield found
    running.cancel()


async def test_the_updates_of_a_chat_are_handled_in_order_and_chats_side_by_side(intake: Intake, handling: Handling) -> None:
    first, second, other = (intake.take(each) for each in (update(1), update(2), update(3, chat=2)))
    await settle()
    assert handling.begun == [1, 3]
    handling.gate(3).set()
    await other
    assert handling.begun == [1, 3]
    handling.gate(1).set()
    await first
    await settle()
    assert handling.begun == [1, 3, 2]
    handling.gate(2).set()
    await second


async def test_an_update_that_comes_again_is_handled_once(intake: Intake, handling: Handling) -> None:
    handled = intake.take(update(1))
    again = intake.take(update(1))
    await settle()
    handling.gate(1).set()
    await asyncio.gather(handled, again)
    await asyncio.wait_for(intake.take(update(1)), PATIENCE)
    assert handling.begun == [1]
    intake.take(update(1, text="another of the same number"))
    await settle()
    assert handling.begun == [1, 1]


async def test_not_too_many_at_once(intake: Intake, handling: Handling) -> None:
    for number in range(AT_ONCE + 10):
        intake.take(update(number, chat=number + 1))
    await settle()
    assert len(handling.begun) == AT_ONCE
    handling.gate(0).set()
    await settle()
    assert len(handling.begun) == AT_ONCE + 1


async def test_draining_ends_what_was_begun_and_lets_go_of_the_rest(intake: Intake, handling: Handling) -> None:
    begun, slow, waiting = intake.take(update(1)), intake.take(update(2, chat=2)), intake.take(update(3))
    await settle()
    handling.gate(1).set()
    late = intake.take(update(5, chat=5))
    await intake.drain(0.05)
    await settle()
    assert begun.done()
    assert not begun.cancelled()
    assert all(each.cancelled() for each in (slow, waiting, late))
    assert handling.begun == [1, 2]
    with pytest.raises(Ending):
        intake.take(update(4))


async def test_an_update_that_fails_is_over(intake: Intake, caplog: pytest.LogCaptureFixture) -> None:
    async def fail(received: Received) -> None:
        raise KeyError(received.written)

    caplog.handler.setFormatter(Line(redaction(()), RENDERERS["text"]))
    failing = Intake(fail, lambda received: False, Pulse())
    running = asyncio.create_task(failing.run())
    await asyncio.wait_for(failing.take(update(7, text="merci Jeanne")), PATIENCE)
    running.cancel()
    assert "update 7 could not be handled" in caplog.text
    assert "KeyError" in caplog.text
    assert "Jeanne" not in caplog.text


@pytest.mark.parametrize(
    "content", [None, [], "x", {}, {"update_id": "1"}, {"update_id": True}, {"update_id": -1}, {"update_id": 2**63}, {"update_id": 1.5}]
)
def test_what_has_no_number_is_no_update(content: object) -> None:
    with pytest.raises(Unreadable):
        number_of(content)


@pytest.mark.parametrize("message", [1, [], "x", {"message_id": {}}, {"message_id": 1, "date": "x", "chat": 3}, {"message_id": 1, "date": 10**30}])
def test_what_the_library_cannot_read_is_said_to_be_unreadable(message: object) -> None:
    with pytest.raises(Unreadable):
        read_update({"update_id": 1, "message": message}, None)
