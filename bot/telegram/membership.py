"""Chats that come back and groups that move: what the store must know of them."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from telegram import Bot, Update

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices import outbox
from bot.notices.subscribing import come_back
from bot.serving import Serving
from knowledge.store.database import Database, StoreUnavailable

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Membership:
    """The handlers of what happens to chats themselves."""

    database: Database
    serving: Serving
    chats: Chats
    clock: Clock

    async def on_start(self, update: Update, bot: Bot) -> None:
        """A chat that had blocked the bot, or was gone, can be told things again."""
        chat = update.effective_chat
        if chat is None:
            return
        try:
            await come_back(self.database, chat.id, self.serving.desk.directory.programme, self.clock())
        except StoreUnavailable as fault:
            _log.warning("a chat that came back could not be stored; it is when it starts again. %s", fault)

    async def on_migration(self, update: Update, bot: Bot) -> None:
        """A group became a supergroup: all that is kept of it goes over to the new id (https://core.telegram.org/bots/api#message)."""
        message, chat = update.message, update.effective_chat
        if message is None or chat is None:
            return
        old, new = (chat.id, message.migrate_to_chat_id) if message.migrate_to_chat_id else (message.migrate_from_chat_id, chat.id)
        if old is None or new is None:
            return
        self.chats.keep(new, self.chats.recall(old))
        try:
            async with self.database.writing() as connection:
                await outbox.migrate_chat(connection, old, new, self.clock())
        except StoreUnavailable as fault:
            _log.warning("a group that moved could not be stored; it is when it is next written to. %s", fault)
