"""A film week of a few days, whose sessions are films: some in other languages, one shown twice, one sold out."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, Person, Programme, Room, Session, SessionKind, State, Venue
from tests.unit.understanding.conference import said, text

BEGINS = datetime(2036, 3, 6, 18, 0, tzinfo=ZoneInfo("Europe/Paris"))
BEFORE = BEGINS - timedelta(days=9)


@cache
def film_week() -> Desk:
    """The desk of that week."""

    def film(number: int, hours: float, room: str, title: str, abstract: str, language: str | None = None, **more: object) -> Session:
        starts = BEGINS + timedelta(hours=hours)
        told = {"title": text(title), "abstract": text(abstract), "language": language, "room": room}
        return Session(id=f"f{number}", starts=starts, ends=starts + timedelta(hours=2), **told, **more)

    rooms = (Room(id="one", name=text("Rex – Screen 1")), Room(id="two", name=text("Rex – Screen 2")), Room(id="foyer", name=text("Foyer")))
    sessions = (
        film(1, 0, "one", "Opening night: The Lighthouse Keeper", "Portrait of a keeper and his dog.", "en"),
        film(2, 20, "two", "Das weite Feld", "A farmer sells his land.", "de"),
        film(3, 24, "one", "Les Oubliés du canal", "Trois frères sur une péniche.", "fr", state=State.FULL),
        film(6, 38, "foyer", "Morning reels with Ada Moss", "Shorts over coffee. 4 €."),
        film(4, 50, "two", "Das weite Feld", "A farmer sells his land.", "de"),
        film(5, 53, "foyer", "Award ceremony", "Five prizes are given."),
        film(7, 62, "foyer", "Morning reels with Ada Moss", "Shorts over coffee. 4 €."),
    )
    event = Event(
        id="rex", title=text("Rex film festival"), time_zone="Europe/Paris", begins=BEGINS, ends=sessions[-1].ends, languages=("en", "de", "fr")
    )
    return open_desk(Programme(event=event, rooms=rooms, sessions=sessions))


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("is there anything in English?", "In English:"),
        ("anything in French?", "Les Oubliés"),
        ("y a-t-il quelque chose en français ?", "Les Oubliés"),
        ("qu'est-ce qui est en anglais ?", "Lighthouse"),
        ("what is in German?", "Das weite Feld"),
        ("what's on in German?", "In German:"),
        ("is anything in German?", "In German:"),
        ("which films are in German?", "In German:"),
        ("y a-t-il des films en allemand ?", "En allemand :"),
        ("can you say something in French?", "en français"),
        ("what's the last film on friday?", "Les Oubliés"),
        ("quels films vendredi ?", "Das weite Feld"),
        ("which movies are sold out?", "Les Oubliés"),
    ],
)
def test_its_films_are_asked_for_as_talks_are(message: str, reply: str) -> None:
    assert reply in said(film_week(), message, now=BEFORE)[1]


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("when's the second screening of Das weite Feld?", "Saturday 8 March"),
        ("the first showing of Das weite Feld", "Friday 7 March"),
        ("où est la dernière séance de Das weite Feld ?", "samedi 8 mars"),
        ("Das weite Feld, the second time?", "Saturday 8 March"),
        ("when is the second Das weite Feld?", "Saturday 8 March"),
    ],
)
def test_one_of_the_times_that_a_film_is_shown_is_picked_by_its_place(message: str, day: str) -> None:
    reply = said(film_week(), message, now=BEFORE)[1]
    assert day in reply
    assert reply.count("Das weite Feld") == 1


@pytest.mark.parametrize("message", ["is there anything in English?", "il y a quelque chose en anglais ?", "are there any sessions?"])
def test_one_round_table_is_not_all_that_there_is(message: str) -> None:
    programme = film_week().directory.programme
    talk = programme.sessions[2].model_copy(update={"title": text("Who goes to the cinema?"), "kind": SessionKind.ROUND_TABLE})
    desk = open_desk(programme.model_copy(update={"sessions": (*programme.sessions[:2], talk, *programme.sessions[3:])}))
    assert "Lighthouse" in said(desk, message, now=BEFORE)[1]
    assert "Who goes" in said(desk, "are there any panels?", now=BEFORE)[1]


@pytest.mark.parametrize(("message", "told"), [("where is the coffee break?", 1), ("la pause est où ?", 1), ("when is the coffee break?", 0)])
def test_where_what_has_no_room_is_held_is_at_the_venue(message: str, told: int) -> None:
    programme = film_week().directory.programme
    pause = programme.sessions[3].model_copy(update={"title": text("Coffee break"), "kind": SessionKind.BREAK, "room": None})
    venue = Venue(name=text("Old Forge"), city="Brest")
    sessions = (*programme.sessions[:3], pause, *programme.sessions[4:])
    desk = open_desk(programme.model_copy(update={"venue": venue, "sessions": sessions}))
    assert said(desk, message, now=BEFORE)[1].count("Old Forge") == told


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("what's the last film?", "Morning reels"),
        ("quel est le premier film ?", "Lighthouse"),
        ("how many films are there?", "5 sessions"),
        ("quels films dimanche ?", "Morning reels"),
    ],
)
def test_its_films_are_neither_its_closing_nor_its_breaks(message: str, reply: str) -> None:
    programme = film_week().directory.programme
    kinds = {"f3": SessionKind.BREAK, "f5": SessionKind.OPENING}
    sessions = [session.model_copy(update={"kind": kinds.get(session.id, session.kind)}) for session in programme.sessions]
    closing = sessions[-1].model_copy(update={"id": "end", "title": text("Closing"), "kind": SessionKind.CLOSING, "speakers": ("lu",)})
    closing = closing.model_copy(update={"starts": sessions[-1].ends, "ends": sessions[-1].ends + timedelta(hours=1)})
    update = {"sessions": (*sessions, closing), "people": (Person(id="lu", name="Lu Hale"),)}
    said_of_it = said(open_desk(programme.model_copy(update=update)), message, now=BEFORE)[1]
    assert reply in said_of_it
    assert "Closing" not in said_of_it


def test_of_whom_no_gender_is_known_neither_is_denied() -> None:
    programme = film_week().directory.programme
    session = programme.sessions[0].model_copy(update={"speakers": ("lu",)})
    people = (Person(id="lu", name="Lu Hale"),)
    desk = open_desk(programme.model_copy(update={"people": people, "sessions": (session, *programme.sessions[1:])}))
    assert said(desk, "is Lu Hale a woman?", now=BEFORE)[1].startswith("The programme does not say whether Lu Hale")


def test_a_part_of_a_day_in_a_title_names_no_day() -> None:
    assert said(film_week(), "when are the morning reels?", now=BEFORE)[1].count("Morning reels") == 2


@pytest.mark.parametrize("message", ["combien coûtent les reels Moss ?", "how much are the Moss reels?"])
def test_what_two_words_of_a_title_name_is_asked_for_its_price(message: str) -> None:
    assert "4 €" in said(film_week(), message, now=BEFORE)[1]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("where do I buy tickets?", "nothing about tickets"),
        ("où acheter des places ?", "rien sur les billets"),
        ("combien de jours ?", "du jeudi 6 mars 2036 au dimanche 9 mars 2036"),
    ],
)
def test_what_is_asked_of_a_week_before_it(message: str, reply: str) -> None:
    assert reply in said(film_week(), message, now=BEFORE)[1]


def test_a_week_that_ends_in_the_small_hours_ends_with_its_evening() -> None:
    programme = film_week().directory.programme
    sessions = tuple(session for session in programme.sessions if session.id != "f7")
    event = programme.event.model_copy(update={"ends": max(session.ends for session in sessions)})
    desk = open_desk(programme.model_copy(update={"event": event, "sessions": sessions}))
    assert "to Saturday 8 March 2036" in said(desk, "when is the film festival?", now=BEFORE)[1]
