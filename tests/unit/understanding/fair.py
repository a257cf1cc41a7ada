"""A small fair of two days in three places, told in French and English, whose texts tell what no field has; made for the tests."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, LocalText, Programme, Room, Session, SessionKind
from tests.unit.understanding.festival import both

BEGINS = datetime(2036, 9, 5, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
DURING = BEGINS + timedelta(hours=1, minutes=20)


@cache
def fair() -> Desk:
    """The desk of that fair."""

    def session(number: int, hours: float, room: str, title: LocalText, abstract: LocalText | None = None, **more: object) -> Session:
        starts = BEGINS + timedelta(hours=hours)
        return Session(id=f"s{number}", title=title, abstract=abstract, starts=starts, ends=starts + timedelta(minutes=50), room=room, **more)

    programme = Programme(
        event=Event(
            id="orchard", title=both("Foire du verger", "Orchard fair"), time_zone="Europe/Paris", begins=BEGINS, ends=BEGINS + timedelta(hours=33),
            presentation=both("Tout est traduit en langue des signes.", "All of it has sign language."),
        ),
        rooms=(
            Room(id="press", name=both("Pressoir", "Press house"), capacity=40), Room(id="barn", name=both("Grange", "Barn"), capacity=90),
            Room(id="lawn", name=both("Pelouse", "Lawn")),
        ),
        sessions=(
            session(
                1, 1, "press", both("Greffer un pommier", "Grafting an apple tree"),
                both("Par Zoé Lantier. Apportez un couteau. Dix places, sur inscription.", "By Zoé Lantier. Bring a knife. Ten places; booked only."),
                kind=SessionKind.WORKSHOP,
            ),
            session(
                2, 1, "barn", both("Les petits jardiniers", "Little gardeners"),
                both("De 4 à 7 ans, 3 euros. Un goûter est servi.", "From 4 years, 3 euros. A snack is served."), kind=SessionKind.OTHER,
            ),
            session(3, 3, "lawn", both("Déjeuner sur l’herbe", "Lunch on the grass"), kind=SessionKind.BREAK),
            session(4, 5, "lawn", both("Un film au verger", "A film in the orchard"), kind=SessionKind.OTHER),
            session(5, 5, "barn", both("Débat : quels pommiers demain ?", "Debate: which apple trees tomorrow?"), kind=SessionKind.DEBATE),
            session(6, 7, "barn", both("Une tarte qui se mange", "A tart that is eaten"), audience_debate=True),
            session(7, 25, "press", both("Le cidre sans peine", "Cider made easy"), both("Les chiens restent dehors.", "Dogs stay outside.")),
        ),
        practical={"price": both("L’entrée est libre.", "Admission is free."), "parking": both("Au stade.", "At the stadium.")},
    )  # fmt: skip
    return open_desk(programme)
