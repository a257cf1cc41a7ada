"""What is asked where one part of a message prepares another, or one answer is only half of what is wanted."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent, Order

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "hour"),
    [("I'm only there from 5, anything left?", time(17)), ("je n'arrive qu'à 16 h 30, qu'est-ce qu'il reste ?", time(16, 30))],
)
def test_what_is_left_is_seen_from_the_hour_told(desk: Desk, text: str, hour: time) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert ask.intent is Intent.REMAINING
    assert ask.order is Order.AFTER
    assert ask.when
    assert ask.when.starts == hour


@pytest.mark.parametrize("text", ["anything left?", "remind me what is left", "later on?", "who is speaking later?", "plus tard, il y a qui ?"])
def test_without_an_hour_it_is_all_that_is_to_come(desk: Desk, text: str) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.when) == (Intent.REMAINING, None)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("short bio of Julien Damon please", [Intent.PERSON, Intent.PRIVATE]),
        ("une bio de Lanco ?", [Intent.PERSON, Intent.PRIVATE]),
        ("where did Damon study?", [Intent.PRIVATE]),
        ("how old is Damon?", [Intent.PRIVATE]),
    ],
)
def test_beside_a_biography_that_there_is_not_stands_who_it_is(desk: Desk, text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("l'adresse + the press officer's phone", [Intent.VENUE, Intent.CONTACT]),
        ("the address and the head of communications phone", [Intent.VENUE, Intent.PERSON_CONTACT]),
        ("address and phone of the head of communications", [Intent.PERSON_CONTACT]),
    ],
)
def test_an_address_before_somebodys_number(desk: Desk, text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == intents


@pytest.mark.parametrize(
    ("text", "intent", "order"),
    [
        ("y aura-t-il encore des séances après celle-ci ?", Intent.SERIES, Order.AFTER),
        ("j'ai manqué la dernière, c'était sur quoi ?", Intent.SERIES, Order.BEFORE),
        ("quelle est la dernière séance du cycle ?", Intent.SERIES, Order.LAST),
        ("reste-t-il des tables rondes ?", Intent.REMAINING, None),
    ],
)
def test_the_meetings_around_this_one(desk: Desk, text: str, intent: Intent, order: Order | None) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.order) == (intent, order)
