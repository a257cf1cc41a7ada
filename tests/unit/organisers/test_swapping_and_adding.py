"""Two sessions that change places, and one that is added."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.organisers.arguments import Unreadable, Verb, read_arguments
from bot.organisers.commands import edit_of
from bot.organisers.finding import sessions_meant
from bot.organisers.several import in_pair
from bot.replies.desk import Desk
from knowledge.directory import Directory
from knowledge.programme import SessionKind

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "session", "hours"),
    [
        ("dreyfus and housing", "housing", ("15:10", "16:10")),
        ("dreyfus and housing", "dreyfus", ("16:10", "16:30")),
        ("le logement avec la petite enfance", "housing", ("16:30", "17:30")),
        ("opening and closing", "closing", ("15:00", "15:30")),
        ("opening and closing", "opening", ("17:30", "17:40")),
    ],
)
def test_two_sessions_change_places(desk: Desk, typed: str, session: str, hours: tuple[str, str]) -> None:
    arguments = in_pair(read_arguments(Verb.SWAP, typed, desk.reader, NOW), desk, NOW)
    first = sessions_meant(arguments.session, desk, NOW)
    changed = edit_of(arguments, first[0].id, NOW)(desk.directory.programme)
    found = Directory(changed).sessions[session]
    assert (f"{found.starts:%H:%M}", f"{found.ends:%H:%M}") == hours


def test_the_one_that_is_not_clear_of_two_is_asked_for(desk: Desk) -> None:
    arguments = in_pair(read_arguments(Verb.SWAP, "opening and round table", desk.reader, NOW), desk, NOW)
    assert (arguments.session, arguments.other) == ("round table", "opening")
    with pytest.raises(Unreadable):
        in_pair(read_arguments(Verb.SWAP, "round table and round table", desk.reader, NOW), desk, NOW)


@pytest.mark.parametrize(
    ("typed", "kind", "title", "hours"),
    [
        ("16:00 - 16:15 Break", SessionKind.BREAK, None, ("16:00", "16:15")),
        ("une pause de 15 min à 16 h", SessionKind.BREAK, None, ("16:00", "16:15")),
        ("Pause café de 16 h à 16 h 15", SessionKind.BREAK, "Pause café", ("16:00", "16:15")),
        ("Press point at 6 pm for half an hour", SessionKind.OTHER, "Press point", ("18:00", "18:30")),
    ],
)
def test_a_session_is_added(desk: Desk, typed: str, kind: SessionKind, title: str | None, hours: tuple[str, str]) -> None:
    before = desk.directory.programme
    changed = edit_of(read_arguments(Verb.ADD, typed, desk.reader, NOW), "", NOW)(before)
    (added,) = (each for each in changed.sessions if each not in before.sessions)
    assert (added.kind, added.title.all[0] if added.title else None, f"{added.starts:%H:%M}", f"{added.ends:%H:%M}") == (kind, title, *hours)


@pytest.mark.parametrize(
    ("typed", "title", "room"),
    [
        ("18:00 - 19:00 Cocktail, salle Neuve", "Cocktail", "Salle Neuve"),
        ("un cocktail de 18 h à 19 h en salle B", "Cocktail", "Salle B"),
        ("Cocktail salle Neuve 18:00-19:00", "Cocktail", "Salle Neuve"),
        ("Drinks in the Great Hall from 6 pm to 7 pm", "Drinks", "Great Hall"),
        ("18:00-19:00 Bal (salle des fêtes)", "Bal", "Salle des fêtes"),
        ("Press point at 6 pm for half an hour in room 12", "Press point", "Room 12"),
        ("18:00-19:00 Visite de la salle Bleue", "Visite de la salle Bleue", None),
        ("18:00-19:00 Tour of the hall", "Tour of the hall", None),
        ("18:00-19:00 Press room tour", "Press room tour", None),
        ("18:00-19:00 Room for improvement", "Room for improvement", None),
        ("18:00-19:00 Voyage en Bretagne", "Voyage en Bretagne", None),
        ("Drinks 18:00-19:00 in the garden", "Drinks in the garden", None),
        ("18:00-19:00 The Elephant in the Room", "Elephant in the Room", None),
        ("18:00-19:00 Bring the audience into the Great Hall", "Bring the audience into the Great Hall", None),
        ("18:00-19:00 Questions, la salle", "Questions, la salle", None),
        ("18:00-19:00 Pause, dans la salle", "Pause, dans la salle", None),
        ("18:00-19:00 Débat: faire de la place, la salle répond", "Débat: faire de la place, la salle répond", None),
        ("18:00-19:00 Film – Panic Room", "Film Panic Room", None),
        ("18:00-19:00 Screening, Four Rooms", "Screening, Four Rooms", None),
        ("18:00-19:00 Concert - Hall of Fame", "Concert Hall of Fame", None),
        ("18:00-19:00 Talk – Stage Design", "Talk Stage Design", None),
        ("18:00-19:00 A Room of One’s Own", "Room of One’s Own", None),
        ("18:00-19:00 Yes, and: improvisation – Room B", "Yes, and: improvisation", "Room B"),
        ("18:00-19:00 Cocktail au grand amphi", "Cocktail", "Grand amphi"),
    ],
)
def test_what_is_added_may_be_in_a_new_room(desk: Desk, typed: str, title: str, room: str | None) -> None:
    before = desk.directory.programme
    changed = Directory(edit_of(read_arguments(Verb.ADD, typed, desk.reader, NOW), "", NOW)(before))
    (added,) = (each for each in changed.sessions.values() if each not in before.sessions)
    assert (added.title.all[0] if added.title else None) == title
    assert (changed.rooms[added.room].name.all[0] if added.room else None) == room


@pytest.mark.parametrize("typed", ["une pause à 16 h", "Break", "16:00 - 16:15"])
def test_what_is_added_needs_a_name_a_beginning_and_an_end(desk: Desk, typed: str) -> None:
    with pytest.raises(Unreadable):
        read_arguments(Verb.ADD, typed, desk.reader, NOW)
