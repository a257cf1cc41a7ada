"""iCalendar files (RFC 5545): each VEVENT is a row; LOCATION is its room, CATEGORIES its track."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from knowledge.formats.calendars.calendar_text import ReadCalendar, first_value, read_calendars, text_value
from knowledge.formats.calendars.repeating import dates_of
from knowledge.formats.calendars.versions import newest
from knowledge.formats.faults import WHOLE_FILE, Fault, Spot, Warn
from knowledge.formats.foreign import ForeignEvent, ForeignSchedule, Row, read_tolerantly
from knowledge.formats.times import EARLIEST, LATEST, is_zone
from knowledge.formats.zones import known_zone
from knowledge.programme import UNKNOWN_LANGUAGE

PRETALX = "pretalx-"
"""How the UIDs of pretalx begin; its summaries are "title - speaker, speaker" (pretalx, domain/ical.py)."""
SHOWN_IN_A_PATH = 60
SEVERAL_NAMES = 3
"""From how many names at one address it is that of a conference."""
NAMES_OF_THE_ZONE = ("X-WR-TIMEZONE", "TIMEZONE-ID", "TZID", "VTIMEZONE")
"""Lines in which real calendars name their zone; RFC 5545 has only blocks BEGIN:VTIMEZONE, and its times in UTC name none."""
ALL_DAY = "X-MICROSOFT-CDO-ALLDAYEVENT"
MOST_UNFOLDED = 10_000
"""Rows from which on repeated events are read once: a file may make more of a few lines than memory holds."""
SHORTEST_TITLE = 4
"""Letters of what titles of several calendars have in common."""


def read_icalendar(content: bytes) -> ForeignSchedule:
    """The schedule of an iCalendar file. Raises `UnreadableContent`."""
    faults: list[Fault] = []
    warn = faults.append
    calendars = read_calendars(content, warn)
    zones = [_zone(calendar) for calendar in calendars]
    are_speakers = _are_names_of_speakers([event for calendar in calendars for event, _ in calendar.events])
    rows: list[Row] = []
    days: list[tuple[date, str]] = []
    for calendar, zone in zip(calendars, zones, strict=True):
        told_apart = {(text_value(event, "UID"), _moment(event, "RECURRENCE-ID")) for event, _ in calendar.events}
        for event, line in newest(calendar.events, warn):
            spot = Spot(f"event {text_value(event, 'UID')[:SHOWN_IN_A_PATH] or text_value(event, 'SUMMARY')[:SHOWN_IN_A_PATH]}".strip(), line)
            day = _whole_day(event)
            if day:
                days.append((day, text_value(event, "SUMMARY")))
            elif row := _row(event, _parameter(event, "ORGANIZER", "CN") if are_speakers else "", spot, warn):
                each_time = _each_time(row, event, told_apart, warn) if len(rows) < MOST_UNFOLDED else _once(row, event, warn)
                rows += each_time if zone == zones[0] else (_placed(each, known_zone(zone)) for each in each_time)
    titles = list(dict.fromkeys(filter(None, (text_value(each.head, "X-WR-CALNAME") or text_value(each.head, "NAME") for each in calendars))))
    _warn_of_several(calendars, titles, zones, warn)
    _warn_of_unknown_zones(calendars, zones, warn)
    return ForeignSchedule(
        rows=tuple(rows),
        title=_words(_common(titles)),
        presentation=_words(text_value(calendars[0].head, "X-WR-CALDESC") or text_value(calendars[0].head, "DESCRIPTION")),
        zone=next(filter(None, zones), ""),
        url=text_value(calendars[0].head, "URL"),
        days=tuple(days),
        warnings=tuple(faults),
    )


def _warn_of_several(calendars: list[ReadCalendar], titles: list[str], zones: list[str], warn: Warn) -> None:
    """Warns once where several calendars stand in the file, unless they say that they are one."""
    if len(calendars) > 1 and len(titles) != 1:
        named = f" ({', '.join(titles)})" if titles else ""
        warn(
            WHOLE_FILE.warning(
                f"the file holds {len(calendars)} calendars{named}: they are read as one programme; if they are several events, make a file of each"
            )
        )
    known = list(dict.fromkeys(zone for name in zones if (zone := known_zone(name))))
    if len(known) > 1:
        warn(WHOLE_FILE.warning(f"the file names several time zones ({', '.join(known)}): all hours are told in the first"))


def _warn_of_unknown_zones(calendars: list[ReadCalendar], zones: list[str], warn: Warn) -> None:
    """Warns of each zone that only some events name and nobody knows: their hours are read by the clock of the others."""
    named = dict.fromkeys(_parameter(event, "DTSTART", "TZID") for calendar in calendars for event, _ in calendar.events if _is_local(event))
    for name in named:
        if name and name not in zones and not known_zone(name):
            warn(
                WHOLE_FILE.warning(
                    f"the time zone {name[:SHOWN_IN_A_PATH]!r} of some events is not known: their hours are read as those of the others"
                )
            )


def _is_local(event: Any) -> bool:
    starts = _moment(event, "DTSTART")
    return starts is not None and starts.tzinfo is None


def _common(titles: list[str]) -> str:
    """What all titles of the calendars of one event begin with: those of its rooms, say. The first title where that is nothing."""
    at_each_place = zip(*(title.split() for title in titles), strict=False)
    begun = " ".join(words[0] for words in itertools.takewhile(lambda words: len(set(words)) == 1, at_each_place)).rstrip(" -–—:|/,")
    return begun if len(begun) >= SHORTEST_TITLE else next(iter(titles), "")


def _each_time(row: Row, event: Any, told_apart: Collection[tuple[str, datetime | None]], warn: Warn) -> list[Row]:
    """An event each time that it is repeated, but for the times of which the file tells something else."""
    if not event.get("RRULE"):
        return [row]
    dates = dates_of(event, row.starts)
    if dates is None:
        warn(row.spot.warning("is repeated by a rule that is not unfolded (by the day or week, with COUNT or UNTIL); only its first date is read"))
        return [row]
    if dates.goes_on:
        warn(row.spot.warning("is repeated for more than a year; only the dates of the first one are read"))
    identifier, lasts = row.event.guid, row.ends - row.starts if row.ends else None
    names = {each: identifier if each == row.starts or not identifier else f"{identifier}-{each:%Y%m%dT%H%M}" for each in dates.starts}
    return [
        replace(row, event=row.event.model_copy(update={"guid": name}), starts=each, ends=each + lasts if lasts else None)
        for each, name in names.items()
        if (identifier, each) not in told_apart
    ]


def _once(row: Row, event: Any, warn: Warn) -> list[Row]:
    """An event at its first date, in a file that has more already than is kept."""
    if event.get("RRULE"):
        warn(row.spot.warning(f"is repeated, in a file with more than {MOST_UNFOLDED} dates; only its first date is read"))
    return [row]


def _placed(row: Row, zone: str | None) -> Row:
    """A row whose times are local in a zone that is not that of the whole file."""
    if zone is None or row.starts.tzinfo:
        return row
    return Row(row.event, row.starts.replace(tzinfo=ZoneInfo(zone)), row.ends and row.ends.replace(tzinfo=ZoneInfo(zone)), row.spot)


def _are_names_of_speakers(events: Iterable[Any]) -> bool:
    """Whether the organisers' names are those of who speaks, as conferences write them: all at one address, which is that of none of them."""
    named = {(text_value(event, "ORGANIZER").lower(), _parameter(event, "ORGANIZER", "CN")) for event in events}
    addresses, names = {address for address, _ in named if address}, {name for _, name in named if name}
    return len(addresses) == 1 and len(names) >= SEVERAL_NAMES


