"""Rooms that a conference does not have, told by how its rooms are called, and rooms whose number is said in words."""

from __future__ import annotations

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import conference, said

HALLS = ("Saal 1", "Saal 2", "Saal G")


@pytest.mark.parametrize(
    ("question", "room"),
    [
        ("What's on in Saal 7 at noon?", "Saal 7"),
        ("qu'y a-t-il en Saal 9 à 10h samedi ?", "Saal 9"),
        ("what's next in Saal H?", "Saal H"),
        ("programme de la salle 12", "salle 12"),
        ("is there a Saal 5?", "Saal 5"),
        ("who speaks in room 5 at 4pm?", "room 5"),
        ("première conf en Saal 4 ?", "Saal 4"),
        ("talks in Saal 23 on Sunday", "Saal 23"),
    ],
)
def test_a_room_that_there_is_not_is_told_to_be_none(question: str, room: str) -> None:
    outcome, reply = said(conference(HALLS), question)
    assert (outcome, room in reply) == ("not_in_programme", True), reply


@pytest.mark.parametrize(
    ("question", "room"),
    [("what's on in K.9.999 on Sunday?", "K.9.999"), ("qu'est-ce qu'il y a en H.9999 ?", "H.9999"), ("who's speaking in UB9.147?", "UB9.147")],
)
def test_a_code_that_no_room_has_is_none(question: str, room: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, room in reply) == ("not_in_programme", True), reply


@pytest.mark.parametrize(
    ("question", "room"),
    [
        ("what's on in saal one at 10 on Saturday?", "Saal 1"),
        ("quoi en saal deux à 10h30 samedi ?", "Saal 2"),
        ("last talk in saal two on Sunday", "Saal 2"),
        ("what's on in saal g on Saturday at 11?", "Saal G"),
        ("Combien de conférences en Saal G dimanche ?", "Saal G"),
        ("programme saal un samedi", "Saal 1"),
    ],
)
def test_numbers_of_rooms_are_said_in_words_and_letters(question: str, room: str) -> None:
    outcome, reply = said(conference(HALLS), question)
    assert (outcome, room in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "question", ["talks about Rust on Saturday", "what's on at 11 on Saturday?", "combien de salles ?", "which rooms are there?"]
)
def test_no_room_is_missed_where_none_is_named(question: str) -> None:
    assert said(conference(HALLS), question)[0] == "answered"
