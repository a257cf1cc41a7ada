"""The event loop of a process that serves: uvloop where there is one, which takes half the processor time of Python's own for sockets and timers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

SLICE = 0.001
"""Seconds after which a thread that works lets the event loop have its turn (Python's own is 0.005): an answer takes several turns, and a file of a
thousand talks is read for a second meanwhile."""

Result = TypeVar("Result")


def run(serving: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end in a new event loop."""
    sys.setswitchinterval(SLICE)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(serving)


def new_loop() -> asyncio.AbstractEventLoop:
    """Such an event loop."""
    try:
        import uvloop
    except ImportError:  # there is none for PyPy
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
