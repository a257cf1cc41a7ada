"""What a room, a track or a day of a large event has before an hour and after it; its days by their number in the month."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import said, text

MORNING_TO_NOON = ("Loops", "Forget passwords")


@cache
def conference() -> Desk:
    """The conference, on the last day of a month and the first of the next, with a room that has an article in its name."""
    programme = big_conference.conference().directory.programme
    earlier = timedelta(days=2)
    sessions = (each.model_copy(update={"starts": each.starts - earlier, "ends": each.ends - earlier}) for each in programme.sessions)
    event = programme.event.model_copy(update={"begins": programme.event.begins - earlier, "ends": programme.event.ends - earlier})
    rooms = (each.model_copy(update={"name": text("H.2215 (La Quarelle)")}) if each.id == "a" else each for each in programme.rooms)
    return open_desk(programme.model_copy(update={"event": event, "sessions": tuple(sessions), "rooms": tuple(rooms)}))


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("H.2215 on Friday before 1 pm",), MORNING_TO_NOON, ("Scheduling",)),
        (("avant 13h vendredi en H.2215",), MORNING_TO_NOON, ("Scheduling",)),
        (("after 11 on Friday in UB2.147",), ("Memory",), ("Varnish", "Breaking")),
        (("Security devroom after 2 pm",), ("Breaking",), ("Forget",)),
        (("Kernel devroom before 11 on Friday",), ("Varnish",), ("Memory",)),
        (("Music Production before 10",), ("Loops",), ("bread",)),
        (("H.2215 on Friday", "before 10?"), ("Loops",), ("Forget",)),
        (("H.2215 on Friday before 10", "and after 11?"), ("Forget",), ("Loops",)),
        (("what is in H.2215 on Friday until 1 pm",), MORNING_TO_NOON, ("Scheduling",)),
        (("H.2215 vendredi jusqu'à 13h",), MORNING_TO_NOON, ("Scheduling",)),
        (("H.2215 Friday 9 am",), ("Loops",), ("Forget", "Scheduling")),
        (("H.2215 friday 12.00",), ("Forget",), ("Loops", "Scheduling")),
        (("H.2215 Thursday 11",), ("Scheduling",), ("Loops",)),
        (("H.2215 vendredi 9 h",), ("Loops",), ("Forget", "Scheduling")),
        (("H.2215 fri 9 am",), ("Loops",), ("Forget", "Scheduling")),
        (("who talks at 12 pm fri in H.2215?",), ("Forget",), ("Loops", "Scheduling")),
        (("H.2215 ven 12h",), ("Forget",), ("Loops", "Scheduling")),
        (("H.2215 - Friday - 12",), ("Forget",), ("Loops", "Scheduling")),
        (("what is in H.2215 on Friday before lunch?",), ("Loops",), ("Forget", "Scheduling")),
        (("vendredi après le déjeuner en Janson",), ("Reviving",), ("Loops",)),
        (("H.2215 Friday 9 to 10",), ("Loops",), ("Forget", "Scheduling")),
        (("H.2215 on the 1st",), MORNING_TO_NOON, ("Scheduling",)),
        (("H.2215 le 1er à 12h",), ("Forget",), ("Loops", "Scheduling")),
        (("H.2215 on the 1st at 9",), ("Loops",), ("Forget", "Scheduling")),
        (("what is on in H.2215 on the 31st",), ("Scheduling",), ("Loops",)),
        (("le 31 à 11h salle quarelle",), ("Scheduling",), ("Loops",)),
        (("1st february 9am quarelle",), ("Loops",), ("Scheduling",)),
    ],
)
def test_all_of_that_side_and_of_that_day_is_told(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said(conference(), *messages)
    assert outcome == "answered"
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == []


@pytest.mark.parametrize("message", ["who is the 1st speaker?", "qui est le 1er intervenant ?", "the 1st talk"])
def test_the_first_of_a_list_is_no_day(message: str) -> None:
    assert "Welcome" in said(conference(), message)[1]
