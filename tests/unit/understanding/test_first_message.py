"""A message that is one question word, with nothing said before it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("qui ?", Intent.SPEAKERS),
        ("who", Intent.SPEAKERS),
        ("Who please?", Intent.SPEAKERS),
        ("c'est quoi", Intent.THEME),
        ("What is it?", Intent.THEME),
        ("salut, c'est quoi ?", Intent.THEME),
    ],
)
def test_it_is_asked_of_the_whole_event(desk: Desk, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == [intent]


@pytest.mark.parametrize("text", ["quoi ?", "what?", "what is it like outside", "c'est quoi ton problème", "who knows", "hello, is anyone here"])
def test_it_is_no_question_of_the_event(desk: Desk, text: str) -> None:
    intents = {ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks}
    assert intents.isdisjoint({Intent.SPEAKERS, Intent.THEME})


def test_after_something_was_said_it_is_asked_of_that(desk: Desk) -> None:
    first = desk.respond("when is the housing round table?", Conversation(), NOW)
    (ask,) = desk.respond("who?", first.conversation, NOW).question.asks
    assert ask.sessions == ("housing",)
