"""Answers to what the bot asked back: one of what it offered, all of it, what is left, or none."""

from __future__ import annotations

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import talk

CHRIQUI, MAUDET, LAMARZELLE, DREYFUS, DAMON = "vincent-chriqui", "mara-maudet", "denys-lamarzelle", "bernard-dreyfus", "julien-damon"
DIRECTORS, PROFESSORS = "who is the director?", "le professeur, il parle quand ?"


@pytest.mark.parametrize(
    ("asked", "answer", "people"),
    [
        (DIRECTORS, "number 3", (LAMARZELLE,)),
        (DIRECTORS, "the host", (CHRIQUI,)),
        (DIRECTORS, "the kids one", (MAUDET,)),
        (DIRECTORS, "chrikui", (CHRIQUI,)),
        (DIRECTORS, "every one of them", (CHRIQUI, MAUDET, LAMARZELLE)),
        (DIRECTORS, "all three please", (CHRIQUI, MAUDET, LAMARZELLE)),
        (DIRECTORS, "number two please", (MAUDET,)),
        (DIRECTORS, "dunno", (CHRIQUI, MAUDET, LAMARZELLE)),
        (PROFESSORS, "les deux", (DREYFUS, DAMON)),
        (PROFESSORS, "peu importe", (DREYFUS, DAMON)),
        (PROFESSORS, "pas le second", (DREYFUS,)),
        (PROFESSORS, "pas Dreyfus", (DAMON,)),
        (PROFESSORS, "pas celui de Sciences Po", (DREYFUS,)),
        (PROFESSORS, "ni Dreyfus", (DAMON,)),
        (PROFESSORS, "pas Damon, l'autre", (DREYFUS,)),
        (PROFESSORS, "pas le premier, le deuxième", (DAMON,)),
        (PROFESSORS, "celui de la table ronde", (DAMON,)),
        (PROFESSORS, "ni l'un ni l'autre, le préfet", ("alain-regnier",)),
    ],
)
def test_whom_an_answer_chooses(asked: str, answer: str, people: tuple[str, ...]) -> None:
    (ask,) = talk(asked, answer).question.asks
    assert ask.people == people


@pytest.mark.parametrize(("asked", "answer"), [(DIRECTORS, "yes"), (PROFESSORS, "oui"), (PROFESSORS, "l'autre"), (DIRECTORS, "not Chriqui")])
def test_what_chooses_nothing_is_asked_back(asked: str, answer: str) -> None:
    assert talk(asked, answer).reply.outcome is Outcome.CLARIFY


def test_what_was_denied_is_offered_no_more() -> None:
    choices = talk(DIRECTORS, "not the second one").conversation.choices
    assert [choice.people for choice in choices] == [(CHRIQUI,), (LAMARZELLE,)]


@pytest.mark.parametrize("answer", ["aucun des deux", "ni l'un ni l'autre", "non"])
def test_none_of_them_is_none(answer: str) -> None:
    assert talk(PROFESSORS, answer).reply.outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("asked", "answer", "intent"),
    [
        (PROFESSORS, "merci pour les deux", Intent.SOCIAL),
        (DIRECTORS, "thanks for all three", Intent.SOCIAL),
        (DIRECTORS, "never mind", Intent.SOCIAL),
        (DIRECTORS, "and what does Maudet talk about?", Intent.PERSON_TALK),
        (PROFESSORS, "c'est où ?", Intent.VENUE),
    ],
)
def test_what_is_no_answer_to_it(asked: str, answer: str, intent: Intent) -> None:
    assert [ask.intent for ask in talk(asked, answer).question.asks] == [intent]
