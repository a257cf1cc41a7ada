"""Who stands in for somebody, each with a body behind a comma, however it is called."""

from __future__ import annotations

import pytest

from bot.organisers.standing_in import newcomers_in, typed_in_a_hurry
from bot.replies.desk import Desk
from knowledge.editing_people import Newcomer

MARIE = Newcomer("Marie Dupont")


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Marie Dupont, Mairie de Rennes", (Newcomer("Marie Dupont", "Mairie de Rennes"),)),
        ("Bo Ek, CHU de Nantes et Ada Byron", (Newcomer("Bo Ek", "CHU de Nantes"), Newcomer("Ada Byron"))),
        ("Marie Dupont, CNAF", (Newcomer("Marie Dupont", "CNAF"),)),
        ("Marie Dupont, Charles de Foucauld", (MARIE, Newcomer("Charles de Foucauld"))),
        ("Marie Dupont, Ursula von der Leyen", (MARIE, Newcomer("Ursula von der Leyen"))),
        ("Marie Dupont, Zoé Blanc", (MARIE, Newcomer("Zoé Blanc"))),
    ],
)
def test_a_body_is_told_from_a_second_person(desk: Desk, typed: str, people: tuple[Newcomer, ...]) -> None:
    assert newcomers_in(typed, desk.reader) == people


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("marie dupont, cnam", "Marie Dupont, CNAM"),
        ("marie dupont, mairie de rennes", "Marie Dupont, Mairie de Rennes"),
        ("jane doe et bo ek", "Jane Doe, Bo Ek"),
        ("un débat, puis des questions", "un débat, puis des questions"),
    ],
)
def test_names_get_their_capitals(desk: Desk, typed: str, written: str) -> None:
    assert typed_in_a_hurry(typed, desk.reader) == written
