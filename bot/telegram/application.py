"""The bot on Telegram: polling that survives faults, updates of one chat in order, a clean end."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from socket import socket
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import (
    Application,
    BaseUpdateProcessor,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.chats.languages import load_languages, save_languages, save_new_languages
from bot.chats.memory import ChatsInMemory
from bot.clock import Clock, rehearsal_clock, system_clock
from bot.collecting import collect_without_pauses
from bot.logs import start_logging
from bot.notices.composing import Composer
from bot.notices.drainer import Tools
from bot.notices.draining import drain
from bot.organisers import roster
from bot.pace import Pace
from bot.replies.commands import COMMANDS
from bot.serving import Serving, open_serving, serve_newest
from bot.settings import Settings
from bot.telegram.background import Task, running
from bot.telegram.delivering import deliver
from bot.telegram.following import ACTIONS, FollowHandlers
from bot.telegram.following import COMMANDS as FOLLOWING
from bot.telegram.handlers import Handlers
from bot.telegram.inline import Inline
from bot.telegram.membership import Membership
from bot.telegram.menus import ORGANISING, set_menu, set_menus
from bot.telegram.organisers import Organisers
from bot.telegram.pacing import PacedSending
from bot.telegram.proposing import ACTION, Proposing
from bot.telegram.request import AiohttpRequest
from bot.telegram.watching import propose_what_changed, publish_what_changed, watch
from bot.web.application import web_application
from bot.web.office import Office
from bot.web.server import listen, serve_web
from knowledge.errors import KnowledgeError
from knowledge.store.database import Database, StoreUnavailable, open_database

AT_ONCE = 128
"""Updates that are answered side by side."""
STOPPING = 5.0
"""Seconds that each step of the end may take."""
LONGEST_PAUSE = 30.0
UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER]
UNUSABLE = 2
BAD_TOKEN = 3
AFTER_THE_ANSWER = 1
"""The library's group of handlers that see an update after the one that answers it."""

_log = logging.getLogger(__name__)


class ChatsInOrder(BaseUpdateProcessor):
    """Answers chats side by side, and the updates of one chat one after the other."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._waiting: defaultdict[int, int] = defaultdict(int)
        self._turns: dict[int, asyncio.Lock] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then answer."""
        chat = _line_of(update)
        turn = self._turns.setdefault(chat, asyncio.Lock())
        self._waiting[chat] += 1
        try:
            async with turn:
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                self._waiting.pop(chat)
                self._turns.pop(chat)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _line_of(update: object) -> int:
    """In whose line an update waits: its chat's, or where it has none its author's."""
    if not isinstance(update, Update):
        return 0
    waiting = update.effective_chat or update.effective_user
    return waiting.id if waiting else 0


def serve(settings: Settings) -> int:
    """Answer on Telegram until the process is told to end. Gives the exit status: 0, 2 for what cannot be used, 3 for a refused token."""
    start_logging(settings.log_level, settings.bot_token.get_secret_value())
    clock = rehearsal_clock(settings.rehearse_from, settings.rehearse_speed) if settings.rehearse_from else system_clock
    return asyncio.run(_serve(settings, clock))


@dataclass(frozen=True)
class Parts:
    """What the application is made of."""

    database: Database
    serving: Serving
    chats: ChatsInMemory
    pace: Pace
    clock: Clock


def build(settings: Settings, parts: Parts) -> Application[Any, Any, Any, Any, Any, Any]:
    """The application with its handlers, not yet started."""
    handlers = Handlers(parts.serving, parts.chats, parts.clock)
    proposing = _proposing(settings, parts)
    membership = Membership(parts.database, parts.serving, parts.chats, parts.clock)
    application = (
        Application.builder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest())
        .rate_limiter(PacedSending(parts.pace))
        .concurrent_updates(ChatsInOrder())
        .job_queue(None)
        .build()
    )
    new = filters.UpdateType.MESSAGE
    application.add_handler(CommandHandler("start", _with_bot(membership.on_start), filters=new), group=AFTER_THE_ANSWER)
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, _with_bot(membership.on_migration)), group=AFTER_THE_ANSWER)
    application.add_handler(ChatMemberHandler(_with_bot(membership.on_membership), ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION), _with_bot(handlers.on_edit)))
    application.add_handler(InlineQueryHandler(_with_bot(Inline(parts.serving, parts.chats, parts.clock).on_query)))
    following = FollowHandlers(parts.database, parts.serving, parts.chats, parts.clock)
    organisers = Organisers(proposing, handlers)
    application.add_handler(CommandHandler(list(FOLLOWING), _with_bot(following.on_command), filters=new))
    application.add_handler(CallbackQueryHandler(_with_bot(following.on_button), pattern=f"^(?:{'|'.join(ACTIONS)})"))
    application.add_handler(CommandHandler("start", _with_bot(organisers.on_start), filters=new))
    application.add_handler(CommandHandler(list(ORGANISING), _with_bot(organisers.on_command), filters=new))
    application.add_handler(MessageHandler(new & filters.Document.ALL, _with_bot(organisers.on_document)))
    application.add_handler(CallbackQueryHandler(_with_bot(organisers.on_button), pattern=f"^{ACTION}"))
    application.add_handler(CommandHandler(list(COMMANDS), _with_bot(handlers.on_command), filters=new))
    application.add_handler(MessageHandler(new & filters.COMMAND, _with_bot(handlers.on_command)))
    application.add_handler(MessageHandler(new & (filters.TEXT | filters.CAPTION), _with_bot(handlers.on_text)))
    application.add_handler(MessageHandler(new & ~filters.StatusUpdate.ALL, _with_bot(handlers.on_unreadable)))
    application.add_handler(CallbackQueryHandler(_with_bot(handlers.on_button)))

    async def on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        await handlers.on_error(update, context.error, context.bot)

    application.add_error_handler(on_error)
    return application


