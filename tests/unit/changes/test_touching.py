"""Which sessions a revision touches: calendars tell a newer entry from an older by that."""

from __future__ import annotations

import pytest

from knowledge.changes import touched
from knowledge.programme import LocalText, Programme, Room, State
from tests.unit.changes.programmes import BASE, at, session, with_session

ALL = {each.id for each in BASE.sessions}


@pytest.mark.parametrize(
    ("programme", "expected"),
    [
        (BASE, set()),
        (with_session(BASE, "git", state=State.CANCELLED), {"git"}),
        (BASE.model_copy(update={"practical": {}}), set()),
        (BASE.model_copy(update={"people": tuple(each for each in BASE.people if each.id != "dan")}), {"rust", "docker"}),
        (BASE.model_copy(update={"rooms": (BASE.rooms[0], Room(id="small", name=LocalText("Hall")))}), {"docker", "table"}),
        (BASE.model_copy(update={"venue": None}), ALL),
        (BASE.model_copy(update={"sessions": (*BASE.sessions[1:], session("late", at(16)))}), {"keynote", "late"}),
    ],
)
def test_the_sessions_of_which_something_is_told_otherwise(programme: Programme, expected: set[str]) -> None:
    assert touched(BASE, programme) == expected
