"""The bot on Telegram: polling that survives faults, a clean end."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from socket import socket

from telegram.error import InvalidToken, TelegramError

from bot.chats.languages import save_new_languages
from bot.clock import Clock, rehearsal_clock, system_clock
from bot.collecting import collect_without_pauses
from bot.instruments import CountedErrors
from bot.logs import start_logging
from bot.redaction import Redact, redaction
from bot.settings import Settings
from bot.shown_settings import RELEASE, secrets_of, shown
from bot.telegram.background import running
from bot.telegram.beside import at_an_address, over_http, set_all_menus, telling
from bot.telegram.parts import BotApplication, Parts
from bot.telegram.reaching import open_parts, reach_telegram
from bot.telegram.routing import UPDATES, build
from bot.web.server import listen
from knowledge.errors import KnowledgeError
from knowledge.store.database import open_database

STOPPING = 5.0
"""Seconds that each step of the end may take."""
UNUSABLE = 2
BAD_TOKEN = 3

_log = logging.getLogger(__name__)


def serve(settings: Settings) -> int:
    """Answer on Telegram until the process is told to end. Gives the exit status: 0, 2 for what cannot be used, 3 for a refused token."""
    redact = redaction(secrets_of(settings))
    start_logging(settings.log_level, settings.log_format, redact, *_listeners(settings, redact))
    _log.info("seminar-bot %s starts with", RELEASE, extra=shown(settings))
    clock = rehearsal_clock(settings.rehearse_from, settings.rehearse_speed) if settings.rehearse_from else system_clock
    return asyncio.run(_serve(settings, clock))


def _listeners(settings: Settings, redact: Redact) -> tuple[logging.Handler, ...]:
    """Who gets what is logged beside standard error."""
    if settings.sentry_dsn is None:
        return (CountedErrors(),)
    from bot.reporting import reporting_handler

    return CountedErrors(), reporting_handler(settings.sentry_dsn.get_secret_value(), RELEASE, redact)


async def _serve(settings: Settings, clock: Clock) -> int:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, ending.set)
    try:
        database = open_database(settings.address)
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return UNUSABLE
    try:
        listening = None if settings.port is None else listen(settings.listen_on, settings.port)
        parts = await open_parts(settings, database, clock, ending)
        collect_without_pauses()
        return await _answer(settings, parts, listening, ending) if parts else 0
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return UNUSABLE
    finally:
        await database.close()


async def _answer(settings: Settings, parts: Parts, listening: socket | None, ending: asyncio.Event) -> int:
    application = build(settings, parts)
    try:
        if not await reach_telegram(ending, application.initialize):
            await _closed(application)
            return 0
    except InvalidToken:
        _log.error("Telegram refuses the token; set BOT_TOKEN to the one that @BotFather shows")
        await _closed(application)
        return BAD_TOKEN
    updater = application.updater
    if updater is None:
        raise AssertionError("the application was built without an updater")
    await application.start()
    starting = asyncio.create_task(updater.start_polling(bootstrap_retries=-1, allowed_updates=UPDATES, error_callback=_polling_failed))
    menus = asyncio.create_task(set_all_menus(application.bot, parts, settings.organisers))
    _log.info("@%s is ready", application.bot.username)
    async with running(
        *telling(application.bot, parts), *over_http(settings, parts, application.bot, listening), *at_an_address(settings, parts, application.bot)
    ):
        await ending.wait()
        _log.info("ending")
        for task in (starting, menus):
            task.cancel()
            with suppress(asyncio.CancelledError, TelegramError):
                await task
        for step in (updater.stop if updater.running else None, application.stop):
            if step is not None:
                with suppress(TimeoutError, TelegramError):
                    await asyncio.wait_for(step(), STOPPING)
    await save_new_languages(parts.database, parts.chats, parts.clock)
    await parts.noticing.store()
    with suppress(TimeoutError, TelegramError):
        await asyncio.wait_for(application.shutdown(), STOPPING)
    return 0


async def _closed(application: BotApplication) -> None:
    """Close the connections of an application that never came up."""
    for request in application.bot._request:  # the library closes them only for a bot that was initialised
        await request.shutdown()


def _polling_failed(error: TelegramError) -> None:
    _log.warning("getting updates failed (%s); it is tried again", error)
