"""Rows of foreign schedules: until when they last where they do not say."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.formats.fitting import fitting
from knowledge.formats.plain_text import plain_line

from .schedules import event, frab, programme_of


def endless(number: int, hour: str, **changed: Any) -> dict[str, Any]:
    usual = {"guid": f"g{number}", "date": f"2030-05-04T{hour}:00+02:00", "title": f"Talk {number}", "duration": None}
    return event(**usual | changed)


def lasting(*hours: str) -> dict[str, list[dict[str, Any]]]:
    return {"Hall": [endless(number, hour) for number, hour in enumerate(hours)]}


@pytest.mark.parametrize(
    ("rooms", "ends"),
    [
        (lasting("10:00", "10:45"), ["10:45", "11:15"]),
        (lasting("10:00", "10:00", "10:40"), ["10:40", "10:40", "11:10"]),
        (lasting("10:00", "12:00"), ["10:30", "12:30"]),
        (lasting("10:00") | {" hall ": [endless(7, "10:20")]}, ["10:20", "10:50"]),
        (lasting("10:00") | {"Attic": [endless(7, "10:20")]}, ["10:30", "10:50"]),
        (lasting("10:00") | {"Hall ": [endless(7, "10:20", title="", persons=[])]}, ["10:30"]),
    ],
)
def test_a_row_without_an_end_lasts_until_the_next_of_its_room(rooms: dict[str, Any], ends: list[str]) -> None:
    sessions = programme_of(frab(day={"rooms": rooms})).sessions
    assert [f"{session.ends:%H:%M}" for session in sessions] == ends


def test_what_is_read_of_rows_without_an_end_grows_as_they_do(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str) -> str:
        read.append(text)
        return plain_line(text)

    def lines_of(rows: int) -> int:
        read.clear()
        programme_of(frab(day={"rooms": {f"Room {number}": [endless(number, f"10:{number:02}")] for number in range(rows)}}))
        return len(read)

    monkeypatch.setattr(fitting, "plain_line", counted)
    assert lines_of(60) <= 2 * lines_of(30)


ADDRESS = "Le Hangar, 3 quai Sud, Bâtiment B, 35000 Rennes, France"


def test_one_address_of_all_sessions_is_where_the_event_is() -> None:
    programme = programme_of(frab(day={"rooms": {ADDRESS: [event(), event(guid="g2", title="Other", date="2030-05-04T12:00:00+02:00")]}}))
    venue = programme.venue
    assert venue
    assert (venue.name.in_language("fr"), venue.street, venue.postcode, venue.city) == ("Le Hangar", "3 quai Sud, Bâtiment B", "35000", "Rennes")
    assert (programme.rooms, programme.sessions[0].room) == ((), None)


@pytest.mark.parametrize(
    ("places", "rooms", "city"),
    [
        ([f"{ADDRESS} - Attic", f"{ADDRESS} (Cellar)", "Garden"], ["Attic", "Cellar", "Garden"], "Rennes"),
        ([f"Attic, {ADDRESS}", ADDRESS], ["Attic"], "Rennes"),
        (["Attic, The Hall, 2 Quay St, Whitby YO22 4DX, UK", "Cellar, The Hall, 2 Quay St, Whitby YO22 4DX, UK"], ["Attic", "Cellar"], "Whitby"),
        (["Attic, Fort, 2 Bay St, San Jose, CA 94105", "Cellar, Fort, 2 Bay St, San Jose, CA 94105"], ["Attic", "Cellar"], "San Jose"),
    ],
)
def test_what_stands_beside_one_address_is_a_room(places: list[str], rooms: list[str], city: str) -> None:
    days = {place: [event(guid=place, title=place, date=f"2030-05-04T1{hour}:00:00+02:00")] for hour, place in enumerate(places)}
    programme = programme_of(frab(day={"rooms": days}))
    assert [room.name.in_language("fr") for room in programme.rooms] == rooms
    assert programme.venue
    assert programme.venue.city == city


@pytest.mark.parametrize(
    "rooms",
    [
        {ADDRESS: [event()], "Attic, 2 rue Nord, 75001 Paris": [event(guid="g2", title="Other")]},
        {"Hall, left, 2 seats": [event()]},
        {f"Attic, {ADDRESS}": [event(), event(guid="g2", title="Other")], "Online": [event(guid="g3", title="Third")]},
        {"Theatre, quai Sud, 35000 Rennes, France": [event()], "Cinema, quai Sud, 35000 Rennes, France": [event(guid="g2", title="Other")]},
    ],
)
def test_what_tells_sessions_apart_stays_a_room(rooms: dict[str, Any]) -> None:
    programme = programme_of(frab(day={"rooms": rooms}))
    assert len(programme.rooms) == len(rooms)
    assert programme.venue is None


@pytest.mark.parametrize("address", ["https://example.org/a programme", 'https://example.org/"x"', "https://", "www.example.org"])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    programme = programme_of(frab(event(url=address), url=address))
    assert (programme.event.links, programme.sessions[0].links) == ((), ())
