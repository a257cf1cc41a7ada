"""A few sessions told in one language: they are found in both, as those of many are, whichever word says what they are about."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, LocalText, Programme, Room, Session, SessionKind, State, Track
from tests.unit.understanding.conference import said as said_by

BEGINS = datetime(2036, 6, 14, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))


@cache
def village_day() -> Desk:
    """The desk of a day of a village, in French alone."""

    def text(value: str) -> LocalText:
        return LocalText({"fr": value})

    def session(number: int, title: str, room: str, track: str | None = None) -> Session:
        starts = BEGINS + timedelta(hours=number)
        return Session(id=f"s{number}", title=text(title), starts=starts, ends=starts + timedelta(minutes=50), room=room, track=track)

    programme = Programme(
        event=Event(id="bourg", title=text("Journée du bourg"), time_zone="Europe/Paris", begins=BEGINS, ends=BEGINS + timedelta(hours=8)),
        rooms=(Room(id="lavoir", name=text("Lavoir"), capacity=30), Room(id="grange", name=text("Grange Neuve"), capacity=120)),
        tracks=(Track(id="enfants", name=text("Enfants")), Track(id="scene", name=text("Scène"))),
        practical={"catering": text("Des galettes au four du bourg"), "parking": text("Au pré, gratuit ; navette toutes les dix minutes")},
        sessions=(
            session(0, "Randonnée au lac", "lavoir"),
            session(1, "Les abeilles du canton", "grange"),
            session(2, "Maquillage et ballons", "lavoir", "enfants"),
            session(3, "Contes sous le tilleul", "grange", "enfants"),
            session(4, "Déjeuner", "lavoir").model_copy(update={"kind": SessionKind.BREAK}),
            session(5, "Théâtre au lavoir", "lavoir", "scene"),
            session(6, "Le budget, et qui le paie", "grange"),
        ),
    )
    return open_desk(programme)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("anything about bees?",), ("abeilles",), ("tilleul",)),
        (("kids stuff?",), ("Maquillage", "tilleul"), ("abeilles",)),
        (("what's there for kids today",), ("Maquillage", "tilleul"), ("abeilles",)),
        (("pour les enfants ?",), ("Maquillage", "tilleul"), ("abeilles",)),
        (("y a quoi pour les enfants", "combien il en reste ?"), ("tilleul",), ("Maquillage",)),
        (("enfants", "which ones are left?"), ("tilleul",), ("Maquillage",)),
        (("any talks for kids left today?",), ("tilleul",), ("Maquillage",)),
        (("cet aprem",), ("14 h", "15 h"), ("9 h", "abeilles")),
        (("où on mange ?",), ("galettes",), ("Déjeuner",)),
        (("c'est quand qu'on mange ?",), ("Déjeuner", "13 h"), ("galettes",)),
        (("et après le déjeuner ?",), ("Théâtre",), ("Contes",)),
        (("how many talks are left today?",), ("3 sessions still to come:\n",), ("Maquillage", "Déjeuner")),
        (("après manger",), ("Théâtre",), ("galettes",)),
        (("how many talks are left in Grange Neuve?",), ("2 sessions",), ("abeilles",)),
        (("y a une navette ?",), ("Au pré",), ("taxi",)),
        (("des navettes ?",), ("Au pré",), ("taxi",)),
        (("how many talks for kids today?",), ("2 sessions",), ("abeilles",)),
        (("kids", "le premier", "il dure combien"), ("50 minutes", "tilleul"), ("Maquillage",)),
        (("any storytelling?",), ("tilleul",), ("abeilles",)),
        (("what time is the hike",), ("9 a.m.",), ("tilleul",)),
        (("et pour le théâtre",), ("Théâtre",), ("Maquillage",)),
        (("c'est quand le budget",), ("15 h",), ("rien",)),
        (("which room is bigger?",), ("Grange Neuve: 120 seats.\nLavoir: 30",), ()),
        (("la plus grande salle",), ("Grange Neuve : 120 places.\nLavoir : 30",), ()),
        (("which room is smaller?",), ("Lavoir: 30 seats.\nGrange Neuve: 120",), ()),
        (("la plus petite salle",), ("Lavoir : 30 places.\nGrange Neuve : 120",), ()),
        (("la salle la plus grande ?",), ("Grange Neuve : 120 places.\nLavoir : 30",), ()),
        (("quelle est la taille du Lavoir ?",), ("Lavoir : 30",), ("120",)),
        (("how big is the Lavoir?",), ("Lavoir: 30",), ("120",)),
        (("is the Grange Neuve bigger than the Lavoir?",), ("Grange Neuve: 120", "Lavoir: 30"), ()),
    ],
)
def test_few_sessions_are_found_as_many_are(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said_by(village_day(), *messages, now=BEGINS + timedelta(hours=2, minutes=55))
    reply = reply.replace("\N{NO-BREAK SPACE}", " ")
    assert outcome == "answered", reply
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == [], reply


@pytest.mark.parametrize("message", ["des taxis ?", "c'est gratuit ?", "are there taxis?"])
def test_a_matter_is_not_told_by_a_word_of_another(message: str) -> None:
    outcome, reply = said_by(village_day(), message, now=BEGINS)
    assert outcome == "not_in_programme", reply


def test_a_day_of_which_everything_is_off_has_a_desk() -> None:
    programme = village_day().directory.programme
    off = tuple(session.model_copy(update={"state": State.CANCELLED}) for session in programme.sessions)
    _, reply = said_by(open_desk(programme.model_copy(update={"sessions": off})), "c'est quand le budget ?", now=BEGINS)
    assert reply.startswith("Annulé")
