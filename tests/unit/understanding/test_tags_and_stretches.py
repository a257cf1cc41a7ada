"""A claim ends with what asks whether it is so; a week, a month, a year and a weekend are held against the days of the event."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("so it runs until five, doesn't it", "No."),
        ("we wrap up at six don't we", "Yes."),
        ("ça démarre à 16 h, non ?", "Non."),
        ("Dreyfus parle à 15 h 10 non", "Oui."),
        ("it finishes at six, no?", "Yes."),
        ("ça s'achève à 20h si je ne me trompe pas", "Non."),
        ("le séminaire se termine à 20 h ?", "Non."),
        ("le séminaire se termine à 18 h ?", "Oui."),
    ],
)
def test_what_asks_whether_a_claim_is_so(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Is it next week?", "Yes."),
        ("Is the seminar this week?", "No."),
        ("Is it this month?", "Yes."),
        ("Is it at the weekend?", "No."),
        ("It's in 2014, right?", "No."),
        ("Le séminaire, c'est la semaine prochaine ?", "Oui."),
        ("C'est le mois prochain ?", "Non."),
        ("C'est bien en 2012 ?", "Oui."),
        ("C'est un week-end ?", "Non."),
    ],
)
def test_stretches_of_days(text: str, begins: str) -> None:
    assert said(text).startswith(begins)
    assert "2012" in said(text)


def test_a_weekend_of_which_a_talk_tells_is_no_day() -> None:
    assert "Maudet" in said("Qui parle de la garde d'enfants le week-end ?")


@pytest.mark.parametrize("text", ["Who is on just before 5:30?", "Qui passe juste avant 17 h 30 ?"])
def test_right_before_an_hour_is_seen_from_it(text: str) -> None:
    assert "Damon" in said(text)
    assert "Lamarzelle" not in said(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [("la séance 4 est celle sur les écoles, n'est-ce pas", "Élus"), ("meeting 4 is the one on schools, right?", "Elected")],
)
def test_what_a_meeting_is_said_to_be_about_is_answered_with_its_title(text: str, title: str) -> None:
    assert title in said(text)
