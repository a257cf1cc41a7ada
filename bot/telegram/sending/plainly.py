"""Calling the Bot API with plain values, for what is sent again and again.

The library's methods make objects of the keyboard, of each value and of the message that comes back, and take them apart again, which is as much
work as the request itself. Its connections, its reading of Telegram's errors and its place for the pace are used here as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from telegram import Bot
from telegram.error import ChatMigrated
from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.telegram.sending.sending import persistently

_encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one call, as the library's `RequestData` gives them to a request class. None of them is a file."""

    parameters: Mapping[str, Any]
    contains_files: bool = False

    @property
    def json_parameters(self) -> dict[str, str]:
        """Each value as text; all but texts as JSON."""
        return {name: value if isinstance(value, str) else _encode(value) for name, value in self.parameters.items()}


async def post(bot: Bot, method: str, values: Mapping[str, Any]) -> Any:
    """Call a method of the Bot API in its turn; None counts as absent. Gives the result in JSON. Raises `TelegramError` as the library does."""
    given = {name: value for name, value in values.items() if value is not None}
    request = partial(bot.request.post, f"{bot.base_url}/{method}", cast(RequestData, Fields(given)))
    limiter = cast(ExtBot[Any], bot).rate_limiter
    return await (limiter.process_request(request, (), {}, method, given, None) if limiter else request())


async def send(bot: Bot, method: str, chat: int, topic: int | None, values: Mapping[str, Any]) -> int:
    """Send something to a chat, again where it fails (`persistently`), to its new id where it is a supergroup now. Gives the id of the message."""
    sending = partial(persistently, partial(post, bot, method))
    try:
        sent = await sending(values={"chat_id": chat, "message_thread_id": topic, **values})
    except ChatMigrated as moved:
        sent = await sending(values={"chat_id": moved.new_chat_id, **values})
    return int(sent["message_id"])
