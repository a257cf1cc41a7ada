"""iCalendar files (RFC 5545): each VEVENT is a row; LOCATION is its room, CATEGORIES its track.

Real files fold lines inside a UTF-8 character, end them with two carriage returns, name zones that they do not define and leave
out UIDs; so the bytes are put right before the library reads them, and each event is read for itself where the whole cannot be.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar
from icalendar.prop import vBroken

from knowledge.formats.faults import Fault, UnreadableContent
from knowledge.formats.foreign import ForeignEvent, ForeignSchedule, Row, Spot, Warn, read_tolerantly
from knowledge.formats.times import EARLIEST, LATEST, is_zone
from knowledge.programme import UNKNOWN_LANGUAGE

PRETALX = "pretalx-"
"""How the UIDs of pretalx begin; its summaries are "title - speaker, speaker" (pretalx, domain/ical.py)."""
SHOWN_IN_A_PATH = 60
SEVERAL_NAMES = 3
"""From how many names at one address it is that of a conference."""
NAMES_OF_THE_ZONE = ("X-WR-TIMEZONE", "TIMEZONE-ID", "TZID", "VTIMEZONE")
"""Lines in which real calendars name their zone; RFC 5545 has only blocks BEGIN:VTIMEZONE, and its times in UTC name none."""


def read_icalendar(content: bytes) -> ForeignSchedule:
    """The schedule of an iCalendar file. Raises `UnreadableContent`."""
    faults: list[Fault] = []
    lines = re.split(rb"\r*\n", content)
    starts = [number for number, line in enumerate(lines, 1) if line.strip().upper() == b"BEGIN:VEVENT"]
    text = _decoded(re.sub(rb"\n[ \t]", b"", b"\n".join(lines)), faults.append)
    if "END:VCALENDAR" not in text[-400:].upper():
        raise UnreadableContent(Fault("the file is cut off: it ends without END:VCALENDAR", line=len(lines)))
    calendars, events = _parsed(text, starts, faults.append)
    head = calendars[0] if calendars else Calendar()
    zone = _zone(head, calendars, [event for event, _ in events])
    names = _are_names_of_speakers([event for event, _ in events])
    rows: list[Row] = []
    days: list[tuple[date, str]] = []
    for event, line in events:
        spot = Spot(f"event {_text(event, 'UID')[:SHOWN_IN_A_PATH] or _text(event, 'SUMMARY')[:SHOWN_IN_A_PATH]}".strip(), line)
        day = _whole_day(event)
        if day:
            days.append((day, _text(event, "SUMMARY")))
        elif row := _row(event, _parameter(event, "ORGANIZER", "CN") if names else "", spot, faults.append):
            rows.append(row)
    return ForeignSchedule(
        rows=tuple(rows),
        title=_words(_text(head, "X-WR-CALNAME") or _text(head, "NAME")),
        presentation=_words(_text(head, "X-WR-CALDESC") or _text(head, "DESCRIPTION")),
        zone=zone,
        url=_text(head, "URL"),
        days=tuple(days),
        warnings=tuple(faults),
    )


def _decoded(content: bytes, warn: Warn) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = content.decode("utf-8", "replace")
        old = content.decode("cp1252", "replace")
        is_old = broken.count("\ufffd") > len(re.findall(r"[À-ÿ]{2}", old))
        warn(Spot("").warning(f"the file is not UTF-8 (line {content.count(bytes([10]), 0, error.start) + 1}); some letters may be wrong"))
        return old if is_old else broken


def _parsed(text: str, starts: list[int], warn: Warn) -> tuple[list[Any], list[tuple[Any, int | None]]]:
    """The calendars and their events, each with its line; where the whole cannot be read, event by event."""
    try:
        calendars = list(Calendar.from_ical(text, multiple=True))
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, IndexError, KeyError, AttributeError, TypeError):
        return _parsed_one_by_one(text, starts, warn)
    return calendars, [(event, starts[number] if len(starts) == len(events) else None) for number, event in enumerate(events)]


def _parsed_one_by_one(text: str, starts: list[int], warn: Warn) -> tuple[list[Any], list[tuple[Any, int | None]]]:
    zones = "\n".join(re.findall(r"^BEGIN:VTIMEZONE$.*?^END:VTIMEZONE$", text, re.MULTILINE | re.DOTALL | re.IGNORECASE))
    head = "\n".join(re.findall(r"^(?:X-WR-[A-Z]+|NAME|URL)[;:].*$", text.split("BEGIN:VEVENT")[0], re.MULTILINE))
    frame = f"BEGIN:VCALENDAR\n{head}\n{zones}\n{{}}\nEND:VCALENDAR\n"
    blocks = re.findall(r"^BEGIN:VEVENT[ \t]*$.*?^END:VEVENT[ \t]*$", text, re.MULTILINE | re.DOTALL | re.IGNORECASE)
    calendars: list[Any] = []
    events: list[tuple[Any, int | None]] = []
    for number, block in enumerate(blocks):
        line = starts[number] if len(starts) == len(blocks) else None
        try:
            calendar = Calendar.from_ical(frame.replace("{}", block))
        except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
            warn(Spot(f"event {number + 1}", line).warning(f"is left out: it cannot be read ({error})"))
            continue
        calendars.append(calendar)
        events += [(event, line) for event in calendar.walk("VEVENT")]
    return calendars, events


def _are_names_of_speakers(events: list[Any]) -> bool:
    """Whether the organisers' names are those of who speaks, as conferences write them: all at one address, which is that of none of them."""
    addresses = {_text(event, "ORGANIZER").lower() for event in events} - {""}
    names = {_parameter(event, "ORGANIZER", "CN") for event in events} - {""}
    return len(addresses) == 1 and len(names) >= SEVERAL_NAMES


