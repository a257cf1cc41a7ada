"""Nights of a conference: what goes on after midnight belongs to the evening, and what begins early to its own day."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, EventKind, Programme, Room, Session
from tests.unit.understanding.conference import BEGINS, EVENING_BEFORE, said, text

NIGHTS = (
    (0, 9, "a", "Breakfast of hackers"), (0, 21, "a", "Owls that compile"), (0, 24, "a", "Midnight cinema"), (0, 25, "b", "Bats and radars"),
    (1, 10, "a", "Morning kernels"), (1, 22, "b", "Moths of the mainframe"),
    (2, 5, "b", "Walk to the sunrise"), (2, 11, "a", "Goodbye"),
)  # fmt: skip
"""Day, hour, room and title: the first day goes on to two in the morning, the third begins at five."""


@cache
def desk() -> Desk:
    """The desk of a conference of three days, the first of which goes on after midnight."""
    sessions = tuple(
        Session(
            id=f"s{number}",
            title=text(title),
            starts=BEGINS.replace(hour=0) + timedelta(days=day, hours=hour),
            ends=BEGINS.replace(hour=0) + timedelta(days=day, hours=hour + 1),
            room=room,
        )
        for number, (day, hour, room, title) in enumerate(NIGHTS)
    )
    return open_desk(
        Programme(
            event=Event(
                id="n",
                kind=EventKind.CONFERENCE,
                title=text("NightCONF"),
                time_zone="Europe/Brussels",
                begins=sessions[0].starts,
                ends=sessions[-1].ends,
            ),
            rooms=(Room(id="a", name=text("Great Hall")), Room(id="b", name=text("Cellar"))),
            sessions=sessions,
        )
    )


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("what's the last talk on Saturday?", "Bats and radars", "Owls"),
        ("dernière conférence du premier jour ?", "Bats and radars", "Owls"),
        ("first talk on Sunday", "Morning kernels", "Midnight"),
        ("premier exposé dimanche", "Morning kernels", "Midnight"),
        ("first talk on day 2", "Morning kernels", "Midnight"),
        ("what's the first session on Monday?", "Walk to the sunrise", "Moths"),
        ("what's on on Saturday at half past midnight?", "Midnight cinema", "Moths"),
        ("qu'est-ce qu'il y a samedi à minuit et demi ?", "Midnight cinema", "Moths"),
        ("à minuit trente samedi il y a quoi ?", "Midnight cinema", "Moths"),
        ("what is on at a quarter past midnight on Saturday", "Midnight cinema", "Moths"),
        ("what's on Saturday between 11 pm and 2 am?", "Bats and radars", "Owls"),
        ("Saturday night", "Midnight cinema", "Breakfast"),
        ("samedi soir il y a quoi ?", "Midnight cinema", "Breakfast"),
        ("what's on in the Cellar on Saturday night?", "Bats and radars", "Moths"),
        ("anything on after midnight on Saturday?", "Midnight cinema", "Breakfast"),
        ("what's on on Monday at 5 am?", "Walk to the sunrise", "Bats"),
        ("Monday morning", "Walk to the sunrise", "Bats"),
    ],
)
def test_the_night_belongs_to_its_evening(question: str, told: str, not_told: str) -> None:
    outcome, reply = said(desk(), question)
    assert (outcome, told in reply, not_told in reply) == ("answered", True, False), reply


@pytest.mark.parametrize(("question", "hours"), [("when does it start on Sunday?", "10 a.m."), ("until when is it on on Saturday?", "2 a.m.")])
def test_the_hours_of_a_day_are_those_of_its_night(question: str, hours: str) -> None:
    assert hours in said(desk(), question)[1]


@pytest.mark.parametrize(
    ("moment", "question", "told"),
    [
        ("2030-02-03T00:30:00+01:00", "what's on tonight?", "Bats and radars"),
        ("2030-02-03T00:30:00+01:00", "quoi ce soir ?", "Bats and radars"),
        ("2030-02-03T00:30:00+01:00", "what's on tomorrow?", "Morning kernels"),
        ("2030-02-03T08:30:00+01:00", "what's on today?", "Morning kernels"),
        ("2030-02-02T20:00:00+01:00", "what else is on tonight?", "Bats and radars"),
        ("2030-02-02T20:00:00+01:00", "il reste quoi ce soir ?", "Bats and radars"),
    ],
)
def test_after_midnight_it_is_still_that_evening(moment: str, question: str, told: str) -> None:
    reply = said(desk(), question, now=datetime.fromisoformat(moment))[1]
    assert (told in reply, "Breakfast" in reply) == (True, False), reply


def test_days_without_sessions_are_none_of_the_event() -> None:
    outcome, reply = said(desk(), "first talk on day 4", now=EVENING_BEFORE)
    assert "Goodbye" not in reply, outcome
