"""What Telegram refuses whatever stands in the chats, and in which words (https://core.telegram.org/bots/api)."""

from __future__ import annotations

import inspect
import re
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from telegram import Bot

from tests.integration.telegram.markup_rules import LONGEST_CAPTION, refusal_of_text

CALLBACK_BYTES = 64
INLINE_RESULTS = 50
MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
LONGEST_OF_PROFILE = {"setMyName": 64, "setMyDescription": 512, "setMyShortDescription": 120}
MOST_OF_A_FILE = 50_000_000
KINDS_OF_BUTTON = {
    "callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "web_app",
    "login_url", "pay",
}  # fmt: skip
REACTIONS = set(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
OF_THE_LIBRARY_ALONE = {
    "self", "api_kwargs", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "filename", "venue", "contact", "location",
    "allow_sending_without_reply", "reply_to_message_id", "disable_web_page_preview", "current_offset",
}  # fmt: skip
"""Parameters of its methods that the Bot API does not have, or not any more."""
NEEDED = {
    "sendVenue": {"chat_id", "latitude", "longitude", "title", "address"}, "sendContact": {"chat_id", "phone_number", "first_name"},
    "editMessageText": {"chat_id", "message_id", "text"},
}  # fmt: skip
"""Beside what the library's signature asks for."""


def refusal_of(method: str, arguments: dict[str, Any]) -> str | None:
    """Why Telegram refuses a call; None for one that it takes. A parameter that it does not know it would ignore, so that is a fault as well."""
    known = parameters_of(method)
    if known is None:
        return "Not Found"
    given = {name for name, value in arguments.items() if value is not None}
    if strangers := given - known.keys():
        return f"unknown parameters: {sorted(strangers)}"
    if missing := ({name for name, needed in known.items() if needed} | NEEDED.get(method, set())) - given:
        return f"missing parameters: {sorted(missing)}"
    for name in ("chat_id", "message_id", "message_thread_id", "user_id"):
        if name in given and not re.fullmatch(r"-?[1-9]\d*", str(arguments[name])):
            return f"{name} is no number"
    checks: dict[str, Callable[[dict[str, Any]], str | None]] = {
        "sendMessage": _text_refusal, "editMessageText": _text_refusal, "sendPhoto": _photo_refusal, "sendDocument": _document_refusal,
        "sendVenue": _venue_refusal, "sendContact": _contact_refusal, "answerInlineQuery": _inline_refusal, "answerCallbackQuery": _answer_refusal,
        "setMyCommands": _commands_refusal, "setMessageReaction": _reaction_refusal, "setWebhook": _webhook_refusal,
        **{name: _profile_refusal(longest) for name, longest in LONGEST_OF_PROFILE.items()},
    }  # fmt: skip
    check = checks.get(method)
    return _keyboard_refusal(arguments.get("reply_markup") or {}) or (check(arguments) if check else None)


@lru_cache(maxsize=256)
def parameters_of(method: str) -> dict[str, bool] | None:
    """The parameters of a method, with whether each is needed; None where there is no such method."""
    function = getattr(Bot, re.sub(r"(?<!^)([A-Z])", lambda found: "_" + found[1].lower(), method), None)
    if function is None or not method[:1].islower():
        return None
    return {name: each.default is each.empty for name, each in inspect.signature(function).parameters.items() if name not in OF_THE_LIBRARY_ALONE}


def _text_refusal(arguments: dict[str, Any]) -> str | None:
    return refusal_of_text(str(arguments["text"]), arguments.get("parse_mode"))


def _caption_refusal(arguments: dict[str, Any]) -> str | None:
    caption = arguments.get("caption")
    return refusal_of_text(str(caption), arguments.get("parse_mode"), LONGEST_CAPTION) if caption else None


def _keyboard_refusal(markup: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#inlinekeyboardbutton"""
    rows = markup.get("inline_keyboard", [])
    if sum(len(row) for row in rows) > MOST_BUTTONS or any(not 1 <= len(row) <= MOST_IN_A_ROW for row in rows):
        return "reply markup is too long, or has an empty row"
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            return "text buttons are allowed only with text"
        if len(button.keys() & KINDS_OF_BUTTON) != 1:
            return "text buttons are allowed with exactly one of what they may do"
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
            return "BUTTON_DATA_INVALID"
        if "url" in button and not re.fullmatch(r"(?:https?://[^\s/?#.]+\.[^\s]+|tg://\S+)", button["url"]):
            return "BUTTON_URL_INVALID"
    return None


def _photo_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#sendphoto"""
    content = arguments["photo"]
    if isinstance(content, bytes):
        width, height = struct.unpack(">II", content[16:24])
        if not content.startswith(b"\x89PNG") or len(content) > 10_000_000:
            return "IMAGE_PROCESS_FAILED"
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            return "PHOTO_INVALID_DIMENSIONS"
    return _caption_refusal(arguments)


def _document_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#senddocument"""
    content = arguments["document"]
    if isinstance(content, bytes) and not 0 < len(content) <= MOST_OF_A_FILE:
        return "file must be non-empty" if not content else "Request Entity Too Large"
    return _caption_refusal(arguments)


def _venue_refusal(arguments: dict[str, Any]) -> str | None:
    if not str(arguments["title"]).strip() or not str(arguments["address"]).strip():
        return "venue title or address must be non-empty"
    in_range = abs(float(arguments["latitude"])) <= 90 and abs(float(arguments["longitude"])) <= 180
    return None if in_range else "VENUE_ID_INVALID"


def _contact_refusal(arguments: dict[str, Any]) -> str | None:
    if not str(arguments["first_name"]).strip():
        return "contact first name must be non-empty"
    is_fine = str(arguments["phone_number"]).startswith("+") and len(str(arguments.get("vcard", "")).encode()) <= 2048
    return None if is_fine else "contact phone number or vcard is invalid"


def _answer_refusal(arguments: dict[str, Any]) -> str | None:
    return "MESSAGE_TOO_LONG" if len(str(arguments.get("text") or "")) > 200 else None


def _commands_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#botcommand"""
    if len(arguments["commands"]) > 100:
        return "BOT_COMMANDS_TOO_MUCH"
    for each in arguments["commands"]:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
            return "BOT_COMMAND_INVALID"
        if not 1 <= len(each["description"]) <= 256:
            return "BOT_COMMAND_DESCRIPTION_INVALID"
    return None


def _profile_refusal(longest: int) -> Callable[[dict[str, Any]], str | None]:
    def refusal(arguments: dict[str, Any]) -> str | None:
        texts = [value for name, value in arguments.items() if name.endswith(("name", "description"))]
        return "text is too long" if any(len(text) > longest for text in texts) else None

    return refusal


def _reaction_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#reactiontypeemoji"""
    reactions = arguments.get("reaction") or []
    return None if len(reactions) <= 1 and all(each["emoji"] in REACTIONS for each in reactions) else "REACTION_INVALID"


def _webhook_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#setwebhook"""
    if not 1 <= int(arguments.get("max_connections") or 40) <= 100:
        return "bad webhook: max_connections"
    secret = arguments.get("secret_token")
    return None if secret is None or re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret) else "secret token contains unallowed characters"


def _inline_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#answerinlinequery"""
    results, button = arguments["results"], arguments.get("button")
    if len(results) > INLINE_RESULTS:
        return "RESULTS_TOO_MUCH"
    if len({result["id"] for result in results}) != len(results) or not all(1 <= len(result["id"].encode()) <= CALLBACK_BYTES for result in results):
        return "RESULT_ID_INVALID"
    if len((arguments.get("next_offset") or "").encode()) > CALLBACK_BYTES:
        return "NEXT_OFFSET_INVALID"
    if button and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button.get("start_parameter", "")):
        return "START_PARAM_INVALID"
    for result in results:
        content = result["input_message_content"]
        refusal = refusal_of_text(content["message_text"], content.get("parse_mode")) or _keyboard_refusal(result.get("reply_markup") or {})
        if refusal or not result["title"].strip():
            return refusal or "ARTICLE_TITLE_EMPTY"
    return None
