"""iCalendar files as they are met in the wild."""

from __future__ import annotations

import pytest

from knowledge.formats import UnusableFile
from knowledge.programme import State
from tests.schedules import FIXTURES

from .schedules import programme_of, reading_of, warnings_of

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:A day\r\n"
ZONE = "X-WR-TIMEZONE:Europe/Paris\r\n"
LOCAL_ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Maison\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
)


def calendar(*events: str, head: str = ZONE) -> bytes:
    blocks = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"{HEAD}{head}{blocks}END:VCALENDAR\r\n".encode()


def vevent(*lines: str, start: str = "DTSTART:20300504T100000", uid: str = "UID:one") -> str:
    return "\r\n".join(line for line in (uid, start, "SUMMARY:Git", *lines) if line)


def test_the_file_of_all_quirks() -> None:
    content = (FIXTURES / "folded.ics").read_bytes()
    programme = programme_of(content)
    folded, floating, cancelled = programme.sessions
    assert folded.title
    assert folded.title.in_language("fr") == "Café et crème"
    assert (folded.id, folded.room, f"{folded.starts:%H:%M%z}", f"{folded.ends:%H:%M}") == ("a1@x", "amphi-a", "14:00+0100", "14:30")
    assert folded.abstract
    assert folded.abstract.in_language("fr") == "Bonjour\nà tous"
    assert (floating.state, f"{floating.starts:%H:%M%z}", f"{floating.ends:%H:%M}") == (State.CANCELLED, "15:00+0100", "15:45")
    assert (cancelled.state, cancelled.track) == (State.CANCELLED, "reseau")
    assert programme.event.time_zone == "Europe/Paris"
    assert programme.event.title.in_language("fr") == "JRES"
    assert [(day.date.isoformat(), day.name and day.name.in_language("fr")) for day in programme.days] == [("2024-12-10", "Mardi des réseaux")]
    assert [fault.line for fault in reading_of(content).faults] == [None, 25, 30]


@pytest.mark.parametrize(
    ("start", "head", "shown", "zone"),
    [
        ("DTSTART:20300504T100000", ZONE, "10:00+0200", "Europe/Paris"),
        ("DTSTART:20300504T080000Z", ZONE, "10:00+0200", "Europe/Paris"),
        ("DTSTART;TZID=Europe/Paris:20300504T100000", "", "10:00+0200", "Europe/Paris"),
        ("DTSTART;TZID=Europe/Paris;VALUE=DATE-TIME:20300504T100000", "", "10:00+0200", "Europe/Paris"),
        ('DTSTART;TZID="Europe/Paris":20300504T100000', "", "10:00+0200", "Europe/Paris"),
        ("DTSTART;TZID=Romance Standard Time:20300504T100000", "", "10:00+0200", "Europe/Paris"),
        ("DTSTART;TZID=Lutetia:20300504T100000", "X-WR-TIMEZONE:Europe/Paris\r\n", "10:00+0200", "Europe/Paris"),
        ("DTSTART:20300504T080000Z", "VTIMEZONE: Europe/Paris\r\n", "10:00+0200", "Europe/Paris"),
        ("DTSTART;TZID=Maison:20300504T100000", LOCAL_ZONE, "10:00+0200", "Etc/GMT-2"),
        ("DTSTART:20300504T100000", "", "10:00+0000", "UTC"),
        ("DTSTART:20300504T080000Z", "", "08:00+0000", "UTC"),
    ],
)
def test_zones(start: str, head: str, shown: str, zone: str) -> None:
    programme = programme_of(calendar(vevent("DURATION:PT1H", start=start), head=head))
    assert programme.event.time_zone == zone
    assert f"{programme.sessions[0].starts:%H:%M%z}" == shown


def test_a_zone_that_only_some_events_name_and_nobody_knows_is_warned_of() -> None:
    other = vevent("DURATION:PT1H", uid="UID:two", start="DTSTART;TZID=Lutetia:20300504T120000")
    content = calendar(vevent("DURATION:PT1H", start="DTSTART;TZID=Europe/Paris:20300504T100000"), other)
    assert f"{programme_of(content).sessions[1].starts:%H:%M%z}" == "12:00+0200"
    assert [each for each in warnings_of(content) if "'Lutetia'" in each]
    assert not any("not known" in each for each in warnings_of(calendar(vevent("DURATION:PT1H"))))


def test_one_broken_event_costs_that_event() -> None:
    content = calendar(
        vevent("DURATION:PT1H"), "UID:two\r\nDTSTART:nonsense\r\nSUMMARY:Other", "SUMMARY:No time", "UID:four\r\nthis is no line\r\nDTSTART:x"
    )
    assert [session.id for session in programme_of(content).sessions] == ["one"]
    assert len(warnings_of(content)) == 3


def test_a_broken_line_before_the_events_costs_that_line() -> None:
    content = calendar(vevent("DURATION:PT1H"), head=f"{ZONE}this is no line\r\n")
    assert programme_of(content).event.time_zone == "Europe/Paris"


def test_entries_of_a_whole_day_are_no_sessions() -> None:
    content = calendar(vevent("DURATION:PT1H"), "UID:two\r\nDTSTART;VALUE=DATE:20300601\r\nSUMMARY:Far away")
    assert len(programme_of(content).sessions) == 1
    assert "lasts the whole day" in warnings_of(content)[0]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("RRULE:FREQ=DAILY;COUNT=3", [4, 5, 6]),
        ("RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3", [4, 6, 8]),
        ("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20300505T100000", [4, 6]),
        ("RRULE:FREQ=WEEKLY;BYDAY=SA,MO;UNTIL=20300514T000000Z", [4, 6, 11, 13]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2", [4, 18]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20300511", [4, 11]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20300501", [4]),
    ],
)
def test_a_repeated_event_is_read_each_time(rule: str, days: list[int]) -> None:
    content = calendar(vevent("DURATION:PT1H", rule))
    sessions = programme_of(content).sessions
    assert [(each.starts.day, each.starts.hour, each.ends.hour) for each in sessions] == [(day, 10, 11) for day in days]
    assert [each.id for each in sessions] == ["one", *(f"one-203005{day:02}T1000" for day in days[1:])]
    assert not any("repeated" in each for each in warnings_of(content))


