"""People of a schedule.json in every shape."""

from __future__ import annotations

from typing import Any

import pytest

from .schedules import event, frab, programme_of


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
