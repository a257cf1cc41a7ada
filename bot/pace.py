"""The one pace of everything that the bot sends, answers and notices alike.

Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about 30 messages a second over all,
one a second in a chat with short bursts, 20 a minute in a group. They are those of broadcasts, and notices keep to them. Answers come one for one to
what people write: they go out at once until Telegram asks to wait, and keep to the limits for a while from then on. A group's 20 hold always.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

OVER_ALL = 30
SECOND = 1.05
"""The length of the second in which there are at most 30; a little longer, as messages do not all take equally long to arrive."""
NOTICES_A_SECOND = 28
"""Notices leave some room, so that an answer seldom waits for them."""
BURST = 5
BURST_SECONDS = 5.0
"""The parts of an answer may follow each other at once, so many in so many seconds."""
GROUP = 20
GROUP_SECONDS = 60.0
CHAT_RESTS = 1.0
"""Seconds after its last message before a chat is sent a notice."""
CAREFUL = 60.0
"""Seconds for which answers keep to all limits after Telegram asked to wait."""
NOTICE_WAITS = 0.25
"""Seconds that many answers may keep a notice waiting: no flood of questions keeps subscribers from being told."""
FORGETS_EVERY = 1_000
"""Messages after which chats are forgotten that were sent nothing lately."""


class Pace:
    """When what may be sent. Keeps the times of what was sent lately."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """`seconds`: a source that only goes up."""
        self._seconds = seconds
        self._sleep = sleep
        self._sent: deque[float] = deque(maxlen=OVER_ALL)
        self._of_chats: dict[int, tuple[float, ...]] = {}
        self._groups_pause: dict[int, float] = {}
        self._paused_until = 0.0
        self._careful_until = 0.0
        self._next_notice = 0.0
        self._noted = 0
        self._answers = 0
        self._line = asyncio.Lock()

    async def turn(self, chat: int) -> None:
        """Wait until an answer may be sent to a chat, and count it as sent."""
        if not self._is_careful and not self._wait_of_answer(chat) and not self._wait_of_pause():
            self._note(chat)
            return
        while True:
            await self._until(lambda: self._wait_of_answer(chat))
            self._answers += 1
            try:
                async with self._line:
                    await self._until(self._wait_over_all if self._is_careful else self._wait_of_pause)
                    if not self._wait_of_answer(chat):
                        self._note(chat)
                        return
            finally:
                self._answers -= 1

    async def notice_turn(self) -> None:
        """Wait until a notice may be sent to some chat that is not `resting`; the next notice's turn comes a little later."""
        await self._until(self._wait_of_notices)
        self._next_notice = max(self._next_notice, self._seconds()) + 1 / NOTICES_A_SECOND

    def count(self, chat: int) -> None:
        """Count a notice as sent to a chat now."""
        self._note(chat)

    def hear(self, chat: int, ages: Iterable[float]) -> None:
        """Learn how many seconds ago all processes sent something to a chat. It counts where that is more than this one knows of by itself."""
        now = self._seconds()
        heard = tuple(sorted(now - age for age in ages)[-GROUP:])
        own = [sent for sent in self._of_chats.get(chat, ()) if sent > now - GROUP_SECONDS]
        if len(heard) > len(own):
            self._of_chats[chat] = heard

    def asked_to_wait(self, chat: int | None, seconds: float) -> None:
        """Telegram asks to wait, and does not say for what: in a group only that one is let rest, which has a limit of its own, until it asks the
        same of another chat meanwhile."""
        now = self._seconds()
        self._groups_pause = {group: until for group, until in self._groups_pause.items() if until > now}
        if chat is None or chat > 0 or self._groups_pause.keys() - {chat}:
            self.pause(seconds)
        else:
            self._groups_pause[chat] = max(self._groups_pause.get(chat, now), now + seconds)

    def pause(self, seconds: float) -> None:
        """Send nothing for so many seconds, as Telegram asks."""
        self._paused_until = max(self._paused_until, self._seconds() + seconds)
        self._careful_until = max(self._careful_until, self._paused_until + CAREFUL)

    def resting(self) -> frozenset[int]:
        """The chats to which no notice may be sent yet."""
        now = self._seconds()
        self._forget(now)
        pausing = frozenset(group for group, until in self._groups_pause.items() if until > now)
        return pausing.union(chat for chat, times in self._of_chats.items() if times[-1] > now - CHAT_RESTS or (chat < 0 and len(times) >= GROUP))

    async def _until(self, wait: Callable[[], float]) -> None:
        while (seconds := wait()) > 0:
            await self._sleep(seconds)

    def _wait_over_all(self) -> float:
        now = self._seconds()
        while self._sent and self._sent[0] <= now - SECOND:
            self._sent.popleft()
        room = self._sent[0] + SECOND - now if len(self._sent) >= OVER_ALL else 0.0
        return max(room, self._wait_of_pause())

    def _wait_of_pause(self) -> float:
        return max(self._paused_until - self._seconds(), 0.0)

    @property
    def _is_careful(self) -> bool:
        return self._seconds() < self._careful_until

    def _wait_of_answer(self, chat: int) -> float:
        return self._wait_of(chat) if chat < 0 or self._is_careful else 0.0

    def _wait_of(self, chat: int) -> float:
        now = self._seconds()
        times = self._of_chats.get(chat, ())
        most, span = (GROUP, GROUP_SECONDS) if chat < 0 else (BURST, BURST_SECONDS)
        recent = [sent for sent in times if sent > now - span]
        room = recent[-most] + span - now if len(recent) >= most else 0.0
        return max(room, self._groups_pause.get(chat, now) - now)

    def _wait_of_notices(self) -> float:
        if self._is_careful:
            room = max(self._wait_over_all(), 1 / NOTICES_A_SECOND if self._answers else 0.0)
        else:
            room = min(self._wait_over_all(), self._next_notice + NOTICE_WAITS - self._seconds())
        return max(room, self._wait_of_pause(), self._next_notice - self._seconds())

    def _note(self, chat: int) -> None:
        now = self._seconds()
        self._sent.append(now)
        self._of_chats[chat] = (*self._of_chats.get(chat, ())[1 - GROUP :], now)
        self._noted += 1
        if self._noted % FORGETS_EVERY == 0:
            self._forget(now)

    def _forget(self, now: float) -> None:
        for chat, times in list(self._of_chats.items()):
            span = GROUP_SECONDS if chat < 0 else BURST_SECONDS
            lately = tuple(sent for sent in times if sent > now - span)
            if lately:
                self._of_chats[chat] = lately
            else:
                del self._of_chats[chat]
