"""Parts of updates as Telegram makes them of what people do: who they are, where they write, what they press."""

from __future__ import annotations

from typing import Any

BOT = {"id": 99, "is_bot": True, "first_name": "Seminar", "username": "seminar_test_bot"}


def person(chat: int, language: str) -> dict[str, Any]:
    """Who writes in a chat, with the language of the app."""
    return {"id": abs(chat), "is_bot": False, "first_name": "Alix", "language_code": language}


def message(number: int, chat: int, language: str) -> dict[str, Any]:
    """A message without content; groups have negative ids."""
    place = {"id": chat, "type": "private", "first_name": "Alix"} if chat > 0 else {"id": chat, "type": "group", "title": "Un groupe"}
    return {"message_id": number, "date": 0, "chat": place, "from": person(chat, language)}


def typed(text: str) -> dict[str, Any]:
    """What stands in a message, and the command that it begins with."""
    command = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text.startswith("/") else []
    return {"text": text, "entities": command}


def membership(number: int, chat: int, status: str, before: str) -> dict[str, Any]:
    """The bot has another status in a chat."""
    old, new = ({"status": each, "user": BOT} | ({"until_date": 0} if each == "kicked" else {}) for each in (before, status))
    change = {"date": 0, "old_chat_member": old, "new_chat_member": new}
    return {"chat": message(number, chat, "fr")["chat"], "from": person(chat, "fr")} | change


def press(number: int, chat: int, language: str, data: str, said: str, answered: dict[str, Any] | None) -> dict[str, Any]:
    """A button of the bot is pressed, under a message that says something, a reply to `answered` where there is one."""
    under = message(number, chat, language) | {"text": said, "from": BOT, "date": 1}
    under |= {"reply_to_message": answered} if answered else {}
    return {"id": str(number), "from": person(chat, language), "chat_instance": "1", "data": data, "message": under}
