"""Hostile updates against the real application: each is handled or passed over, none is an error, nothing is sent that Telegram refuses.

HOSTILE_UPDATES says how many (`make hostile`: 50,000); from 20,000 on the memory must stay flat as well.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.updates.received import Unreadable, read_update
from tests.hostile_updates import HostileUpdates
from tests.integration.telegram.in_process import InProcess, application_in_process

MANY = int(os.environ.get("HOSTILE_UPDATES", "400"))
ENOUGH_TO_MEASURE = 20_000
MOST_GROWTH = 12 * 1024
"""KiB that the process may grow by in the second half."""
AT_ONCE = 32


async def _bring(application: InProcess, made: HostileUpdates, times: int) -> None:
    for _ in range(times // AT_ONCE):
        made.pressed = application.telegram.offered
        await asyncio.gather(*(application.take(made()) for _ in range(AT_ONCE)))


async def test_no_hostile_update_is_an_error_and_nothing_is_sent_that_telegram_refuses(tmp_path: Path) -> None:
    async with application_in_process(tmp_path) as application:
        made = HostileUpdates(random.Random(os.environ.get("HOSTILE_SEED", "1")))  # noqa: S311 - the same ones every time
        await _bring(application, made, MANY // 2)
        before = _resident()
        await _bring(application, made, MANY // 2)
        grown = _resident() - before
    print(f"{MANY} updates, {application.faults.passed_over} passed over, {application.telegram.calls} calls, {grown} KiB grown, {before} before")
    assert application.faults.found == []
    assert application.telegram.refused == []
    assert application.telegram.calls > MANY / 4
    assert application.faults.passed_over < MANY / 3
    if MANY >= ENOUGH_TO_MEASURE:
        assert grown < MOST_GROWTH


@settings(max_examples=200)
@given(st.randoms(use_true_random=False))
def test_an_update_is_read_or_is_unreadable_and_nothing_else(chance: random.Random) -> None:
    try:
        update = json.loads(HostileUpdates(chance)())
    except RecursionError:
        return
    try:
        received = read_update(update, None)
    except Unreadable:
        return
    assert received.number == update["update_id"]


def _resident() -> int:
    """The resident memory of this process in KiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024
