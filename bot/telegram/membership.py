"""Chats that come back and groups that move: what the store must know of them."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from telegram import Bot, ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices import outbox
from bot.notices.subscribing import come_back
from bot.replies.naming import Voice
from bot.replies.reply import Reply
from bot.serving import Serving
from bot.telegram.sending.messages import send_reply
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
            _log.info("a chat that came back could not be stored; it is when it starts again. %s", fault)

    async def on_membership(self, update: Update, bot: Bot) -> None:
        """The bot was added, blocked, unblocked or removed (https://core.telegram.org/bots/api#chatmemberupdated). A new group is told how to ask."""
        change, chat = update.my_chat_member, update.effective_chat
        if change is None or chat is None:
            return
        was_there, is_there = (_can_be_told(member) for member in (change.old_chat_member, change.new_chat_member))
        try:
            if is_there and not was_there:
                await come_back(self.database, chat.id, self.serving.desk.directory.programme, self.clock())
            elif was_there and not is_there:
                async with self.database.writing() as connection:
                    await outbox.retire(connection, chat.id)
        except StoreUnavailable as fault:
            _log.info("a chat that came or went could not be stored. %s", fault)
        if is_there and not was_there and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
            desk = self.serving.desk
            language = desk.language_for(self.chats.recall(chat.id), change.from_user.language_code)
            voice = Voice(desk.wordings[language], desk.directory)
            greeting = voice.say("group.greeting", event=voice.the_event, name=f"@{bot.username}")
            await send_reply(bot, chat.id, Reply(greeting, language, "social"), "")

    async def on_migration(self, update: Update, bot: Bot) -> None:
        """A group became a supergroup: all that is kept of it goes over to the new id (https://core.telegram.org/bots/api#message)."""
        message, chat = update.message, update.effective_chat
        if message is None or chat is None:
            return
        old, new = (chat.id, message.migrate_to_chat_id) if message.migrate_to_chat_id else (message.migrate_from_chat_id, chat.id)
        if old is None or new is None:
            return
        self.chats.move(old, new)
        try:
            async with self.database.writing() as connection:
                await outbox.migrate_chat(connection, old, new, self.clock())
        except StoreUnavailable as fault:
            _log.info("a group that moved could not be stored; it is when it is next written to. %s", fault)


def _can_be_told(member: ChatMember) -> bool:
    """Whether the bot can write where it has this status; one who blocks it makes it "kicked"."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
