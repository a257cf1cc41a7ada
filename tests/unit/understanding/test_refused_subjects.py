"""Subjects of which nothing is wanted, in a large event: what else there is is told, and what only sounds like a refusal is none."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("talks on pebbles but not databases", "Forget passwords", "Pebbles and databases"),
        ("pebbles, not databases", "Forget passwords", "Pebbles and databases"),
        ("des exposés sur pebbles mais pas les bases de données", "Forget passwords", "Pebbles and databases"),
        ("everything except kernel on Sunday", "violin", "Memory without tears"),
        ("everything but kernel and music on Sunday", "Forget passwords", "violin"),
        ("tout sauf la musique dimanche", "Memory without tears", "violin"),
    ],
)
def test_what_is_refused_is_left_out(message: str, there: str, not_there: str) -> None:
    replies = [said(message, *["more"] * pages)[1] for pages in range(12)]
    assert any(there in reply for reply in replies)
    assert not any(not_there in reply for reply in replies)


@pytest.mark.parametrize("message", ["isn't there a talk on music?", "il n'y a pas un exposé sur la musique ?", "t'as pas un truc sur la musique"])
def test_a_question_that_denies_is_no_refusal(message: str) -> None:
    assert "violin" in said(message)[1]
