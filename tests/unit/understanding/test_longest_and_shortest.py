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


def test_several_of_one_length_are_all_of_them(desk: Desk) -> None:
    reply = said(desk, "the shortest talk in UB2.252A on Saturday")[1]
    assert reply.startswith("The shortest, 25 minutes each:\nSaturday 2, ")


@pytest.mark.parametrize(
    ("message", "name"), [("the longest talk", "Lamarzelle"), ("le plus long discours", "Lamarzelle"), ("shortest talk?", "Chriqui")]
)
def test_of_talks_no_round_table_is_one(message: str, name: str) -> None:
    assert name in said_at_the_seminar(message)