def _row(event: Any, speakers: str, spot: Spot, warn: Warn) -> Row | None:
    starts = _moment(event, "DTSTART")
    if starts is None:
        warn(spot.warning("is left out: it has no date and hour that can be read"))
        return None
    if event.get("RRULE"):
        warn(spot.warning("is repeated; only its first date is read"))
    title = _text(event, "SUMMARY")
    identifier = _text(event, "UID")
    if identifier.startswith(PRETALX):
        title, _, speakers = title.rpartition(" - ") if " - " in title else (title, "", speakers)
    again = _moment(event, "RECURRENCE-ID")
    read = read_tolerantly(
        ForeignEvent,
        {
            "guid": f"{identifier}-{again:%Y%m%dT%H%M}" if again and identifier else identifier,
            "title": title,
            "abstract": _text(event, "DESCRIPTION"),
            "room": _text(event, "LOCATION"),
            "track": _categories(event),
            "url": _text(event, "URL"),
            "state": _text(event, "STATUS"),
            "language": _parameter(event, "SUMMARY", "LANGUAGE"),
            "persons": speakers,
        },
        spot,
        warn,
    )
    return Row(read, starts, _end(event, starts), spot) if read else None


def _end(event: Any, starts: datetime) -> datetime | None:
    ends = _moment(event, "DTEND")
    if ends:
        return ends if (ends.tzinfo is None) == (starts.tzinfo is None) else ends.replace(tzinfo=starts.tzinfo)
    length = getattr(_first(event, "DURATION"), "dt", None)
    return starts + length if isinstance(length, timedelta) and timedelta(0) < length < timedelta(days=14) else None


def _first(component: Any, name: str) -> Any:
    value = component.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return None if isinstance(first, vBroken) else first


def _text(component: Any, name: str) -> str:
    value = _first(component, name)
    return str(value).strip() if value is not None and not isinstance(value, list) else ""


def _words(text: str) -> dict[str, str]:
    return {UNKNOWN_LANGUAGE: text} if text else {}


def _parameter(component: Any, name: str, parameter: str) -> str:
    value = getattr(_first(component, name), "params", {}).get(parameter)
    return value if isinstance(value, str) else ""


def _categories(event: Any) -> str:
    names = getattr(_first(event, "CATEGORIES"), "cats", None)
    return str(names[0]) if names else ""


def _moment(event: Any, name: str) -> datetime | None:
    value = getattr(_first(event, name), "dt", None)
    return value if isinstance(value, datetime) and EARLIEST < value.date() < LATEST else None


def _whole_day(event: Any) -> date | None:
    value = getattr(_first(event, "DTSTART"), "dt", None)
    return value if isinstance(value, date) and not isinstance(value, datetime) and EARLIEST < value < LATEST else None


def _zone(head: Any, calendars: list[Any], events: list[Any]) -> str:
    """The zone that the calendar names, else the one that most of its times do, else the first that it defines."""
    named = next((name for key in NAMES_OF_THE_ZONE if (name := _text(head, key))), "")
    if named:
        return named
    used = Counter(name for event in events if (name := _zone_of_start(event)))
    defined = (_text(zone, "TZID") for calendar in calendars for zone in calendar.walk("VTIMEZONE"))
    return next(iter(name for name, _ in used.most_common(1)), "") or next(defined, "")


def _zone_of_start(event: Any) -> str:
    named = _parameter(event, "DTSTART", "TZID")
    key = getattr(getattr(_moment(event, "DTSTART"), "tzinfo", None), "key", "")
    return named if is_zone(named) else key if is_zone(key) and key != "UTC" else named
