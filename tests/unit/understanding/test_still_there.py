"""Conversations that go on when an undo has taken away what they spoke of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.replies.desk import open_desk
from knowledge import editing
from knowledge.editing_people import Newcomer
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.still_there import unless_gone
from tests.unit.understanding.seminar import DESK, MORNING

WITH_JANE = open_desk(editing.replace(DESK.directory.programme, "dreyfus", {}, [Newcomer("Jane Doe"), Newcomer("John Roe")]))
JANE = Ask(Intent.PERSON, people=("jane-doe",))


@pytest.mark.parametrize("before", ["who is Jane Doe?", "When does Jane Doe speak?", "qui sont Jane Doe et Damon ?", "Damon ? et Jane Doe ?"])
@pytest.mark.parametrize(
    "then",
    [
        "and her number?",
        "and the second?",
        "the other one?",
        "who else?",
        "what does she present?",
        "which of them is a woman?",
        "encore",
        "et son titre ?",
    ],
)
def test_nobody_is_spoken_of_who_is_gone(before: str, then: str) -> None:
    conversation = WITH_JANE.respond(before, Conversation(language="en", chosen_language="fr"), MORNING).conversation
    response = DESK.respond(then, conversation, MORNING)
    alone = DESK.respond(then, conversation.in_its_language, MORNING)
    assert (response.question, response.reply) == (alone.question, alone.reply)
    assert "jane-doe" not in response.conversation.spoken


def test_no_button_asks_for_more_of_what_is_gone() -> None:
    response = DESK.respond_to_action(f"more@{DESK.mark}", Conversation(more=JANE), MORNING)
    assert [ask.intent for ask in response.question.asks] == [Intent.PROGRAMME]


@pytest.mark.parametrize(
    "ask",
    [
        JANE,
        Ask(Intent.PERSON, people=("julien-damon",), instead=("jane-doe",)),
        Ask(Intent.ORGANISATION_PEOPLE, organisations=("nowhere",)),
        Ask(Intent.SESSION, sessions=("nothing",)),
        Ask(Intent.TOPIC, talks=(("housing", 9),)),
        Ask(Intent.TOPIC, talks=(("housing", 0),), mentions=(("nothing", 0),)),
        Ask(Intent.PROGRAMME, rooms=("attic",)),
        Ask(Intent.PROGRAMME, tracks=("type:9",)),
    ],
)
def test_what_was_asked_about_what_is_gone_is_forgotten(ask: Ask) -> None:
    spoken = Conversation(language="en", people=("julien-damon",), asked=(ask,))
    assert unless_gone(spoken, DESK.directory) == Conversation(language="en")


def test_what_is_still_there_stays_in_mind() -> None:
    spoken = WITH_JANE.respond("who is on the housing panel?", Conversation(), MORNING).conversation
    assert unless_gone(spoken, DESK.directory) is spoken
    assert unless_gone(replace(spoken, talks=(("housing", -1),)), DESK.directory).people == spoken.people
