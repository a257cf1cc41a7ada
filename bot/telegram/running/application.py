"""The bot on Telegram: opened, run until it is told to end, and ended without losing anything."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from socket import socket
from typing import TypeVar

from telegram.error import InvalidToken, TelegramError

from bot.chats.languages import save_new_languages
from bot.clock import Clock, rehearsal_clock, system_clock
from bot.collecting import collect_without_pauses
from bot.event_loop import run
from bot.idle_settings import HEALTH_WITH_RUN, idle_settings, idle_where_served
from bot.instruments import CountedErrors
from bot.logs import start_logging
from bot.redaction import Redact, redaction
from bot.settings import Settings
from bot.shown_settings import RELEASE, secrets_of, shown
from bot.telegram.running.background import ended, running
from bot.telegram.running.beside import at_an_address, keeping_up, over_http, set_all_menus, telling
from bot.telegram.running.duties import ANSWERING, Duty, Role, duties_of
from bot.telegram.running.parts import BotApplication, Parts
from bot.telegram.running.reaching import open_parts, reach_telegram
from bot.telegram.running.receiving import Receiving, open_receiving
from bot.telegram.running.routing import build
from bot.telegram.sending.request import AiohttpRequest
from bot.web.missing import Missing
from knowledge.errors import KnowledgeError
from knowledge.store.database import Database, open_database

SAVING = 1.0
"""Seconds that each of the last steps may take at the end."""
Given = TypeVar("Given")
UNUSABLE = 2
BAD_TOKEN = 3

_log = logging.getLogger(__name__)


def serve(settings: Settings, role: Role) -> int:
    """Do what the role is for until the process is told to end. Gives the exit status: 0, 2 for what cannot be used, 3 for a refused token."""
    redact = redaction(secrets_of(settings))
    start_logging(settings.log_level, settings.log_format, redact, *_listeners(settings, redact))
    _log.info("seminar-bot %s starts %s with", RELEASE, role.value, extra=shown(settings))
    for sentence in idle_of(role, settings):
        _log.warning("%s", sentence)
    duties = duties_of(role, settings)
    clock = rehearsal_clock(settings.rehearse_from, settings.rehearse_speed) if settings.rehearse_from else system_clock
    return run(_serve(settings, duties, clock))


def _listeners(settings: Settings, redact: Redact) -> tuple[logging.Handler, ...]:
    """Who gets what is logged beside standard error."""
    if settings.sentry_dsn is None:
        return (CountedErrors(),)
    from bot.reporting import reporting_handler

    return CountedErrors(), reporting_handler(settings.sentry_dsn.get_secret_value(), RELEASE, redact)


def idle_of(role: Role, settings: Settings) -> Iterator[str]:
    """A sentence for each setting that does nothing in a process of this role. The processes of a Procfile share their settings."""
    yield from idle_settings(settings)
    if role is not Role.WORKER:
        yield from idle_where_served(settings)
    if role is Role.RUN and settings.health_port is not None:
        yield HEALTH_WITH_RUN


async def _serve(settings: Settings, duties: frozenset[Duty], clock: Clock) -> int:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, ending.set)
    try:
        database = open_database(settings.address)
        database.outage.say_in(_log)
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return UNUSABLE
    try:
        listening = _listen(settings, duties)
        parts = await _begun(open_parts(settings, database, clock, ending), listening, Missing.DATABASE)
        collect_without_pauses()
        return await _work(settings, parts, duties, listening, ending) if parts else 0
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return UNUSABLE
    finally:
        await _closed(database)


def _listen(settings: Settings, duties: frozenset[Duty]) -> socket | None:
    """Where HTTP is served; None where it is not. What serves it is loaded only for this."""
    setting, port = ("PORT", settings.port) if Duty.LISTEN in duties else ("HEALTH_PORT", settings.health_port)
    if port is None or not duties & {Duty.LISTEN, Duty.SHOW}:
        return None
    from bot.web.server import listen

    return listen(settings.listen_on, port, setting)


async def _begun(beginning: Coroutine[None, None, Given], listening: socket | None, missing: Missing) -> Given:
    """What begins; where HTTP is served, it says meanwhile what the process is waiting for."""
    if listening is None:
        return await beginning
    from bot.web.starting import begun

    return await begun(beginning, listening, missing)


async def _work(settings: Settings, parts: Parts, duties: frozenset[Duty], listening: socket | None, ending: asyncio.Event) -> int:
    asking = AiohttpRequest(parts.pulse.reach)
    application = build(settings, parts, asking)
    try:
        reaching = reach_telegram(ending, application.initialize)
        if await _begun(reaching, listening, Missing.TELEGRAM):
            receiving = await open_receiving(settings, parts, application, asking, duties) if duties & ANSWERING else None
            _log.info("@%s is ready", application.bot.username)
            await _until_ending(settings, parts, application, receiving, duties, listening, ending)
    except InvalidToken:
        _log.error("Telegram refuses the token; set BOT_TOKEN to the one that @BotFather shows")
        return BAD_TOKEN
    finally:
        await _shut_down(application)
    return 0


async def _until_ending(
    settings: Settings,
    parts: Parts,
    application: BotApplication,
    receiving: Receiving | None,
    duties: frozenset[Duty],
    listening: socket | None,
    ending: asyncio.Event,
) -> None:
    bot = application.bot
    beside = (*telling(settings, bot, parts), *at_an_address(settings, parts, bot)) if Duty.TELL in duties else ()
    async with running(*keeping_up(parts), *(receiving.tasks if receiving else ())):
        menus = asyncio.create_task(set_all_menus(bot, parts, settings.organisers)) if receiving else None
        async with running(*beside, *over_http(settings, parts, bot, duties, listening, receiving)):
            async with running(*(receiving.asking if receiving else ())):
                await ending.wait()
                _log.info("ending")
            draining = asyncio.create_task(receiving.drain()) if receiving else None
        if menus:
            await ended(menus)
        if draining:
            await draining
    with suppress(TimeoutError):
        async with asyncio.timeout(SAVING):
            await save_new_languages(parts.database, parts.chats, parts.clock)
            await parts.noticing.store()
    if receiving:
        with suppress(TimeoutError):
            async with asyncio.timeout(SAVING):
                await receiving.close()


async def _shut_down(application: BotApplication) -> None:
    """Close the connections to Telegram, also those of an application that never came up."""
    with suppress(TimeoutError, TelegramError):
        async with asyncio.timeout(SAVING):
            await application.shutdown()
    for request in application.bot._request:  # the library closes them only for a bot that was initialised
        await request.shutdown()


async def _closed(database: Database) -> None:
    """Close the database; a server that is away keeps no process alive."""
    with suppress(TimeoutError):
        async with asyncio.timeout(SAVING):
            await database.close()
