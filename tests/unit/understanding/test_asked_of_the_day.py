"""The day of the event is named with what is asked of it: what it is about, where one must go, how it goes."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what's Tuesday's seminar about?", Intent.THEME),
        ("quel est le thème de la rencontre du 24 ?", Intent.THEME),
        ("de quoi parlera-t-on mardi ?", Intent.THEME),
        ("where's the meeting on Tuesday?", Intent.VENUE),
        ("où a lieu la réunion de mardi ?", Intent.VENUE),
        ("how will Tuesday afternoon unfold?", Intent.PROGRAMME),
        ("comment va se dérouler la journée de mardi ?", Intent.PROGRAMME),
        ("what time do proceedings begin on Tuesday?", Intent.EVENT_TIME),
        ("does the 24th fall on a Tuesday?", Intent.EVENT_TIME),
        ("le 24 janvier tombe quel jour", Intent.EVENT_TIME),
    ],
)
def test_what_is_asked_of_the_day_is_not_when_it_is(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(text)] == [intent]


@pytest.mark.parametrize(
    "text",
    [
        "why get officials and social workers to cooperate?",
        "pourquoi associer les élus aux travailleurs sociaux ?",
    ],
)
def test_why_its_title_is_so_asks_what_it_is_about(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.THEME]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("is it suitable for social workers?", "audience"),
        ("est-ce que le séminaire s'adresse aux étudiants ?", "audience"),
        ("je viens de Lille, comment vous rejoindre ?", "directions"),
    ],
)
def test_for_whom_it_is_and_how_one_comes_are_matters_of_practice(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


@pytest.mark.parametrize(
    ("text", "words"),
    [("when is it Maudet's turn?", "4:30"), ("c'est quand, le tour de Lanco ?", "15 h 30"), ("is there a CNAM professor among them?", "Dreyfus")],
)
def test_somebodys_turn_and_somebody_among_them(text: str, words: str) -> None:
    assert words in said(text)


@pytest.mark.parametrize("text", ["what are the round tables about?", "sur quoi portent les deux tables rondes ?"])
def test_what_the_round_tables_are_about(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.SESSION]
