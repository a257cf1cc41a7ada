"""What there is on a day, where nothing in particular is asked for: all of it, or whether there is anything."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

EVE = datetime.fromisoformat("2012-01-23T12:00:00+01:00")
PROGRAMME_EN, PROGRAMME_FR = "The programme of Tuesday", "Le programme du mardi"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what's happening tomorrow?", PROGRAMME_EN),
        ("what do we have on the 24th?", PROGRAMME_EN),
        ("what is on on Tuesday?", PROGRAMME_EN),
        ("il se passe quoi mardi ?", PROGRAMME_FR),
        ("c'est quoi demain ?", PROGRAMME_FR),
        ("what's this afternoon?", PROGRAMME_EN),
        ("qu'est-ce qu'il y a cet après-midi ?", PROGRAMME_FR),
    ],
)
def test_what_there_is_on_its_day_is_all_of_it(text: str, words: str) -> None:
    assert said(text, now=EVE).startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is there anything tomorrow?", "Yes. It is tomorrow."),
        ("anything on the 25th?", "No. It is tomorrow."),
        ("il y a quelque chose mercredi ?", "Non. C’est demain."),
        ("rien ce soir ?", "Non. C’est demain."),
        ("is there something this afternoon?", "No. It is tomorrow."),
        ("est-ce que c'est cet après-midi ?", "Non. C’est demain."),
        ("is it in the afternoon?", "Yes. The seminar is on Tuesday"),
        ("what's happening on Wednesday?", "The seminar is on Tuesday"),
    ],
)
def test_whether_there_is_anything_then(text: str, words: str) -> None:
    assert said(text, now=EVE).startswith(words)


@pytest.mark.parametrize("text", ["who speaks tomorrow morning?", "qui parle demain matin ?", "c'est quoi le programme de mardi matin ?"])
def test_nothing_is_told_of_a_part_of_the_day_that_has_nothing(text: str) -> None:
    assert "24" in said(text, now=EVE)
    assert "Dreyfus" not in said(text, now=EVE)


def test_what_the_asker_does_that_day_is_not_asked_of_the_event() -> None:
    assert "24" not in said("what am I doing today?", now=EVE)
