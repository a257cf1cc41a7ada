"""Real schedules, where they lie beside the checkout: nothing of them is lost."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.opening import check_source, read_source
from knowledge.formats import Severity
from knowledge.programme import Programme, State

SCHEDULES = Path(__file__).resolve().parents[4] / "shared" / "schedules"
pytestmark = pytest.mark.skipif(not SCHEDULES.is_dir(), reason=f"the real schedules are not at {SCHEDULES}")


@lru_cache(maxsize=3)
def programme_of(name: str) -> Programme:
    return read_source(SCHEDULES / name)


@pytest.mark.parametrize(
    ("name", "sessions", "people", "rooms"),
    [("rc3-2020-pretalx.json", 48, 56, 5), ("fosdem-2026-before.xml", 1070, 1185, 37), ("fosdem-2026-after.xml", 1079, 1196, 37)],
)
def test_nothing_is_lost(name: str, sessions: int, people: int, rooms: int) -> None:
    programme = programme_of(name)
    assert (len(programme.sessions), len(programme.people), len(programme.rooms)) == (sessions, people, rooms)
    assert all(session.title and session.room and session.track and session.language for session in programme.sessions)
    assert not [fault for fault in check_source(SCHEDULES / name) if fault.severity is Severity.ERROR]


def test_fosdem_says_where_and_when_it_is() -> None:
    programme = programme_of("fosdem-2026-after.xml")
    brussels = ZoneInfo("Europe/Brussels")
    assert programme.venue
    assert (programme.venue.name.in_language("en"), programme.venue.city) == ("ULB (Université Libre de Bruxelles)", "Brussels")
    assert programme.event.begins == datetime(2026, 1, 31, 9, 30, tzinfo=brussels)
    assert {track.name.in_language("en") for track in programme.tracks} >= {"Rust", "Main Track (K-building)"}


def test_the_talk_that_fosdem_cancelled_by_its_title_is_cancelled() -> None:
    (cancelled,) = [session for session in programme_of("fosdem-2026-after.xml").sessions if session.state is State.CANCELLED]
    assert cancelled.title
    assert "CANCEL" not in cancelled.title.in_language("en")
    assert cancelled.speakers
