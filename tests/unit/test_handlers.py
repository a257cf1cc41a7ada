"""What the bot does with updates that are no plain question, against a bot that only notes what it is told to send."""

from __future__ import annotations

import threading
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError
from telegram.request import RequestData

from bot.replies.desk import Desk, Response
from bot.telegram.handlers import Handlers
from bot.telegram.sending import sending
from tests.unit.handling import PICTURE, Noting, answers, handlers, written

__all__ = ["handlers"]


async def test_an_edited_question_edits_its_answer(handlers: Handlers) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("c où ?"), bot)
    await handlers.on_edit(written("c où ??", edit_date=60), bot)
    assert noting.edited == []
    await handlers.on_edit(written("qui conclut ?", edit_date=70), bot)
    ((message, text),) = noting.edited
    assert (message, "Lamarzelle" in text, len(noting.sent)) == (101, True, 1)


async def test_an_edited_message_without_an_answer_is_answered(handlers: Handlers) -> None:
    """What it was answered was no text, or is not known any more; a caption may have been added to a picture."""
    bot = cast(Bot, noting := Noting())
    await handlers.on_edit(written("c où ?", edit_date=60, message_id=44), bot)
    await handlers.on_edit(written(None, edit_date=70, message_id=45, photo=PICTURE, caption="qui conclut ?"), bot)
    assert [word in text for word, text in zip(("Martignac", "Lamarzelle"), noting.sent, strict=True)] == [True, True]


@pytest.mark.parametrize("command", ["/forget", "/follow logement", "/export", "/language en"])
async def test_what_does_something_is_not_done_by_an_edit_and_that_is_said(handlers: Handlers, command: str) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("c où ?"), bot)
    await handlers.on_edit(written(command, edit_date=60), bot)
    assert "nouveau message" in noting.sent[-1]
    assert noting.edited == []
    await handlers.on_edit(written(command, edit_date=60, chat=-5), bot)
    assert len(noting.sent) == 2


async def test_an_edit_is_understood_as_if_it_had_stood_there_from_the_beginning(handlers: Handlers) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("qui est Damon ?"), bot)
    await handlers.on_text(written("et Régnier ?", message_id=2), bot)
    await handlers.on_edit(written("il parle quand ?", message_id=2, edit_date=60), bot)
    assert "Damon" in noting.edited[-1][1]


async def test_an_answer_that_is_gone_is_given_again(handlers: Handlers) -> None:
    class Gone(Noting):
        async def edit_message_text(self, *, text: str, message_id: int, **_: Any) -> None:
            raise BadRequest("Message to edit not found")

    bot = cast(Bot, noting := Gone())
    await handlers.on_text(written("c où ?"), bot)
    await handlers.on_edit(written("qui conclut ?", edit_date=70), bot)
    assert "Lamarzelle" in noting.sent[-1]


@pytest.mark.parametrize("with_caption", [False, True])
async def test_an_album_is_answered_once(handlers: Handlers, with_caption: bool) -> None:
    bot = cast(Bot, noting := Noting())
    for number in range(3):
        more = {"caption": "c où ?"} if with_caption and number == 0 else {}
        picture = written(None, message_id=number, media_group_id="album", photo=PICTURE, **more)
        await (handlers.on_text if more else handlers.on_unreadable)(picture, bot)
    assert ["Martignac" in text for text in noting.sent] == [with_caption]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"contact": {"phone_number": "1", "first_name": "A"}}, "contacts"),
        (
            {"venue": {"location": {"latitude": 1, "longitude": 1}, "title": "a", "address": "b"}, "location": {"latitude": 1, "longitude": 1}},
            "adresse",
        ),
        ({"dice": {"emoji": "🎲", "value": 3}}, "Merci"),
    ],
)
async def test_what_is_no_text_gets_a_word_that_fits(handlers: Handlers, content: dict[str, Any], words: str) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_unreadable(written(None, **content), bot)
    await handlers.on_unreadable(written(None, chat=-5, **content), bot)
    assert [words in text for text in noting.sent] == [True]


