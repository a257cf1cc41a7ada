"""schedule.json and schedule.xml with the quirks of real ones: one warning a defect, and nothing else is lost."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from knowledge.programme import SessionKind, State
from tests.schedules import OLD_SCHEDULE

from .schedules import event, frab, only, programme_of, warnings_of


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


def test_rooms_of_one_name_are_one_room_and_odd_capacities_do_not_matter() -> None:
    rooms = [{"name": "Hall", "capacity": None}, {"name": "HALL ", "capacity": 80}, {"name": "Attic", "capacity": {"max": 3}, "description": {}}]
    programme = programme_of(frab(event(), rooms=rooms))
    assert [(room.id, room.name.in_language("en"), room.capacity) for room in programme.rooms] == [("hall", "Hall", 80), ("attic", "Attic", None)]


def test_texts_in_several_languages() -> None:
    session = only(frab(event(title={"fr": "Bonjour", "en": "Hello"}, track={"fr": "Outils", "en": "Tools"})))
    assert session.title
    assert (session.title.in_language("fr"), session.title.in_language("en")) == ("Bonjour", "Hello")
    assert session.track == "outils"


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
    content = OLD_SCHEDULE.read_bytes()
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


def test_an_event_that_is_no_object_is_told() -> None:
    assert "event 2 is left out: it is no object" in warnings_of(frab(event(), "not an event"))[0]
