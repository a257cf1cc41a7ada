"""A conference of two days in three rooms, made for the tests, and what its desk says."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge.programme import Event, EventKind, LocalText, Person, Programme, Room, Session, Track
from knowledge.understanding.context import Conversation

ZONE = ZoneInfo("Europe/Brussels")
BEGINS = datetime(2030, 2, 2, 9, 0, tzinfo=ZONE)
EVENING_BEFORE = datetime(2030, 2, 1, 20, 0, tzinfo=ZONE)
SUBJECTS = (
    "Rust drivers", "Rust for kernels", "Databases and queues", "Cobalt mining", "Gardening robots", "Postgresql tuning", "Wayland protocols",
    "Compilers in anger", "Fuzzing parsers", "Maps of everywhere", "Radio telescopes", "Printers that work",
)  # fmt: skip


def text(value: str) -> LocalText:
    """A text in no known language."""
    return LocalText({"und": value})


@cache
def conference(names: tuple[str, str, str] = ("H.2215 (Ferrer)", "UB2.252A", "Janson")) -> Desk:
    """The desk of that conference, with rooms of these names."""
    rooms = tuple(Room(id=key, name=text(name)) for key, name in zip("abc", names, strict=True))
    sessions = [
        Session(
            id=f"s{number}",
            title=text(SUBJECTS[number % len(SUBJECTS)] + f" {number // len(SUBJECTS) or ''}".rstrip()),
            abstract=text("We write the open source of it and mention quokkas." if number == 4 else "What will be said of the open source of it."),
            starts=BEGINS + timedelta(days=number // 18, minutes=30 * (number % 18)),
            ends=BEGINS + timedelta(days=number // 18, minutes=30 * (number % 18) + 25),
            room=rooms[number % 3].id,
            track="rust" if number % 12 < 2 else "go",
            language="en",
            speakers=(f"p{number % 2}",),
        )
        for number in range(36)
    ]
    programme = Programme(
        event=Event(
            id="e", kind=EventKind.CONFERENCE, title=text("SynthCONF 2030"), time_zone="Europe/Brussels", begins=BEGINS, ends=sessions[-1].ends
        ),
        rooms=rooms,
        tracks=(Track(id="rust", name=text("Rust")), Track(id="go", name=text("Go"))),
        people=(Person(id="p0", name="Ada Quill"), Person(id="p1", name="Open Will")),
        sessions=tuple(sessions),
    )
    return open_desk(programme)


def said(desk: Desk, *messages: str, now: datetime = EVENING_BEFORE) -> tuple[str, str]:
    """The outcome and the text of the reply to the last of these messages."""
    conversation, outcome, reply = Conversation(), "", ""
    for message in messages:
        response = desk.respond(message, conversation, now, "en")
        conversation, outcome, reply = (
            response.conversation,
            str(response.reply.outcome),
            plain(response.reply.text).replace("\N{NO-BREAK SPACE}", " "),
        )
    return outcome, reply