async def test_a_question_under_a_picture_is_answered(handlers: Handlers) -> None:
    update = written(None, caption="c où ?", photo=PICTURE)
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


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("en", "Of course, I will answer in English."),
        ("français", "Bien sûr, je vous réponds en français."),
        ("Anglais svp", "Of course, I will answer in English."),
        ("en français", "Bien sûr, je vous réponds en français."),
        ("en anglais", "Of course, I will answer in English."),
        ("FR", "Bien sûr, je vous réponds en français."),
        ("en klingon", "Quelle langue"),
        ("klingon", "Quelle langue"),
    ],
)
async def test_a_language_behind_the_command_is_chosen_at_once(handlers: Handlers, words: str, answered: str) -> None:
    (text,) = await answers(handlers, written(f"/language {words}"), command=True)
    assert text.startswith(answered)


@pytest.mark.parametrize(("language", "words"), [("fr", "Désolé"), ("en-US", "Sorry"), ("de", "Désolé"), (None, "Désolé")])
async def test_a_handler_that_fails_apologises_in_the_person_s_language(handlers: Handlers, language: str | None, words: str) -> None:
    bot = Noting()
    await handlers.on_error(written("c où ?", language=language), KeyError("a fault"), cast(Bot, bot))
    assert [text.startswith(words) for text in bot.sent] == [True]


@pytest.mark.parametrize(
    ("error", "apologies"),
    [
        (BadRequest("too long"), 1),
        (Forbidden("blocked"), 0),
        (NetworkError("broken"), 0),
        (BadRequest("not enough rights to send text messages to the chat"), 0),
        (BadRequest("not enough rights to send photos to the chat"), 1),
        (BadRequest("Chat not found"), 0),
    ],
)
async def test_an_apology_is_tried_only_where_it_can_arrive(
    handlers: Handlers, error: Exception, apologies: int, caplog: pytest.LogCaptureFixture
) -> None:
    bot = Noting()
    await handlers.on_error(written("c où ?"), error, cast(Bot, bot))
    assert len(bot.sent) == apologies
    is_of_the_chat = isinstance(error, Forbidden | BadRequest) and not apologies
    assert any(record.exc_info for record in caplog.records) is not is_of_the_chat, "a chat that takes nothing is no fault of the bot"


async def test_who_asks_in_a_group_that_became_a_supergroup_is_answered_there(handlers: Handlers) -> None:
    class Moved(Noting):
        async def post(self, url: str, request_data: RequestData) -> dict[str, Any]:
            if request_data.parameters["chat_id"] == -5:
                raise ChatMigrated(-1005)
            return await super().post(url, request_data)

    await handlers.on_text(written("/ask c où ?", chat=-5), cast(Bot, bot := Moved()))
    assert "Martignac" in bot.sent[0]


async def test_a_button_that_cannot_be_confirmed_is_answered_all_the_same(handlers: Handlers, monkeypatch: pytest.MonkeyPatch) -> None:
    class Unconfirmed(Noting):
        async def answer_callback_query(self, *, callback_query_id: str) -> None:
            raise NetworkError("the line is broken")

    monkeypatch.setattr(sending, "BRIEF", 0.0)
    person = {"id": 5, "is_bot": False, "first_name": "Alix", "language_code": "en"}
    under = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
    pressed = {"id": "7", "from": person, "chat_instance": "1", "data": "venue,", "message": under}
    bot = cast(Bot, Unconfirmed())
    await handlers.on_button(Update.de_json({"update_id": 1, "callback_query": pressed}, bot), bot)
    assert len(cast(Noting, bot).sent) == 1


async def test_nobody_waits_for_a_long_message_but_who_wrote_it(handlers: Handlers, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []
    respond = Desk.respond

    def noted(desk: Desk, *words: Any) -> Response:
        threads.append(threading.current_thread())
        return respond(desk, *words)

    monkeypatch.setattr(Desk, "respond", noted)
    said = [await answers(handlers, written(text)) for text in ("quand ?", "quand ? " + "mon chien est malade. " * 20)]
    assert all(said)
    assert [thread is threading.main_thread() for thread in threads] == [True, False]
