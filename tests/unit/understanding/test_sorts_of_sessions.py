"""The sorts of sessions that a programme tells apart: sprints, workshops, plenaries, lightning talks, in French and English."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, EventKind, Person, Programme, Room, Session
from tests.unit.understanding.conference import BEGINS, said, text

SPRINT, WORKSHOP, PLENARY, TALK, LIGHTNING = "Sprint", "Atelier", "Plénière", "Conférence courte", "Conférence éclair"
QUIBBY, TOOL = "Quibby", "Tool in Use"
ROWS = (
    (0, 9, 7, SPRINT, "Traduire le manuel de Grommet"),
    (0, 9, 7, SPRINT, "Mending Wobble"),
    (0, 9, 7, SPRINT, "Cartes libres"),
    (0, 9, 7, SPRINT, "Harvesting logs"),
    (1, 9, 1, PLENARY, "Les oiseaux du matin"),
    (1, 11, 2, WORKSHOP, "Souder une lampe"),
    (1, 11, 2, WORKSHOP, "Wobble from scratch"),
    (1, 12, 1, TALK, "Ce que Wobble nous apprend"),
    (1, 14, 2, WORKSHOP, "Un atelier pour les enfants"),
    (1, 17, 1, PLENARY, "Rêver de tables"),
    (2, 10, 1, PLENARY, "Embracing odd clocks"),
    (2, 11, 1, LIGHTNING, "Up to you"),
    (2, 14, 2, WORKSHOP, "Build a kite assistant"),
    (2, 9, 1, QUIBBY, "Marcher sans bruit"),
    (2, 12, 1, QUIBBY, "Peler une poire"),
    (1, 16, 1, TOOL, "Un marteau pour Wobble"),
    (2, 13, 1, TOOL, "Coudre une voile"),
)
"""Day, hour, length in hours, sort and title of each session."""
AT_NOON = BEGINS + timedelta(days=1, hours=3, minutes=30)


@cache
def conference() -> Desk:
    """The desk of a conference of three days that tells the sorts of its sessions, and has no tracks."""
    fillers = tuple((1 + number % 2, 10 + number % 5, 1, TALK, f"Chose {number} de la mer") for number in range(24))
    sessions = tuple(
        Session(
            id=f"s{number}",
            type=sort,
            title=text(title),
            abstract=text("Des tables, et un mot des oiseaux.") if title == "Rêver de tables" else None,
            starts=BEGINS + timedelta(days=day, hours=hour - 9),
            ends=BEGINS + timedelta(days=day, hours=hour - 9 + hours),
            room=f"r{number % 6}",
            language="en" if title.split()[0] in ("Build", "Embracing", "Wobble") else "fr",
            speakers=(f"p{number}",),
        )
        for number, (day, hour, hours, sort, title) in enumerate(ROWS + fillers)
    )
    names = ("Ada Quill", "Bo Marek", "Cy Olander", "Di Pessoa", "Ed Quorn", "Fay Rossi", "Gil Sand", "Hal Tork", "Ida Ulm", "Jo Varda", "Kim Wey")
    people = tuple(Person(id=f"p{number}", name=names[number] if number < len(names) else f"Zed Yoke{number}") for number in range(len(sessions)))
    event = Event(
        id="e", kind=EventKind.CONFERENCE, title=text("GrommetConf 2030"), time_zone="Europe/Brussels", begins=BEGINS, ends=sessions[-1].ends
    )
    rooms = tuple(Room(id=f"r{number}", name=text(f"B40{number}")) for number in range(6))
    return open_desk(Programme(event=event, rooms=rooms, people=people, sessions=tuple(sorted(sessions, key=lambda each: each.starts))))


@pytest.mark.parametrize(
    ("message", "now", "there", "not_there"),
    [
        ("Combien d'ateliers y a-t-il en tout ?", BEGINS, ("4 séances",), ("Sprint",)),
        ("how many workshops are there?", BEGINS, ("4 sessions",), ("Sprint",)),
        ("quels sprints ont lieu aujourd'hui ?", BEGINS, ("Mending Wobble", "Cartes libres"), ("mer", "lampe")),
        ("which sprints are on right now?", BEGINS + timedelta(hours=1), ("Mending Wobble", "Cartes libres"), ("mer",)),
        ("qui fait la plénière de ce soir ?", AT_NOON, ("Jo Varda",), ("Ed Quorn", "Kim Wey")),
        ("Who's giving the keynote tomorrow?", AT_NOON, ("Kim Wey",), ("Ed Quorn", "Jo Varda")),
        ("qui donne la plénière de ce soir ?", AT_NOON, ("Jo Varda",), ("Ed Quorn", "Kim Wey")),
        ("la plénière de demain c'est qui", AT_NOON, ("Kim Wey",), ("Ed Quorn", "Jo Varda")),
        ("who runs the kite workshop?", AT_NOON, ("Zed Yoke12",), ("Jo Varda",)),
        ("when are the lightning talks", AT_NOON, ("Up to you", "11 a.m."), ("Chose",)),
        ("les conférences éclair c'est où ?", AT_NOON, ("Up to you", "B405"), ("Chose",)),
        ("l'atelier Wobble est à quelle heure ?", BEGINS, ("Wobble from scratch", "11 h"), ("apprend", "Mending")),
        ("la prochaine plénière est où ?", AT_NOON, ("Rêver de tables",), ("clocks", "oiseaux")),
        ("le dernier atelier ?", AT_NOON, ("kite assistant",), ("lampe", "enfants")),
        ("any workshop in English?", AT_NOON, ("kite assistant", "Wobble from scratch"), ("lampe",)),
        ("les exposés courts de demain", AT_NOON, ("Chose 1", "Chose 3"), ("kite", "Up to you")),
        ("shorter sessions on Saturday", BEGINS, ("Chose 0", "apprend"), ("lampe", "oiseaux")),
        ("les quibbies ?", BEGINS, ("sans bruit", "une poire"), ("mer", "lampe")),
        ("how many tools in use are there?", BEGINS, ("2 sessions", "marteau", "voile"), ("mer", "lampe")),
        ("le prochain tool in use", AT_NOON, ("marteau",), ("voile", "Chose")),
        ("are there sprints tomorrow?", AT_NOON, ("Not then", "Cartes libres"), ("Yes",)),
    ],
)
def test_a_sort_of_sessions_narrows_what_is_asked(message: str, now: datetime, there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said(conference(), message, now=now)
    assert outcome == "answered", reply
    assert all(part in reply for part in there), reply
    assert not any(part in reply for part in not_there), reply


def test_a_title_that_has_the_word_is_still_a_title() -> None:
    outcome, reply = said(conference(), "qui anime Un atelier pour les enfants ?", now=BEGINS)
    assert outcome == "answered"
    assert "Ida Ulm" in reply


def test_a_word_of_most_titles_picks_none_of_them() -> None:
    outcome, reply = said(conference(), "des talks sur les oiseaux et la mer ?", now=BEGINS)
    assert outcome == "answered"
    assert "oiseaux" in reply
    assert "Chose" not in reply


def test_what_only_mentions_a_subject_comes_after_what_is_about_it_though_that_is_over() -> None:
    outcome, reply = said(conference(), "une conférence sur les oiseaux ?", now=AT_NOON)
    assert outcome == "answered"
    assert reply.index("Les oiseaux du matin") < reply.index("Rêver de tables")


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("how many talks are in English?",), ("3 sessions",), ("37",)),
        (("which talks are in English on Sunday?",), ("Wobble from scratch",), ("lampe", "Chose")),
        (("le dernier talk de la journée ?",), ("Rêver de tables",), ("kite",)),
        (("what's the last talk of the conference?",), ("kite assistant",), ("Rêver",)),
        (("what's on now?", "and next, in B403?"), ("B403",), ("B401", "B402", "Yes", "No.")),
        (("when is the keynote tomorrow?", "who is she?"), ("Kim Wey",), ("Yes.",)),
        (("la plénière de demain", "et aujourd'hui ?"), ("Rêver",), ("Chose", "clocks")),
        (("keynotes today", "and tomorrow?"), ("clocks",), ("Chose", "kite", "oiseaux")),
    ],
)
def test_languages_days_rooms_and_people_of_such_a_conference(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said(conference(), *messages, now=AT_NOON)
    assert outcome == "answered", reply
    assert all(part in reply for part in there), reply
    assert not any(part in reply for part in not_there), reply


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("when does Willem van Tromlin speak?", "Willem van Tromlin"),
        ("Willem van Tromlin passe à quelle heure ?", "Willem van Tromlin"),
        ("got any quantum assistant stuff?", "quantum assistant"),
    ],
)
def test_who_and_what_is_not_there_is_named_whole(message: str, named: str) -> None:
    outcome, reply = said(conference(), message, now=AT_NOON)
    assert outcome == "not_in_programme", reply
    assert named in reply
