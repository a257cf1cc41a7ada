"""Breaks that stand in the programme, what comes after them, and rooms in which nothing is: they are there, and are told."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge.programme import Event, EventKind, LocalText, Person, Programme, Room, Session, SessionKind, Venue
from knowledge.understanding.context import Conversation

ZONE = ZoneInfo("Europe/Paris")
BEGINS = datetime(2033, 6, 8, 9, 0, tzinfo=ZONE)
BREAK = datetime(2033, 6, 8, 10, 15, tzinfo=ZONE)


def both(fr: str, en: str) -> LocalText:
    return LocalText({"fr": fr, "en": en})


@cache
def day() -> Desk:
    """The desk of one day in one of two rooms, with two breaks."""

    def session(number: int, minutes: int, length: int, title: LocalText, kind: SessionKind = SessionKind.TALK) -> Session:
        starts = BEGINS + timedelta(minutes=minutes)
        speakers, room = (("mina",), "attic") if kind is not SessionKind.BREAK else ((), None)
        return Session(id=f"s{number}", kind=kind, title=title, starts=starts, ends=starts + timedelta(minutes=length), room=room, speakers=speakers)

    programme = Programme(
        event=Event(id="d", kind=EventKind.CONFERENCE, title=both("Journée des haies", "Hedge day"), time_zone="Europe/Paris", begins=BEGINS,
                    ends=BEGINS + timedelta(hours=6)),
        venue=Venue(name=both("Ferme du Clos", "Clos Farm"), street="4, chemin des Aulnes", postcode="35000", city="Rennes"),
        rooms=(Room(id="attic", name=both("Grenier", "Attic")), Room(id="orchard", name=both("Verger", "Orchard"))),
        people=(Person(id="mina", name="Mina Tarvel"),),
        sessions=(
            session(1, 0, 60, both("Planter une haie", "Planting a hedge")),
            session(2, 60, 30, both("Café", "Coffee"), SessionKind.BREAK),
            session(3, 90, 90, both("Tailler une haie", "Trimming a hedge")),
            session(4, 180, 60, both("Déjeuner", "Lunch"), SessionKind.BREAK),
            session(5, 240, 120, both("Vivre avec une haie", "Living with a hedge")),
        ),
    )  # fmt: skip
    return open_desk(programme)


def said(*turns: str, now: datetime = BREAK) -> str:
    conversation, text = Conversation(), ""
    for turn in turns:
        response = day().respond(turn, conversation, now)
        conversation, text = response.conversation, plain(response.reply.text).replace("\N{NO-BREAK SPACE}", " ")
    return text


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("combien de temps dure la pause café ?",), ["30 minutes, de 10 h à 10 h 30.", "Reprise à 10 h 30 : « Tailler une haie », Grenier."]),
        (("la pause finit quand",), ["de 10 h à 10 h 30", "de 12 h à 13 h"]),
        (("tailler une haie", "et la pause café dure combien de temps ?"), ["30 minutes", "Reprise à 10 h 30"]),
        (("how long is lunch?",), ["“Lunch”: 1 hour, from 12:00 noon to 1 p.m.", "The programme goes on at 1 p.m.: “Living with a hedge” in Attic."]),
        (("quand ça reprend ?",), ["« Café » : de 10 h à 10 h 30.", "Reprise à 10 h 30"]),
        (("when do we start again?",), ["from 10 a.m. to 10:30 a.m.", "goes on at 10:30 a.m."]),
        (("y a-t-il une pause déjeuner ?",), ["Oui.", "de 12 h à 13 h"]),
        (("is there coffee?",), ["Yes.", "from 10 a.m. to 10:30 a.m."]),
        (("who speaks after the break?",), ["“Trimming a hedge”"]),
        (("après le déjeuner au Grenier",), ["« Vivre avec une haie »"]),
        (("et au grenier après manger ?",), ["« Vivre avec une haie »"]),
    ],
)  # fmt: skip
def test_breaks_are_parts_of_the_programme(turns: tuple[str, ...], words: list[str]) -> None:
    reply = said(*turns)
    assert all(word in reply for word in words), reply


def test_the_next_break_is_meant_once_the_first_is_over() -> None:
    assert "“Lunch”" in said("when is the break?", now=BREAK + timedelta(hours=1))
    assert "Coffee" not in said("when is the break?", now=BREAK + timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "hours_later", "words"),
    [
        ("next coffee?", -1, "“Coffee”"),
        ("next lunch?", 0, "“Lunch”"),
        ("c'est quand la prochaine pause ?", 1, "« Déjeuner »"),
        ("next break?", 4, "“Lunch”: from 12"),
    ],
)  # fmt: skip
def test_the_next_break_is_none_of_what_comes_after_it(text: str, hours_later: int, words: str) -> None:
    assert words in said(text, now=BREAK + timedelta(hours=hours_later))


def test_a_bare_word_is_no_claim() -> None:
    assert said("lunch?").startswith("“Lunch”")


@pytest.mark.parametrize("text", ["la pause partout ?", "la pause déjeuner, c'est dans toutes les salles ?"])
def test_in_which_rooms_a_break_is_is_not_confirmed(text: str) -> None:
    assert "de 12 h à 13 h" in said(text)
    assert "Oui" not in said(text)


def test_a_matter_that_is_no_break_is_not_in_the_programme() -> None:
    assert "rien" in said("y a-t-il un parking ?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "où est le verger ?",
            "Verger : sur place, Ferme du Clos, 4, chemin des Aulnes, 35000 Rennes. Le programme ne dit pas où. Rien n’y est prévu.",
        ),
        ("where's the orchard", "Nothing is planned in it."),
        ("y a quoi dans le verger", "Verger : rien n’y est prévu."),
        ("what is on in the orchard?", "Orchard: nothing is planned there."),
        ("le verger ?", "Verger : rien n’y est prévu."),
        ("where is the attic?", "Attic: at the venue"),
    ],
)
def test_a_room_without_sessions_is_there(text: str, words: str) -> None:
    assert words in said(text)