def _with_bot(handle: Callable[[Update, Any], Awaitable[None]]) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Any]:
    async def handler(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await handle(update, context.bot)

    return handler


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
        parts = await _opened(settings, database, clock, ending)
        collect_without_pauses()
        return await _answer(settings, parts, listening, ending) if parts else 0
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return UNUSABLE
    finally:
        await database.close()


async def _opened(settings: Settings, database: Database, clock: Clock, ending: asyncio.Event) -> Parts | None:
    """Open the store, again and again while the database is away. None where the process was told to end meanwhile."""
    pause = 1.0
    while not ending.is_set():
        try:
            serving, chats = await open_serving(database, settings.programme, clock), ChatsInMemory()
            await load_languages(database, chats)
        except StoreUnavailable as fault:
            _log.error("%s (%s; again in %.0f s)", fault, fault.cause, pause)
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
        return Parts(database, serving, chats, Pace(), clock)
    return None


async def _answer(settings: Settings, parts: Parts, listening: socket | None, ending: asyncio.Event) -> int:
    application = build(settings, parts)
    try:
        if not await _until(ending, application.initialize):
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
    menus = asyncio.create_task(_set_menus(application, parts, settings.organisers))
    _log.info("@%s is ready", application.bot.username)
    async with running(
        *_beside_answering(application, parts), *_over_http(settings, parts, listening), *_at_an_address(settings, parts, application)
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
    with suppress(TimeoutError, TelegramError):
        await asyncio.wait_for(application.shutdown(), STOPPING)
    return 0


def _beside_answering(application: Application[Any, Any, Any, Any, Any, Any], parts: Parts) -> tuple[Task, ...]:
    desk, bot = parts.serving.desk, application.bot
    compose = Composer(parts.database, desk.wordings, desk.language_for_nobody, parts.clock)
    tools = Tools(parts.database, parts.pace, compose, partial(deliver, bot), parts.clock)
    return (
        partial(drain, tools, bot.id),
        partial(serve_newest, parts.serving, parts.database, tools.heard.set),
        partial(save_languages, parts.database, parts.chats, parts.clock),
    )


def _over_http(settings: Settings, parts: Parts, listening: socket | None) -> tuple[Task, ...]:
    if listening is None:
        return ()
    office = Office(parts.database, parts.serving.desk.wordings, parts.clock, settings.api_token)
    _log.info("HTTP is served on %s, port %d", *listening.getsockname()[:2])
    return (partial(serve_web, web_application(office), listening),)


def _at_an_address(settings: Settings, parts: Parts, application: Application[Any, Any, Any, Any, Any, Any]) -> tuple[Task, ...]:
    if settings.programme_url is None:
        return ()
    act = publish_what_changed if settings.programme_url_publish else propose_what_changed
    return (partial(watch, settings.programme_url, settings.programme_url_seconds, _proposing(settings, parts), application.bot, act),)


def _proposing(settings: Settings, parts: Parts) -> Proposing:
    return Proposing(parts.database, parts.serving, parts.chats, parts.clock, system_clock, settings.organisers, settings.four_eyes)


async def _closed(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Close the connections of an application that never came up."""
    for request in application.bot._request:  # the library closes them only for a bot that was initialised
        await request.shutdown()


async def _until(ending: asyncio.Event, start: Callable[[], Awaitable[None]]) -> bool:
    """Start, again and again while the network fails. False where the process was told to end meanwhile."""
    pause = 1.0
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


def _polling_failed(error: TelegramError) -> None:
    _log.warning("getting updates failed (%s); it is tried again", error)


async def _set_menus(application: Application[Any, Any, Any, Any, Any, Any], parts: Parts, fixed: frozenset[int]) -> None:
    desk = parts.serving.desk
    await set_menus(application.bot, desk, (*COMMANDS, *FOLLOWING))
    try:
        found = await roster.organisers(parts.database, fixed)
    except StoreUnavailable as fault:
        _log.warning("the menus of organisers are not set. %s", fault)
        return
    for organiser in found:
        await set_menu(application.bot, organiser.person, desk)
