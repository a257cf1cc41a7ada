"""schedule.json and schedule.xml with the quirks of real ones: one warning a defect, and nothing else is lost."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from knowledge.programme import SessionKind, State

from .schedules import FIXTURES, event, frab, programme_of, warnings_of


def only(content: bytes) -> Any:
    (session,) = programme_of(content).sessions
    return session


def hours(session: Any) -> str:
    return f"{session.starts:%d %H:%M}-{session.ends:%d %H:%M}"


def test_a_good_file_has_no_warning() -> None:
    programme = programme_of(frab(event(), url="https://example.org/day"))
    assert not warnings_of(frab(event()))
    (session,) = programme.sessions
    assert session.id == "11111111-2222-5333-8444-555555555555"
    assert hours(session) == "04 10:00-04 10:30"
    assert (session.room, session.track, session.language) == ("hall", "tools", "en")
    assert [(person.id, person.name) for person in programme.people] == [("5", "Ann Lee")]
    assert programme.event.title.in_language("fr") == "A day"
    assert (programme.event.begins, programme.event.ends) == (session.starts, session.ends)
    assert programme.venue is None
    assert programme.event.links[0].url == "https://example.org/day"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"duration": "0:45"}, "04 10:00-04 10:45"),
        ({"duration": "01:30:00"}, "04 10:00-04 11:30"),
        ({"duration": 90}, "04 10:00-04 11:30"),
        ({"duration": "90"}, "04 10:00-04 11:30"),
        ({"duration": "PT1H30M"}, "04 10:00-04 11:30"),
        ({"duration": None, "end": "2030-05-04T11:00:00+02:00"}, "04 10:00-04 11:00"),
        ({"duration": None, "end": "11:15"}, "04 10:00-04 11:15"),
        ({"date": "2030-05-04T23:30:00+02:00", "duration": None, "end": "00:15"}, "04 23:30-05 00:15"),
        ({"date": "2030-05-04T08:00:00Z"}, "04 10:00-04 10:30"),
        ({"date": "2030-05-04T10:00:00"}, "04 10:00-04 10:30"),
        ({"date": "2030-05-04", "start": "11:00"}, "04 11:00-04 11:30"),
        ({"date": None, "start": "11:00:00"}, "04 11:00-04 11:30"),
        ({"date": None, "start": "01:00"}, "05 01:00-05 01:30"),
        ({"date": "2030-05-05T01:00:00+02:00", "start": "01:00"}, "05 01:00-05 01:30"),
    ],
)
def test_hours(changed: dict[str, Any], expected: str) -> None:
    assert hours(only(frab(event(**changed)))) == expected
    assert not warnings_of(frab(event(**changed)))


@pytest.mark.parametrize(
    ("head", "day", "expected"),
    [
        ({"day_change": "09:00:00"}, {}, "05 08:00-05 08:30"),
        ({}, {"day_start": "2030-05-04T06:00:00+02:00"}, "04 08:00-04 08:30"),
        ({}, {"day_start": "2030-05-04T09:00:00+02:00"}, "05 08:00-05 08:30"),
        ({}, {}, "04 08:00-04 08:30"),
    ],
)
def test_an_hour_before_the_change_of_day_belongs_to_the_night(head: dict[str, Any], day: dict[str, Any], expected: str) -> None:
    content = frab(event(date=None, start="08:00"), day={"date": "2030-05-04", **day}, **head)
    assert hours(only(content)) == expected


@pytest.mark.parametrize(
    ("changed", "warning"),
    [
        ({"duration": None}, "has neither an end nor a duration; it is taken to last until 10:30"),
        ({"duration": "00:00"}, "has neither an end nor a duration"),
        ({"duration": None, "end": "2030-05-04T09:00:00+02:00"}, "has an end that is not after its start"),
        ({"language": "formal"}, "is in a language that is not known"),
        ({"persons": [{"id": 5, "public_name": "Ann Lee"}, {"id": 6}, 7]}, "persons.1.public_name, which is missing"),
        ({"persons": [None, {"name": ""}, {"public_name": None, "name": "Zed Moe"}]}, "persons.0.public_name, which is missing"),
        ({"persons": 7}, "persons"),
        ({"title": ["x"]}, "title"),
        ({"links": [{"url": "javascript:alert(1)"}]}, "links.0.url"),
        ({"abstract": {"fr": "Résumé", "en": "Abstract"}, "subtitle": 1.5, "track": True}, "track"),
    ],
)
def test_one_bad_field_costs_that_field(changed: dict[str, Any], warning: str) -> None:
    content = frab(event(**changed), event(guid="g2", date="2030-05-04T12:00:00+02:00", title="Other"))
    told = warnings_of(content)
    assert any(warning in line for line in told), told
    assert len(programme_of(content).sessions) == 2


@pytest.mark.parametrize(
    ("broken", "warning"),
    [
        (event(date="soon", start=None), "is left out: it has no date and hour"),
        (event(title="", persons=[]), "is left out: it has neither a title nor a speaker"),
        (event(date="0001-01-01T00:00:00+02:00", start="x"), "is left out: it has no date and hour"),
    ],
)
def test_one_bad_event_costs_that_event(broken: dict[str, Any], warning: str) -> None:
    content = frab(broken, event(guid="g2", title="Other"))
    assert [session.id for session in programme_of(content).sessions] == ["g2"]
    (told,) = warnings_of(content)
    assert warning in told
    assert "room Hall" in told


@pytest.mark.parametrize(
    ("language", "expected", "spoken"),
    [
        (None, None, ()),
        ("", None, ()),
        ("de, en", "de, en", ("de", "en")),
        ("en-US", "en", ("en",)),
        ("EN", "en", ("en",)),
        ("German", "de", ("de",)),
        ("ger", "de", ("de",)),
        ("fra/eng", "fr, en", ("fr", "en")),
        ("anglais", "en", ("en",)),
    ],
)
def test_languages(language: str | None, expected: str | None, spoken: tuple[str, ...]) -> None:
    programme = programme_of(frab(event(language=language)))
    assert programme.sessions[0].language == expected
    assert programme.event.languages == spoken


def test_sessions_without_a_guid_are_known_by_code_then_id_then_content() -> None:
    assert only(frab(event(guid=None))).id == "AAAAAA"
    assert only(frab(event(guid=None, code=None))).id == "1"
    by_content = only(frab(event(guid=None, code=None, id=None))).id
    assert by_content == only(frab(event(guid=None, code=None, id=None, date="2030-05-04T17:00:00+02:00", room="Attic"))).id
    assert by_content != only(frab(event(guid=None, code=None, id=None, title="Mercurial"))).id


def test_a_submission_in_several_slots_keeps_an_identifier_for_each() -> None:
    slots = [event(guid=None, date=f"2030-05-04T{hour}:00:00+02:00") for hour in (15, 10, 12)]
    ids = {f"{session.starts:%H}": session.id for session in programme_of(frab(*slots)).sessions}
    assert ids == {"10": "AAAAAA", "12": "AAAAAA-2", "15": "AAAAAA-3"}
    assert ids == {f"{session.starts:%H}": session.id for session in programme_of(frab(*slots[::-1])).sessions}


def test_merged_files_with_one_guid_for_two_talks_are_told_apart_by_code() -> None:
    sessions = programme_of(frab(event(), event(code="BBBBBB", id=2, title="Mercurial", date="2030-05-04T12:00:00+02:00"))).sessions
    assert [session.id for session in sessions] == ["AAAAAA", "BBBBBB"]


def test_an_event_that_stands_twice_is_read_once() -> None:
    content = frab(event(), event())
    assert len(programme_of(content).sessions) == 1
    assert "stands twice" in warnings_of(content)[0]


def test_two_sessions_of_one_hour_with_identifiers_of_their_own_are_two() -> None:
    signing = [event(guid=None, code=None, id=number, title=None, persons=["Ann Lee"]) for number in (1, 2)]
    assert [session.id for session in programme_of(frab(*signing)).sessions] == ["1", "2"]


def test_identifiers_of_several_sessions_are_told_once() -> None:
    hours = (9, 10, 11, 12)
    events = [event(guid=f"g{hour % 2}", date=f"2030-05-04T{hour:02}:00:00+02:00", title=f"Talk at {hour}") for hour in hours]
    (told,) = warnings_of(frab(*events))
    assert "g1, g0 and others, 2 in all, stand for several sessions each" in told
    assert len(programme_of(frab(*events)).sessions) == len(hours)


def test_two_events_in_one_file_are_told_once_and_kept() -> None:
    events = [event(guid=f"g{year}", date=f"{year}-05-04T10:00:00+02:00") for year in (2028, 2030)]
    (told,) = warnings_of(frab(*events))
    assert "nothing is on for 729 days before 2030-05-04" in told
    assert len(programme_of(frab(*events)).sessions) == 2


def test_rooms_of_one_name_are_one_room_and_odd_capacities_do_not_matter() -> None:
    rooms = [{"name": "Hall", "capacity": None}, {"name": "HALL ", "capacity": 80}, {"name": "Attic", "capacity": {"max": 3}, "description": {}}]
    programme = programme_of(frab(event(), rooms=rooms))
    assert [(room.id, room.name.in_language("en"), room.capacity) for room in programme.rooms] == [("hall", "Hall", 80), ("attic", "Attic", None)]


def test_texts_in_several_languages() -> None:
    session = only(frab(event(title={"fr": "Bonjour", "en": "Hello"}, track={"fr": "Outils", "en": "Tools"})))
    assert session.title
    assert (session.title.in_language("fr"), session.title.in_language("en")) == ("Bonjour", "Hello")
    assert session.track == "outils"


def test_people_in_every_shape_are_one_person_by_full_name() -> None:
    shapes = ["Ann Lee", {"name": "Ann Lee", "code": "ZZZZZZ", "guid": "g"}, {"id": 5, "public_name": "Ann  Lee", "biography": "<p>Writes.</p>"}]
    events = [event(guid=f"g{number}", date=f"2030-05-04T1{number}:00:00+02:00", persons=[shape]) for number, shape in enumerate(shapes)]
    (person,) = programme_of(frab(*events)).people
    assert person.name == "Ann Lee"
    assert person.biography
    assert person.biography.in_language("en") == "Writes."


@pytest.mark.parametrize(
    ("persons", "names"),
    [
        ([None, {"name": ""}, {"public_name": None, "full_public_name": "Zed Moe"}, "Ann Lee"], ["Zed Moe", "Ann Lee"]),
        ({"name": "Ann Lee", "biography": "Writes."}, ["Ann Lee"]),
        ({"1": "Ann Lee", "2": {"firstName": "Zed", "lastName": "Moe"}}, ["Ann Lee", "Zed Moe"]),
        ('<a href="https://example.org/a,b">Ann Lee</a>, Ren&eacute; Moe', ["Ann Lee", "René Moe"]),
        ("<ul><li>Ann Lee</li><li>Zed Moe</li></ul>", ["Ann Lee", "Zed Moe"]),
        ([{"public_name": "<a href='https://example.org'>Ann Lee</a>"}], ["Ann Lee"]),
    ],
)
def test_names_however_they_are_given(persons: Any, names: list[str]) -> None:
    assert [person.name for person in programme_of(frab(event(persons=persons), event(guid="g2", title="Other"))).people][: len(names)] == names


def test_a_first_name_alone_is_no_reason_to_take_two_people_for_one() -> None:
    first, second = ({"code": code, "name": "Kasa"} for code in ("AAA", "BBB"))
    events = [event(persons=[first]), event(guid="g2", date="2030-05-04T12:00:00+02:00", persons=[second])]
    assert [person.id for person in programme_of(frab(*events)).people] == ["AAA", "BBB"]


def test_private_answers_and_addresses_are_not_taken_over() -> None:
    person = {
        "id": 5,
        "public_name": "Ann Lee",
        "email": "ann@example.org",
        "biography": "Write to ann@example.org (ann@example.org).",
        "answers": ["secret"],
    }
    content = frab(event(persons=[person], answers=[{"answer": "secret"}], abstract="mail: <a href='mailto:a@example.org'>a</a>", notes="secret"))
    written = programme_of(content).model_dump_json()
    assert "@example.org" not in written
    assert "secret" not in written


def test_overlaps_in_a_room_are_told_and_kept() -> None:
    content = frab(event(), event(guid="g2", title="Other", date="2030-05-04T10:10:00+02:00"))
    assert "begins before the end of" in warnings_of(content)[0]
    assert programme_of(content).event.parallel


def test_abstract_and_description_are_not_told_twice() -> None:
    assert only(frab(event(abstract="One.", description="One."))).abstract.in_language("en") == "One."
    assert only(frab(event(abstract="One.", description="One. Two."))).abstract.in_language("en") == "One. Two."
    assert only(frab(event(abstract="One.", description="Two."))).abstract.in_language("en") == "One.\n\nTwo."


@pytest.mark.parametrize(("type_", "kind"), [("Workshop", SessionKind.WORKSHOP), ("atelier", SessionKind.WORKSHOP), ("devroom", SessionKind.TALK)])
def test_the_type_tells_the_kind(type_: str, kind: SessionKind) -> None:
    assert only(frab(event(type=type_))).kind is kind


def test_a_state_of_its_own_wins() -> None:
    assert only(frab(event(state="canceled"))).state is State.CANCELLED
    assert only(frab(event(title="[CANCELED] Git", state="confirmed"))).state is State.CANCELLED
    signs = only(frab(event(title="\u274c [CANCELED] \u274c")))
    assert (signs.state, signs.title) == (State.CANCELLED, None)


def test_an_old_schedule_xml() -> None:
    content = (FIXTURES / "old-pentabarf.xml").read_bytes()
    programme = programme_of(content)
    assert programme.event.title.in_language("fr") == "Journées d'été"
    assert programme.event.time_zone == "Europe/Brussels"
    welcome, night = programme.sessions
    assert (welcome.id, hours(welcome), welcome.language, welcome.subtitle) == ("11", "06 10:00-06 10:45", None, None)
    assert hours(night) == "07 01:00-07 02:30"
    assert welcome.title
    assert welcome.title.in_language("fr") == "L'accueil & la suite"
    assert welcome.abstract
    assert welcome.abstract.in_language("fr") == "Bonjour & bienvenue.\n\n- un\n- deux"
    assert [link.url for link in welcome.links] == ["https://example.org/a"]
    assert programme.people[0].name == "Zoé Lê"
    told = warnings_of(content)
    assert any(line.startswith("line 15:") and "links.1.href" in line for line in told), told
    assert welcome.starts == datetime.fromisoformat("2021-02-06T10:00+01:00")
