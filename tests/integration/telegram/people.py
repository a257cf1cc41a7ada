"""People who live through a day with the bot, side by side: each does one thing after the other, and knows what should come of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.updates import BOT

TEXT, EDIT, PHOTO, FILE, PLACE, CARD = "sendMessage", "editMessageText", "sendPhoto", "sendDocument", "sendVenue", "sendContact"
SHOWN = {TEXT, EDIT, PHOTO, FILE, PLACE, CARD, "deleteMessage"}
"""The methods whose calls somebody in the chat notices."""


@dataclass(eq=False)
class Somebody:
    """A chat, and what is to be seen in it. `expected`: the calls that are due so far, in order, each with words that its text has."""

    server: BotApiServer
    chat: int
    language: str
    expected: list[tuple[str, str]] = field(default_factory=list)

    async def says(self, text: str, *due: tuple[str, str], **more: Any) -> None:
        """Writes, and waits for what is due."""
        await self._does(self.server.say(text, self.chat, self.language, **more), due)

    async def corrects(self, text: str, *due: tuple[str, str]) -> None:
        """Edits the last message of the chat, and waits for what is due."""
        await self._does(self.server.edit(self._last_written(), text), due)

    async def sends(self, *due: tuple[str, str], **content: Any) -> None:
        """Sends what is no text, and waits for what is due."""
        await self._does(self.server.send(self.chat, self.language, **content), due)

    async def uploads(self, content: bytes, *due: tuple[str, str]) -> None:
        """Sends a file, and waits for what is due."""
        await self._does(self.server.send_file(content, chat=self.chat), due)

    async def presses(self, label: str, *due: tuple[str, str]) -> None:
        """Presses the newest button whose label has these words, and waits for what is due."""
        rows = [row for call in self.seen() for row in (call[1].get("reply_markup") or {}).get("inline_keyboard", [])]
        found = [button["callback_data"] for row in rows for button in row if label in button["text"].replace("\u00a0", " ")]
        assert found, f"no button {label!r} in chat {self.chat}: {[button['text'] for row in rows for button in row]}"
        await self._does(self.server.press(found[-1], self.chat, self.language), due)

    async def becomes(self, status: str, before: str, *due: tuple[str, str]) -> None:
        """Gives the bot another status in the chat, and waits for what is due."""
        await self._does(self.server.become(status, self.chat, before), due)

    async def sees(self, *due: tuple[str, str]) -> None:
        """Waits for what is due though nothing was done here."""
        self.expected += due
        await self._wait()

    def seen(self) -> list[tuple[str, dict[str, Any]]]:
        """The calls that somebody in the chat noticed, in order."""
        return [call for call in self.server.calls if call[0] in SHOWN and int(call[1]["chat_id"]) == self.chat]

    def differs(self) -> str | None:
        """How what was seen differs from what was due; None where it does not."""
        seen = [(method, str(arguments.get("text") or arguments.get("caption"))) for method, arguments in self.seen()]
        same = len(seen) == len(self.expected) and all(
            method == due and words in text.replace("\u00a0", " ") for (method, text), (due, words) in zip(seen, self.expected, strict=True)
        )
        return None if same else f"chat {self.chat}: due {self.expected}, seen {seen}"

    def _last_written(self) -> dict[str, Any]:
        return next(message for message in reversed(self.server.written) if message["chat"]["id"] == self.chat)

    async def _does(self, doing: Awaitable[Any], due: tuple[tuple[str, str], ...]) -> None:
        self.expected += due
        await doing
        await self._wait()

    async def _wait(self) -> None:
        try:
            await self.server.wait_for(lambda: len(self.seen()) >= len(self.expected))
        except TimeoutError:
            raise AssertionError(self.differs()) from None


Life = Callable[[Somebody], Awaitable[None]]
"""What somebody does in a part of the day."""


def member(number: int, language: str = "fr") -> dict[str, Any]:
    """One of the people in a group, as the author of a message."""
    return {"from": {"id": number, "is_bot": False, "first_name": f"Membre {number}", "language_code": language}}


def under_the_bot(number: int) -> dict[str, Any]:
    """What a message has that replies to the bot's in a group."""
    return {"reply_to_message": {"message_id": number, "date": 0, "chat": {"id": -1, "type": "group", "title": "x"}, "from": BOT, "text": "…"}}
