"""The calendars of an iCalendar file and their events, however it was folded, cut out, wrapped or put together.

Real files fold lines inside a UTF-8 character, end them with two carriage returns, break texts without folding them, stand in a comment of
a page or in one file with others; so the lines are put right before the library reads them, and each event is read for itself where a
calendar cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from icalendar import Calendar

from knowledge.formats.faults import Fault, UnreadableContent
from knowledge.formats.foreign import Spot, Warn
from knowledge.formats.letters import text_of

EDGE = re.compile(rb"^([ \t]*)(BEGIN|END):(VCALENDAR|VEVENT)[ \t]*$", re.IGNORECASE)
PROPERTY = re.compile(r"^[A-Z0-9-]+[;:]")
TEXT = re.compile(r"^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-ALT-DESC)[;:]", re.IGNORECASE)
CALENDARS = re.compile(r"^BEGIN:VCALENDAR$.*?^END:VCALENDAR$", re.MULTILINE | re.DOTALL | re.IGNORECASE)
EVENTS = re.compile(r"^BEGIN:VEVENT$.*?^END:VEVENT$", re.MULTILINE | re.DOTALL | re.IGNORECASE)
ZONES = re.compile(r"^BEGIN:VTIMEZONE$.*?^END:VTIMEZONE$", re.MULTILINE | re.DOTALL | re.IGNORECASE)
HEAD = re.compile(r"^(?:X-WR-[A-Z]+|NAME|URL)[;:].*$", re.MULTILINE | re.IGNORECASE)
FAILURES = (ValueError, IndexError, KeyError, AttributeError, TypeError)
"""What the library raises at what it cannot read."""
LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """A calendar's own properties, all that it holds, and its events, each with its line."""

    head: Any
    parts: tuple[Any, ...]
    events: tuple[tuple[Any, int | None], ...]


def read_calendars(content: bytes, warn: Warn) -> list[ReadCalendar]:
    """The calendars of a file. Raises `UnreadableContent` where it is cut off."""
    lines = re.split(rb"\r*\n", content)
    edges = [(number, edge) for number, line in enumerate(lines) if (edge := EDGE.match(line))]
    kinds = [(edge[2].upper(), edge[3].upper()) for _, edge in edges]
    if not edges or kinds[-1] != (b"END", kinds[0][1]):
        raise UnreadableContent(Fault("the file is cut off: it ends without END:VCALENDAR", line=len(lines)))
    first, last = edges[0][0], edges[-1][0]
    around = next((line for line in (*lines[:first], *lines[last + 1 :]) if line.strip()), None)
    if around is not None:
        shown = around.strip()[:LONGEST_SHOWN].decode("utf-8", "replace")
        warn(Spot("").warning(f"what stands around the calendar is passed over ({shown!r})"))
    text = text_of(_unfolded(lines[first : last + 1], edges[0][1][1]), warn)
    starts = iter([number + 1 for (number, _), kind in zip(edges, kinds, strict=True) if kind == (b"BEGIN", b"VEVENT")])
    return [_parsed(block, starts, warn) for block in CALENDARS.findall(text) or [f"BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR"]]


def _unfolded(lines: list[bytes], indent: bytes) -> bytes:
    """Lines as they were before they were folded, and without what all of them are indented by."""
    stripped = [line.removeprefix(indent) for line in lines] if indent else lines
    return re.sub(rb"[ \t]+(?=\n|$)", b"", re.sub(rb"\n[ \t]", b"", b"\n".join(stripped)))


def _parsed(block: str, starts: Iterator[int], warn: Warn) -> ReadCalendar:
    """A calendar; where it cannot be read as a whole, event by event."""
    blocks = EVENTS.findall(block)
    lines = [next(starts, None) for _ in blocks]
    text = "\n".join(_with_whole_texts(block.split("\n")))
    try:
        head = Calendar.from_ical(text)
        events = head.walk("VEVENT")
    except FAILURES:
        return _parsed_one_by_one(text, lines, warn)
    return ReadCalendar(
        head, (head,), tuple(zip(events, lines, strict=True)) if len(events) == len(lines) else tuple((each, None) for each in events)
    )


def _with_whole_texts(lines: list[str]) -> Iterator[str]:
    """Lines of which none is the rest of a text that was broken without being folded."""
    if not lines[0].isupper():
        yield from lines
        return
    whole = ""
    for line in lines:
        if TEXT.match(whole) and not PROPERTY.match(line):
            whole += f"\\n{line}"
            continue
        if whole:
            yield whole
        whole = line
    yield whole


def _parsed_one_by_one(text: str, lines: list[int | None], warn: Warn) -> ReadCalendar:
    head = "\n".join(HEAD.findall(re.split("(?i)BEGIN:VEVENT", text)[0]))
    frame = "\n".join(["BEGIN:VCALENDAR", head, *ZONES.findall(text), "{}", "END:VCALENDAR", ""])
    calendars: list[Any] = []
    events: list[tuple[Any, int | None]] = []
    for number, (block, line) in enumerate(zip(EVENTS.findall(text), lines, strict=False), 1):
        try:
            calendar = Calendar.from_ical(frame.replace("{}", block))
        except FAILURES as error:
            warn(Spot(f"event {number}", line).warning(f"is left out: it cannot be read ({error})"))
            continue
        calendars.append(calendar)
        events += [(event, line) for event in calendar.walk("VEVENT")]
    return ReadCalendar(calendars[0] if calendars else Calendar(), tuple(calendars), tuple(events))