def test_of_a_repeated_event_another_time_may_be_told_of_one_date() -> None:
    moved = vevent("RECURRENCE-ID:20300505T100000", "DURATION:PT1H", start="DTSTART:20300505T150000")
    sessions = programme_of(calendar(vevent("DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"), moved)).sessions
    assert [(each.starts.day, each.starts.hour) for each in sessions] == [(4, 10), (5, 15), (6, 10)]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=YEARLY;COUNT=2",
        "FREQ=BANANA",
        "FREQ=DAILY;INTERVAL=0;COUNT=2",
        "FREQ=WEEKLY;BYDAY=2MO;COUNT=3",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=P1D",
        "FREQ=DAILY;UNTIL=120000",
    ],
)
def test_of_an_event_that_is_repeated_by_another_rule_the_first_date_is_read(rule: str) -> None:
    content = calendar(vevent("DURATION:PT1H", f"RRULE:{rule}"))
    assert len(programme_of(content).sessions) == 1
    assert "only its first date" in warnings_of(content)[0]


@pytest.mark.parametrize(("rule", "dates"), [("FREQ=WEEKLY;COUNT=60", 53), ("FREQ=WEEKLY;UNTIL=20400101", 53)])
def test_of_an_event_that_is_repeated_for_years_the_first_year_is_read(rule: str, dates: int) -> None:
    content = calendar(vevent("DURATION:PT1H", f"RRULE:{rule}"))
    assert len(programme_of(content).sessions) == dates
    assert "only the dates of the first one" in warnings_of(content)[0]


def test_pretalx_names_its_speakers_in_the_summary() -> None:
    event = "UID:pretalx-day-AAAAAA@example.org\r\nDTSTART:20300504T100000\r\nDURATION:PT1H\r\nSUMMARY:Git - the tool - Ann Lee\\, Bob Ray"
    programme = programme_of(calendar(event))
    assert programme.sessions[0].title
    assert programme.sessions[0].title.in_language("en") == "Git - the tool"
    assert [person.name for person in programme.people] == ["Ann Lee", "Bob Ray"]


def test_events_without_a_uid_are_known_by_their_content() -> None:
    first, later = (programme_of(calendar(vevent("DURATION:PT1H", uid="", start=f"DTSTART:20300504T{hour}0000"))) for hour in (10, 11))
    assert first.sessions[0].id == later.sessions[0].id


def test_organisers_and_attendees_stay_private() -> None:
    content = calendar(vevent("DURATION:PT1H", "ORGANIZER;CN=Ann Lee:mailto:ann@example.org", "ATTENDEE;CN=Bob Ray:mailto:bob@example.org"))
    assert "example.org" not in programme_of(content).model_dump_json()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_letters_of_old_files(encoding: str) -> None:
    content = calendar(vevent("DURATION:PT1H", "LOCATION:Salle été")).decode().encode(encoding)
    assert programme_of(content).rooms[0].name.in_language("fr") == "Salle été"


def test_a_file_that_is_cut_off_is_refused() -> None:
    content = calendar(vevent("DURATION:PT1H"), vevent("DURATION:PT1H", uid="UID:two"))[:-60]
    with pytest.raises(UnusableFile, match="cut off"):
        programme_of(content)


def test_many_organisers_at_one_address_are_those_who_speak() -> None:
    names = ("Ann Hill", "Bo Lind", "Cyd Roe")
    events = [
        f"UID:{number}\r\nDTSTART:2030050{number}T080000Z\r\nDURATION:PT1H\r\nSUMMARY:Talk\r\nORGANIZER;CN={name}:MAILTO:camp@example.org"
        for number, name in enumerate(names, 1)
    ]
    assert tuple(person.name for person in programme_of(calendar(*events)).people) == names
    assert not programme_of(calendar(*events[:2])).people
    apart = [event.replace("camp@", f"camp{number}@") for number, event in enumerate(events)]
    assert not programme_of(calendar(*apart)).people


def test_the_name_of_a_calendar_is_a_text_as_others_are() -> None:
    content = calendar(vevent(start="DTSTART:20310514T073000Z")).replace(b"X-WR-CALNAME:A day", rb"X-WR-CALNAME:Town council\, May\; evening")
    assert programme_of(content).event.title.in_language("en") == "Town council, May; evening"


def test_what_is_guessed_is_said_so_that_it_can_be_put_right() -> None:
    content = calendar(vevent(start="DTSTART:20310514T073000Z"), head="").replace(b"X-WR-CALNAME:A day\r\n", b"")
    warned = [said for said in warnings_of(content) if " is in the file" in said]
    assert [said.split(":")[1].strip() for said in warned] == ["no time zone is in the file", "no title is in the file"]
    assert "UTC is taken" in warned[0]
    assert "event.time_zone of the converted file" in warned[0]
    assert "event.title of the converted file" in warned[1]


def test_a_file_with_its_zone_and_title_is_guessed_of_nothing() -> None:
    assert warnings_of(calendar(vevent("DTEND:20300504T110000"))) == []
