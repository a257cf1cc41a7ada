"""Tasks beside answering end when they are told to, also where something keeps the first word from them."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.running import background


async def test_a_task_that_swallows_its_cancellation_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PATIENCE", 0.01)
    begun, heard = asyncio.Event(), 0

    async def deaf() -> None:
        nonlocal heard
        begun.set()
        while heard < 2:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                heard += 1

    task = asyncio.create_task(deaf())
    await begun.wait()
    await background.ended(task)
    assert (heard, task.done()) == (2, True)


async def test_tasks_run_to_the_end_of_the_block_and_no_longer() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def goes_on() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with background.running(goes_on):
        await begun.wait()
        assert not ended.is_set()
    assert ended.is_set()
