"""The zone of a schedule that names none, or spells it in a way of its own."""

from __future__ import annotations

from typing import Any

import pytest

from .schedules import event, frab, programme_of, warnings_of


@pytest.mark.parametrize(
    ("head", "dates", "zone"),
    [
        ({"time_zone_name": None}, ["2030-05-04T10:00:00+02:00"], "Etc/GMT-2"),
        ({"time_zone_name": None}, ["2030-05-04T10:00:00-05:00"], "Etc/GMT+5"),
        ({"time_zone_name": None}, ["2030-05-04T10:00:00+05:30"], None),
        ({"time_zone_name": None, "city": "Brussels"}, ["2030-05-04T10:00:00+02:00"], "Europe/Brussels"),
        ({"time_zone_name": None, "city": "Bruxelles"}, ["2030-05-04T10:00:00"], "Europe/Brussels"),
        ({"time_zone_name": None, "city": "Mailand"}, ["2030-05-04T10:00:00+02:00"], "Etc/GMT-2"),
        ({"time_zone_name": "Europe/Lutetia"}, ["2030-05-04T10:00:00+02:00"], "Etc/GMT-2"),
        ({"time_zone_name": "UTC"}, ["2030-05-04T10:00:00+02:00"], "Etc/GMT-2"),
        ({"time_zone_name": None}, ["2030-05-04T10:00:00"], "UTC"),
        ({"time_zone_name": None}, ["2030-05-04T10:00:00+00:00"], "UTC"),
        ({"time_zone_name": None, "title": "Web days of Belgium"}, ["2030-05-04T10:00:00+02:00"], "Europe/Brussels"),
        ({"time_zone_name": None, "title": "Web days of Belgium"}, ["2030-05-04T10:00:00+05:00"], "Etc/GMT-5"),
        ({"time_zone_name": None, "title": "Web days of Paris and Tokyo"}, ["2030-05-04T10:00:00"], "UTC"),
        ({"time_zone_name": None, "venue": "Le Hangar, 3 quai Sud, 35000 Rennes, France"}, ["2030-05-04T10:00:00"], "Europe/Paris"),
        ({"time_zone_name": None, "venue": "El Cubo, 14001 Córdoba, España"}, ["2030-05-04T10:00:00"], "Europe/Madrid"),
        ({"time_zone_name": None, "venue": "Room 3, 1 Lake Street, Chicago, United States"}, ["2030-05-04T10:00:00"], "America/Chicago"),
        ({"time_zone_name": None}, ["2030-03-30T10:00:00+01:00", "2030-03-31T10:00:00+02:00"], None),
    ],
)
def test_a_missing_or_unknown_zone_is_worked_out(head: dict[str, Any], dates: list[str], zone: str | None) -> None:
    content = frab(*(event(guid=f"g{number}", date=date) for number, date in enumerate(dates)), **head)
    programme = programme_of(content)
    assert len(warnings_of(content)) == 1
    assert zone in (None, programme.event.time_zone)
    assert [session.starts.isoformat()[: len(date)] for session, date in zip(programme.sessions, dates, strict=True)] == dates


@pytest.mark.parametrize(("named", "date"), [("UTC", "2030-05-04T10:00:00+00:00"), ("Europe/Paris", "2030-05-04T08:00:00+00:00")])
def test_a_zone_that_may_be_that_of_the_times_is_kept(named: str, date: str) -> None:
    content = frab(event(date=date, start="10:00"), time_zone_name=named)
    assert (programme_of(content).event.time_zone, warnings_of(content)) == (named, [])


@pytest.mark.parametrize(
    ("spelt", "zone"),
    [
        ("europe/PARIS", "Europe/Paris"),
        ("America/New York", "America/New_York"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/citadel.org/20300101_1/Europe/Paris", "Europe/Paris"),
        ("(UTC+01:00) Brussels, Copenhagen", "Europe/Brussels"),
        ("Paris", "Europe/Paris"),
        ("GMT+02:00", "Etc/GMT-2"),
    ],
)
def test_a_zone_is_known_however_it_is_spelt(spelt: str, zone: str) -> None:
    content = frab(event(date="2030-05-04T08:00:00Z"), time_zone_name=spelt)
    assert (programme_of(content).event.time_zone, warnings_of(content)) == (zone, [])


def test_hours_of_the_venue_written_as_if_in_utc_are_told_as_they_are_written() -> None:
    content = frab(event(date="2030-05-04T10:00:00Z", start="10:00"), time_zone_name=None, title="Days of Belgium")
    assert programme_of(content).sessions[0].starts.isoformat() == "2030-05-04T10:00:00+02:00"
