"""Whoever speaks at a place of the whole event: "the second speaker"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "intent", "person"),
    [
        ("who is the second speaker?", Intent.PERSON, "bernard-dreyfus"),
        ("le troisième intervenant, c'est qui ?", Intent.PERSON, "patrice-lanco"),
        ("qui parle en deuxième ?", Intent.PERSON, "bernard-dreyfus"),
        ("who speaks third", Intent.PERSON, "patrice-lanco"),
        ("at what time does the 2nd speaker start", Intent.PERSON_TIME, "bernard-dreyfus"),
        ("qui est le 4e intervenant", Intent.PERSON, "alain-regnier"),
    ],
)
def test_the_place_is_one_among_all_who_speak(desk: Desk, text: str, intent: Intent, person: str) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.people) == (intent, (person,))


@pytest.mark.parametrize(
    "text", ["who speaks at the second round table?", "qui parle à la deuxième table ronde ?", "list the speakers", "who is the fortieth speaker"]
)
def test_no_one_person_is_meant(desk: Desk, text: str) -> None:
    assert all(not ask.people for ask in desk.respond(text, Conversation(), NOW).question.asks)


def test_of_a_list_that_was_told_the_place_is_one_of_the_list(desk: Desk) -> None:
    first = desk.respond("who are the press contacts?", Conversation(), NOW)
    (ask,) = desk.respond("the second one, what is his number?", first.conversation, NOW).question.asks
    assert ask.people == ("jonathan-lorrillard",)
