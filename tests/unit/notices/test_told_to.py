"""Which changes a chat is told: those of what it follows, and nothing past."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.chats.chat import Follow
from bot.notices.notice import told_to
from knowledge.changes import compare
from knowledge.editing import announce
from knowledge.programme import LocalText, Programme, State, Venue
from tests.unit.changes.programmes import BASE, at, moved, plus, session, with_session, without
from tests.unit.notices.reading import ALL, of_people, of_sessions

ELSEWHERE = BASE.model_copy(update={"venue": Venue(name=LocalText("Mairie"))})
OFFLINE = BASE.model_copy(update={"practical": {}})


@pytest.mark.parametrize(
    ("follows", "expected"),
    [
        (ALL, 4),
        (of_sessions("git"), 2),
        (of_people("bob"), 2),
        (of_people("dan"), 2),
        (of_sessions("keynote"), 1),
        (of_sessions("git") | of_people("bob", "dan"), 3),
        (frozenset(), 0),
    ],
)
def test_a_chat_is_told_what_it_follows(follows: frozenset[Follow], expected: int) -> None:
    new = moved(moved(ELSEWHERE, "git", 15), "docker", 15).model_copy(update={"practical": {}})
    assert len(told_to(compare(BASE, new), follows, at(8), BASE.event.ends)) == expected


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
