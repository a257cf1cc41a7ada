"""Updates by asking for them (https://core.telegram.org/bots/api#getupdates): one process asks, and confirms only what is handled or kept."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.pacing import seconds_to_wait
from bot.telegram.recovering import recover
from bot.telegram.request import AiohttpRequest
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
PATIENCE = 0.5
"""Seconds after which what is not handled is kept in the store, so that one slow answer does not keep the next updates away."""
MOST_KEPT = 2_000
"""Updates that may be kept at a time; with more, no further ones are asked for."""
LOCK = 1 << 62
"""Added to a bot's id: the key of the lock that the asking process holds, beside the one of telling subscribers."""

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Taken:
    """An update of the last answer: its number, itself, and what is done when it is handled."""

    number: int
    received: Received
    handled: asyncio.Future[None]


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
        self._taken: list[Taken] = []
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
        for taken in self._taken:
            if not taken.handled.done() or taken.handled.cancelled():
                break
            self._offset = max(self._offset, taken.number + 1)
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
            numbers = [self._begin(content) for content in contents]
            await self._until_safe()
            self._offset = max([self._offset, *(number + 1 for number in numbers)])
            self._taken = []

    async def _recover(self) -> None:
        while True:
            try:
                await recover(self._ledger, self._intake, self._bot)
            except StoreUnavailable:
                await asyncio.sleep(FIRST_PAUSE)
            else:
                return

    async def _ask(self, waits: int, takes: float) -> list[object]:
        fields = {"timeout": str(waits), "allowed_updates": self._kinds}
        if self._offset:
            fields["offset"] = str(self._offset)
        return await self._request.ask_for_updates(f"{self._bot.base_url}/getUpdates", fields, takes)

    def _begin(self, content: object) -> int:
        """Let an update be handled. Gives its number; -1 where it has none."""
        try:
            number = number_of(content)
        except Unreadable as fault:
            _log.error("%s; it is passed over", fault)
            return -1
        try:
            received = read_update(content, self._bot)
            self._taken.append(Taken(number, received, self._intake.take(received)))
        except Unreadable as fault:
            _log.error("%s; it is passed over", fault)
        except Ending:
            raise asyncio.CancelledError from None
        return number

    async def _until_safe(self) -> None:
        """Wait until all that came is handled; what is not in time is kept in the store, or waited for where that is away."""
        quick = [taken.handled for taken in self._taken if not taken.handled.done() and not self._kept[taken.received.line]]
        if quick:
            await asyncio.wait(quick, timeout=PATIENCE)
        while slow := [taken for taken in self._taken if not taken.handled.done()]:
            if self._kept.total() < MOST_KEPT and await self._ledger.set_aside([taken.received for taken in slow]):
                for taken in slow:
                    self._keep(taken)
                return
            await asyncio.wait([taken.handled for taken in slow], timeout=FIRST_PAUSE)

    def _keep(self, taken: Taken) -> None:
        line = taken.received.line
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
