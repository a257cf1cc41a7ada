"""Lists of sessions in JSON, each with its own times."""

from __future__ import annotations

import json
from typing import Any

import pytest

from knowledge.programme import Programme, SessionKind, State

from .schedules import programme_of

EUROPYTHON = {
    "days": {
        "2030-05-04": {
            "rooms": ["Hall", "Attic"],
            "events": [
                {
                    "event_type": "session",
                    "code": "AAAAAA",
                    "title": "Git",
                    "speakers": [{"name": "Ann Lee", "code": "L", "avatar": ""}],
                    "track": "Tools",
                    "start": "2030-05-04T10:00:00+02:00",
                    "duration": 30,
                    "rooms": ["Hall"],
                },
                {"event_type": "break", "title": "Food", "start": "2030-05-04T12:00:00+02:00", "duration": 60, "rooms": ["Hall", "Attic"]},
            ],
        }
    }
}
SUBMISSION = {
    "code": "AAAAAA",
    "title": "Git",
    "speakers": [{"code": "L", "name": "Ann Lee", "email": "ann@example.org"}],
    "submission_type": {"fr": "Atelier", "en": "Workshop"},
    "track": {"fr": "Outils", "en": "Tools"},
    "state": "confirmed",
    "duration": 30,
    "slot": {"room": {"fr": "Halle", "en": "Hall"}, "start": "2030-05-04T10:00:00+02:00", "end": "2030-05-04T10:30:00+02:00"},
    "answers": [{"answer": "secret"}],
}
PRETALX = {"count": 2, "results": [SUBMISSION, {"code": "B", "title": "Secret", "state": "rejected", "speakers": [], "slot": SUBMISSION["slot"]}]}
WIDGET = {
    "timezone": "Europe/Paris",
    "talks": [
        {
            "code": "AAAAAA",
            "title": "Git",
            "speakers": ["L"],
            "room": 3,
            "track": 4,
            "start": "2030-05-04T10:00:00+02:00",
            "end": "2030-05-04T10:30:00+02:00",
        }
    ],
    "rooms": [{"id": 3, "name": {"en": "Hall"}}],
    "tracks": [{"id": 4, "name": {"en": "Tools"}}],
    "speakers": [{"code": "L", "name": "Ann Lee"}],
}
SESSIONIZE = {
    "sessions": [
        {"id": "AAAAAA", "title": "Git", "startsAt": "2030-05-04T10:00:00", "endsAt": "2030-05-04T10:30:00", "speakers": ["L"], "roomId": 3}
    ],
    "rooms": [{"id": 3, "name": "Hall"}],
    "speakers": [{"id": "L", "fullName": "Ann Lee", "bio": "Writes."}],
}
SCHED = [
    {
        "id": "AAAAAA",
        "name": "Git",
        "speakers": "Ann Lee, Bob Ray",
        "event_start": "2030-05-04 10:00",
        "event_end": "2030-05-04 10:30",
        "venue": "Hall",
    }
]


def read(data: Any) -> Programme:
    return programme_of(json.dumps(data).encode())


@pytest.mark.parametrize("data", [EUROPYTHON, PRETALX, WIDGET, SESSIONIZE, SCHED], ids=["europython", "pretalx", "widget", "sessionize", "sched"])
def test_each_shape(data: Any) -> None:
    programme = read(data)
    session = programme.sessions[0]
    assert session.title
    assert (session.id, session.title.in_language("en"), f"{session.starts:%H:%M}", f"{session.ends:%H:%M}") == ("AAAAAA", "Git", "10:00", "10:30")
    assert "Hall" in programme.rooms[0].name.all
    assert session.room == programme.rooms[0].id
    assert programme.people[0].name == "Ann Lee"


def test_breaks_and_several_rooms_of_europython() -> None:
    food = read(EUROPYTHON).sessions[1]
    assert food.kind is SessionKind.BREAK
    assert food.room == "hall-attic"


def test_pretalx_keeps_languages_and_nothing_private() -> None:
    programme = read(PRETALX)
    assert len(programme.sessions) == 1
    assert programme.rooms[0].name.root == {"fr": "Halle", "en": "Hall"}
    assert programme.tracks[0].name.root == {"fr": "Outils", "en": "Tools"}
    assert programme.sessions[0].kind is SessionKind.WORKSHOP
    assert not {"secret", "ann@example.org"} & set(programme.model_dump_json().split('"'))


def test_a_withdrawn_submission_is_cancelled() -> None:
    assert read([SUBMISSION | {"state": "canceled"}]).sessions[0].state is State.CANCELLED


def test_each_slot_is_a_session() -> None:
    slots = [{"room": "Hall", "start": f"2030-05-04T{hour}:00:00+02:00", "end": f"2030-05-04T{hour}:30:00+02:00"} for hour in (10, 14)]
    assert [session.id for session in read([SUBMISSION | {"slots": slots}]).sessions] == ["AAAAAA", "AAAAAA-2"]


def test_speakers_as_one_text() -> None:
    assert [person.name for person in read(SCHED).people] == ["Ann Lee", "Bob Ray"]


@pytest.mark.parametrize(
    ("told", "track", "sort"),
    [
        ({"event_type": "Web"}, None, "Web"),
        ({"format": "Lab"}, None, "Lab"),
        ({"event_type": "Web", "format": "Lab"}, "Web", "Lab"),
        ({"event_type": "Web", "format": "Lab", "track": "Tools"}, "Tools", "Lab"),
    ],
)
def test_the_type_of_a_session_is_its_subject_beside_its_format(told: dict[str, str], track: str | None, sort: str) -> None:
    programme = read([SCHED[0] | told])
    assert [each.name.in_language("en") for each in programme.tracks] == ([track] if track else [])
    assert programme.sessions[0].type == sort
