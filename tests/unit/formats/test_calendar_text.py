"""Calendars however they were folded, wrapped, cut out or put together, and versions of one event."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.formats import Severity
from knowledge.programme import State

from .schedules import programme_of, reading_of, warnings_of
from .test_icalendar import HEAD, ZONE, calendar, vevent

PLAIN = calendar(vevent("DTEND:20300504T110000", "LOCATION:Salle été"))
NAMES = ("Camp: Hall", "Camp: Attic")


def named(title: str, *events: str, zone: str = "Europe/Paris") -> bytes:
    return calendar(*events, head=f"X-WR-TIMEZONE:{zone}\r\n").replace(b"A day", title.encode())


@pytest.mark.parametrize(
    "content",
    [
        b"<!--\n" + PLAIN + b"-->\n",
        b"<html><body><pre>\n" + PLAIN + b"</pre></body></html>",
        b"Here it is:\r\n\r\n" + PLAIN,
        b"\r\n".join(b"    " + line for line in PLAIN.split(b"\r\n")),
        codecs.BOM_UTF8 + PLAIN,
        PLAIN.decode().encode("utf-16"),
        PLAIN.decode().encode("cp1252"),
        gzip.compress(PLAIN),
        PLAIN.replace(b"\r\n", b"\r"),
        PLAIN.replace(b"\r\n", b"\r\r\n"),
        PLAIN.replace(b"\r\n", b" \r\n"),
        PLAIN.replace(b"BEGIN:", b"begin:").replace(b"END:V", b"end:v").replace(b"SUMMARY", b"summary").replace(b"DTSTART", b"dtstart"),
        PLAIN.replace(b"SUMMARY:Git", b"SUMMARY:G\r\n\tit"),
        PLAIN.replace(b"\xc3\xa9", b"\xc3\r\n \xa9"),
    ],
)
def test_one_calendar_however_it_is_wrapped(content: bytes) -> None:
    programme = programme_of(content)
    assert [(room.name.in_language("fr"), f"{programme.sessions[0].starts:%H:%M%z}") for room in programme.rooms] == [("Salle été", "10:00+0200")]
    assert len(warnings_of(content)) <= 1


def test_events_that_were_cut_out_of_a_calendar() -> None:
    assert programme_of(f"BEGIN:VEVENT\n{vevent()}\nEND:VEVENT\n".encode()).sessions[0].id == "one"


def test_what_stands_around_a_calendar_is_told() -> None:
    assert "what stands around the calendar is passed over ('<!--')" in warnings_of(b"<!--\n" + PLAIN + b"-->")[0]


def test_a_text_that_is_broken_and_not_folded_is_whole() -> None:
    content = calendar(vevent("DESCRIPTION:One line\r\nSpeaker of all: nobody\r\n\r\nhttps://example.org/a", "DURATION:PT1H"))
    (session,) = programme_of(content).sessions
    assert session.abstract
    assert session.abstract.in_language("en") == "One line\nSpeaker of all: nobody\n\nhttps://example.org/a"
    assert f"{session.ends:%H:%M}" == "11:00"


def test_calendars_of_the_rooms_of_one_event_are_one_event() -> None:
    content = b"".join(named(title, vevent("DURATION:PT1H", uid=f"UID:{title}")) for title in NAMES)
    programme = programme_of(content)
    assert programme.event.title.in_language("en") == "Camp"
    assert len(programme.sessions) == 2
    (told,) = warnings_of(content)
    assert "the file holds 2 calendars (Camp: Hall, Camp: Attic)" in told


def test_calendars_of_several_events_are_told_of_and_kept() -> None:
    local = vevent("DURATION:PT1H", start="DTSTART:20320504T100000", uid="UID:one").replace("Git", "Hilo")
    content = named("Camp", vevent("DURATION:PT1H")) + named("Feria", local, zone="America/Lima")
    programme = programme_of(content)
    assert [session.starts.isoformat() for session in programme.sessions] == ["2030-05-04T10:00:00+02:00", "2032-05-04T17:00:00+02:00"]
    told = "\n".join(warnings_of(content))
    assert "the file holds 2 calendars (Camp, Feria)" in told
    assert "several time zones (Europe/Paris, America/Lima)" in told
    assert "nothing is on for 731 days" in told
    assert "the identifier one stands for several sessions" in told


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("SEQUENCE:0", "SEQUENCE:2\r\nSTATUS:CANCELLED", [State.CANCELLED]),
        ("SEQUENCE:3", "SEQUENCE:2\r\nSTATUS:CANCELLED", [State.PLANNED]),
        ("LAST-MODIFIED:20300101T100000Z", "LAST-MODIFIED:20300201T100000Z\r\nSTATUS:CANCELLED", [State.CANCELLED]),
        ("SEQUENCE:0", "SEQUENCE:0\r\nSTATUS:CANCELLED", [State.PLANNED, State.CANCELLED]),
        ("SEQUENCE:0", "RECURRENCE-ID:20300505T100000\r\nSEQUENCE:1", [State.PLANNED, State.PLANNED]),
    ],
)
def test_of_versions_the_newest_is_read(first: str, second: str, kept: list[State]) -> None:
    content = calendar(vevent(first), vevent(second, start="DTSTART:20300504T120000"))
    assert [session.state for session in programme_of(content).sessions] == kept
    assert (len(kept) == 1) == any("stands in 2 versions; the newest is read" in told for told in warnings_of(content))


@pytest.mark.parametrize(
    "hours",
    [
        "DTSTART:20300504T000000\r\nDTEND:20300505T000000",
        "DTSTART:20300504T090000\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART;VALUE=DATE:20300504",
    ],
)
def test_a_whole_day_however_it_is_written(hours: str) -> None:
    programme = programme_of(calendar(vevent("DURATION:PT1H"), f"UID:day\r\n{hours}\r\nSUMMARY:Day of tools"))
    assert [session.id for session in programme.sessions] == ["one"]
    assert [day.name and day.name.in_language("en") for day in programme.days] == ["Day of tools"]


LINES = st.sampled_from(
    [*calendar(vevent("DTEND:20300504T110000", "SEQUENCE:1")).decode().split("\r\n"), "", " ", "\tx", ":", "é: è", "DTSTART:x", "<p>"]
)


@given(st.lists(LINES, max_size=30))
def test_any_lines_are_read_or_refused_in_a_sentence(lines: list[str]) -> None:
    content = "\n".join([HEAD.strip(), ZONE.strip(), *lines, "END:VCALENDAR"]).encode()
    reading = reading_of(content)
    assert reading.programme or [fault for fault in reading.faults if fault.severity is Severity.ERROR]
