"""Claims of lists and choices: how many speak, which subjects are spoken of, which of two hours; who stands in, and the language spoken."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def reply(desk: Desk, text: str) -> tuple[str, str]:
    found = desk.respond(text, Conversation(), NOW).reply
    return str(found.outcome), plain(found.text).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("there are 11 speakers, right?", "No."),
        ("Il y a bien 13 intervenants ?", "Oui."),
        ("are there five women speaking?", "No."),
        ("il y a quatre femmes parmi les intervenants, non ?", "Oui."),
    ],
)
def test_how_many_are_said_to_speak(desk: Desk, text: str, begins: str) -> None:
    assert reply(desk, text)[1].startswith(begins)


@pytest.mark.parametrize(
    "text",
    [
        "is agriculture covered?",
        "there's a talk on farming, right?",
        "on parlera d'agriculture ?",
        "il y a bien une table ronde sur l'école ?",
        "when is the talk by Hulot?",
    ],
)
def test_what_is_not_spoken_of(desk: Desk, text: str) -> None:
    assert reply(desk, text)[0] == "not_in_programme"


@pytest.mark.parametrize("text", ["is the seminar in English?", "Le séminaire est-il en anglais ?"])
def test_the_language_of_the_event_is_no_wish(desk: Desk, text: str) -> None:
    assert reply(desk, text)[0] == "not_in_programme"


@pytest.mark.parametrize(
    ("text", "hour"), [("is it at 3 or at 4 pm?", "3 p.m."), ("15 h ou 16 h ?", "15 h"), ("Lamarzelle, is he on at 5 or at 5:30?", "5:30 p.m.")]
)
def test_of_two_hours_the_one_that_is_so(desk: Desk, text: str, hour: str) -> None:
    outcome, said = reply(desk, text)
    assert outcome == "answered"
    assert hour in said
    assert not said.startswith(("No.", "Non.", "Yes.", "Oui.", "From", "De 15"))


@pytest.mark.parametrize("text", ["who stands in for Dreyfus?", "qui remplace Dreyfus ?"])
def test_who_stands_in_is_not_in_the_programme(desk: Desk, text: str) -> None:
    assert reply(desk, text)[0] == "not_in_programme"


def test_nobody_was_replaced(desk: Desk) -> None:
    assert "3:10 p.m." in reply(desk, "why was Dreyfus replaced?")[1]


def test_a_denial_of_the_last_is_not_answered_with_a_yes(desk: Desk) -> None:
    assert not reply(desk, "Lamarzelle n'est pas le dernier ?")[1].startswith(("Oui", "Non"))
