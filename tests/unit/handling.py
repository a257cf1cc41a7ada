"""Handlers against a bot that only notes what it is told to send."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.request import RequestData

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.serving import Serving
from bot.telegram.handlers import Handlers
from tests.unit.understanding.seminar import DESK

PICTURE = [{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}]


@dataclass
class Noting:
    """A bot that notes what is sent."""

    id: int = 99
    username: str = "seminar_test_bot"
    sent: list[str] = field(default_factory=list)

    places: list[tuple[int | None, int | None]] = field(default_factory=list)
    """Topic and message answered of each message sent."""
    edited: list[tuple[int, str]] = field(default_factory=list)

    base_url: str = ""
    rate_limiter: None = None

    @property
    def request(self) -> Noting:
        return self

    async def post(self, url: str, request_data: RequestData) -> dict[str, Any]:
        values = request_data.parameters
        self.sent.append(str(values["text"]))
        self.places.append((values.get("message_thread_id"), values.get("reply_parameters", {}).get("message_id")))
        return {"message_id": 100 + len(self.sent)}

    async def edit_message_text(self, *, text: str, message_id: int, **_: Any) -> None:
        self.edited.append((message_id, text))

    async def delete_message(self, *, message_id: int, **_: Any) -> None:
        self.edited.append((message_id, ""))


def written(text: str | None, chat: int = 1, language: str | None = "fr", **more: Any) -> Update:
    kind = "private" if chat > 0 else "group"
    person = {"id": 5, "is_bot": False, "first_name": "Alix", "language_code": language}
    message = {"message_id": 1, "date": 0, "chat": {"id": chat, "type": kind}, "from": person, "text": text} | more
    update = Update.de_json({"update_id": 1, "edited_message" if "edit_date" in more else "message": message}, None)
    assert update is not None
    return update


@pytest.fixture
def handlers() -> Handlers:
    return Handlers(cast(Serving, SimpleNamespace(desk=DESK)), ChatsInMemory(), system_clock)


async def answers(handlers: Handlers, update: Update, command: bool = False) -> list[str]:
    bot = Noting()
    await (handlers.on_command if command else handlers.on_text)(update, cast(Bot, bot))
    return bot.sent
