"""The bot on Telegram: polling that survives faults, updates of one chat in order, a clean end."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from telegram import BotCommand, Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, BaseUpdateProcessor, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot.chats.memory import ChatsInMemory
from bot.clock import Clock, rehearsal_clock, system_clock
from bot.logs import start_logging
from bot.opening import open_programme
from bot.replies.desk import Desk
from bot.settings import Settings
from bot.telegram.handlers import COMMANDS, Handlers
from bot.telegram.request import AiohttpRequest
from knowledge.errors import KnowledgeError

AT_ONCE = 128
"""Updates that are answered side by side."""
STOPPING = 5.0
"""Seconds that each step of the end may take."""
LONGEST_PAUSE = 30.0
UPDATES = [Update.MESSAGE, Update.CALLBACK_QUERY]
BAD_TOKEN = 3

_log = logging.getLogger(__name__)


class ChatsInOrder(BaseUpdateProcessor):
    """Answers chats side by side, and the updates of one chat one after the other."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._waiting: defaultdict[int, int] = defaultdict(int)
        self._turns: dict[int, asyncio.Lock] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then answer."""
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else 0
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


def serve(settings: Settings) -> int:
    """Answer on Telegram until the process is told to end. Gives the exit status: 0, or 3 for a token that Telegram refuses."""
    start_logging(settings.log_level, settings.bot_token.get_secret_value())
    clock = rehearsal_clock(settings.rehearse_from, settings.rehearse_speed) if settings.rehearse_from else system_clock
    try:
        desk = open_programme(settings.programme)
    except KnowledgeError as fault:
        _log.error("%s", fault)
        return 2
    _log.info(
        "answering about %s through %s, %s",
        desk.directory.programme.event.id,
        settings.telegram_api_url,
        f"rehearsing from {settings.rehearse_from}, {settings.rehearse_speed:g} times as fast" if settings.rehearse_from else "by the real clock",
    )
    return asyncio.run(_serve(settings, desk, clock))


def build(settings: Settings, desk: Desk, clock: Clock) -> Application[Any, Any, Any, Any, Any, Any]:
    """The application with its handlers, not yet started."""
    handlers = Handlers(desk, ChatsInMemory(), clock)
    application = (
        Application.builder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest())
        .concurrent_updates(ChatsInOrder())
        .job_queue(None)
        .build()
    )
    new = filters.UpdateType.MESSAGE
    application.add_handler(CommandHandler(list(COMMANDS), _with_bot(handlers.on_command), filters=new))
    application.add_handler(MessageHandler(new & filters.COMMAND, _with_bot(handlers.on_command)))
    application.add_handler(MessageHandler(new & filters.TEXT, _with_bot(handlers.on_text)))
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


async def _serve(settings: Settings, desk: Desk, clock: Clock) -> int:
    application = build(settings, desk, clock)
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, ending.set)
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
    menus = asyncio.create_task(set_menus(application, desk))
    _log.info("@%s is ready", application.bot.username)
    await ending.wait()
    _log.info("ending")
    for task in (starting, menus):
        task.cancel()
        with suppress(asyncio.CancelledError, TelegramError):
            await task
    for step in (updater.stop if updater.running else None, application.stop, application.shutdown):
        if step is not None:
            with suppress(TimeoutError, TelegramError):
                await asyncio.wait_for(step(), STOPPING)
    return 0


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


async def set_menus(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> None:
    """The menu of commands, in each language and for all others. Its failing is no reason not to answer."""
    default = desk.language_for_nobody
    for code, wording in [(None, desk.wordings[default]), *desk.wordings.items()]:
        commands = [BotCommand(name, str(wording.say(f"command.{name}"))) for name in COMMANDS]
        try:
            await application.bot.set_my_commands(commands, language_code=code)
        except TelegramError as error:
            _log.warning("the menu of commands could not be set: %s", error)
