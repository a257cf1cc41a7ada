"""The server on loopback refuses what Telegram documents to refuse, so that a test which finds nothing refused says something."""

from __future__ import annotations

from typing import Any

import pytest

from tests.integration.telegram.refusing import refusal_of
from tests.integration.telegram.standing import NOT_MODIFIED, TOO_OLD, Standing

CARD = {"type": "article", "id": "1", "title": "Damon", "input_message_content": {"message_text": "<b>Damon</b>", "parse_mode": "HTML"}}
MESSAGE = {"chat_id": "7", "text": "bonjour"}


def html(text: str) -> dict[str, Any]:
    return {"chat_id": 7, "text": text, "parse_mode": "HTML"}


def under(**button: Any) -> dict[str, Any]:
    return MESSAGE | {"reply_markup": {"inline_keyboard": [[{"text": "Oui", **button}]]}}


def offered(*cards: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"inline_query_id": "1", "results": list(cards), **more}


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("sendMessage", html("x" * 4096)),
        ("sendMessage", html("<b>" + "é" * 4096 + "</b>")),
        ("sendMessage", html('&lt;b&gt; &amp; &#39; <a href="https://example.org/?a=1&amp;b=2">un <i>lien</i></a>')),
        ("sendMessage", under(callback_data="é" * 32)),
        ("sendMessage", under(url="https://t.me/seminar_test_bot?start=press")),
        ("sendVenue", {"chat_id": 7, "latitude": 48.8, "longitude": 2.3, "title": "Solférino", "address": "18, rue de Martignac"}),
        ("answerInlineQuery", offered(CARD, next_offset="50", cache_time=60, is_personal=True)),
        ("setMessageReaction", {"chat_id": 7, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "👀"}]}),
        ("deleteMessage", {"chat_id": -7, "message_id": 1}),
    ],
)
def test_what_telegram_takes(method: str, arguments: dict[str, Any]) -> None:
    assert refusal_of(method, arguments) is None


@pytest.mark.parametrize(
    ("method", "arguments", "words"),
    [
        ("sendMessage", html("x" * 4097), "too long"),
        ("sendMessage", html("😀" * 2049), "too long"),
        ("sendMessage", html(" <b> </b> "), "empty"),
        ("sendMessage", html("a < b"), "start tag"),
        ("sendMessage", html("<script>"), "start tag"),
        ("sendMessage", html("a<br/>b"), "start tag"),
        ("sendMessage", html("<b><i>a</b></i>"), "end tag"),
        ("sendMessage", html("<b>a"), "entities"),
        ("sendMessage", html("a&nbsp;b"), "as it stands"),
        ("sendMessage", html('<a href="/programme">a</a>'), "leads nowhere"),
        ("sendMessage", html("<b>a</b> " * 101), "would be lost"),
        ("sendMessage", html("\ud800"), "UTF-8"),
        ("sendMessage", MESSAGE | {"chat_id": "None"}, "no number"),
        ("sendMessage", {"chat_id": 7}, "missing"),
        ("sendMessage", MESSAGE | {"colour": "red"}, "unknown"),
        ("sendMessages", MESSAGE, "Not Found"),
        ("sendMessage", under(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        ("sendMessage", under(callback_data=""), "BUTTON_DATA_INVALID"),
        ("sendMessage", under(callback_data="a", text=" "), "only with text"),
        ("sendMessage", under(callback_data="a", url="https://example.org"), "exactly one"),
        ("sendMessage", under(url="programme"), "BUTTON_URL_INVALID"),
        ("sendMessage", MESSAGE | {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 9]}}, "too long"),
        ("editMessageText", MESSAGE, "missing"),
        ("sendDocument", {"chat_id": 7, "document": b""}, "non-empty"),
        ("sendDocument", {"chat_id": 7, "document": b"x", "caption": "x" * 1025}, "too long"),
        ("sendPhoto", {"chat_id": 7, "photo": b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\x00\x00\x20\x00\x00\x00\x10\x00"}, "DIMENSIONS"),
        ("sendVenue", {"chat_id": 7, "latitude": 91, "longitude": 0, "title": "a", "address": "b"}, "VENUE"),
        ("sendVenue", {"chat_id": 7, "latitude": 1, "longitude": 0, "title": "a", "address": " "}, "non-empty"),
        ("sendContact", {"chat_id": 7, "phone_number": "01", "first_name": "a"}, "invalid"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "TOO_LONG"),
        ("answerInlineQuery", offered(*({**CARD, "id": str(number)} for number in range(51))), "TOO_MUCH"),
        ("answerInlineQuery", offered(CARD, CARD), "RESULT_ID_INVALID"),
        ("answerInlineQuery", offered(CARD, next_offset="x" * 65), "NEXT_OFFSET"),
        ("answerInlineQuery", offered(button={"text": "a", "start_parameter": "a b"}), "START_PARAM"),
        ("setMessageReaction", {"chat_id": 7, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "✅"}]}, "REACTION"),
        ("setMyCommands", {"commands": [{"command": "Aide", "description": "a"}]}, "COMMAND_INVALID"),
        ("setMyName", {"name": "x" * 65}, "too long"),
        ("setWebhook", {"url": "https://example.org", "secret_token": "é"}, "secret"),
    ],
)
def test_what_telegram_refuses(method: str, arguments: dict[str, Any], words: str) -> None:
    assert words in str(refusal_of(method, arguments))


def test_what_is_refused_because_of_what_stands() -> None:
    standing = Standing()
    standing.happens({"callback_query": {"id": "5"}})
    asked = {"callback_query_id": "5"}
    assert standing.refusal_of("answerCallbackQuery", asked) is None
    standing.takes("answerCallbackQuery", asked, 0)
    assert standing.refusal_of("answerCallbackQuery", asked) == (400, TOO_OLD)
    assert standing.refusal_of("answerInlineQuery", {"inline_query_id": "never asked"}) == (400, TOO_OLD)

    standing.takes("sendMessage", MESSAGE, 1)
    edit = MESSAGE | {"message_id": "1"}
    assert standing.refusal_of("editMessageText", edit) == (400, NOT_MODIFIED)
    assert standing.refusal_of("editMessageText", edit | {"text": "bonsoir"}) is None
    assert standing.refusal_of("editMessageText", edit | {"message_id": "2"}) == (400, "Bad Request: message to edit not found")
    standing.takes("deleteMessage", edit, 0)
    assert standing.refusal_of("deleteMessage", edit) == (400, "Bad Request: message to delete not found")

    member = {"chat": {"id": 7}, "new_chat_member": {"status": "kicked"}}
    standing.happens({"my_chat_member": member})
    assert standing.refusal_of("sendMessage", MESSAGE) == (403, "Forbidden: bot was blocked by the user")
    standing.happens({"my_chat_member": member | {"new_chat_member": {"status": "member"}}})
    assert standing.refusal_of("sendMessage", MESSAGE) is None
