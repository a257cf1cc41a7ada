"""What the bot does in groups, where not all that is written is meant for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from telegram import Bot, Update

from bot.telegram.given import LatelyGiven
from bot.telegram.handlers import Handlers
from bot.telegram.running.routing import StillMeant
from knowledge.understanding.context import Conversation
from tests.unit.handling import PICTURE, Noting, answers, handlers, written

__all__ = ["handlers"]


def by(person: int, text: str) -> Update:
    return written(text, chat=-5, **{"from": {"id": person, "is_bot": False, "first_name": "Alix"}})


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


@pytest.mark.parametrize("text", ["@seminar_test_bot c où ?", "/image", "/qr", "/privacy"])
@pytest.mark.parametrize(("edited_at", "chat", "is_taken"), [(60, -5, True), (3600, -5, False), (3600, 5, True)])
def test_in_a_group_a_message_may_just_have_become_a_question(text: str, edited_at: int, chat: int, is_taken: bool) -> None:
    assert StillMeant(LatelyGiven()).filter(written(text, chat=chat, edit_date=edited_at)) is is_taken


async def test_in_a_group_what_was_answered_may_be_edited_later(handlers: Handlers) -> None:
    await handlers.on_text(written("@seminar_test_bot c où ?", chat=-5), cast(Bot, Noting()))
    assert StillMeant(handlers.lately).filter(written("/image", chat=-5, edit_date=3600))


@pytest.mark.parametrize(("author", "is_answered"), [(99, True), (98, False)])
async def test_in_a_group_a_reply_to_the_bot_is_meant_for_it(handlers: Handlers, author: int, is_answered: bool) -> None:
    answered = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}, "from": {"id": author, "is_bot": True, "first_name": "B"}}
    sent = await answers(handlers, written("c où ?", chat=-5, reply_to_message=answered))
    assert len(sent) == is_answered


async def test_a_mere_mention_asks_for_help(handlers: Handlers) -> None:
    (text,) = await answers(handlers, written(" @seminar_test_bot ", chat=-5))
    assert "Vous pouvez me demander" in text
