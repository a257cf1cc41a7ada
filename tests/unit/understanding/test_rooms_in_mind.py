"""What is asked of a room or a track, and what goes on with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.replies.desk import Desk
from tests.unit.understanding.conference import BEGINS, conference, said

DURING = BEGINS + timedelta(hours=2, minutes=40)
"""While "Postgresql tuning" is on in Janson."""


@pytest.fixture
def desk() -> Desk:
    return conference()


@pytest.mark.parametrize("question", ["who is on in Janson", "ya qui en salle Janson ?"])
def test_who_speaks_in_a_room_that_has_its_hours_is_who_speaks_now(desk: Desk, question: str) -> None:
    reply = said(desk, question, now=DURING)[1]
    assert "Postgresql tuning" in reply
    assert "Databases" not in reply


@pytest.mark.parametrize("question", ["next in UB2.252A?", "next in the Go track"])
def test_a_room_or_a_track_is_enough_to_be_asked_of_the_event(desk: Desk, question: str) -> None:
    assert said(desk, question, now=DURING)[0] == "answered"


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who opens the Rust devroom?", "Rust drivers"),
        ("who speaks first in Janson on Sunday", "Fuzzing parsers 1"),
        ("who's the last speaker in UB2.252A on Saturday", "Gardening robots 1"),
        ("qui clôt la devroom Rust ?", "Rust for kernels 2"),
        ("c'est quoi le tout dernier talk samedi", "Postgresql tuning 1"),
        ("WHATS THE VERY FIRST TALK ON SUNDAY", "Wayland protocols 1"),
        ("à quelle heure le dernier talk", "Printers that work 2"),
    ],
)
def test_the_first_and_the_last_of_a_room_a_track_or_a_day(desk: Desk, question: str, title: str) -> None:
    reply = said(desk, question)[1]
    assert f"“{title}”" in reply or f"«\N{NARROW NO-BREAK SPACE}{title}" in reply or f"« {title} »" in reply
    assert reply.count("“") + reply.count("«") == 1


@pytest.mark.parametrize(
    ("messages", "title"),
    [
        (("Janson", "who's speaking?"), "Postgresql tuning"),
        (("Janson", "next"), "Fuzzing parsers"),
        (("Rust devroom", "who speaks first?"), "Rust drivers"),
        (("Rust devroom", "who speaks first?", "and last?"), "Rust for kernels 2"),
        (("first talk in Janson on Sunday?", "and the last one?"), "Printers that work 2"),
        (("what's on in Janson at 2 pm", "who is that?", "and at 10 in the same room tomorrow?"), "Fuzzing parsers 1"),
        (("y a quoi en salle Janson ?", "c'est qui qui parle", "et à 14h30 au même endroit ?"), "Printers that work"),
    ],
)
def test_a_room_stays_in_mind(desk: Desk, messages: tuple[str, ...], title: str) -> None:
    reply = said(desk, *messages, now=DURING)[1]
    assert title in reply
    assert reply.count("“") + reply.count("«") == 1
