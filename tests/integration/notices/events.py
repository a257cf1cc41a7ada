"""A small event for tests of publishing and telling."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from knowledge.programme import Event, LocalText, Person, Programme, Session, State

ZONE = ZoneInfo("Europe/Paris")
BEGINS = datetime(2030, 5, 1, 9, 0, tzinfo=ZONE)
SESSIONS = 6


def event(sessions: int = SESSIONS) -> Programme:
    """Sessions "s0", "s1" ... of an hour each from 9 h on, each with a speaker "p0", "p1" ..."""
    programme = Programme(
        event=Event(id="small", title=LocalText({"fr": "Petit"}), time_zone="Europe/Paris", begins=BEGINS, ends=BEGINS + timedelta(hours=sessions)),
        people=tuple(Person(id=f"p{number}", name=f"Person {number}") for number in range(sessions)),
        sessions=tuple(
            Session(
                id=f"s{number}",
                title=LocalText({"fr": f"Titre {number}"}),
                starts=BEGINS + timedelta(hours=number),
                ends=BEGINS + timedelta(hours=number + 1),
                speakers=(f"p{number}",),
            )
            for number in range(sessions)
        ),
    )
    return Programme.model_validate(programme.model_dump(), context={"time_zone": programme.event.time_zone})


def moved(programme: Programme, session: str, minutes: float) -> Programme:
    """The programme with one session moved by so many minutes."""
    by = timedelta(minutes=minutes)
    return _with(programme, session, lambda found: {"starts": found.starts + by, "ends": found.ends + by})


def cancelled(programme: Programme, session: str) -> Programme:
    """The programme with one session cancelled."""
    return _with(programme, session, lambda found: {"state": State.CANCELLED})


def start_of(programme: Programme, session: str) -> str:
    """A session in a word, as the tests' messages tell it: its start, or that it is off."""
    found = next(each for each in programme.sessions if each.id == session)
    return f"{found.starts:%H:%M}" if found.state is State.PLANNED else "off"


def _with(programme: Programme, session: str, change: object) -> Programme:
    sessions = tuple(
        each.model_copy(update=change(each)) if each.id == session else each  # type: ignore[operator]
        for each in programme.sessions
    )
    return programme.model_copy(update={"sessions": sessions})
