"""Whom a change concerns."""

from __future__ import annotations

import pytest

from knowledge.changes import Concerned, compare, concern
from knowledge.editing import announce, replace
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Programme, Venue
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
