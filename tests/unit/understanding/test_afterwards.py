"""What comes once something is over, or right after it: one question, in whichever order it is said."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent, Order
from tests.unit.understanding.seminar import DAYS_BEFORE, last_asks, talk

FIRST_TABLE, SECOND_TABLE = "when is the housing panel?", "c'est quand la petite enfance ?"


@pytest.mark.parametrize(
    ("turns", "session"),
    [
        (("once the housing panel has ended, who takes the floor?",), "early-childhood"),
        (("who is on when the housing panel is finished?",), "early-childhood"),
        (("as soon as Lamarzelle's predecessors are done, what's on?", "right after the opening, who speaks?"), "dreyfus"),
        ((FIRST_TABLE, "and when that's over, who comes?"), "early-childhood"),
        (("straight after Dreyfus, who is it?",), "housing"),
        (("dès que la table ronde logement est terminée, il y a qui ?",), "early-childhood"),
        (("aussitôt l'ouverture finie, qui intervient ?",), "dreyfus"),
        ((SECOND_TABLE, "et une fois qu'elle est finie, c'est qui ?"), "closing"),
        ((SECOND_TABLE, "et juste après ce débat, il y a quoi ?"), "closing"),
        (("et juste derrière Dreyfus, qu'est-ce qu'il y a ?",), "housing"),
    ],
)
def test_it_is_asked_after_what_is_over(turns: tuple[str, ...], session: str) -> None:
    response = talk(*turns, now=DAYS_BEFORE)
    (ask,) = response.question.asks
    assert (ask.intent, ask.order) == (Intent.NEXT, Order.AFTER)
    assert response.conversation.sessions == (session,)


@pytest.mark.parametrize("text", ["when is the housing panel over and who is in it?", "quand se termine la table ronde logement, et qui y parle ?"])
def test_when_it_is_over_and_who_speaks_are_two_questions(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.SESSION_TIME, Intent.SPEAKERS]


@pytest.mark.parametrize("text", ["what time is it over?", "c'est fini quand ?", "après 18 h c'est fini ?", "when's the end?"])
def test_when_it_is_over_is_no_question_of_what_follows(text: str) -> None:
    assert {ask.intent for ask in last_asks(text)} <= {Intent.EVENT_TIME, Intent.PROGRESS}


@pytest.mark.parametrize("turns", [("who is Damon?", "and after he's done, who's left?"), ("c'est qui Damon ?", "qui reste-t-il après lui ?")])
def test_who_is_left_is_asked_after_whoever_is_spoken_of(turns: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people, ask.order) == (Intent.REMAINING, ("julien-damon",), Order.AFTER)


@pytest.mark.parametrize(
    ("turns", "intent"),
    [(("who opens?", "he comes from which place, that one?"), Intent.PERSON), (("qui ouvre ?", "il vient d'où celui-là ?"), Intent.PERSON)],
)
def test_where_that_one_is_from_is_asked_of_the_person(turns: tuple[str, ...], intent: Intent) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people) == (intent, ("vincent-chriqui",))


def test_who_is_first_in_that_one_is_asked_of_the_session() -> None:
    (ask,) = last_asks(FIRST_TABLE, "and who's on first in that one?")
    assert (ask.intent, ask.sessions, ask.order) == (Intent.SPEAKERS, ("housing",), Order.FIRST)