def _row(event: Any, speakers: str, spot: Spot, warn: Warn) -> Row | None:
    starts = _moment(event, "DTSTART")
    if starts is None:
        warn(spot.warning("is left out: it has no date and hour that can be read"))
        return None
    title = text_value(event, "SUMMARY")
    identifier = text_value(event, "UID")
    if identifier.startswith(PRETALX):
        title, _, speakers = title.rpartition(" - ") if " - " in title else (title, "", speakers)
    again = _moment(event, "RECURRENCE-ID")
    read = read_tolerantly(
        ForeignEvent,
        {
            "guid": f"{identifier}-{again:%Y%m%dT%H%M}" if again and identifier else identifier,
            "title": title,
            "abstract": text_value(event, "DESCRIPTION"),
            "room": text_value(event, "LOCATION"),
            "track": _categories(event),
            "url": text_value(event, "URL"),
            "state": text_value(event, "STATUS"),
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
    length = getattr(first_value(event, "DURATION"), "dt", None)
    return starts + length if isinstance(length, timedelta) and timedelta(0) < length < timedelta(days=14) else None


def _words(text: str) -> dict[str, str]:
    return {UNKNOWN_LANGUAGE: text} if text else {}


def _parameter(component: Any, name: str, parameter: str) -> str:
    value = getattr(first_value(component, name), "params", {}).get(parameter)
    return value if isinstance(value, str) else ""


def _categories(event: Any) -> str:
    names = getattr(first_value(event, "CATEGORIES"), "cats", None)
    return str(names[0]) if names else ""


def _moment(event: Any, name: str) -> datetime | None:
    value = getattr(first_value(event, name), "dt", None)
    return value if isinstance(value, datetime) and EARLIEST < value.date() < LATEST else None


def _whole_day(event: Any) -> date | None:
    """The day of an event that has no hours, or says that they mean none, or lasts from midnight to midnight."""
    value = getattr(first_value(event, "DTSTART"), "dt", None)
    if not isinstance(value, datetime):
        return value if isinstance(value, date) and EARLIEST < value < LATEST else None
    starts = _moment(event, "DTSTART")
    ends = _end(event, starts) if starts else None
    is_whole = ends and (ends - value) >= timedelta(days=1) and value.time() == ends.time() == time(0)
    return starts.date() if starts and (is_whole or text_value(event, ALL_DAY).upper() == "TRUE") else None


def _zone(calendar: ReadCalendar) -> str:
    """The zone that the calendar names, else the one that most of its times do, else the first that it defines."""
    named = next((name for key in NAMES_OF_THE_ZONE if (name := text_value(calendar.head, key))), "")
    if named:
        return named
    used = Counter(name for event, _ in calendar.events if (name := _zone_of_start(event)))
    defined = (text_value(zone, "TZID") for zone in calendar.head.walk("VTIMEZONE"))
    return next(iter(name for name, _ in used.most_common(1)), "") or next(defined, "")


def _zone_of_start(event: Any) -> str:
    named = _parameter(event, "DTSTART", "TZID")
    key = getattr(getattr(_moment(event, "DTSTART"), "tzinfo", None), "key", "")
    return named if is_zone(named) else key if is_zone(key) and key != "UTC" else named
