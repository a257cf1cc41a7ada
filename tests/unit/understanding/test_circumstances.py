"""A circumstance that is told first leaves the question behind it as it is; what may be asked of it stays."""

from __future__ import annotations

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import DAYS_BEFORE

TOLD = [
    ("my sister is in hospital, who closes?", "who closes?"),
    ("I'm on crutches, when does the second round table begin?", "when does the second round table begin?"),
    ("hi it's the caretaker, at what time does it end?", "at what time does it end?"),
    ("our printer is broken: names of the housing panel", "names of the housing panel"),
    ("my husband is driving me. what time does it start", "what time does it start"),
    ("I teach law in Nancy; which meeting of the series is this?", "which meeting of the series is this?"),
    ("mon fils est grippé, alors qui conclut ?", "qui conclut ?"),
    ("je suis en fauteuil, quelle est l'heure de fin ?", "quelle est l'heure de fin ?"),
    ("c'est le gardien du parking, qui ouvre ?", "qui ouvre ?"),
    ("mon imprimante ne marche plus : Demeslay, fonction", "Demeslay, fonction"),
    ("bonjour, c'est le coursier, Lamarzelle passe quand ?", "Lamarzelle passe quand ?"),
    ("notre directrice est en congé, quels organismes sont représentés ?", "quels organismes sont représentés ?"),
]
ASKED_OF_IT = [
    ("I'm in a wheelchair, can I get in?", Intent.PRACTICAL),
    ("I'm a journalist, who do I call?", Intent.CONTACT),
    ("mon mari m'accompagne, est-ce possible ?", Intent.PRACTICAL),
    ("I arrive at 4, who is on?", Intent.AT_TIME),
    ("je viens écouter Damon, c'est quand ?", Intent.PERSON_TIME),
]


@pytest.mark.parametrize(("told", "bare"), TOLD)
def test_what_is_told_first_leaves_the_question(told: str, bare: str, desk: Desk) -> None:
    asked, alone = (desk.respond(text, Conversation(), DAYS_BEFORE).question for text in (told, bare))
    assert asked.asks == alone.asks
    assert alone.asks


@pytest.mark.parametrize(("text", "intent"), ASKED_OF_IT)
def test_what_may_be_asked_of_it_stays(text: str, intent: Intent, desk: Desk) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), DAYS_BEFORE).question.asks] == [intent]


def test_a_little_word_that_is_a_title_elsewhere_ends_a_sentence(desk: Desk) -> None:
    question = desk.respond("she will sit beside me. who opens?", Conversation(), DAYS_BEFORE).question
    assert [ask.intent for ask in question.asks] == [Intent.SPEAKERS]
