"""Which handler gets which update."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.clock import system_clock
from bot.picture.choosing import PICTURE
from bot.replies.commands import COMMANDS
from bot.settings import Settings
from bot.telegram.calendars import ACTION as CALENDAR
from bot.telegram.calendars import COMMANDS as CALENDARS
from bot.telegram.calendars import Calendars
from bot.telegram.called import Effect, named_for
from bot.telegram.codes import ACTION as CODE
from bot.telegram.codes import COMMANDS as CODES
from bot.telegram.codes import Codes
from bot.telegram.following import ACTIONS, FollowHandlers
from bot.telegram.following import COMMANDS as FOLLOWING
from bot.telegram.given import LatelyGiven
from bot.telegram.handlers import Handlers
from bot.telegram.inline import Inline
from bot.telegram.membership import Membership
from bot.telegram.menus import ORGANISING, PRIVACY
from bot.telegram.organisers.organisers import Organisers
from bot.telegram.organisers.proposing import ACTION, Proposing
from bot.telegram.picturing import ALSO, Picturing
from bot.telegram.picturing import COMMANDS as PICTURING
from bot.telegram.privacy import ACTION as KEPT
from bot.telegram.privacy import PrivacyHandlers
from bot.telegram.running.parts import BotApplication, Parts
from bot.telegram.sending.pacing import PacedSending
from bot.telegram.sending.request import AiohttpRequest

UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER]
"""The kinds of updates that there are handlers for (https://core.telegram.org/bots/api#update)."""
BEFORE_THE_ANSWER = -1
"""The library's group of handlers that see an update before the one that answers it."""
AFTER_THE_ANSWER = 1
"""The library's group of handlers that see an update after the one that answers it."""

JUST_WRITTEN = timedelta(minutes=5)
"""How long after its first version a message that was not meant for the bot may become a question to it."""


class StillMeant(filters.UpdateFilter):
    """Edits that may ask something: in private chats, of messages that were answered, and of those that were just written."""

    def __init__(self, lately: LatelyGiven) -> None:
        super().__init__()
        self._lately = lately

    def filter(self, update: Update) -> bool:
        """Whether an update is such an edit."""
        message = update.edited_message
        if message is None:
            return False
        if message.chat.type == ChatType.PRIVATE or self._lately.answers.get((message.chat.id, message.message_id)):
            return True
        return (message.edit_date or message.date) - message.date <= JUST_WRITTEN


def build(settings: Settings, parts: Parts, asking: AiohttpRequest) -> BotApplication:
    """The application with its handlers, not yet started. `asking`: the connections that updates are asked for through."""
    handlers = Handlers(parts.serving, parts.chats, parts.clock, parts.lately, parts.noticing.notice)
    proposing = proposing_of(settings, parts)
    membership = Membership(parts.database, parts.serving, parts.chats, parts.clock)
    application = _without_handlers(settings, parts, asking)
    new, edited = filters.UpdateType.MESSAGE, StillMeant(parts.lately)
    # most of what comes, so that it is not held against all that follows; none of that would take it
    plain_question = new & filters.TEXT & ~filters.COMMAND & ~filters.REPLY
    organisers = Organisers(proposing, handlers)
    application.add_handler(MessageHandler(plain_question, _with_bot(organisers.on_text)))
    application.add_handler(MessageHandler(new & (filters.COMMAND | ~filters.TEXT), _with_bot(organisers.on_another)), group=BEFORE_THE_ANSWER)
    application.add_handler(CallbackQueryHandler(_with_bot(organisers.on_another)), group=BEFORE_THE_ANSWER)
    application.add_handler(CommandHandler("start", _with_bot(membership.on_start), filters=new), group=AFTER_THE_ANSWER)
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, _with_bot(membership.on_migration)), group=AFTER_THE_ANSWER)
    application.add_handler(ChatMemberHandler(_with_bot(membership.on_membership), ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(InlineQueryHandler(_with_bot(Inline(parts.serving, parts.chats, parts.clock).on_query)))
    following = FollowHandlers(parts.database, parts.serving, parts.chats, parts.clock)
    privacy = PrivacyHandlers(parts.database, parts.serving, parts.chats, parts.lately, system_clock, settings.organisers)
    parts.chats.add_memory(parts.lately)
    application.add_handler(CommandHandler(list(PRIVACY), _with_bot(privacy.on_command), filters=new))
    application.add_handler(CommandHandler(named_for(Effect.ASKS, PRIVACY), _with_bot(privacy.on_command), filters=edited))
    application.add_handler(CallbackQueryHandler(_with_bot(privacy.on_button), pattern=f"^{KEPT}"))
    application.add_handler(CommandHandler(list(FOLLOWING), _with_bot(following.on_command), filters=new))
    application.add_handler(CallbackQueryHandler(_with_bot(following.on_button), pattern=f"^(?:{'|'.join(ACTIONS)})"))
    calendars = Calendars(parts.database, parts.serving, parts.chats, parts.clock, settings.public_address)
    application.add_handler(CommandHandler(list(CALENDARS), _with_bot(calendars.on_command), filters=new))
    application.add_handler(CallbackQueryHandler(_with_bot(calendars.on_button), pattern=f"^{CALENDAR}"))
    codes = Codes(parts.serving, parts.chats, parts.clock)
    application.add_handler(CommandHandler(list(CODES), _with_bot(codes.on_command), filters=new | edited))
    application.add_handler(CallbackQueryHandler(_with_bot(codes.on_button), pattern=f"^{CODE}"))
    picturing = Picturing(parts.serving, parts.chats, parts.clock)
    application.add_handler(CommandHandler([*PICTURING, *ALSO], _with_bot(picturing.on_command), filters=new | edited))
    application.add_handler(CallbackQueryHandler(_with_bot(picturing.on_button), pattern=f"^{PICTURE}"))
    application.add_handler(MessageHandler(edited & (filters.TEXT | filters.CAPTION), _with_bot(organisers.on_edit)))
    application.add_handler(CommandHandler("start", _with_bot(organisers.on_start), filters=new))
    application.add_handler(CommandHandler(list(ORGANISING), _with_bot(organisers.on_command), filters=new))
    application.add_handler(CommandHandler("help", _with_bot(organisers.on_help), filters=new))
    application.add_handler(CommandHandler("skip", _with_bot(organisers.on_skip), filters=new))
    replies = new & filters.REPLY & filters.TEXT & ~filters.COMMAND & filters.ChatType.PRIVATE
    application.add_handler(MessageHandler(replies, _with_bot(organisers.on_reply)))
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


def _without_handlers(settings: Settings, parts: Parts, asking: AiohttpRequest) -> BotApplication:
    return (
        Application.builder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(asking)
        .rate_limiter(PacedSending(parts.pace))
        .updater(None)
        .job_queue(None)
        .build()
    )


def proposing_of(settings: Settings, parts: Parts) -> Proposing:
    """What proposes changes to the organisers that the settings name."""
    return Proposing(parts.database, parts.serving, parts.chats, parts.clock, system_clock, settings.organisers, settings.four_eyes)


def _with_bot(handle: Callable[[Update, Any], Awaitable[None]]) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Any]:
    async def handler(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await handle(update, context.bot)

    return handler
