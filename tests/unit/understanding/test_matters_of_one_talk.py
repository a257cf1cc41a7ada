"""What is asked of one talk, room or word of a small programme: slides, recordings and pages, seats, acronyms, words of titles, sorts."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, Link, Person, Programme, Room, Session, SessionKind, State
from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.conference import text

BEGINS = datetime(2035, 4, 3, 9, 0, tzinfo=ZoneInfo("Europe/Brussels"))
WEB = "https://kelp.example/"


@cache
def colloquy() -> Desk:
    """The desk of a colloquy of an afternoon, in three rooms of nowhere in particular."""

    def session(number: int, title: str, room: str, *links: Link, **more: object) -> Session:
        starts = BEGINS + timedelta(hours=number)
        values = {"type": "Talk", "language": "en", "speakers": (f"p{number}",)} | more
        return Session(id=f"s{number}", title=text(title), starts=starts, ends=starts + timedelta(minutes=50), room=room, links=links, **values)

    page = Link(url=f"{WEB}talks/1")
    subtitles = Link(title=text("Recording, subtitles"), url=f"{WEB}one.vtt")
    sessions = (
        session(1, "Seaweed as a building stone", "hall", page, subtitles, Link(title=text("Diapositives"), url=f"{WEB}one")),
        session(2, "Dialect role models of the coast", "quay", Link(url=f"{WEB}talks/2"), Link(title=text("Video"), url=f"{WEB}two.mp4")),
        session(
            3, "Where kelp is measured", "quay", kind=SessionKind.ROUND_TABLE, type="Keynote", abstract=text("By the Kelp Observation Bureau (KOB).")
        ),
        session(4, "Harbour question time", "attic", state=State.FULL),
        session(5, "Tides and seals", "attic", type="Keynote"),
    )
    names = ("Ottilie Brandvold", "Casimir Thoen", "Wendel Aakre", "Sunniva Prytz", "Dorte Lysne")
    programme = Programme(
        event=Event(id="kelp", title=text("Kelp colloquy"), time_zone="Europe/Brussels", begins=BEGINS, ends=BEGINS + timedelta(hours=6)),
        rooms=(
            Room(id="hall", name=text("Main Hall"), capacity=240),
            Room(id="quay", name=text("Quay Room")),
            Room(id="attic", name=text("Attic"), capacity=30),
        ),
        people=tuple(Person(id=f"p{number}", name=name) for number, name in enumerate(names, 1)),
        sessions=sessions,
    )
    return open_desk(programme)


@pytest.mark.parametrize(
    ("message", "outcome", "there", "not_there"),
    [
        ("are there slides for Seaweed as a building stone?", "answered", f"{WEB}one", "vtt"),
        ("les diapos d'Ottilie Brandvold ?", "answered", f"{WEB}one", "talks"),
        ("il y a une vidéo de Seaweed as a building stone ?", "not_in_programme", f"sa page : {WEB}talks/1", "vtt"),
        ("where can I watch the recording of Dialect role models of the coast", "answered", f"{WEB}two.mp4", "talks"),
        ("tu as un lien vers Dialect role models of the coast ?", "answered", f"{WEB}talks/2", "mp4"),
        ("slides Tides and seals", "not_in_programme", "slides", WEB),
        ("are there slides?", "not_in_programme", "slides", WEB),
        ("combien de places dans Main Hall ?", "answered", "Main Hall : 240 places.", "30"),
        ("how many people fit in the attic?", "answered", "Attic: 30 seats.", "240"),
        ("how many seats in the Quay Room?", "not_in_programme", "seats", "240"),
        ("is Tides and seals full?", "answered", "Attic: 30 seats.", "It is full"),
        ("is Harbour question time full?", "answered", "It is full", "240"),
        ("show me the full programme", "answered", "Seaweed", "seats"),
        ("what does KOB stand for?", "answered", "KOB: Kelp Observation Bureau.", "Where"),
        ("c'est quoi le KOB ?", "answered", "KOB : Kelp Observation Bureau.", "Where"),
        ("when is question time?", "answered", "Harbour question time", "Tides"),
        ("who speaks about role models?", "answered", "Casimir Thoen", "Wendel"),
        ("keynotes?", "answered", "Tides and seals", "Harbour"),
        ("how many keynotes are there?", "answered", "2 sessions", "Harbour"),
        ("does Casimir Thoen speak English or French?", "answered", "in English", "does not give"),
        ("y a une garderie ?", "not_in_programme", "enfants", "Harbour"),
        ("where is it?", "answered", "3 rooms", "nothing"),
    ],
)
def test_what_is_asked_of_one_talk_or_room_is_told_of_that(message: str, outcome: str, there: str, not_there: str) -> None:
    told, reply = said_by(colloquy(), message, now=BEGINS - timedelta(days=3))
    reply = reply.replace("\N{NO-BREAK SPACE}", " ")
    assert (told, there in reply, not_there in reply) == (outcome, True, False), reply
