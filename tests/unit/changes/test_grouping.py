"""Changes of one cause are one group, and each change is in one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from knowledge.changes import Cause, compare, grouped
from knowledge.programme import LocalText, Programme, State, Venue
from tests.unit.changes.programmes import BASE, at, moved, of, plus, session, with_session

DAY = plus(BASE, session("late", at(12), "eve"), session("later", at(12, 30), "ada"), session("other", at(11), "bob", room="small"))


def groups(old: Programme, new: Programme) -> list[tuple[str, list[str]]]:
    found = []
    for group in grouped(compare(old, new)):
        ids = [getattr(change.new, "id", type(change).__name__) for change in group.changes]
        found.append((str(group.cause), list(dict.fromkeys(ids))))
    return found


def delayed(programme: Programme, minutes: dict[str, int]) -> Programme:
    for name, by in minutes.items():
        programme = moved(programme, name, by)
    return programme


def in_rooms(programme: Programme, rooms: dict[str, str]) -> Programme:
    for name, room in rooms.items():
        programme = with_session(programme, name, room=room)
    return programme


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (delayed(DAY, {"git": 15, "rust": 15, "break": 15}), [("cascade", ["git", "rust", "break"])]),
        (delayed(DAY, {"git": -20, "rust": -10, "late": -20}), [("cascade", ["git", "rust", "late"])]),
        (delayed(DAY, {"git": 15, "other": 15}), [("session", ["git"]), ("session", ["other"])]),
        (delayed(DAY, {"git": 15, "later": -15}), [("session", ["later"]), ("session", ["git"])]),
        (delayed(DAY, {"git": 15, "rust": 15, "late": 180}), [("cascade", ["git", "rust"]), ("session", ["late"])]),
        (delayed(DAY, {"keynote": 15, "closing": 15}), [("session", ["keynote"]), ("session", ["closing"])]),
        (in_rooms(DAY, {"git": "new", "rust": "new", "late": "new"}), [("room", ["git", "rust", "late"])]),
        (in_rooms(DAY, {"git": "new", "rust": "small"}), [("session", ["git"]), ("session", ["rust"])]),
        (delayed(DAY, {"git": 30, "rust": -30}), [("swap", ["rust", "git"])]),
        (in_rooms(DAY, {"git": "small", "docker": "new"}), [("session", ["docker"]), ("session", ["git"])]),
        (in_rooms(DAY, {"git": "small", "docker": "big"}), [("swap", ["docker", "git"])]),
        (in_rooms(delayed(DAY, {"git": 30, "other": -30}), {"git": "small", "other": "big"}), [("swap", ["other", "git"])]),
        (in_rooms(delayed(DAY, {"git": 15}), {"git": "small"}), [("session", ["git"])]),
        (with_session(delayed(DAY, {"git": 15, "rust": 15}), "rust", speakers=("cleo",)), [("cascade", ["git", "rust"]), ("session", ["rust"])]),
    ],
)
def test_one_cause_is_one_group(new: Programme, expected: list[tuple[str, list[str]]]) -> None:
    assert groups(DAY, new) == expected


def test_two_talks_that_change_places_with_other_lengths_are_a_swap() -> None:
    old = plus(BASE, session("first", at(15), "dan", minutes=25), session("second", at(15, 30), "eve", minutes=25))
    new = with_session(old, "first", starts=at(15, 35), ends=at(15, 55))
    new = with_session(new, "second", starts=at(15), ends=at(15, 30))
    assert groups(old, new) == [("swap", ["second", "first"])]


def test_an_event_that_moves_takes_its_sessions_along() -> None:
    week = timedelta(days=7)
    sessions = tuple(each.model_copy(update={"starts": each.starts + week, "ends": each.ends + week}) for each in BASE.sessions)
    event = BASE.event.model_copy(update={"begins": BASE.event.begins + week, "ends": BASE.event.ends + week})
    (group,) = grouped(compare(BASE, BASE.model_copy(update={"event": event, "sessions": sessions})))
    assert group.cause is Cause.EVENT
    assert len(group.changes) == 1 + len(BASE.sessions)


def test_the_most_urgent_comes_first() -> None:
    new = delayed(DAY, {"keynote": 5, "later": -15})
    new = with_session(new, "rust", title=LocalText("Autre chose"))
    new = with_session(new, "closing", state=State.CANCELLED)
    new = plus(new, session("extra", at(9), "eve", room="small"))
    new = new.model_copy(update={"venue": Venue(name=LocalText("Ailleurs")), "practical": {}})
    assert [ids for _, ids in groups(DAY, new)] == [["VenueChanged"], ["closing"], ["later"], ["keynote"], ["extra"], ["rust"], ["FactChanged"]]


def test_all_sessions_of_a_day_that_move_are_grouped_quickly() -> None:
    many = [session(f"s{number}", at(9) + timedelta(minutes=number), room="big") for number in range(1000)]
    old = BASE.model_copy(update={"sessions": tuple(many)})
    new = old.model_copy(update={"sessions": tuple(each.model_copy(update={"room": "new"}) for each in many)})
    (group,) = grouped(compare(old, new))
    assert len(group.changes) == 1000
    assert of(new, "s0").room == "new"
