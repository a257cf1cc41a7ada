"""What an organiser is warned of."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.changes import (
    AtNight,
    BegunAlready,
    BeyondEvent,
    Clash,
    ManyCancelled,
    OnNow,
    OtherDates,
    OtherEvent,
    PastTouched,
    UnheardRoom,
    cautions,
    succeed,
)
from knowledge.changes.caution import MOST_CLASHES
from knowledge.clashing import MOST_TOGETHER, overlapping
from knowledge.editing import cancel, change_room, delay, following_in_room, move
from knowledge.programme import LocalText, Programme, Room, State
from tests.unit.changes.programmes import BASE, at, next_year, plus, session, with_session, without

MORNING = at(8)
NO_ROOMS = BASE.model_copy(
    update={
        "rooms": (),
        "event": BASE.event.model_copy(update={"parallel": False}),
        "sessions": tuple(each.model_copy(update={"room": None}) for each in BASE.sessions if each.id in ("keynote", "git", "rust")),
    }
)


def said(old: Programme, new: Programme, now: datetime = MORNING) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for caution in cautions(old, new, now):
        match caution:
            case Clash():
                found.append((str(caution.kind), caution.first.id, caution.second.id, caution.shared.id if caution.shared else None))
            case PastTouched():
                found.append(("past", caution.session.id))
            case BegunAlready():
                found.append(("begun", caution.session.id))
            case UnheardRoom():
                found.append(("room unheard of", caution.room.id))
            case ManyCancelled():
                found.append(("many", caution.cancelled, caution.of))
            case OnNow():
                found.append(("on now", caution.session.id, caution.since.hour))
            case AtNight():
                found.append(("night", caution.session.id))
            case BeyondEvent():
                found.append(("beyond", caution.session.id))
            case OtherDates():
                found.append(("dates", caution.old.begins.year, caution.new.begins.year))
            case OtherEvent():
                found.append(("other", caution.old.all[0], caution.new.all[0]))
    return found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (BASE, delay(BASE, ["git"], 15), [("room", "git", "rust", "big")]),
        (BASE, delay(BASE, ["git", *following_in_room(BASE, "git")], 15), []),
        (BASE, delay(BASE, ["rust"], 15), []),
        (BASE, change_room(BASE, "docker", "big"), [("room", "git", "docker", "big")]),
        (BASE, delay(BASE, ["docker"], 15), [("speaker", "docker", "rust", "dan")]),
        (BASE, move(BASE, "docker", at(11)), [("speaker", "rust", "docker", "dan")]),
        (BASE, with_session(BASE, "git", state=State.FULL), []),
        (NO_ROOMS, delay(NO_ROOMS, ["git"], 15), [("event", "git", "rust", None)]),
        (plus(BASE, session("extra", at(10, 30))), plus(delay(BASE, ["closing"], 5), session("extra", at(10, 30))), []),
        (delay(BASE, ["git"], 15), delay(BASE, ["git"], 30), [("room", "git", "rust", "big")]),
        (delay(BASE, ["git"], 15), delay(BASE, ["git"], 10), []),
        (BASE, without(BASE, "keynote", "git", "rust", "docker"), [("many", 4, 7)]),
        (BASE, without(BASE, "git"), []),
        (BASE, change_room(BASE, "git", "Attic"), [("room unheard of", "attic")]),
        (NO_ROOMS, change_room(NO_ROOMS, "git", "Attic"), []),
        (NO_ROOMS, delay(change_room(NO_ROOMS, "keynote", "Attic"), ["git"], 15), [("event", "git", "rust", None)]),
    ],
)
def test_clashes_that_are_new(old: Programme, new: Programme, expected: list[tuple[object, ...]]) -> None:
    assert sorted(map(str, said(old, new))) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("new", "now", "expected"),
    [
        (delay(BASE, ["keynote"], 5), at(12), [("past", "keynote")]),
        (move(BASE, "closing", at(10)), at(12), [("begun", "closing")]),
        (delay(BASE, ["closing"], 5), at(12), []),
        (without(BASE, "keynote"), at(9, 30), []),
        (with_session(BASE, "keynote", speakers=("ada", "eve")), at(9, 30), []),
    ],
)
def test_the_past_is_touched(new: Programme, now: datetime, expected: list[tuple[object, ...]]) -> None:
    assert [each for each in said(BASE, new, now) if each[0] in ("past", "begun")] == expected


def test_the_file_of_another_event() -> None:
    event = BASE.event.model_copy(update={"id": "other", "title": LocalText("Autre fête")})
    other = BASE.model_copy(update={"event": event, "sessions": (session("x", at(9), title="Chant"), session("y", at(10), title="Danse"))})
    assert said(BASE, other)[0] == ("other", "Conférence", "Autre fête")
    assert said(BASE, succeed(BASE, other))[0] == ("other", "Conférence", "Autre fête"), "what stays as cancelled is nothing in common"
    renamed = BASE.model_copy(update={"event": event})
    assert said(BASE, renamed) == []
    off = tuple(each.model_copy(update={"state": State.CANCELLED}) for each in renamed.sessions)
    assert said(BASE, renamed.model_copy(update={"sessions": off})) == [("many", 7, 7)]
    renamed = BASE.model_copy(update={"event": event})
    assert said(BASE, renamed) == []


@pytest.mark.parametrize(
    ("new", "now", "expected"),
    [
        (delay(BASE, ["keynote"], 45), at(9, 30), [("on now", "keynote", 9)]),
        (cancel(BASE, "keynote"), at(9, 30), [("on now", "keynote", 9)]),
        (change_room(BASE, "keynote", "small"), at(9, 30), [("on now", "keynote", 9)]),
        (move(BASE, "keynote", at(9), at(10, 15)), at(9, 30), []),
        (delay(BASE, ["keynote"], 15), MORNING, []),
        (delay(BASE, ["closing"], 600), MORNING, [("night", "closing")]),
        (delay(BASE, ["closing"], 240), MORNING, [("beyond", "closing")]),
        (move(BASE, "table", at(7)), MORNING.replace(hour=6), [("beyond", "table")]),
        (move(BASE, "closing", at(17, day=3)), MORNING, [("beyond", "closing")]),
        (delay(BASE, ["closing"], 45), MORNING, []),
        (delay(BASE, ["closing"], 360), MORNING, [("beyond", "closing")]),
        (delay(BASE, [each.id for each in BASE.sessions], 7 * 24 * 60), MORNING, []),
    ],
)
def test_odd_moves(new: Programme, now: datetime, expected: list[tuple[object, ...]]) -> None:
    assert [each for each in said(BASE, new, now) if each[0] not in ("room", "speaker")] == expected


def test_the_file_of_another_year_is_no_change_of_this_one() -> None:
    assert said(BASE, next_year(BASE, "other")) == [("dates", 2030, 2031)]
    assert said(BASE, next_year(BASE, "conference")) == [("dates", 2030, 2031)]
    put_off = delay(BASE, [each.id for each in BASE.sessions], 7 * 24 * 60)
    assert said(BASE, put_off) == []
    assert said(BASE, put_off.model_copy(update={"event": put_off.event.model_copy(update={"id": "other"})})) == [("dates", 2030, 2030)]


@pytest.mark.parametrize(
    ("known", "new", "like"),
    [
        (("Salle 3",), "Salle 4", None),
        (("Salle 3",), "Sale 3", "Salle 3"),
        (("Grand Hall",), "Hall", None),
        (("Amphi Nord", "Amphi Norde", "Amphi Sud"), "Amphi Nordes", "Amphi Norde"),
        (("Attic",), "Library", None),
    ],
)
def test_a_room_unheard_of_is_like_the_one_that_is_almost_called_so(known: tuple[str, ...], new: str, like: str | None) -> None:
    rooms = tuple(Room(id=f"r{number}", name=LocalText(name)) for number, name in enumerate(known))
    before = NO_ROOMS.model_copy(update={"rooms": rooms})
    (unheard,) = (each for each in cautions(before, change_room(before, "git", new), MORNING) if isinstance(each, UnheardRoom))
    assert (unheard.like.name.all[0] if unheard.like else None) == like


def test_of_a_thousand_in_one_room_at_one_hour_as_many_are_told_as_anybody_reads() -> None:
    crowded = plus(BASE, *(session(f"s{number}", at(14), "ada" if number % 2 else "eve") for number in range(1000)))
    found = said(BASE, crowded)
    assert 0 < len(found) <= MOST_CLASHES
    assert said(crowded, delay(crowded, ["git"], 15)) == [("room", "git", "rust", "big")]


def test_who_overlaps_with_many_is_paired_with_a_few() -> None:
    together = [session(f"s{number}", at(14)) for number in range(1000)]
    assert sum(1 for _ in overlapping(together)) <= MOST_TOGETHER * len(together)
