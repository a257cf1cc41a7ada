"""Updates by asking for them (https://core.telegram.org/bots/api#getupdates): one process asks, and confirms only what is handled or kept."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.sending.pacing import seconds_to_wait
from bot.telegram.sending.request import AiohttpRequest
from bot.telegram.updates.recovering import recover
from bot.trouble import Trouble
from bot.updates.intake import Ending, Intake
from bot.updates.ledger import Ledger
from bot.updates.received import Received, Unreadable, number_of, read_update
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.locking import alone

WAITS = 10
"""Seconds for which Telegram keeps a request open until there is an update."""
ANSWER_TAKES = 5.0
"""Seconds that its answer may take beyond that."""
CONFIRMING = 1.5
"""Seconds that the last confirmation may take."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
SOON = 0.05
"""Seconds from one request to the next where something is not handled yet; it comes again with what is new, as nothing is confirmed before."""
LOOKS = 0.01
"""Seconds between two looks how far that is."""
HALF = 50
"""How many may come again: half of what Telegram gives at a time."""
PATIENCE = 0.5
"""Seconds after which what is not handled is kept in the store, so that one slow answer does not keep the next updates away; at once what is said
to take long (`updates/leaving.py`)."""
MOST_KEPT = 2_000
"""Updates that may be kept at a time; with more, no further ones are asked for."""
LOCK = 1 << 62
"""Added to a bot's id: the key of the lock that the asking process holds, beside the one of telling subscribers."""

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Taken:
    """An update that is not confirmed yet: as it came, as it was read, what is done when it is handled, and when it came (seconds of the loop).

    `is_kept`: whether it is in the store until it is handled.
    """

    content: object
    received: Received
    handled: asyncio.Future[None]
    since: float
    is_kept: bool = False

    @property
    def is_safe(self) -> bool:
        """Whether it may be confirmed: nothing of it would be lost."""
        return self.is_kept or (self.handled.done() and not self.handled.cancelled())


