"""What is read of an update has its type, or counts as absent."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.updates.received import Unreadable, read_update

CHAT = {"id": 1, "type": "private", "first_name": "Alix"}
PERSON = {"id": 1, "is_bot": False, "first_name": "Alix", "language_code": "fr"}
MESSAGE: dict[str, Any] = {"message_id": 1, "date": 0, "chat": CHAT, "from": PERSON, "text": "c où ?"}


@pytest.mark.parametrize(
    ("more", "name", "read"),
    [
        ({"text": 5}, "text", None),
        ({"text": "a\x00b\ud800"}, "text", "a\ufffdb\ufffd"),
        ({"from": PERSON | {"language_code": 1.5}}, "from_user.language_code", None),
        ({"from": {"id": "x"}}, "from_user", None),
        ({"from": PERSON | {"id": 0}}, "from_user", None),
        ({"migrate_to_chat_id": 0}, "migrate_to_chat_id", None),
        ({"reply_to_message": {"text": "no number"}}, "reply_to_message", None),
        ({"entities": [{"type": "bot_command"}, {"type": "later", "offset": 0, "length": 2}, 7]}, "entities", 1),
        ({"message_thread_id": True}, "message_thread_id", None),
        ({"migrate_to_chat_id": 10**200}, "migrate_to_chat_id", None),
        ({"edit_date": 10**15}, "edit_date", None),
        ({"sticker": "not what the library expects"}, "text", "c où ?"),
        ({"rich_text_of_later": {"blocks": []}}, "text", "c où ?"),
    ],
)
def test_a_value_of_another_type_counts_as_absent(more: dict[str, Any], name: str, read: object) -> None:
    found: Any = read_update({"update_id": 1, "message": MESSAGE | more}, None).update.message
    for part in name.split("."):
        found = getattr(found, part)
    assert (len(found) if isinstance(found, tuple) else found) == read


@pytest.mark.parametrize("more", [{"chat": None}, {"chat": CHAT | {"id": 0}}, {"chat": {"type": "private"}}, {"message_id": "1"}, {"date": None}])
def test_what_cannot_do_without_a_value_is_unreadable(more: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        read_update({"update_id": 1, "message": MESSAGE | more}, None)


def test_of_a_kind_that_nobody_asked_for_nothing_is_read() -> None:
    received = read_update({"update_id": 1, "channel_post": {"chat": 5}, "of_later": {}}, None)
    assert (received.line, received.person, received.update.to_dict()) == (0, 0, {"update_id": 1})


@pytest.mark.parametrize("message", [MESSAGE, MESSAGE | {"chat": CHAT | {"of_later": 1}}, {"message_id": 1, "date": 0, "chat": CHAT}])
def test_a_plain_message_is_what_the_library_makes_of_it(message: dict[str, Any]) -> None:
    content = {"update_id": 1, "message": message}
    assert read_update(content, None).update.to_dict() == Update.de_json(content, None).to_dict()
