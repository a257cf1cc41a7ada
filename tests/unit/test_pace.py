"""The one pace, in a time that the test makes: nothing is over Telegram's limits, answers go first, a pause is kept."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from bot.pace import BURST, GROUP, OVER_ALL, Pace


class Time:
    """A clock that jumps to the next sleeper as soon as everybody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = 0

    def seconds(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        sleeper: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._number += 1
        heapq.heappush(self._sleepers, (self.now + max(seconds, 1e-6), self._number, sleeper))
        await sleeper

    async def run(self, *work: Coroutine[Any, Any, Any]) -> None:
        """Run all work to its end."""
        tasks = [asyncio.ensure_future(each) for each in work]
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers and not all(task.done() for task in tasks):
                self.now, _, sleeper = heapq.heappop(self._sleepers)
                sleeper.set_result(None)
        await asyncio.gather(*tasks)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def pace(time: Time) -> Pace:
    return Pace(time.seconds, time.sleep)


def noting(time: Time, wait: Callable[[int], Awaitable[None]], chat: int, log: list[tuple[float, int]]) -> Coroutine[Any, Any, None]:
    async def send() -> None:
        await wait(chat)
        log.append((time.now, chat))

    return send()


def most_within(log: list[tuple[float, int]], seconds: float) -> int:
    return max(sum(1 for at, _ in log if begin <= at < begin + seconds) for begin, _ in log)


async def test_answers_go_out_at_once_as_long_as_telegram_takes_them(time: Time, pace: Pace) -> None:
    log: list[tuple[float, int]] = []
    begun = time.now
    await time.run(*(noting(time, pace.turn, chat % 50, log) for chat in range(500)))
    assert {at for at, _ in log} == {begun}


async def test_a_broadcast_keeps_no_answer_waiting_and_no_flood_keeps_a_notice_waiting(time: Time, pace: Pace) -> None:
    notices: list[tuple[float, int]] = []
    waited: list[float] = []

    async def ask(chat: int) -> None:
        for _ in range(50):
            begun = time.now
            await pace.turn(chat)
            waited.append(time.now - begun)
            await time.sleep(0.2)

    await time.run(tell(time, pace, range(1, 31), notices), *(ask(chat) for chat in range(1000, 1020)))
    assert max(waited) == 0
    assert notices[-1][0] - notices[0][0] < 10, "a hundred answers a second leave four notices"
    assert most_within(notices, 1.0) <= OVER_ALL


async def test_after_a_pause_no_more_than_thirty_a_second_over_all(time: Time, pace: Pace) -> None:
    pace.pause(0)
    log: list[tuple[float, int]] = []
    await time.run(*(noting(time, pace.turn, chat, log) for chat in range(200)))
    assert most_within(log, 1.0) == OVER_ALL
    assert log[-1][0] - log[0][0] < 200 / OVER_ALL + 1
    assert [chat for _, chat in log] == list(range(200)), "who asked first is answered first"


async def test_after_a_pause_the_parts_of_an_answer_pass_and_a_flood_in_one_chat_does_not(time: Time, pace: Pace) -> None:
    pace.pause(0)
    log: list[tuple[float, int]] = []
    await time.run(*(noting(time, pace.turn, 1, log) for _ in range(12)), *(noting(time, pace.turn, 2, log) for _ in range(2)))
    assert [at for at, chat in log if chat == 1][BURST - 1] == log[0][0]
    assert most_within([each for each in log if each[1] == 1], 5.0) == BURST
    assert max(at for at, chat in log if chat == 2) == log[0][0], "one chat's flood holds up no other"


async def test_twenty_a_minute_in_a_group(time: Time, pace: Pace) -> None:
    log: list[tuple[float, int]] = []
    await time.run(*(noting(time, pace.turn, -1, log) for _ in range(45)))
    assert most_within(log, 60.0) == GROUP
    assert -1 in pace.resting()


async def tell(time: Time, pace: Pace, chats: range, log: list[tuple[float, int]]) -> None:
    for chat in chats:
        await pace.notice_turn()
        assert chat not in pace.resting()
        pace.count(chat)
        log.append((time.now, chat))


@pytest.mark.parametrize(("own", "heard", "waits"), [(5, 20, 50.0), (20, 5, 60.0), (5, 15, 0.0), (0, 30, 50.0)])
async def test_what_other_processes_sent_to_a_group_counts_where_it_is_more(time: Time, pace: Pace, own: int, heard: int, waits: float) -> None:
    group, sent = -5, list[tuple[float, int]]()
    await time.run(*(noting(time, pace.turn, group, sent) for _ in range(own)))
    pace.hear(group, [10.0] * heard)
    began = time.now
    await time.run(noting(time, pace.turn, group, sent))
    assert sent[-1][0] - began == pytest.approx(waits)


async def test_notices_are_spread_evenly_and_leave_room_for_answers(time: Time, pace: Pace) -> None:
    notices: list[tuple[float, int]] = []
    answers: list[tuple[float, int]] = []
    asked: dict[int, float] = {}

    async def ask() -> None:
        for chat in range(1000, 1010):
            await time.sleep(0.5)
            asked[chat] = time.now
            await noting(time, pace.turn, chat, answers)

    await time.run(tell(time, pace, range(1, 300), notices), ask())
    assert most_within(notices, 1.0) in (28, 29)
    assert most_within(notices + answers, 1.0) <= OVER_ALL
    assert max(at - asked[chat] for at, chat in answers) < 0.1


async def test_a_pause_holds_for_everything_exactly_as_long(time: Time, pace: Pace) -> None:
    log: list[tuple[float, int]] = []
    pace.pause(7)
    pace.pause(3)
    begun = time.now
    await time.run(tell(time, pace, range(1, 3), log), noting(time, pace.turn, 9, log))
    assert log[0] == (pytest.approx(begun + 7), 9), "the answer goes first"
    assert min(at for at, _ in log) >= begun + 7


async def test_a_group_that_is_over_its_limit_keeps_no_other_chat_waiting(time: Time, pace: Pace) -> None:
    """After a restart the pace knows nothing of what a group got before."""
    log: list[tuple[float, int]] = []
    begun = time.now
    pace.asked_to_wait(-1, 7)
    assert pace.resting() == {-1}
    await time.run(noting(time, pace.turn, -1, log), noting(time, pace.turn, 9, log))
    assert log == [(begun, 9), (pytest.approx(begun + 7), -1)]


async def test_a_group_rests_as_long_as_was_asked_at_most(time: Time, pace: Pace) -> None:
    pace.asked_to_wait(-1, 7)
    pace.asked_to_wait(-1, 3)
    time.now += 6.9
    assert pace.resting() == {-1}


@pytest.mark.parametrize("chat", [9, -2, None])
async def test_where_telegram_asks_to_wait_in_another_chat_as_well_everything_does(time: Time, pace: Pace, chat: int | None) -> None:
    log: list[tuple[float, int]] = []
    begun = time.now
    pace.asked_to_wait(-1, 7)
    pace.asked_to_wait(chat, 5)
    await time.run(noting(time, pace.turn, 3, log))
    assert log == [(pytest.approx(begun + 5), 3)]


async def test_a_chat_that_was_just_answered_is_sent_no_notice_at_once(time: Time, pace: Pace) -> None:
    await pace.turn(5)
    assert pace.resting() == {5}
    time.now += 1.01
    assert pace.resting() == frozenset()
