"""What is asked of one talk, room or word of a small programme: slides, recordings and pages, seats, acronyms, words of titles, sorts."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.answering.answers import LinksAnswer, SpeakersAnswer
from knowledge.answering.matters import practical
from knowledge.answering.what_is_on import next_up
from knowledge.programme import Event, Link, Person, Programme, Room, Session, SessionKind, State
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order
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
        ("il y a une vidéo de Seaweed as a building stone ?", "not_in_programme", f"sur le web : {WEB}talks/1", "vtt"),
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
        ("what are KOBs?", "answered", "KOB: Kelp Observation Bureau.", "KOBs"),
        ("hello, what is the KOB please?", "answered", "KOB: Kelp Observation Bureau.", "Where"),
        ("what do you have on KOB?", "answered", "Where kelp is measured", "KOB:"),
        ("y a quoi sur le KOB ?", "answered", "Where kelp is measured", "KOB :"),
        ("what would you recommend about KOB?", "answered", "Where kelp is measured", "KOB:"),
        ("KOB please", "answered", "Where kelp is measured", "KOB:"),
        ("is the attic full?", "answered", "It is full", "30 seats"),
        ("is the Main Hall full?", "answered", "Main Hall: 240 seats.", "It is full"),
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


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("when is Tides and seals?", "how many people fit in the attic?", "which room?"), "Tides and seals"),
        (("when does Casimir Thoen speak?", "what is KOB?", "and in which room?"), "Quay Room"),
        (("Ottilie Brandvold's slides?", "when does she speak?"), "Ottilie Brandvold is on"),
        (("slides of Seaweed as a building stone?", "when does she speak?"), "Ottilie Brandvold is on"),
    ],
)
def test_an_aside_leaves_in_mind_who_and_what_was_spoken_of(messages: tuple[str, ...], there: str) -> None:
    reply = said_by(colloquy(), *messages, now=BEGINS - timedelta(days=3))[1]
    assert there in reply


def test_a_talk_without_slides_is_told_beside_one_that_has_them() -> None:
    sessions = ("s1", "s2")
    ask = Ask(Intent.PRACTICAL, topic=Matter.SLIDES, sessions=sessions, links=(f"{WEB}one",))
    answer = practical(ask, colloquy().directory, BEGINS)
    assert isinstance(answer, LinksAnswer)
    assert [(session.id, links) for session, links in answer.found] == [("s1", (f"{WEB}one",))]
    assert [(session.id, link) for session, link in answer.pages] == [("s2", f"{WEB}talks/2")]


def test_nobody_is_told_where_nothing_stands_at_that_place() -> None:
    directory = open_desk(Programme(event=colloquy().directory.programme.event)).directory
    ask = Ask(Intent.NEXT, aspects=(Aspect.WHO,), order=Order.LAST, number=-2)
    assert not isinstance(next_up(ask, directory, BEGINS), SpeakersAnswer)
