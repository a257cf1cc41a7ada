"""Lists of sessions of other tools and sites, however deep they lie and whatever their keys are called; and JSON that is nearly JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.formats import Severity

from .schedules import event, frab, programme_of, reading_of, warnings_of

GIT = {"title": "Git", "room": "Hall", "speakers": ["Ann Lee"]}
INDICO_TIME = {"date": "2030-05-04", "time": "10:00:00", "tz": "Europe/Paris"}
INDICO_TALK = {
    "title": "Git",
    "startDate": INDICO_TIME,
    "endDate": INDICO_TIME | {"time": "10:30:00"},
    "room": "Hall",
    "presenters": [{"name": "Lee, Ann", "firstName": "Ann", "familyName": "Lee", "emailHash": "x"}],
    "entryType": "Contribution",
}
BLOCK = INDICO_TALK | {"title": "Tools", "presenters": [], "conveners": [], "entries": {"c1": INDICO_TALK}}
GRID_SESSION = {
    "id": "1",
    "title": "Git",
    "startsAt": "2030-05-04T10:00:00",
    "endsAt": "2030-05-04T10:30:00",
    "roomId": 3,
    "speakers": GIT["speakers"],
}
GRID_ROOM = {"id": 3, "name": "Hall", "sessions": [GRID_SESSION]}
SHAPES: dict[str, Any] = {
    "indico": {"count": 1, "results": {"7": {"20300504": {"c1": INDICO_TALK}}}},
    "indico with blocks": {"count": 1, "results": {"7": {"20300504": {"s1": BLOCK}}}},
    "grid": [
        {
            "date": "2030-05-04T00:00:00",
            "rooms": [GRID_ROOM],
            "timeSlots": [{"slotStart": "10:00:00", "rooms": [{"id": 3, "name": "Hall", "session": GRID_SESSION}]}],
        }
    ],
    "days with hours": [{"date": "Saturday, May 4, 2030", "events": [GIT | {"startTime": "10:00", "endTime": "10:30"}]}],
    "days by date": {"2030-05-04": [GIT | {"time": "10:00 - 10:30"}]},
    "rooms of days": {"days": [{"date": "2030-05-04", "rooms": [{"name": "Hall", "talks": [GIT | {"start": "1000", "end": "1030"}]}]}]},
    "wrapped": {"status": "ok", "data": {"schedule": [GIT | {"start": "2030-05-04T10:00", "end": "2030-05-04T10:30"}]}},
    "by code": {code: GIT | {"start": f"2030-05-0{day}T10:00", "duration": "30"} for code, day in (("AAA", 4), ("BBB", 5))},
    "planner": {
        "event": {"name": "A day", "location": "Hall"},
        "sessions": [
            {"title": "Git", "dateStart": "2030-05-04T10:00", "dateEnd": "2030-05-04T10:30", "speakerIds": ["L"], "trackId": "t", "room": "Hall"}
        ],
        "speakers": [{"id": "L", "name": "Ann Lee"}],
        "tracks": [{"id": "t", "name": "Tools"}],
    },
    "hall": {
        "name": "A day",
        "timeZone": "Europe/Paris",
        "sessions": [
            {
                "start": "2030-05-04T08:00:00Z",
                "end": "2030-05-04T08:30:00Z",
                "title": "Git",
                "room": "Hall",
                "proposal": {"speakers": [{"name": "Ann Lee"}]},
            }
        ],
    },
    "seconds": [GIT | {"start": 1904119200, "duration": 30}],
    "date and hour": [GIT | {"date": "4 mai 2030", "timeStart": "10h00", "timeEnd": "10h30"}],
    "slot": [{"start_time": "2030-05-04 10:00", "duration": 30, "room": "Hall", "talk": {"title": "Git", "speaker": "Ann Lee"}}],
}


def first(content: bytes) -> tuple[str, str, list[str], list[str]]:
    programme = programme_of(content)
    session = programme.sessions[0]
    title = session.title.in_language("en") if session.title else ""
    return (
        f"{session.starts:%d %H:%M}-{session.ends:%H:%M}",
        title,
        [room.name.in_language("en") for room in programme.rooms],
        [each.name for each in programme.people],
    )


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_each_shape(data: Any) -> None:
    content = json.dumps(data).encode()
    assert first(content) == ("04 10:00-10:30", "Git", ["Hall"], ["Ann Lee"])
    assert all(" is in the file" in told for told in warnings_of(content))


@pytest.mark.parametrize("day", ["4 mai 2030", "1er mai 2030", "1st of May 2030", "May 2nd, 2030", "4 de mayo de 2030", "Saturday, May 4, 2030"])
def test_days_with_the_name_of_their_month(day: str) -> None:
    (session,) = programme_of(json.dumps([GIT | {"date": day, "timeStart": "10:00"}]).encode()).sessions
    number = next(letter for letter in day if letter.isdecimal())
    assert f"{session.starts:%Y-%m-%d %H:%M}" == f"2030-05-0{number} 10:00"


YAML = """\
# talks of the site
- title: Git
  speakers: [Ann Lee]
  start: 2030-05-04 10:00
  end: 2030-05-04 10:30
  room: Hall
