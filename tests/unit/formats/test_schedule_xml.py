"""XML of other vocabularies, and XML that is broken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.formats import Severity, UnusableFile
from knowledge.formats.times import clock_of

from .schedules import programme_of, reading_of, warnings_of

CONFERENCE = "<conference><title>A day</title><time_zone_name>Europe/Paris</time_zone_name></conference>"


def schedule(inside: str, date: str = "2030-05-04") -> bytes:
    return f"<schedule>{CONFERENCE}<day date='{date}'>{inside}</day></schedule>".encode()


def told(content: bytes) -> list[Any]:
    programme = programme_of(content)
    rooms = {room.id: room.name.in_language("en") for room in programme.rooms}
    people = {person.id: person.name for person in programme.people}
    return [
        (
            f"{each.starts:%H:%M}-{each.ends:%H:%M}",
            rooms.get(each.room or ""),
            each.title and each.title.in_language("en"),
            [people[one] for one in each.speakers],
        )
        for each in programme.sessions
    ]


TALK = ("10:00-10:30", "Hall", "Git", ["Ann Lee", "Bob Ray"])
WHEN = "<start>10:00</start><duration>00:30</duration>"


@pytest.mark.parametrize(
    "inside",
    [
        f"<room name='Hall'><event id='1'><title>Git</title>{WHEN}<person>Ann Lee, Bob Ray</person></event></room>",
        f"<room name='Hall'><event id='1'><title>Git</title>{WHEN}<person>Ann Lee</person><person>Bob Ray</person></event></room>",
        f"<room name='Hall'><event id='1'><title>Git</title>{WHEN}<persons><p>Ann Lee</p></persons><speaker>Bob Ray</speaker></event></room>",
        f"<room name='Hall'><event id='1'><title>Git</title>{WHEN}<persons>Ann Lee, Bob Ray</persons></event></room>",
        "<entry id='1'><start>1000</start><duration>30</duration><room id='3'>Hall</room><title>Git</title><speakers>"
        "<speaker id='5'><name>Ann Lee</name><description>Writes.</description></speaker><speaker><name>Bob Ray</name></speaker></speakers></entry>",
        "<talk><start>10h00</start><end>10h30</end><room>Hall</room><title>Git</title><presenters><p>Ann Lee</p><p>Bob Ray</p></presenters></talk>",
    ],
)
def test_one_talk_however_it_is_written(inside: str) -> None:
    assert told(schedule(inside)) == [TALK]
    assert warnings_of(schedule(inside)) == []


def test_other_roots_and_name_spaces() -> None:
    content = (
        "<iCalendar xmlns='urn:x' xmlns:p='urn:p'><vcalendar><vevent><uid>1</uid><dtstart>20300504T100000</dtstart><dtend>20300504T103000</dtend>"
        "<summary>Git</summary><location>Hall</location><attendee>Ann Lee</attendee><attendee>Bob Ray</attendee></vevent></vcalendar></iCalendar>"
    )
    assert told(content.encode()) == [TALK]


@pytest.mark.parametrize("titles", ["<title>Git</title><summary>On Git</summary>", "<summary>On Git</summary><title>Git</title>"])
def test_a_title_comes_before_a_summary_and_the_event_is_one(titles: str) -> None:
    content = schedule(f"<room name='Hall'><event id='1'>{titles}{WHEN}<person>Ann Lee, Bob Ray</person></event></room>")
    assert told(content) == [TALK]
    assert warnings_of(content) == []


@pytest.mark.parametrize(
    ("broken", "title"),
    [
        ("Git & co", "Git & co"),
        ("Caf&eacute;&nbsp;git", "Café git"),
        ("Git\x0c", "Git"),
        ("Git &bogus; &#38;", "Git &bogus; &"),
    ],
)
def test_one_broken_text_does_not_cost_the_file(broken: str, title: str) -> None:
    good = "<event id='2'><title>Other</title><start>12:00</start><duration>00:30</duration></event>"
    content = schedule(f"<room name='Hall'><event id='1'>{WHEN}<title>{broken}</title></event>{good}</room>")
    found = {hours: shown for hours, _, shown, _ in told(content)}
    assert found["12:00-12:30"] == "Other"
    assert found["10:00-10:30"] == title
    assert any("broken XML" in line and line.startswith("line 1: ") for line in warnings_of(content))


def test_old_letters_do_not_cost_the_file() -> None:
    content = schedule(f"<room name='Hall'><event id='1'><title>Été</title>{WHEN}</event></room>").decode().encode("cp1252")
    assert told(content)[0][2] == "Été"


@pytest.mark.parametrize(
    ("right", "broken"), [("</room>", "</room></room>"), ("</event>", "</event></event>"), ("</title>", ""), ("</day></schedule>", "")]
)
def test_a_tag_too_many_or_too_few_is_refused_with_its_line(right: str, broken: str) -> None:
    events = "\n".join(f"<event id='{number}'><title>Git &nbsp; {number}</title>{WHEN}</event>" for number in range(3))
    whole = schedule(f"<room name='Hall'>{events}</room>").decode()
    assert len(told(whole.encode())) == 3
    place = whole.rindex(right)
    with pytest.raises(UnusableFile, match=r"line 3, column \d+: the file is broken XML"):
        programme_of((whole[:place] + broken + whole[place + len(right) :]).encode())


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("9h30", "09:30"),
        ("14 h", "14:00"),
        ("9.30", "09:30"),
        ("2:30 pm", "14:30"),
        ("12 a.m.", "00:00"),
        ("13 pm", None),
        ("04.05.2030", None),
        ("2030-05-04", None),
        ("930", None),
        ("25:00", None),
    ],
)
def test_times_of_day(written: str, clock: str | None) -> None:
    found = clock_of(written)
    assert (found and f"{found:%H:%M}") == clock


PIECES = st.sampled_from(
    [
        "<event>",
        "</event>",
        "<title>",
        "</title>",
        "Git",
        "&",
        "&x;",
        "<day date='2030-05-04'>",
        "</day>",
        WHEN,
        "<room name='a'>",
        "<!--",
        "]]>",
        "\x00",
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_any_pieces_are_read_or_refused_in_a_sentence(pieces: list[str]) -> None:
    reading = reading_of(f"<schedule>{CONFERENCE}{''.join(pieces)}</schedule>".encode())
    assert reading.programme or [fault for fault in reading.faults if fault.severity is Severity.ERROR]
