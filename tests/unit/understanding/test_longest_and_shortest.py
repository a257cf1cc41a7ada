"""The longest or the shortest talk of an event, a day, a room, a track."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.replies.desk import Desk, open_desk
from tests.unit.understanding.conference import conference, said
from tests.unit.understanding.seminar import said as said_at_the_seminar

LENGTHS = {"s0": 55, "s2": 10, "s4": 90, "s20": 55, "s21": 5}
"""Minutes of sessions of the conference that are not like the others."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    programme = conference().directory.programme
    sessions = (
        each.model_copy(update={"ends": each.starts + timedelta(minutes=LENGTHS[each.id])}) if each.id in LENGTHS else each
        for each in programme.sessions
    )
    return open_desk(programme.model_copy(update={"sessions": tuple(sessions)}))


@pytest.mark.parametrize(
    ("messages", "duration", "titles"),
    [
        (("longest talk",), "1 hour and 30 minutes", ("Gardening robots",)),
        (("which talk lasts longest?",), "1 hour and 30 minutes", ("Gardening robots",)),
        (("how long is the longest talk?",), "1 hour and 30 minutes", ("Gardening robots",)),
        (("quel est l'exposé le plus court ?",), "5 minutes", ("Maps of everywhere 1",)),
        (("the longest talk on Sunday",), "55 minutes", ("Fuzzing parsers 1",)),
        (("la plus courte des conférences samedi",), "10 minutes", ("Databases and queues",)),
        (("the shortest session in Janson on Saturday",), "10 minutes", ("Databases and queues",)),
        (("la plus longue conférence de la devroom Rust",), "55 minutes", ("Rust drivers",)),
        (("longest talk in H.2215",), "55 minutes", ("Rust drivers",)),
        (("longest talk on Saturday", "and the shortest?"), "10 minutes", ("Databases and queues",)),
        (("longest talk", "and on Sunday?"), "55 minutes", ("Fuzzing parsers 1",)),
        (("Janson", "which is the longest talk there?"), "55 minutes", ("Fuzzing parsers 1",)),
    ],
)
def test_it_is_told_with_its_length(desk: Desk, messages: tuple[str, ...], duration: str, titles: tuple[str, ...]) -> None:
    outcome, reply = said(desk, *messages)
    assert outcome == "answered"
    assert duration in reply
    assert [title for title in titles if title not in reply] == []


@pytest.mark.parametrize(
    ("messages", "begins", "titles"),
    [
        (("talks longer than 30 minutes",), "At least 55 minutes each:", ("Gardening robots", "Rust drivers", "Fuzzing parsers 1")),
        (("conférences de moins d'un quart d'heure",), "Au plus 10 minutes chacune :", ("Databases and queues", "Maps of everywhere 1")),
        (("which talks last at least an hour?",), "The longest is 1 hour and 30 minutes", ("Gardening robots",)),
        (("sessions under 20 minutes", "and on Sunday?"), "The shortest is 5 minutes", ("Maps of everywhere 1",)),
        (("rust talks of more than 30 minutes",), "The longest is 55 minutes", ("Rust drivers",)),
        (("talks of more than three hours",), "The longest is 1 hour and 30 minutes", ("Gardening robots",)),
    ],
)
def test_those_beyond_a_length_are_a_list(desk: Desk, messages: tuple[str, ...], begins: str, titles: tuple[str, ...]) -> None:
    reply = said(desk, *messages)[1]
    assert reply.startswith(begins)
    assert [title for title in titles if title not in reply] == []


def test_what_begins_in_less_than_an_hour_is_of_no_length(desk: Desk) -> None:
    assert "At most" not in said(desk, "talks in less than an hour")[1]


def test_several_of_one_length_are_all_of_them(desk: Desk) -> None:
    reply = said(desk, "the shortest talk in UB2.252A on Saturday")[1]
    assert reply.startswith("The shortest, 25 minutes each:\nSaturday 2, ")


@pytest.mark.parametrize(
    ("message", "name"), [("the longest talk", "Lamarzelle"), ("le plus long discours", "Lamarzelle"), ("shortest talk?", "Chriqui")]
)
def test_of_talks_no_round_table_is_one(message: str, name: str) -> None:
    assert name in said_at_the_seminar(message)
