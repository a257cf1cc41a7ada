"""What runs beside answering: which tasks, by the settings."""

from __future__ import annotations

import logging
from functools import partial
from socket import socket
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.ext import ExtBot

from bot.chats.languages import save_languages
from bot.clock import system_clock
from bot.notices.composing import Composer
from bot.notices.drainer import Tools
from bot.notices.draining import drain
from bot.organisers import roster
from bot.privacy.retention import keep_forgetting
from bot.serving import serve_newest
from bot.settings import WEBHOOK_PATH, Settings
from bot.telegram.organisers.watching import propose_what_changed, publish_what_changed, watch_alone
from bot.telegram.profile import set_menu, set_profile
from bot.telegram.running.background import Task
from bot.telegram.running.duties import Duty
from bot.telegram.running.parts import Parts
from bot.telegram.running.receiving import Receiving
from bot.telegram.running.routing import proposing_of
from bot.telegram.sending.delivering import deliver
from bot.telegram.sending.pacing import Turn
from bot.telegram.updates.webhook import secret_of
from knowledge.store.database import StoreUnavailable

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_log = logging.getLogger(__name__)


def keeping_up(parts: Parts) -> tuple[Task, ...]:
    """Serve newer revisions, store languages and what was asked."""

    def served() -> None:
        for each in parts.served:
            each()

    return (
        partial(serve_newest, parts.serving, parts.database, served),
        partial(save_languages, parts.database, parts.chats, parts.clock),
        parts.noticing.keep_storing,
    )


def telling(settings: Settings, bot: ExtBot[Turn], parts: Parts) -> tuple[Task, ...]:
    """Tell subscribers what is due, and delete what is over."""
    desk = parts.serving.desk
    compose = Composer(parts.database, desk.wordings, desk.language_for_nobody, parts.clock)
    tools = Tools(parts.database, parts.pace, compose, partial(deliver, bot), parts.clock, settings.rehearse_speed)
    parts.served.append(tools.heard.set)
    return (partial(drain, tools, bot.id), partial(keep_forgetting, parts.database, system_clock))


def over_http(
    settings: Settings, parts: Parts, bot: ExtBot[Turn], duties: frozenset[Duty], listening: socket | None, receiving: Receiving | None
) -> tuple[Task, ...]:
    """Serve HTTP, where there is a port for it, and take the updates that are brought through it; or only show how the process is."""
    if listening is None:
        return ()
    from bot.web.application import watched_application, web_application
    from bot.web.office import Office
    from bot.web.server import serve_web
    from bot.web.webhook import Door

    office = Office(parts.database, parts.serving.desk.wordings, parts.clock, settings.api_token, bot.username, parts.pulse)
    _log.info("HTTP is served on %s, port %d", *listening.getsockname()[:2])
    if Duty.SHOW in duties:
        return (partial(serve_web, watched_application(office), listening),)
    application: ASGIApp = web_application(office)
    if receiving is not None and settings.webhook_url:
        application = Door(WEBHOOK_PATH, secret_of(settings.webhook_secret, settings.bot_token), receiving.take, application)
    return (partial(serve_web, application, listening),)


def at_an_address(settings: Settings, parts: Parts, bot: ExtBot[Turn]) -> tuple[Task, ...]:
    """Watch the schedule at an address, where there is one."""
    if settings.programme_url is None:
        return ()
    act = publish_what_changed if settings.programme_url_publish else propose_what_changed
    return (partial(watch_alone, settings.programme_url, settings.programme_url_seconds, proposing_of(settings, parts), bot, act),)


async def set_all_menus(bot: Bot, parts: Parts, fixed: frozenset[int]) -> None:
    """How the bot presents itself to everybody, and the menus of all organisers; `fixed`: those whom the settings name."""
    desk = parts.serving.desk
    await set_profile(bot, desk)
    try:
        found = await roster.organisers(parts.database, fixed)
    except StoreUnavailable as fault:
        _log.info("the menus of organisers are not set. %s", fault)
        return
    for organiser in found:
        await set_menu(bot, organiser.person, desk)
