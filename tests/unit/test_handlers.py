"""What the bot does with updates that are no plain question, against a bot that only notes what it is told to send."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.logs import WithoutToken
from bot.opening import open_programme
from bot.serving import Serving
from bot.telegram.handlers import Handlers

DESK = open_programme(None)


@dataclass
class Noting:
    """A bot that notes what is sent."""

    id: int = 99
    username: str = "seminar_test_bot"
    sent: list[str] = field(default_factory=list)

    async def send_message(self, *, text: str, **_: Any) -> None:
        self.sent.append(text)


def written(text: str | None, chat: int = 1, language: str | None = "fr", **more: Any) -> Update:
    kind = "private" if chat > 0 else "group"
    person = {"id": 5, "is_bot": False, "first_name": "Alix", "language_code": language}
    message = {"message_id": 1, "date": 0, "chat": {"id": chat, "type": kind}, "from": person, "text": text} | more
    update = Update.de_json({"update_id": 1, "message": message}, None)
    assert update is not None
    return update


@pytest.fixture
def handlers() -> Handlers:
    return Handlers(cast(Serving, SimpleNamespace(desk=DESK)), ChatsInMemory(), system_clock)


async def answers(handlers: Handlers, update: Update, command: bool = False) -> list[str]:
    bot = Noting()
    await (handlers.on_command if command else handlers.on_text)(update, cast(Bot, bot))
    return bot.sent


@pytest.mark.parametrize(
    ("text", "is_answered"),
    [
        ("c où ?", False),
        ("@seminar_test_bot c où ?", True),
        ("c où @Seminar_Test_BOT?", True),
        ("@seminar_test_botanist c où ?", False),
        ("@other_bot c où ?", False),
    ],
)
async def test_in_a_group_the_bot_answers_to_its_own_name(handlers: Handlers, text: str, is_answered: bool) -> None:
    sent = await answers(handlers, written(text, chat=-5))
    assert ["Martignac" in text for text in sent] == [True] * is_answered


@pytest.mark.parametrize(("author", "is_answered"), [(99, True), (98, False)])
async def test_in_a_group_a_reply_to_the_bot_is_meant_for_it(handlers: Handlers, author: int, is_answered: bool) -> None:
    answered = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}, "from": {"id": author, "is_bot": True, "first_name": "B"}}
    sent = await answers(handlers, written("c où ?", chat=-5, reply_to_message=answered))
    assert len(sent) == is_answered


async def test_a_mere_mention_asks_for_help(handlers: Handlers) -> None:
    (text,) = await answers(handlers, written(" @seminar_test_bot ", chat=-5))
    assert "Vous pouvez me demander" in text


async def test_a_question_under_a_picture_is_answered(handlers: Handlers) -> None:
    update = written(None, caption="c où ?", photo=[{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}])
    (text,) = await answers(handlers, update)
    assert "Martignac" in text


@pytest.mark.parametrize(
    ("command", "chat", "is_answered"),
    [
        ("/weather", 1, True),
        ("/weather", -5, False),
        ("/weather@seminar_test_bot", -5, True),
        ("/weather@other_bot", 1, False),
        ("/VENUE@Seminar_Test_Bot", -5, True),
    ],
)
async def test_commands_that_are_not_the_bot_s(handlers: Handlers, command: str, chat: int, is_answered: bool) -> None:
    assert len(await answers(handlers, written(command, chat=chat), command=True)) == is_answered


async def test_a_command_in_capitals_is_the_same(handlers: Handlers) -> None:
    assert await answers(handlers, written("/LANGUAGE"), command=True) == await answers(handlers, written("/language"), command=True)


@pytest.mark.parametrize(("language", "words"), [("fr", "Désolé"), ("en-US", "Sorry"), ("de", "Désolé"), (None, "Désolé")])
async def test_a_handler_that_fails_apologises_in_the_person_s_language(handlers: Handlers, language: str | None, words: str) -> None:
    bot = Noting()
    await handlers.on_error(written("c où ?", language=language), KeyError("a fault"), cast(Bot, bot))
    assert [text.startswith(words) for text in bot.sent] == [True]


@pytest.mark.parametrize(("error", "apologies"), [(BadRequest("too long"), 1), (Forbidden("blocked"), 0), (NetworkError("broken"), 0)])
async def test_an_apology_is_tried_only_where_it_can_arrive(handlers: Handlers, error: Exception, apologies: int) -> None:
    bot = Noting()
    await handlers.on_error(written("c où ?"), error, cast(Bot, bot))
    assert len(bot.sent) == apologies


def test_what_the_library_says_of_the_network_is_one_line_without_the_token() -> None:
    error = NetworkError("no way to bot1:secret")
    record = logging.LogRecord("telegram.ext.Updater", logging.ERROR, "", 1, "while calling %s", ("get_updates",), (type(error), error, None))
    line = WithoutToken("1:secret").format(record)
    assert line.endswith("ERROR telegram.ext.Updater: while calling get_updates (no way to bot<token>)")
