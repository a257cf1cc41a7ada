"""Whom a change concerns, and that nothing past is told."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.changes import Concerned, Following, compare, concern, told_to
from knowledge.editing import announce, replace
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Programme, State, Venue
from tests.unit.changes.programmes import BASE, at, moved, plus, session, with_session, without

REPLACED = replace(BASE, "git", {"fr": "Mercurial"}, [Newcomer("Eve Sud")])
ELSEWHERE = BASE.model_copy(update={"venue": Venue(name=LocalText("Mairie"))})
OFFLINE = BASE.model_copy(update={"practical": {}})


@pytest.mark.parametrize(
    ("new", "sessions", "people", "everybody"),
    [
        (moved(BASE, "git", 15), {"git"}, {"bob"}, False),
        (REPLACED, {"git"}, {"bob", "eve"}, False),
        (with_session(BASE, "rust", speakers=("cleo", "eve")), {"rust"}, {"cleo", "dan", "eve"}, False),
        (without(BASE, "docker"), {"docker"}, {"dan"}, False),
        (plus(BASE, session("extra", at(15), "eve")), {"extra"}, {"eve"}, False),
        (ELSEWHERE, set(), set(), True),
        (OFFLINE, set(), set(), False),
        (announce(BASE, {"fr": "Bonjour"}, at(9)), set(), set(), True),
    ],
)
def test_whom_it_concerns(new: Programme, sessions: set[str], people: set[str], everybody: bool) -> None:
    assert concern(compare(BASE, new)) == Concerned(frozenset(sessions), frozenset(people), everybody)


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        (Following(everything=True), 4),
        (Following(sessions=frozenset({"git"})), 2),
        (Following(people=frozenset({"bob"})), 2),
        (Following(people=frozenset({"dan"})), 2),
        (Following(sessions=frozenset({"keynote"})), 1),
        (Following(sessions=frozenset({"git"}), people=frozenset({"bob", "dan"})), 3),
        (Following(), 0),
    ],
)
def test_a_chat_is_told_what_it_follows(following: Following, expected: int) -> None:
    new = moved(moved(ELSEWHERE, "git", 15), "docker", 15).model_copy(update={"practical": {}})
    assert len(told_to(compare(BASE, new), following, at(8), BASE.event.ends)) == expected


ALL = Following(everything=True)


@pytest.mark.parametrize(
    ("new", "now", "is_told"),
    [
        (moved(BASE, "git", 15), at(11, 14), True),
        (moved(BASE, "git", 15), at(11, 15), False),
        (moved(BASE, "git", 240), at(12), True),
        (moved(BASE, "git", -60), at(10, 15), True),
        (without(BASE, "git"), at(10, 45), True),
        (without(BASE, "git"), at(11), False),
        (with_session(BASE, "git", state=State.CANCELLED), at(11), False),
        (with_session(BASE, "git", title=LocalText("Autre")), at(12), False),
        (plus(BASE, session("extra", at(12), "eve")), at(13), False),
        (ELSEWHERE, at(17, day=2), True),
        (ELSEWHERE, at(18, day=2), False),
        (OFFLINE, at(18, day=2), False),
        (announce(BASE, {"fr": "Merci"}, at(20, day=2)), at(20, day=2), True),
    ],
)
def test_nothing_past_is_told(new: Programme, now: datetime, is_told: bool) -> None:
    assert bool(told_to(compare(BASE, new), ALL, now, new.event.ends)) == is_told
