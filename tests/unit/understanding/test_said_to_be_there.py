"""Where the event is said to be is held against the venue: a body, a town, a district by its number, a street, a postcode."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    "text",
    [
        "it's held at the CNAM, right?",
        "C'est au ministère ?",
        "c'est à Nanterre non",
        "Is it in the 12th?",
        "c'est dans le 16e ?",
        "it's on avenue de Ségur, isn't it?",
        "c'est bien rue de Varenne ?",
        "is the postcode 75010",
        "Le code postal, c'est 75012 ?",
        "puisque c'est à Rennes, je prends quel train ?",
    ],
)
def test_another_place_is_put_right(text: str) -> None:
    assert said(text).startswith(("No.", "Non."))
    assert "Martignac" in said(text)


@pytest.mark.parametrize("text", ["c'est à Paris ?", "Is it in the 7th?", "C'est dans le 7e ?", "is the postcode 75007?", "C'est rue de Martignac ?"])
def test_the_place_itself_is_not_denied(text: str) -> None:
    assert not said(text).startswith(("No", "Non"))
    assert "Martignac" in said(text)


@pytest.mark.parametrize("text", ["Is it somebody from the CAF?", "C'est quelqu'un de Rennes ?", "Qui vient de Sciences Po ?"])
def test_whoever_comes_from_a_body_is_no_place(text: str) -> None:
    assert "Martignac" not in said(text)
