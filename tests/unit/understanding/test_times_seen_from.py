"""Times seen from others: what comes between two parts, what ends at an hour, how long it is still, this part, the next of several."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation

ZONE = ZoneInfo("Europe/Paris")
BEFORE, EARLY, DURING = (datetime(2012, 1, day, hour, minute, tzinfo=ZONE) for day, hour, minute in ((20, 9, 0), (24, 15, 5), (24, 15, 50)))


def said(desk: Desk, text: str, now: datetime = BEFORE) -> str:
    return plain(desk.respond(text, Conversation(), now).reply.text).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who comes between Chriqui and Lanco?", "Bernard Dreyfus"),
        ("Qui intervient entre la petite enfance et Dreyfus ?", "Le logement"),
        ("who speaks between Damon and Pons", "Mara Maudet"),
        ("qu'est-ce qu'il y a entre le logement et la clôture", "La petite enfance"),
        ("what's between the round tables", "4:30 p.m."),
        ("Which part finishes at 5:30?", "Early childhood"),
        ("quelle partie se termine à 15h10", "Chriqui"),
        ("How many days till the seminar?", "4 days"),
        ("c'est dans combien de jours ?", "4 jours"),
        ("How long does the closing last?", "30 minutes"),
        ("is it still going ahead?", "no cancellation"),
    ],
)
def test_seen_from_other_times(desk: Desk, text: str, expected: str) -> None:
    assert expected in said(desk, text)


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("how long is left?", DURING, "2 hours and 10 minutes"),
        ("il reste combien de temps ?", DURING, "2 heures et 10 minutes"),
        ("when does this panel end?", DURING, "4:30 p.m."),
        ("celle-ci finit à quelle heure ?", DURING, "16 h 30"),
        ("am I late?", DURING, "Yes."),
        ("who was just speaking?", DURING, "Dreyfus"),
        ("what was before this?", DURING, "Dreyfus"),
        ("when is the next round table?", EARLY, "Housing"),
        ("when is the next round table?", DURING, "Early childhood"),
        ("la prochaine table ronde est à quelle heure ?", EARLY, "Le logement"),
    ],
)
def test_seen_from_now(desk: Desk, text: str, now: datetime, expected: str) -> None:
    assert expected in said(desk, text, now)


def test_a_difference_is_nothing_in_between(desk: Desk) -> None:
    assert "In between" not in said(desk, "What is the difference between Dreyfus and Damon?")


def test_a_break_in_between_is_not_in_the_programme(desk: Desk) -> None:
    assert str(desk.respond("Is there a break between the round tables?", Conversation(), BEFORE).reply.outcome) == "not_in_programme"
