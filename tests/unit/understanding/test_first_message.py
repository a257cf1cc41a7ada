"""A message that is one question word, with nothing said before it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Aspect, Intent
from tests.unit.understanding.seminar import MORNING, said

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
        ("t'as l'heure ?", Intent.SOCIAL),
        ("What's the time?", Intent.SOCIAL),
        ("hi, what time is it please?", Intent.SOCIAL),
        ("what time is it over?", Intent.EVENT_TIME),
        ("nous sommes le combien ?", Intent.EVENT_TIME),
        ("hello, what's today's date", Intent.EVENT_TIME),
    ],
)
def test_it_is_asked_of_the_whole_event(desk: Desk, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == [intent]


@pytest.mark.parametrize("text", ["quoi ?", "what?", "what is it like outside", "c'est quoi ton problème", "who knows", "hello, is anyone here"])
def test_it_is_no_question_of_the_event(desk: Desk, text: str) -> None:
    intents = {ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks}
    assert intents.isdisjoint({Intent.SPEAKERS, Intent.THEME})


@pytest.mark.parametrize(
    ("text", "is_first"),
    [("quoi de neuf ?", True), ("le programme a changé ?", False), ("changements au programme ?", False), ("is the schedule final?", False),
     ("des changements ?", True), ("what has been cancelled", False), ("any changes to the programme?", False),
     ("qu'est-ce qui est annulé", False)],
)  # fmt: skip
def test_changes_are_asked_of_the_whole_event(desk: Desk, text: str, is_first: bool) -> None:
    conversation = Conversation() if is_first else desk.respond("who is Damon?", Conversation(), NOW).conversation
    asks = desk.respond(text, conversation, NOW).question.asks
    assert [(ask.intent, ask.aspects) for ask in asks] == [(Intent.EVENT_TIME, (Aspect.CANCELLED,))]


@pytest.mark.parametrize("text", ["annuler", "cancel", "quoi de neuf sur la lune ?"])
def test_nothing_is_cancelled_or_new_elsewhere(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).question.asks == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("what is this panel about?", "Solibail"),
        ("what are they talking about?", "Solibail"),
        ("de quoi ils parlent là ?", "Solibail"),
        ("le thème de la table ronde en cours", "Solibail"),
        ("how many people are on this panel?", "4 speakers"),
        ("combien de gens parlent dans cette table ronde ?", "4 intervenants"),
        ("who's the last to speak in this panel?", "Potin"),
        ("who is this speaker?", "On now"),
        ("who comes before this one?", "Just before"),
        ("how long will this panel still last?", "40 minutes to go"),
        ("who speaks last today?", "Lamarzelle"),
    ],
)
def test_it_points_at_what_is_on(text: str, told: str) -> None:
    assert told in said(text, now=datetime(2012, 1, 24, 15, 50, tzinfo=ZoneInfo("Europe/Paris")))


def test_after_something_was_said_it_is_asked_of_that(desk: Desk) -> None:
    first = desk.respond("when is the housing round table?", Conversation(), NOW)
    (ask,) = desk.respond("who?", first.conversation, NOW).question.asks
    assert ask.sessions == ("housing",)


@pytest.mark.parametrize(
    ("turns", "hour"),
    [
        (("quelle heure est-il ?",), "10 h"),
        (("what time is it",), "10 a.m."),
        (("who speaks on housing?", "do you have the time?"), "10 a.m."),
    ],
)
def test_the_hour_is_told_where_it_is_that_of_nothing_spoken_of(turns: tuple[str, ...], hour: str) -> None:
    assert hour in said(*turns, now=MORNING)
