"""What holds for all tests: hypothesis judges what is right, never how fast a busy machine is; and coroutines run in the event loop of a bot."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable

from hypothesis import HealthCheck, settings

from bot.event_loop import new_loop

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], AbstractEventLoop]]:
    """The one event loop, by its name."""
    return {"bot": new_loop}