class Poller:
    """Asks for updates, and lets them be handled."""

    def __init__(self, bot: Bot, request: AiohttpRequest, kinds: Sequence[str], intake: Intake, ledger: Ledger) -> None:
        """`kinds`: the kinds of updates that are asked for."""
        self._bot = bot
        self._request = request
        self._kinds = json.dumps(list(kinds))
        self._intake = intake
        self._ledger = ledger
        self._offset = 0
        self._highest = -1
        self._asked = 0.0
        """When updates were last asked for, in seconds of the loop."""
        self._taken: dict[int, Taken] = {}
        self._unreadable: set[int] = set()
        """Updates that cannot be read and come again, as they are behind one that is not handled yet."""
        self._kept: Counter[int] = Counter()
        self._trouble = Trouble(_log)
        self._polling: asyncio.Task[None] | None = None
        self._stands_by = False

    async def poll_alone(self, database: Database) -> None:
        """Ask for updates whenever no other process on the database does, until cancelled.

        Where the server of the lock is away, this process goes on, unless another one has taken over.
        """
        try:
            while True:
                async with alone(database, self._bot.id | LOCK, "polling", self._stand_by) as lost:
                    self._stands_by = False
                    self._polling = self._polling or asyncio.create_task(self._poll())
                    losing = asyncio.create_task(lost.wait())
                    await asyncio.wait({self._polling, losing}, return_when=asyncio.FIRST_COMPLETED)
                    losing.cancel()
                    if self._polling.done():
                        await self._polling
        finally:
            if self._polling is not None:
                self._polling.cancel()
                with suppress(asyncio.CancelledError):
                    await self._polling

    async def confirm(self) -> None:
        """Tell Telegram what is handled, at the end."""
        self._go_on()
        if self._offset:
            with suppress(TelegramError):
                await self._ask(0, CONFIRMING)

    def _stand_by(self) -> None:
        if self._polling is not None:
            self._polling.cancel()
            self._polling = None
        if not self._stands_by:
            _log.warning("another process receives the updates; this one stands by")
        self._stands_by = True

    async def _poll(self) -> None:
        await self._recover()
        await self._until_answered(self._bot.delete_webhook)
        while True:
            contents = await self._until_answered(lambda: self._ask(WAITS, WAITS + ANSWER_TAKES))
            for content in contents:
                self._begin(content)
            self._go_on()
            await self._until_more_may_come()
            self._go_on()

    async def _recover(self) -> None:
        while True:
            try:
                await recover(self._ledger, self._intake, self._bot)
            except StoreUnavailable:
                await asyncio.sleep(FIRST_PAUSE)
            else:
                return

    async def _ask(self, waits: int, takes: float) -> list[object]:
        self._asked = asyncio.get_running_loop().time()
        fields = {"timeout": str(waits), "allowed_updates": self._kinds}
        if self._offset:
            fields["offset"] = str(self._offset)
        return await self._request.ask_for_updates(f"{self._bot.base_url}/getUpdates", fields, takes)

    def _begin(self, content: object) -> None:
        """Let an update be handled, unless it came before and still is."""
        try:
            number = number_of(content)
        except Unreadable as fault:
            _log.error("%s; it is passed over", fault)
            return
        self._highest = max(self._highest, number)
        known = self._taken.get(number)
        if number in self._unreadable or (known is not None and known.content == content):
            return
        try:
            received = read_update(content, self._bot)
            self._taken[number] = Taken(content, received, self._intake.take(received), asyncio.get_running_loop().time())
        except Unreadable as fault:
            self._unreadable.add(number)
            _log.error("%s; it is passed over", fault)
        except Ending:
            raise asyncio.CancelledError from None

    def _go_on(self) -> None:
        """Confirm with the next request what is safe, up to the first that is not. What is behind that comes again."""
        first = min((number for number, taken in self._taken.items() if not taken.is_safe), default=self._highest + 1)
        self._offset = max(self._offset, first)
        self._taken = {number: taken for number, taken in self._taken.items() if number >= self._offset}
        self._unreadable = {number for number in self._unreadable if number >= self._offset}

    async def _until_more_may_come(self) -> None:
        """Wait until all that came is safe, or the first of it and so many others that what comes again leaves room for more.

        What takes long is kept in the store, or waited for where that is away.
        """
        clock = asyncio.get_running_loop().time
        while waiting := self._waiting():
            if len(waiting) <= HALF and min(waiting) > self._offset:
                return
            quick = [taken.handled for taken in waiting.values() if not self._kept[taken.received.line]]
            if quick:
                await self._until_done_or_long(quick, max(self._asked + SOON - clock(), LOOKS))
            latest = clock() - PATIENCE
            slow = [taken for taken in self._waiting().values() if taken.since < latest or self._keeps_at_once(taken.received)]
            if not slow:
                continue
            if self._kept.total() < MOST_KEPT and await self._ledger.set_aside([taken.received for taken in slow]):
                for taken in slow:
                    self._keep(taken)
            else:
                await asyncio.wait([taken.handled for taken in slow], timeout=FIRST_PAUSE)

    async def _until_done_or_long(self, quick: Iterable[asyncio.Future[None]], seconds: float) -> None:
        """Wait until all is handled, or one of it is said to take long, or so many seconds are over."""
        waited: set[asyncio.Future[Any]] = {asyncio.gather(*quick, return_exceptions=True), self._ledger.something_lasts()}
        await asyncio.wait(waited, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)

    def _keeps_at_once(self, received: Received) -> bool:
        """Whether an update, or one before it in its line, is known to take long."""
        return bool(self._kept[received.line]) or self._ledger.lasts(received)

    def _waiting(self) -> dict[int, Taken]:
        """What is neither handled nor kept, by number."""
        return {number: taken for number, taken in self._taken.items() if not taken.is_kept and not taken.handled.done()}

    def _keep(self, taken: Taken) -> None:
        line = taken.received.line
        taken.is_kept = True
        self._kept[line] += 1

        def ended(_: object) -> None:
            self._kept[line] -= 1
            if not self._kept[line]:
                del self._kept[line]

        taken.handled.add_done_callback(ended)

    async def _until_answered(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """Ask again and again, later and later, until there is an answer."""
        pause = FIRST_PAUSE
        while True:
            wait = pause
            try:
                answer = await ask()
            except RetryAfter as error:
                wait = max(pause, seconds_to_wait(error))
                self._trouble.met(f"Telegram asks to wait {wait:.0f} s before updates are asked for again")
            except InvalidToken as error:
                self._trouble.met(f"Telegram refuses the token ({error}); it is tried again. If it was revoked, set BOT_TOKEN to the new one")
            except Conflict as error:
                self._trouble.met(f"another process receives the updates of this bot ({error}); end one of the two. It is tried again")
            except TelegramError as error:
                self._trouble.met(f"getting updates failed ({error}); it is tried again")
            else:
                self._trouble.over("updates come again")
                return answer
            await asyncio.sleep(wait)
            pause = min(2 * pause, LONGEST_PAUSE)
