"""A conference of two days, several rooms and many people, made for the purpose, and what its desk says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, EventKind, Person, Programme, Room, Session, Track
from tests.unit.understanding.conference import BEGINS, EVENING_BEFORE, text
from tests.unit.understanding.conference import said as said_by

PEOPLE = ("Ines Quarel", "Linus Hagel", "Matthias Kerschen", "Mathias Oud", "Lennart Brook", "Lennart Vask", "Trees Boom", "Ada Parks")
Talks = Sequence[tuple[int, int, str, str, str, Sequence[int]]]
"""Day, hour, room, track, title and speakers of each talk."""
TALKS: Talks = (
    (0, 10, "janson", "main", "Welcome to SynthCONF 2030", (7,)),
    (0, 11, "a", "kernel", "Scheduling in tiny kernels", (0,)),
    (0, 14, "b", "security", "Breaking locks for fun", (0, 1)),
    (1, 9, "a", "music", "Loops, loops and a violin", (0,)),
    (1, 10, "b", "kernel", "The Varnish bus", (4,)),
    (1, 11, "b", "kernel", "Memory without tears", (5,)),
    (1, 12, "a", "security", "Forget passwords, use pebbles", (2,)),
    (0, 15, "a", "music", "Let's bake bread", (3,)),
    (1, 15, "janson", "main", "Reviving the Q80, a forgotten computer", (6,)),
    (1, 16, "janson", "main", "Closing SynthCONF 2030", (7,)),
    (0, 16, "b", "databases", "Pebbles and databases", (2,)),
    (0, 17, "a", "junior", "Program a paper boat", (6,)),
)
TRACKS = {
    "main": "Main Track",
    "kernel": "Kernel",
    "music": "Music Production",
    "security": "Security",
    "databases": "Databases",
    "junior": "Junior",
    "grommets": "Grommets",
    "go": "Go",
}


@cache
def conference() -> Desk:
    """The desk of the conference."""
    return conference_of(PEOPLE, TALKS)


def conference_of(named: Sequence[str], talks: Talks) -> Desk:
    """The desk of a conference where these people give these talks, and a hundred guests others."""
    guests = tuple(f"{first} {last}" for first in ("Nadja", "Pavel", "Oriol", "Sunniva", "Teodor") for last in _family_names())
    people = (*named, *guests)
    sessions = [_talk(number, *talk) for number, talk in enumerate(talks)]
    for number in range(len(guests)):
        day, hour = number % 2, 11 + number // 2 % 5
        speakers = (len(named) + number,)
        sessions.append(
            _talk(len(talks) + number, day, hour, f"r{number // 16}", "grommets", f"Grommet {_family_names()[number % 24]} {number}", speakers)
        )
    rooms = [Room(id=room, name=text(name)) for room, name in (("janson", "Janson"), ("a", "H.2215 (Ferrer)"), ("b", "UB2.147"))]
    rooms += [Room(id=f"r{number}", name=text(f"K.{number}.70{number}")) for number in range(8)]
    ends = BEGINS + timedelta(days=1, hours=9)
    event = Event(id="e", kind=EventKind.CONFERENCE, title=text("SynthCONF 2030"), time_zone="Europe/Brussels", begins=BEGINS, ends=ends)
    programme = Programme(
        event=event,
        rooms=tuple(rooms),
        tracks=tuple(Track(id=key, name=text(name)) for key, name in TRACKS.items()),
        people=tuple(Person(id=f"p{number}", name=name) for number, name in enumerate(people)),
        sessions=tuple(sorted(sessions, key=lambda session: session.starts)),
    )
    return open_desk(programme)


def _family_names() -> tuple[str, ...]:
    return tuple(first + last for first in ("Zak", "Wim", "Olb", "Eck", "Ruv", "Hax") for last in ("ova", "esku", "brand", "iten"))


def _talk(number: int, day: int, hour: int, room: str, track: str, title: str, speakers: Sequence[int]) -> Session:
    starts = BEGINS + timedelta(days=day, hours=hour - 9)
    return Session(
        id=f"s{number}",
        title=text(title),
        abstract=text(f"What will be said there is told in the hour of {title}."),
        starts=starts,
        ends=starts + timedelta(minutes=50),
        room=room,
        track=track,
        language="en",
        speakers=tuple(f"p{speaker}" for speaker in speakers),
    )


def said(*messages: str, now: datetime = EVENING_BEFORE) -> tuple[str, str]:
    """The outcome and the text of the reply to the last of these messages."""
    return said_by(conference(), *messages, now=now)
