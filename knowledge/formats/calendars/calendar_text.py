"""The calendars of an iCalendar file and their events, however it was folded, cut out, wrapped or put together.

Real files fold lines inside a UTF-8 character, end them with two carriage returns, break texts without folding them, stand in a comment of
a page or in one file with others; so the lines are put right before the library reads them, and each event is read for itself where a
calendar cannot be.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from icalendar import Calendar
from icalendar.prop import vBroken

from knowledge.formats.faults import WHOLE_FILE, Fault, Spot, UnreadableContent, Warn
from knowledge.formats.letters import text_of

EDGE = re.compile(rb"^([ \t]*)(BEGIN|END):(VCALENDAR|VEVENT)[ \t]*$", re.IGNORECASE)
PROPERTY = re.compile(r"^[A-Z0-9-]+[;:]")
TEXT = re.compile(r"^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-ALT-DESC)[;:]", re.IGNORECASE)
FOLD = re.compile(rb"\n[ \t]")
HEAD = re.compile(r"^(?:X-WR-[A-Z]+|NAME|URL)[;:]", re.IGNORECASE)
NAME = re.compile(r"^(?:X-WR-CALNAME|X-WR-CALDESC|NAME)(?=:)", re.IGNORECASE)
"""Properties that are texts (RFC 7986, 5.1, and its forerunners), of which the library knows no type unless it is written."""
FAILURES = (ValueError, IndexError, KeyError, AttributeError, TypeError)
"""What the library raises at what it cannot read."""
LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """A calendar with its own properties and zones, and its events, each with its line."""

    head: Any
    events: tuple[tuple[Any, int | None], ...]


def read_calendars(content: bytes, warn: Warn) -> list[ReadCalendar]:
    """The calendars of a file. Raises `UnreadableContent` where it is cut off."""
    lines = [line.rstrip(b"\r") for line in content.split(b"\n")]
    edges = [(number, edge) for number, line in enumerate(lines) if (edge := EDGE.match(line))]
    kinds = [(edge[2].upper(), edge[3].upper()) for _, edge in edges]
    if not edges or kinds[-1] != (b"END", kinds[0][1]):
        raise UnreadableContent(Fault("the file is cut off: it ends without END:VCALENDAR", line=len(lines)))
    first, last = edges[0][0], edges[-1][0]
    around = next((line for line in (*lines[:first], *lines[last + 1 :]) if line.strip()), None)
    if around is not None:
        shown = around.strip()[:LONGEST_SHOWN].decode("utf-8", "replace")
        warn(WHOLE_FILE.warning(f"what stands around the calendar is passed over ({shown!r})"))
    whole = text_of(_unfolded(lines[first : last + 1], edges[0][1][1]), warn).split("\n")
    starts = iter([number + 1 for (number, _), kind in zip(edges, kinds, strict=True) if kind == (b"BEGIN", b"VEVENT")])
    calendars = _blocks(whole, "VCALENDAR") or [["BEGIN:VCALENDAR", *whole, "END:VCALENDAR"]]
    return [_parsed(calendar, starts, warn) for calendar in calendars]


def _unfolded(lines: list[bytes], indent: bytes) -> bytes:
    """Lines as they were before they were folded, and without what all of them are indented by."""
    stripped = [line.removeprefix(indent) for line in lines] if indent else lines
    return b"\n".join(line.rstrip(b" \t") for line in FOLD.sub(b"", b"\n".join(stripped)).split(b"\n"))


def _blocks(lines: list[str], kind: str) -> list[list[str]]:
    """The parts of this kind, from their beginning to their end; one that has no end is none."""
    found: list[list[str]] = []
    begun: int | None = None
    for number, line in enumerate(lines):
        edge = line.upper()
        if begun is None and edge == f"BEGIN:{kind}":
            begun = number
        elif begun is not None and edge == f"END:{kind}":
            found.append(lines[begun : number + 1])
            begun = None
    return found


def _parsed(lines: list[str], starts: Iterator[int], warn: Warn) -> ReadCalendar:
    """A calendar; where it cannot be read as a whole, event by event."""
    whole = [NAME.sub(r"\g<0>;VALUE=TEXT", line) for line in _with_whole_texts(lines) if line]
    places = [next(starts, None) for _ in _blocks(whole, "VEVENT")]
    try:
        head = Calendar.from_ical("\n".join(whole))
        events = head.walk("VEVENT")
    except FAILURES:
        return _parsed_one_by_one(whole, places, warn)
    known = places if len(events) == len(places) else [None] * len(events)
    return ReadCalendar(head, tuple(zip(events, known, strict=True)))


def _with_whole_texts(lines: list[str]) -> Iterator[str]:
    """Lines of which none is the rest of a text that was broken without being folded."""
    are_properties_in_capitals = lines[0].isupper()
    if not are_properties_in_capitals:
        # An address in a text begins like a property in small letters.
        yield from lines
        return
    parts: list[str] = []
    for line in lines:
        if parts and TEXT.match(parts[0]) and not PROPERTY.match(line):
            parts.append(line)
            continue
        if parts:
            yield "\\n".join(parts)
        parts = [line]
    yield "\\n".join(parts)


def _parsed_one_by_one(lines: list[str], places: list[int | None], warn: Warn) -> ReadCalendar:
    """The events that can be read each for itself. The zones, which the library remembers, are read once."""
    before = itertools.takewhile(lambda line: line.upper() != "BEGIN:VEVENT", lines)
    zones = itertools.chain(*_blocks(lines, "VTIMEZONE"))
    try:
        head = _calendar([*filter(HEAD.match, before), *zones])
    except FAILURES:
        head = Calendar()
    events: list[tuple[Any, int | None]] = []
    for number, (block, line) in enumerate(zip(_blocks(lines, "VEVENT"), places, strict=True), 1):
        try:
            events += [(event, line) for event in _calendar(block).walk("VEVENT")]
        except FAILURES as error:
            warn(Spot(f"event {number}", line).warning(f"is left out: it cannot be read ({error})"))
    return ReadCalendar(head, tuple(events))


def _calendar(lines: Iterable[str]) -> Any:
    return Calendar.from_ical("\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]))


def first_value(component: Any, name: str) -> Any:
    """The first value of a property; None where it has none that could be read."""
    value = component.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return None if isinstance(first, vBroken) else first


def text_value(component: Any, name: str) -> str:
    """The first value of a property as a text, empty where it has none."""
    value = first_value(component, name)
    return str(value).strip() if value is not None and not isinstance(value, list) else ""
