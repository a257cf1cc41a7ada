"""Small schedules that tests change one thing in."""

from __future__ import annotations

import json
from typing import Any

from bot.opening import schedule_words
from knowledge.formats import Fault, Reading, Severity, read
from knowledge.programme import Programme


def event(**changed: Any) -> dict[str, Any]:
    """An event of a schedule.json; a value of None takes the key away."""
    whole = {
        "guid": "11111111-2222-5333-8444-555555555555",
        "id": 1,
        "code": "AAAAAA",
        "date": "2030-05-04T10:00:00+02:00",
        "start": "10:00",
        "duration": "00:30",
        "title": "Git",
        "track": "Tools",
        "language": "en",
        "abstract": "",
        "persons": [{"id": 5, "public_name": "Ann Lee"}],
        "links": [],
    }
    return {key: value for key, value in (whole | changed).items() if value is not None}


def frab(*events: Any, day: dict[str, Any] | None = None, **conference: Any) -> bytes:
    """A schedule.json with these events in the room "Hall" of one day."""
    days = [{"date": "2030-05-04", "rooms": {"Hall": list(events)}} | (day or {})]
    head = {"acronym": "day", "title": "A day", "time_zone_name": "Europe/Paris", "days": days} | conference
    return json.dumps({"schedule": {"version": "1", "conference": head}}).encode()


def reading_of(content: bytes, name: str = "programme") -> Reading:
    """What a content holds, read with the words of the project's languages."""
    return read(content, name, schedule_words())


def programme_of(content: bytes) -> Programme:
    """The programme of a content, which is usable."""
    return reading_of(content).usable


def only(content: bytes) -> Any:
    """The one session of a content."""
    (session,) = programme_of(content).sessions
    return session


def warnings_of(content: bytes) -> list[str]:
    """The warnings of a content that is usable in spite of them."""
    faults: tuple[Fault, ...] = reading_of(content).faults
    assert all(fault.severity is Severity.WARNING for fault in faults)
    return [str(fault) for fault in faults]
