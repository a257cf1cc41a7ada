"""Nights of a conference: what goes on after midnight belongs to the evening, and what begins early to its own day."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import open_desk
from knowledge.editing import move
from knowledge.programme import Event, EventKind, Programme, Session
from tests.unit.understanding.conference import EVENING_BEFORE, said, text
from tests.unit.understanding.nights import desk

ZONE = ZoneInfo("Europe/Brussels")


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


@pytest.mark.parametrize(("day", "hours"), [(datetime(2031, 3, 30, tzinfo=ZONE), 3), (datetime(2031, 10, 26, tzinfo=ZONE), 5)])
def test_a_night_in_which_the_clock_is_changed_is_as_long_as_it_truly_is(day: datetime, hours: int) -> None:
    night = Session(id="hack", title=text("Hack night"), starts=day + timedelta(minutes=30), ends=day + timedelta(hours=4, minutes=30))
    event = Event(id="n", kind=EventKind.CONFERENCE, title=text("NightCONF"), time_zone=ZONE.key, begins=night.starts, ends=night.ends)
    programme = Programme(event=event, sessions=(night,))
    for question in ("how long is the hack night?", "how long is the conference?"):
        assert f"{hours} hours" in said(open_desk(programme), question, now=day - timedelta(hours=1))[1]
    (elsewhere,) = move(programme, "hack", day + timedelta(hours=32)).sessions
    assert elsewhere.ends - elsewhere.starts == timedelta(hours=hours)