- title: Lunch
  start: 2030-05-04 12:00
"""
YAML_OF_DAYS = """\
days:
  - date: 2030-05-04
    rooms:
      - name: Hall
        talks:
          - {name: Git, speaker: Ann Lee, time_start: "10:00", time_end: "10:30"}
          - {name: Lunch, time_start: "12:00"}
"""


@pytest.mark.parametrize("content", [YAML, YAML_OF_DAYS])
def test_data_of_a_site_in_yaml(content: str) -> None:
    assert first(content.encode()) == ("04 10:00-10:30", "Git", ["Hall"], ["Ann Lee"])
    assert len(programme_of(content.encode()).sessions) == 2


TALKS = "- {title: Git, start: '10:00'}\n  - {title: Tools, start: '11:00'}\n"


@pytest.mark.parametrize("days", [("2030-05-04", "2030-05-05"), ("2030-05-04", "'2030-05-05'"), ("'2030-05-04'", "'2030-05-05'")])
def test_days_as_keys_of_yaml(days: tuple[str, str]) -> None:
    sessions = programme_of("".join(f"{day}:\n  {TALKS}" for day in days).encode()).sessions
    assert [f"{each.starts:%d %H:%M}" for each in sessions] == ["04 10:00", "04 11:00", "05 10:00", "05 11:00"]


@pytest.mark.parametrize("duration", ["NaN", "-Infinity", "1e999"])
def test_numbers_that_are_none_do_not_cost_the_file(duration: str) -> None:
    content = f'[{{"title": "Git", "start": "2030-05-04T10:00", "duration": {duration}}}]'
    assert len(programme_of(content.encode()).sessions) == 1


def test_a_programme_of_our_own_in_json_is_not_taken_for_a_list_of_sessions() -> None:
    event = {"id": "day", "time_zone": "Europe/Paris", "begins": "2030-05-04T10:00", "ends": "2030-05-04T11:00"}
    talk = {"id": "git", "title": "Git", "starts": "2030-05-04T10:00", "ends": "2030-05-04T11:00"}
    told = [str(fault) for fault in reading_of(json.dumps({"evnt": event, "sessions": [talk]}).encode()).faults]
    assert any("evnt is not a known key; did you mean 'event'?" in each for each in told)


GOOD = frab(event()).decode()


@pytest.mark.parametrize(
    ("content", "is_told"),
    [
        (GOOD.replace("}]", "},]"), True),
        (GOOD.replace('"links": []', '"links": [], // none yet' + "\n"), True),
        (f"const schedule = {GOOD};\n", False),
        (f"window.data={GOOD}", False),
        (f"callback({GOOD});", False),
    ],
)
def test_nearly_json_is_read(content: str, is_told: bool) -> None:
    assert programme_of(content.encode()).sessions[0].room == "hall"
    assert any("the file is broken JSON" in told for told in warnings_of(content.encode())) == is_told


def test_one_bad_letter_does_not_cost_the_file() -> None:
    content = GOOD.replace("Git", "Été").encode("cp1252")
    title = programme_of(content).sessions[0].title
    assert title
    assert title.in_language("en") in ("Été", "\\u00c9t\\u00e9")
    assert programme_of(frab(event()).replace(b"Git", b"G\xffit")).sessions


KEYS = st.sampled_from(["title", "start", "date", "rooms", "sessions", "speakers", "talk", "slot", "name", "days", "track"])
VALUES = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=8), st.sampled_from(["2030-05-04", "10:00", "2030-05-04T10:00", "Git"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "start", "date", "rooms", "sessions", "speakers", "talk", "slot", "name", "days", "track"]), inner, max_size=5
        )
    ),
    max_leaves=25,
)


@given(VALUES)
def test_any_data_is_read_or_refused_in_a_sentence(data: Any) -> None:
    reading = reading_of(json.dumps({"x": data}).encode())
    assert reading.programme or [fault for fault in reading.faults if fault.severity is Severity.ERROR]
