"""How updates come to the handlers: asked for or brought, each handled once, and a clean end."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from telegram import Update

from bot.clock import system_clock
from bot.settings import Settings
from bot.telegram.running.background import Task
from bot.telegram.running.duties import Duty
from bot.telegram.running.parts import BotApplication, Parts
from bot.telegram.running.routing import UPDATES
from bot.telegram.sending.request import AiohttpRequest
from bot.telegram.updates.handling import Sharing, handle_alone
from bot.telegram.updates.observing import observed
from bot.telegram.updates.polling import Poller
from bot.telegram.updates.recovering import recover
from bot.telegram.updates.telling import TellingServer
from bot.telegram.updates.webhook import Webhook, keep_webhook, secret_of
from bot.updates.intake import Ending, Intake
from bot.updates.journal import Journal
from bot.updates.ledger import Ledger
from bot.updates.received import Unreadable, number_of, read_update
from knowledge.store.address import PostgreSQLServer, SQLiteFile
from knowledge.store.direct import Direct
from knowledge.store.turns import Turns

DRAINS = 4.0
"""Seconds that what is being handled has at the end."""
WRITES = 1.0
"""Seconds that writing what was handled may take then."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Receiving:
    """The way of updates. `tasks` run as long as updates come, `asking` until the end begins."""

    application: BotApplication
    intake: Intake
    ledger: Ledger
    tasks: tuple[Task, ...]
    asking: tuple[Task, ...]
    poller: Poller | None
    turns: Turns | None

    async def take(self, content: object) -> None:
        """Let an update be handled that was brought; returns when it is. Raises `Unreadable` and `Ending`."""
        number_of(content)
        try:
            received = read_update(content, self.application.bot)
        except Unreadable as fault:
            _log.error("%s; it is passed over", fault)
            return
        handled = self.intake.take(received)
        await asyncio.wait({handled})
        if handled.cancelled():
            raise Ending

    async def drain(self) -> None:
        """End well: handle what was begun, and tell Telegram and the store. To be called when nobody asks any more."""
        await self.intake.drain(DRAINS)
        if self.poller is not None:
            await self.poller.confirm()
        with suppress(TimeoutError):
            async with asyncio.timeout(WRITES):
                await self.ledger.close()

    async def close(self) -> None:
        """Close the connections of its own."""
        if self.turns is not None:
            await self.turns.close()


async def open_receiving(
    settings: Settings, parts: Parts, application: BotApplication, request: AiohttpRequest, duties: frozenset[Duty]
) -> Receiving:
    """The way of updates of this process. Raises `StoreUnavailable`."""
    bot, address = application.bot, parts.database.address
    journal = Journal(address.file, bot.id) if isinstance(address, SQLiteFile) else None
    telling = TellingServer(Direct(address, parts.database.outage), bot.id) if isinstance(address, PostgreSQLServer) else None
    ledger = Ledger(parts.database, bot.id, system_clock, journal, telling)
    turns: Turns | None = None

    async def process(update: Update) -> None:
        with observed(update):
            await application.process_update(update)

    if isinstance(address, PostgreSQLServer):
        turns = Turns(address, parts.database.outage)
        sharing = Sharing(turns, ledger, parts.chats, parts.lately, parts.pace, bot.id, system_clock)
        intake = Intake(sharing.handle(process), ledger.knows, parts.pulse)
    else:
        intake = Intake(handle_alone(process, ledger), ledger.knows, parts.pulse)
    poller = Poller(bot, request, UPDATES, intake, ledger) if Duty.ASK in duties else None
    asking: tuple[Task, ...] = (partial(poller.poll_alone, parts.database),) if poller else ()
    if settings.webhook_address and Duty.TAKE in duties:
        webhook = Webhook(settings.webhook_address, secret_of(settings.webhook_secret, settings.bot_token), UPDATES)
        await recover(ledger, intake, bot)
        asking = (partial(keep_webhook, bot, webhook, system_clock),)
    return Receiving(application, intake, ledger, (ledger.write, ledger.tell, intake.run), asking, poller, turns)
