"""A conference of three days, the first of which goes on after midnight."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, EventKind, Programme, Room, Session
from tests.unit.understanding.conference import BEGINS, text

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
