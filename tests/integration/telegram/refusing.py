"""What Telegram refuses, and in which words."""

from __future__ import annotations

import html.parser
import re
import struct
from typing import Any

LONGEST = 4096
CALLBACK_BYTES = 64
INLINE_RESULTS = 50
LONGEST_OF_PROFILE = {"setMyName": 64, "setMyDescription": 512, "setMyShortDescription": 120}
TAGS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote"}


class _Nesting(html.parser.HTMLParser):
    """Reads a text as Telegram reads HTML: known tags, closed in order; what is left is the text that counts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.fault: str | None = None
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in TAGS:
            self.fault = f"Unsupported start tag {tag!r}"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.fault = f"Unmatched end tag {tag!r}"

    def handle_data(self, data: str) -> None:
        self.text += data


def refusal_of(method: str, arguments: dict[str, Any]) -> str | None:
    """Why Telegram refuses a call; None for one that it takes."""
    if method == "sendMessage":
        nesting = _Nesting()
        nesting.feed(str(arguments.get("text", "")))
        nesting.close()
        if nesting.fault or nesting.open:
            return f"can't parse entities: {nesting.fault or nesting.open}"
        if not nesting.text.strip():
            return "message text is empty"
        if len(nesting.text.encode("utf-16-le")) // 2 > LONGEST:
            return "message is too long"
    for row in (arguments.get("reply_markup") or {}).get("inline_keyboard", []):
        for button in row:
            if not button["text"].strip():
                return "text buttons are allowed only with text"
            if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
                return "BUTTON_DATA_INVALID"
            if "callback_data" not in button and not button.get("url", "").startswith("https://"):
                return "BUTTON_URL_INVALID"
    if method == "sendPhoto" and isinstance(arguments["photo"], bytes):
        return _photo_refusal(arguments["photo"])
    if method in LONGEST_OF_PROFILE:
        texts = [value for name, value in arguments.items() if name.endswith(("name", "description"))]
        return "text is too long" if any(len(text) > LONGEST_OF_PROFILE[method] for text in texts) else None
    if method == "setMyCommands":
        return _commands_refusal(arguments["commands"])
    if method == "answerInlineQuery":
        return _inline_refusal(arguments)
    if method == "sendContact" and not (str(arguments.get("phone_number")).startswith("+") and len(str(arguments.get("vcard", "")).encode()) <= 2048):
        return "contact phone number or vcard is invalid"
    return None


def _commands_refusal(commands: list[dict[str, str]]) -> str | None:
    """https://core.telegram.org/bots/api#botcommand"""
    if len(commands) > 100:
        return "BOT_COMMANDS_TOO_MUCH"
    for each in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
            return "BOT_COMMAND_INVALID"
        if not 1 <= len(each["description"]) <= 256:
            return "BOT_COMMAND_DESCRIPTION_INVALID"
    return None


def _photo_refusal(content: bytes) -> str | None:
    """https://core.telegram.org/bots/api#sendphoto"""
    width, height = struct.unpack(">II", content[16:24])
    if not content.startswith(b"\x89PNG") or len(content) > 10_000_000:
        return "IMAGE_PROCESS_FAILED"
    return "PHOTO_INVALID_DIMENSIONS" if width + height > 10_000 or max(width, height) > 20 * min(width, height) else None


def _inline_refusal(arguments: dict[str, Any]) -> str | None:
    """https://core.telegram.org/bots/api#answerinlinequery"""
    results = arguments["results"]
    if len(results) > INLINE_RESULTS:
        return "RESULTS_TOO_MUCH"
    if len({result["id"] for result in results}) != len(results) or not all(1 <= len(result["id"].encode()) <= CALLBACK_BYTES for result in results):
        return "RESULT_ID_INVALID"
    if len(arguments.get("next_offset", "").encode()) > CALLBACK_BYTES:
        return "NEXT_OFFSET_INVALID"
    for result in results:
        content = result["input_message_content"]
        refusal = refusal_of("sendMessage", {"text": content["message_text"]})
        if refusal or not result["title"].strip():
            return refusal or "ARTICLE_TITLE_EMPTY"
    return None
