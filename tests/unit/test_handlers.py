"""What the bot does with updates that are no plain question, against a bot that only notes what it is told to send."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, NetworkError
from telegram.request import RequestData

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.opening import open_programme
from bot.replies.desk import Desk, Response
from bot.serving import Serving
from bot.telegram import sending
from bot.telegram.handlers import Handlers
from knowledge.understanding.context import Conversation

DESK = open_programme(None)
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


def by(person: int, text: str) -> Update:
    return written(text, chat=-5, **{"from": {"id": person, "is_bot": False, "first_name": "Alix"}})


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


@pytest.mark.parametrize(
    ("text", "is_answered"),
    [
        ("/ask c où ?", True),
        ("/ask@seminar_test_bot c où ?", True),
        ("/ask@other_bot c où ?", False),
        ("/ASK c où ?", True),
        ("/asking c où ?", False),
    ],
)
async def test_in_a_group_the_bot_answers_to_ask(handlers: Handlers, text: str, is_answered: bool) -> None:
    sent = await answers(handlers, written(text, chat=-5), command=True)
    assert ["Martignac" in text for text in sent] == [True] * is_answered
    under_a_picture = written(None, chat=-5, caption=text, photo=PICTURE)
    assert len(await answers(handlers, under_a_picture)) == is_answered


@pytest.mark.parametrize("call", ["/ask", "@seminar_test_bot"])
async def test_called_under_a_question_of_somebody_the_bot_answers_it(handlers: Handlers, call: str) -> None:
    asked = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}, "from": {"id": 7, "is_bot": False, "first_name": "B"}, "text": "c où ?"}
    (text,) = await answers(handlers, written(call, chat=-5, reply_to_message=asked))
    assert "Martignac" in text


async def test_in_a_forum_the_answer_goes_to_the_topic_and_to_the_message(handlers: Handlers) -> None:
    bot = Noting()
    root = {"message_id": 9, "date": 0, "chat": {"id": -5, "type": "supergroup"}, "forum_topic_created": {"name": "Salle", "icon_color": 1}}
    in_topic = {"message_thread_id": 9, "is_topic_message": True, "reply_to_message": root | {"from": {"id": 99, "is_bot": True, "first_name": "B"}}}
    await handlers.on_text(written("c où ?", chat=-5, **in_topic), cast(Bot, bot))
    assert bot.sent == []
    await handlers.on_text(written("/ask c où ?", chat=-5, **in_topic), cast(Bot, bot))
    await handlers.on_text(written("/ask c où ?", chat=-5, message_thread_id=9), cast(Bot, bot))
    assert bot.places == [(9, 1), (None, 1)]


async def test_two_people_in_a_group_have_a_thread_each(handlers: Handlers) -> None:
    for person, question in ((5, "/ask qui est Damon ?"), (6, "/ask who is Mara Maudet?")):
        await answers(handlers, by(person, question))
    (first,), (second,) = [
        await answers(handlers, by(person, question)) for person, question in ((5, "/ask il parle quand ?"), (6, "/ask and when?"))
    ]
    assert "Damon" in first
    assert "Maudet" in second
    assert "took part" in second


async def test_a_group_has_one_chosen_language_and_its_first_one_until_then(handlers: Handlers) -> None:
    await answers(handlers, by(5, "/ask where is it?"))
    await answers(handlers, by(6, "/ask c où ?"))
    assert handlers.chats.recall(-5).language == "en"
    handlers.chats.keep(-5, replace(handlers.chats.recall(-5), chosen_language="fr"))
    assert handlers.chats.recall(-5, 5).chosen_language == "fr"
    handlers.chats.move(-5, -1005)
    assert (handlers.chats.recall(-5), handlers.chats.recall(-1005, 6).language) == (Conversation(), "fr")


@pytest.mark.parametrize(
    ("more", "is_answered"),
    [
        ({"from": {"id": 98, "is_bot": True, "first_name": "B"}}, False),
        ({"via_bot": {"id": 99, "is_bot": True, "first_name": "B"}}, False),
        ({"via_bot": {"id": 98, "is_bot": True, "first_name": "B"}}, True),
        ({"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": {"id": -5, "type": "group"}}, True),
    ],
)
async def test_bots_are_not_answered_but_people_behind_a_group_are(handlers: Handlers, more: dict[str, Any], is_answered: bool) -> None:
    assert len(await answers(handlers, written("/ask c où ?", chat=-5, **more))) == is_answered


async def test_an_edited_question_edits_its_answer(handlers: Handlers) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("c où ?"), bot)
    await handlers.on_edit(written("c où ??", edit_date=60), bot)
    assert noting.edited == []
    await handlers.on_edit(written("qui conclut ?", edit_date=70), bot)
    await handlers.on_edit(written("/cancel logement", edit_date=80), bot)
    await handlers.on_edit(written("wifi ?", edit_date=90, message_id=44), bot)
    ((message, text),) = noting.edited
    assert (message, "Lamarzelle" in text, len(noting.sent)) == (101, True, 1)


async def test_an_edit_is_understood_as_if_it_had_stood_there_from_the_beginning(handlers: Handlers) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("qui est Damon ?"), bot)
    await handlers.on_text(written("et Régnier ?", message_id=2), bot)
    await handlers.on_edit(written("il parle quand ?", message_id=2, edit_date=60), bot)
    assert "Damon" in noting.edited[-1][1]


@pytest.mark.parametrize(("edited_at", "is_answered"), [(60, True), (3600, False)])
async def test_in_a_group_a_message_may_just_have_become_a_question(handlers: Handlers, edited_at: int, is_answered: bool) -> None:
    bot = cast(Bot, noting := Noting())
    await handlers.on_text(written("c où ?", chat=-5), bot)
    await handlers.on_edit(written("@seminar_test_bot c où ?", chat=-5, edit_date=edited_at), bot)
    assert len(noting.sent) == is_answered


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


@pytest.mark.parametrize(("author", "is_answered"), [(99, True), (98, False)])
async def test_in_a_group_a_reply_to_the_bot_is_meant_for_it(handlers: Handlers, author: int, is_answered: bool) -> None:
    answered = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}, "from": {"id": author, "is_bot": True, "first_name": "B"}}
    sent = await answers(handlers, written("c où ?", chat=-5, reply_to_message=answered))
    assert len(sent) == is_answered


async def test_a_mere_mention_asks_for_help(handlers: Handlers) -> None:
    (text,) = await answers(handlers, written(" @seminar_test_bot ", chat=-5))
    assert "Vous pouvez me demander" in text


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
