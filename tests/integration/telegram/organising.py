"""A bot that has organisers, what they press and are shown, and what is stored of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.chats.chat import EVERYTHING
from bot.notices.subscribing import follow
from bot.opening import SEMINAR, read_source
from knowledge.store import audit, revisions
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import running_bot

BOSS, SECOND, STRANGER, FOLLOWER, FORUM = 100, 101, 200, 300, -1002
BEFORE = "2012-01-24T09:00:00+01:00"
AT = datetime.fromisoformat(BEFORE)
ORIGINAL = SEMINAR.read_text("utf-8")
MOVED = ORIGINAL.replace("starts: 2012-01-24T16:30", "starts: 2012-01-24T16:45")


def bot(server: BotApiServer, database_url: str, **settings: str) -> Any:
    """A bot of two organisers, on the morning of the seminar."""
    return running_bot(server, **({"DATABASE_URL": database_url, "REHEARSE_FROM": BEFORE, "ORGANISERS": f"{BOSS},{SECOND}"} | settings))


def messages(server: BotApiServer, chat: int) -> list[dict[str, Any]]:
    """All that a chat was sent."""
    return [call for call in server.of("sendMessage") if int(call["chat_id"]) == chat]


async def reply(server: BotApiServer, chat: int, doing: Any) -> dict[str, Any]:
    """The next message to a chat after something."""
    before = len(messages(server, chat))
    await doing
    await server.wait_for(lambda: len(messages(server, chat)) > before)
    return messages(server, chat)[before]


def data(message: dict[str, Any], label: str) -> str:
    """The callback data of a button whose label has these words."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if label in button["text"]))


def in_a_topic(topic: int) -> dict[str, Any]:
    """What a message in a topic of a forum has beside its text."""
    return {"message_thread_id": topic, "is_topic_message": True}


async def newest(store: Database) -> int:
    """The number of the newest revision."""
    async with store.reading() as connection:
        return await revisions.newest_number(connection)


async def acts(store: Database) -> list[str]:
    """What organisers did, in order."""
    async with store.reading() as connection:
        return [act.act for act in await audit.acts(connection)][::-1]


async def follows_all(store: Database) -> None:
    """The follower wants to hear of everything."""
    await follow(store, FOLLOWER, EVERYTHING, read_source(SEMINAR), AT)
