"""Where updates come in, whoever brings them: each is handled once, chats side by side, the updates of one chat one after the other."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from bot import logs
from bot.instruments import ANSWERING
from bot.pulse import Pulse
from bot.updates.received import Received

GIVES_UP = 1.0
"""Seconds that what was cancelled has to notice it."""
TURNS_BETWEEN = 2
"""Turns of the event loop between two beginnings: in the first a question is answered, in the second the answer is written, which is noted."""
AT_ONCE = 64
"""Updates that are answered side by side: with Telegram 50 ms away, over a thousand a second."""

Handle = Callable[[Received], Awaitable[None]]
"""Handles an update to its end, and notes that it did."""

_log = logging.getLogger(__name__)


class Ending(Exception):
    """The process is about to end and begins nothing new."""


class Intake:
    """The updates that are being handled or wait for their turn."""

    def __init__(self, handle: Handle, knows: Callable[[Received], bool], pulse: Pulse) -> None:
        """`knows`: whether an update was handled before."""
        self._handle = handle
        self._knows = knows
        self._pulse = pulse
        self._begun: dict[int, int] = {}
        self._open: dict[int, asyncio.Future[None]] = {}
        self._lines: dict[int, deque[Received]] = {}
        self._ready: asyncio.Queue[Received] = asyncio.Queue()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._running: dict[int, asyncio.Task[None]] = {}
        self._ending = False

    def take(self, received: Received) -> asyncio.Future[None]:
        """Let an update be handled in its turn. Gives what is done when it is; one that came before is not handled again. Raises `Ending`."""
        known = self._open.get(received.mark)
        if known is not None:
            return known
        handled: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self._knows(received):
            handled.set_result(None)
            return handled
        if self._ending:
            raise Ending
        self._open[received.mark] = handled
        self._begun[received.mark] = self._pulse.begin()
        line = self._lines.setdefault(received.line, deque())
        line.append(received)
        if len(line) == 1:
            self._ready.put_nowait(received)
        return handled

    async def run(self) -> None:
        """Begin with what is ready, until cancelled or at the end.

        After each beginning the network is looked at: what leaves or was answered is noted before the next, so that little is in doubt after a kill.
        """
        while True:
            received = await self._ready.get()
            await self._slots.acquire()
            if self._ending:
                return
            self._running[received.mark] = asyncio.create_task(self._run(received))
            for _ in range(TURNS_BETWEEN):
                await asyncio.sleep(0)

    async def drain(self, seconds: float) -> None:
        """Begin nothing new; what is being handled has so many seconds. What is not handled then was not taken, and comes again."""
        self._ending = True
        for mark, handled in self._open.items():
            if mark not in self._running:
                handled.cancel()
        if self._running:
            await asyncio.wait(self._running.values(), timeout=seconds)
        left = set(self._running.values())
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=GIVES_UP)

    async def _run(self, received: Received) -> None:
        handled = self._open[received.mark]
        try:
            await self._handle(received)
        except asyncio.CancelledError:
            handled.cancel()
            raise
        except Exception:  # noqa: BLE001 - logged; an update that cannot be handled must not come again for ever
            with logs.request(f"update-{received.number}"):
                _log.exception("update %d could not be handled", received.number)
        finally:
            self._ended(received)
        if not handled.done():
            handled.set_result(None)

    def _ended(self, received: Received) -> None:
        self._open.pop(received.mark)
        ANSWERING.observe(self._pulse.end(self._begun.pop(received.mark)))
        self._running.pop(received.mark)
        self._slots.release()
        line = self._lines[received.line]
        line.popleft()
        if not line:
            del self._lines[received.line]
        elif not self._ending:
            self._ready.put_nowait(line[0])
