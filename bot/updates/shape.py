"""What the bot reads of an update, and of what type it must be: the library takes over whatever comes (https://core.telegram.org/bots/api#update).

A value of another type counts as absent; what cannot do without it is absent as well. What the bot does not read is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

HIGHEST = 2**63 - 1
"""The highest number that both databases keep."""
WRONG: Final = object()
"""Stands for a value that is of no use."""
LATEST = 2**35
"""The latest moment, in seconds since 1970, that the library can make a date of everywhere."""
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database and no request takes: the sign for nothing, and halves of signs."""
REPLACEMENT = "\ufffd"

Check = Callable[[object], Any]
"""Gives what a value is read as, or `WRONG`."""


def _text(value: object) -> object:
    if not isinstance(value, str):
        return WRONG
    return value if value.isascii() and "\x00" not in value else UNWRITABLE.sub(REPLACEMENT, value)


def _truth(value: object) -> object:
    return value if isinstance(value, bool) else WRONG


def _within(lowest: int, highest: int) -> Check:
    def check(value: object) -> object:
        return value if isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest else WRONG

    return check


def _identifier(value: object) -> object:
    """The number of a chat; none is 0."""
    return _within(-HIGHEST, HIGHEST)(value) if value != 0 else WRONG


def _list_of(each: Check) -> Check:
    def check(value: object) -> object:
        return [read for item in value if (read := each(item)) is not WRONG] if isinstance(value, list) else WRONG

    return check


def _object_of(fields: Mapping[str, Check], *needed: str) -> Check:
    def check(value: object) -> object:
        if not isinstance(value, dict):
            return WRONG
        read = {}
        for name, given in value.items():
            known = fields.get(name)
            taken = given if known is None else known(given)
            if taken is not WRONG:
                read[name] = taken
        return read if all(name in read for name in needed) else WRONG

    return check


_number, _person, _moment = _within(0, HIGHEST), _within(1, HIGHEST), _within(0, LATEST)
_names: dict[str, Check] = dict.fromkeys(("first_name", "last_name", "username", "title", "language_code"), _text)
_user = _object_of({"id": _person, "is_bot": _truth, **_names}, "id", "is_bot", "first_name")
_chat = _object_of({"id": _identifier, "type": _text, "is_forum": _truth, **_names}, "id", "type")
_entity = _object_of({"type": _text, "offset": _number, "length": _number, "user": _user}, "type", "offset", "length")
_document = _object_of({"file_id": _text, "file_unique_id": _text, "file_name": _text, "file_size": _number}, "file_id", "file_unique_id")

MESSAGE: dict[str, Check] = {
    "message_id": _number, "date": _moment, "edit_date": _moment, "chat": _chat, "from": _user, "sender_chat": _chat, "via_bot": _user,
    "text": _text, "caption": _text, "entities": _list_of(_entity), "caption_entities": _list_of(_entity), "document": _document,
    "media_group_id": _text,
    "message_thread_id": _number, "is_topic_message": _truth, "migrate_to_chat_id": _identifier, "migrate_from_chat_id": _identifier,
    "quote": _object_of({"text": _text, "position": _number}, "text", "position"),
    "forum_topic_created": _object_of({"name": _text, "icon_color": _number}, "name", "icon_color"),
}  # fmt: skip
_NEEDED = ("message_id", "date", "chat")
MESSAGE["reply_to_message"] = _object_of(MESSAGE, *_NEEDED)
_message = _object_of(MESSAGE, *_NEEDED)
_member = _object_of({"status": _text, "user": _user, "is_member": _truth, "can_send_messages": _truth, "until_date": _moment}, "status", "user")
KINDS: Mapping[str, Check] = {
    "message": _message,
    "edited_message": _message,
    "callback_query": _object_of(
        {"id": _text, "from": _user, "chat_instance": _text, "data": _text, "message": _message, "inline_message_id": _text}, "id", "from",
        "chat_instance"
    ),
    "inline_query": _object_of({"id": _text, "from": _user, "query": _text, "offset": _text}, "id", "from", "query", "offset"),
    "my_chat_member": _object_of(
        {"chat": _chat, "from": _user, "date": _moment, "old_chat_member": _member, "new_chat_member": _member},
        *("chat", "from", "date", "old_chat_member", "new_chat_member"),
    ),
}  # fmt: skip
"""The kinds of updates that the bot asks for. Of any other nothing is read."""


def well_formed(content: Mapping[str, Any]) -> dict[str, Any] | None:
    """The number and the content of an update, each value of its type. None where the content cannot do without one that is not."""
    read: dict[str, Any] = {"update_id": content["update_id"]}
    for kind, check in KINDS.items():
        if kind in content:
            read[kind] = check(content[kind])
            if read[kind] is WRONG:
                return None
    return read


def bare(read: Mapping[str, Any]) -> dict[str, Any]:
    """Of a well-formed update only what the bot reads of messages: enough to answer where the library cannot read the rest."""
    return {kind: _bare_content(content) if isinstance(content, dict) else content for kind, content in read.items()}


def _bare_content(content: Mapping[str, Any]) -> dict[str, Any]:
    is_message = "message_id" in content
    return {
        name: _bare_content(value) if name in ("message", "reply_to_message") else value
        for name, value in content.items()
        if name in MESSAGE or not is_message
    }
