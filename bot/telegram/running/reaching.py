"""Reaching what a bot needs at its start, the store and Telegram, again and again while one of them is away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.chats.languages import load_languages
from bot.chats.memory import ChatsInMemory
from bot.clock import Clock, system_clock
from bot.pace import Pace
from bot.serving import open_serving
from bot.settings import Settings
from bot.telegram.noticing import Noticing
from bot.telegram.running.parts import Parts
from knowledge.store.database import Database, StoreUnavailable

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


async def open_parts(settings: Settings, database: Database, clock: Clock, ending: asyncio.Event) -> Parts | None:
    """Open the store, again and again while the database is away. None where the process was told to end meanwhile."""
    pause = FIRST_PAUSE
    while not ending.is_set():
        try:
            serving, chats = await open_serving(database, settings.programme, clock), ChatsInMemory()
            await load_languages(database, chats)
        except StoreUnavailable as fault:
            _log.info("%s (%s; again in %.0f s)", fault, fault.cause, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(ending.wait(), pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            continue
        _log.info(
            "answering about %s, revision %d, through %s, %s",
            serving.desk.directory.programme.event.id,
            serving.revision,
            settings.telegram_api_url,
            f"rehearsing from {settings.rehearse_from}, {settings.rehearse_speed:g} times as fast" if settings.rehearse_from else "by the real clock",
        )
        return Parts(database, serving, chats, Pace(), clock, Noticing(database, serving, system_clock))
    return None


async def reach_telegram(ending: asyncio.Event, start: Callable[[], Awaitable[None]]) -> bool:
    """Start, again and again while the network fails. False where the process was told to end meanwhile. Raises `InvalidToken`."""
    pause = FIRST_PAUSE
    while not ending.is_set():
        try:
            await start()
        except InvalidToken:
            raise
        except NetworkError as error:
            _log.error("Telegram cannot be reached (%s); again in %.0f s", error, pause)
        except TelegramError as error:
            _log.error("Telegram answered with an error (%s); again in %.0f s", error, pause)
        else:
            return True
        with suppress(TimeoutError):
            await asyncio.wait_for(ending.wait(), pause)
        pause = min(2 * pause, LONGEST_PAUSE)
    return False
