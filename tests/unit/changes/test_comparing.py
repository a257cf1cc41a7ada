"""Each rule of what is a change, and what is none."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.changes import (
    Cancelled,
    ContactChanged,
    DurationChanged,
    EventMoved,
    FactChanged,
    Full,
    MovedEarlier,
    MovedLater,
    New,
    Postponed,
    Reopened,
    Replaced,
    Restored,
    Retitled,
    RoomChanged,
    SpeakersChanged,
    VenueChanged,
    compare,
)
from knowledge.editing import move
from knowledge.programme import LocalText, Person, Programme, Room, State, Talk, Venue
from tests.unit.changes.programmes import BASE, ZONE, at, moved, of, plus, session, with_session, without

CANCELLED = with_session(BASE, "git", state=State.CANCELLED)
NOBODY = with_session(BASE, "git", speakers=())
POSTPONED = with_session(BASE, "git", state=State.POSTPONED)
FULL = with_session(BASE, "git", state=State.FULL)


def venue(**values: object) -> Programme:
    return BASE.model_copy(update={"venue": BASE.venue.model_copy(update=values) if BASE.venue else None})


def contact(**values: object) -> Programme:
    return BASE.model_copy(update={"contacts": (BASE.contacts[0].model_copy(update=values),)})


def kinds(old: Programme, new: Programme) -> list[type]:
    return [type(change) for change in compare(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (BASE, plus(BASE, session("extra", at(15), "eve")), [New]),
        (BASE, without(BASE, "git"), [Cancelled]),
        (BASE, CANCELLED, [Cancelled]),
        (POSTPONED, CANCELLED, [Cancelled]),
        (CANCELLED, BASE, [Restored]),
        (CANCELLED, moved(BASE, "git", 60), [Restored]),
        (POSTPONED, moved(BASE, "git", 60), [Restored]),
        (CANCELLED, FULL, [Restored]),
        (BASE, POSTPONED, [Postponed]),
        (CANCELLED, POSTPONED, [Postponed]),
        (CANCELLED, without(CANCELLED, "git"), []),
        (without(CANCELLED, "git"), CANCELLED, []),
        (BASE, FULL, [Full]),
        (FULL, BASE, [Reopened]),
        (FULL, moved(FULL, "git", 15), [MovedLater]),
        (BASE, moved(BASE, "git", -10), [MovedEarlier]),
        (BASE, moved(BASE, "git", 10), [MovedLater]),
        (BASE, with_session(BASE, "git", ends=at(11, 30)), [DurationChanged]),
        (BASE, with_session(BASE, "git", starts=at(10, 45)), [MovedLater, DurationChanged]),
        (BASE, with_session(BASE, "git", room="small"), [RoomChanged]),
        (BASE, with_session(BASE, "git", room=None), [RoomChanged]),
        (BASE, with_session(moved(BASE, "git", 30), "git", room="small"), [MovedLater, RoomChanged]),
        (BASE, with_session(BASE, "rust", speakers=("cleo",)), [SpeakersChanged]),
        (BASE, with_session(BASE, "git", speakers=("eve",)), [SpeakersChanged]),
        (BASE, with_session(BASE, "git", speakers=()), [SpeakersChanged]),
        (BASE, with_session(BASE, "git", title=LocalText("Mercurial")), [Retitled]),
        (BASE, with_session(BASE, "git", title=None), [Retitled]),
        (BASE, with_session(BASE, "git", title=LocalText({"fr": "Titre git", "en": "Something else"})), [Retitled]),
        (BASE, with_session(BASE, "git", title=LocalText("Mercurial"), speakers=("eve",)), [Replaced]),
        (BASE, with_session(BASE, "git", title=LocalText("Mercurial"), speakers=("eve",), room="small"), [Replaced]),
        (BASE, with_session(BASE, "git", title=LocalText("Mercurial"), speakers=("bob", "eve")), [SpeakersChanged, Retitled]),
        (NOBODY, with_session(NOBODY, "git", title=LocalText("Mercurial")), [Retitled]),
        (NOBODY, with_session(moved(NOBODY, "git", 30), "git", title=LocalText("Mercurial")), [Replaced]),
        (CANCELLED, with_session(BASE, "git", title=LocalText("Mercurial"), speakers=("eve",)), [New]),
        (BASE, with_session(CANCELLED, "git", title=LocalText("Mercurial"), speakers=("eve",)), [Cancelled]),
        (BASE, with_session(CANCELLED, "git", speakers=()), [Cancelled]),
        (BASE, with_session(BASE, "break", starts=at(11, 45), ends=at(12)), [MovedLater, DurationChanged]),
        (BASE, venue(street="2 rue de la Paix"), [VenueChanged]),
        (BASE, venue(name=LocalText("Mairie")), [VenueChanged]),
        (BASE, BASE.model_copy(update={"venue": None}), [VenueChanged]),
        (BASE, contact(email="press@example.org"), [ContactChanged]),
        (BASE, contact(telephone="+33 1 42 75 61 38"), [ContactChanged]),
        (BASE, contact(person="bob"), [ContactChanged]),
        (BASE, BASE.model_copy(update={"contacts": ()}), [ContactChanged]),
        (BASE, BASE.model_copy(update={"practical": {"wifi": LocalText({"fr": "Réseau Dehors", "en": "Network Palais"})}}), [FactChanged]),
        (BASE, BASE.model_copy(update={"practical": {**BASE.practical, "parking": LocalText("Rue de la Paix")}}), [FactChanged]),
        (BASE, BASE.model_copy(update={"practical": {}}), [FactChanged]),
        (BASE, BASE.model_copy(update={"event": BASE.event.model_copy(update={"ends": at(18, day=3)})}), [EventMoved]),
        (BASE, BASE.model_copy(update={"event": BASE.event.model_copy(update={"begins": at(8)})}), [EventMoved]),
    ],
)
def test_what_is_a_change(old: Programme, new: Programme, expected: list[type]) -> None:
    assert kinds(old, new) == expected


@pytest.mark.parametrize(
    "title",
    [
        {"fr": "TITRE  GIT", "en": "Title git"},
        {"fr": "Titre : git", "en": "title — ‘git’"},
        {"fr": "Tître gît !", "en": "Title “git”"},
        {"fr": "Titre &laquo; git &raquo;", "en": "<b>Title</b> git<br/>"},
        {"fr": "Titre git", "en": "Title git", "de": "Titel git"},
        {"fr": "Titre git"},
        {"und": "Title git"},
        {"de": "Titel Git"},
    ],
)
def test_looks_are_no_change(title: dict[str, str]) -> None:
    assert compare(BASE, with_session(BASE, "git", title=LocalText(title))) == ()
    assert compare(with_session(BASE, "git", title=LocalText(title)), BASE) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [("C", "C++"), ("Partie 1 2", "Partie 12"), ("???", "!!!"), ("か", "が"), ("हिन्दी", "हनद"), ("List<int>", "List<str>"), ("🎉", "💥")],
)
def test_small_signs_that_make_another_title(before: str, after: str) -> None:
    old, new = (with_session(BASE, "git", title=LocalText(text)) for text in (before, after))
    assert kinds(old, new) == [Retitled]


@pytest.mark.parametrize(
    ("before", "after", "is_change"),
    [
        ("Bob Kahn", "Bob KAHN", False),
        ("Bob Kahn", "Bob Kahn (he/him)", False),
        ("Bob", "Bob Kahn", False),
        ("Erich B", "Erich Birngruber", False),
        ("josecastillolema", "José Castillo Lema", False),
        ("\u2068Daniel Ehrenberg\u2069", "Daniel Ehrenberg", False),
        ("Bob Kahn", "Vint Cerf", True),
    ],
)
def test_a_name_written_otherwise_is_the_same_person(before: str, after: str, is_change: bool) -> None:
    old, new = (BASE.model_copy(update={"people": (*BASE.people[:1], Person(id="bob", name=name), *BASE.people[2:])}) for name in (before, after))
    assert bool(compare(old, new)) == is_change


def test_a_person_under_another_id_is_no_change() -> None:
    people = tuple(person.model_copy(update={"id": "robert"}) if person.id == "bob" else person for person in BASE.people)
    renumbered = with_session(BASE, "git", speakers=("robert",)).model_copy(update={"people": people})
    first, second = of(BASE, "table").talks
    new = with_session(renumbered, "table", talks=(first.model_copy(update={"speakers": ("robert",)}), second))
    assert compare(BASE, new) == ()


def test_a_room_under_another_id_is_no_change_and_one_with_another_name_is() -> None:
    renumbered = BASE.model_copy(update={"rooms": (*BASE.rooms, Room(id="r17", name=LocalText({"fr": "GRANDE SALLE"})))})
    assert compare(BASE, with_session(renumbered, "git", room="r17")) == ()
    renamed = BASE.model_copy(update={"rooms": (Room(id="big", name=LocalText("Amphi")), *BASE.rooms[1:])})
    assert set(kinds(BASE, renamed)) == {RoomChanged}


@pytest.mark.parametrize("ids", [lambda each: f"n-{each.id}", lambda each: f"{hash(each.id) % 97}-{each.id}"])
def test_ids_that_are_all_made_anew_are_seen_through(ids: object) -> None:
    new = moved(BASE, "rust", 10)
    new = new.model_copy(update={"sessions": tuple(each.model_copy(update={"id": ids(each)}) for each in new.sessions)})  # type: ignore[operator]
    (change,) = compare(BASE, new)
    assert isinstance(change, MovedLater)
    assert (change.old.id, change.new.id) == ("rust", ids(of(BASE, "rust")))  # type: ignore[operator]


def test_ids_that_go_round_are_seen_through() -> None:
    names = [each.id for each in BASE.sessions]
    turned = tuple(each.model_copy(update={"id": name}) for each, name in zip(BASE.sessions, names[1:] + names[:1], strict=True))
    assert compare(BASE, BASE.model_copy(update={"sessions": turned})) == ()


def test_repeated_breaks_with_new_ids_are_told_apart_by_their_time() -> None:
    breaks = [of(BASE, "break").model_copy(update={"id": f"b{hour}", "starts": at(hour), "ends": at(hour, 15)}) for hour in (10, 12, 16)]
    old = plus(BASE, *breaks)
    new = plus(BASE, *(each.model_copy(update={"id": f"x{each.id}"}) for each in (breaks[0], breaks[2])))
    (change,) = compare(old, new)
    assert isinstance(change, Cancelled)
    assert change.old.id == "b12"


def test_a_vanished_session_is_told_as_a_cancelled_one() -> None:
    (change,) = compare(BASE, without(BASE, "git"))
    assert isinstance(change, Cancelled)
    assert change.new.state is State.CANCELLED
    assert change.old == of(BASE, "git")


def talks(*pairs: tuple[str | None, str]) -> Programme:
    made = tuple(Talk(title=LocalText(title) if title else None, speakers=(person,)) for title, person in pairs)
    return with_session(BASE, "table", talks=made)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (talks(("Champs", "eve"), ("Villes", "bob")), []),
        (talks(("Villes et bourgs", "bob"), ("Champs", "eve")), [("Villes", "Villes et bourgs")]),
        (talks(("Villes", "bob")), [("Champs", None)]),
        (talks(("Villes", "bob"), ("Champs", "eve"), ("Forêts", "dan")), [(None, "Forêts")]),
        (talks((None, "bob"), ("Champs", "eve")), [("Villes", None)]),
        (talks(("Villes", "eve"), ("Champs", "bob")), []),
    ],
)
def test_talks_inside_a_session(new: Programme, expected: list[tuple[str | None, str | None]]) -> None:
    found = [
        tuple(text.in_language("fr") if text else None for text in (change.old_title, change.new_title))
        for change in compare(BASE, new)
        if isinstance(change, Retitled)
    ]
    assert found == expected


def test_hours_of_the_event_that_its_sessions_tell_are_not_told_twice() -> None:
    late = moved(BASE, "closing", 30)
    late = late.model_copy(update={"event": late.event.model_copy(update={"ends": at(18, 30, day=2)})})
    assert kinds(BASE, late) == [MovedLater]


def test_more_exact_coordinates_are_no_other_place() -> None:
    assert isinstance(BASE.venue, Venue)
    assert compare(BASE, venue(latitude=48.87, longitude=2.33, street="1, rue de la paix")) == ()


def test_changes_of_one_session_stand_together_and_sessions_by_time() -> None:
    new = with_session(moved(moved(BASE, "closing", 5), "git", 5), "git", room="small")
    assert [change.new.id for change in compare(BASE, new)] == ["git", "git", "closing"]  # type: ignore[union-attr]


def test_what_is_moved_out_of_a_night_in_which_the_clock_is_changed_lasts_as_long() -> None:
    night = plus(BASE, session("night", datetime(2030, 3, 31, 1, 45, tzinfo=ZONE)))
    assert kinds(night, move(night, "night", datetime(2030, 4, 1, 1, 45, tzinfo=ZONE))) == [EventMoved, MovedLater]
