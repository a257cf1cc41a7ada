"""Whether a room is free, what stands before a talk or is the last but one of a room, and subjects asked for in the other language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import BEGINS, conference, said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is Janson free at 10 on Saturday?", "Welcome to SynthCONF"),
        ("Janson est libre à 10h samedi ?", "Welcome to SynthCONF"),
        ("is Janson busy on Sunday at 3pm?", "Reviving"),
        ("la salle Janson est-elle libre dimanche à 15h ?", "Reviving"),
        ("is Janson empty at 9 on Saturday?", "nothing"),
        ("UB2.147 est occupée samedi à 14h ?", "Breaking locks"),
        ("is UB2.147 available on Sunday at 10?", "Varnish"),
        ("la H.2215 est libre samedi à 17h ?", "paper boat"),
    ],
)
def test_what_is_on_is_told_of_a_room_that_may_be_free(question: str, told: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, told in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    ("question", "hour", "begins"),
    [
        ("is Janson free at 10 on Saturday?", 0, "No. At 10 a.m."),
        ("is Janson busy at 10 on Saturday?", 0, "Yes. At 10 a.m."),
        ("la Janson est-elle libre samedi à 13h ?", 0, "Oui. À 13 h"),
        ("is Janson free?", 1.5, "No. On now"),
        ("Janson est prise ?", 1.5, "Oui. En ce moment"),
        ("c'est libre en Janson ?", 3, "Oui. Rien en ce moment"),
        ("when is Janson free?", 1.5, "Janson"),
    ],
)
def test_whether_a_room_is_free_is_a_yes_or_a_no(question: str, hour: float, begins: str) -> None:
    assert big_conference.said(question, now=BEGINS + timedelta(hours=hour))[1].startswith(begins)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("the last but one talk in Janson on Sunday", "Reviving"),
        ("avant-dernier exposé en Janson dimanche", "Reviving"),
        ("second to last talk in UB2.147 on Sunday", "Varnish"),
        ("l'avant-dernière conf de samedi en UB2.147 ?", "Breaking locks"),
        ("what's before Reviving the Q80 in Janson?", "Welcome"),
        ("qu'est-ce qu'il y a avant Memory without tears ?", "Varnish"),
        ("who speaks right before Memory without tears?", "Varnish"),
        ("quel exposé juste avant Pebbles and databases en UB2.147 ?", "Breaking locks"),
    ],
)
def test_what_comes_before_in_a_room(question: str, told: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, told in reply) == ("answered", True), reply


@pytest.mark.parametrize("question", ["which rooms are there?", "quelles sont les salles ?", "what rooms are there on Sunday?", "rooms", "salles"])
def test_rooms_are_told(question: str) -> None:
    assert "UB2.252A" in said(conference(), question)[1]


def test_rooms_of_talks_in_mind_are_theirs() -> None:
    assert "violin" in big_conference.said("talks about music", "rooms")[1]


@pytest.mark.parametrize("question", ["show all", "tout voir"])
def test_all_of_it_is_the_programme_or_what_is_left_of_a_list(question: str) -> None:
    assert "Welcome" in big_conference.said(question)[1]
    assert "UB2.147" not in big_conference.said("rooms")[1]
    assert "UB2.147" in big_conference.said("rooms", question)[1]


@pytest.mark.parametrize("question", ["which rooms are free at 3pm?", "which rooms are free?", "quelle salle est libre à 15h ?", "any free room?"])
def test_which_rooms_are_free_is_not_told(question: str) -> None:
    assert big_conference.said(question)[0] == "not_in_programme"
