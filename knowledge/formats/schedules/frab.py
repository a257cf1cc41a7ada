"""The frab family of schedules: what schedule.json and schedule.xml share, and schedule.json itself.

The shape is that of https://c3voc.de/schedule/schema (`schedule.conference.days[].rooms{name: [event]}`); `schedule_xml` brings the XML
into the same shape. Where an event has no date of its own, its hour counts from the day that lists it: an hour before the change
of day belongs to the night, and so to the next day of the calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from knowledge.formats.faults import Fault, Spot, Warn
from knowledge.formats.foreign import (
    ForeignEvent,
    ForeignPerson,
    ForeignSchedule,
    Row,
    mappings,
    number_of,
    one_line,
    read_tolerantly,
    text_by_language,
    with_duration,
)
from knowledge.formats.times import clock_of, day_of, duration_of, is_told_otherwise, is_zone, moment_of

USUAL_CHANGE_OF_DAY = time(4)
"""The day of a frab schedule begins at 04:00 where it does not say."""
LINE = "__line__"
"""The key under which `schedule_xml` keeps the line of an element."""


def is_frab(data: Any) -> bool:
    """Whether this is the content of a schedule.json."""
    return isinstance(data, Mapping) and isinstance(data.get("schedule"), Mapping) and isinstance(data["schedule"].get("conference"), Mapping)


def read_frab(data: Mapping[str, Any]) -> ForeignSchedule:
    """The schedule of such a content."""
    schedule = data["schedule"]
    conference = schedule["conference"]
    faults: list[Fault] = []
    rows = tuple(_local(_rows(conference, faults.append), conference))
    return ForeignSchedule(
        rows=rows,
        title=text_by_language(conference.get("title")),
        subtitle=text_by_language(conference.get("subtitle")),
        presentation=text_by_language(conference.get("description")),
        acronym=one_line(conference.get("acronym")),
        zone=_zone(conference),
        venue=one_line(conference.get("venue")),
        city=one_line(conference.get("city")),
        url=one_line(conference.get("url")) or one_line(schedule.get("url")),
        rooms=tuple((text_by_language(room.get("name")), number_of(room.get("capacity"))) for _, room in mappings(conference.get("rooms"))),
        tracks=tuple((one_line(track.get("slug")), text_by_language(track.get("name"))) for _, track in mappings(conference.get("tracks"))),
        people=tuple(_people(schedule.get("persons"), faults.append)),
        warnings=tuple(faults),
    )


def _zone(conference: Mapping[str, Any]) -> str:
    """The zone that the file names; none where all its hours are those of another one."""
    named = one_line(conference.get("time_zone_name")) or one_line(conference.get("timezone"))
    return "" if is_zone(named) and is_told_otherwise(named, _written(conference)) else named


def _written(conference: Mapping[str, Any]) -> Iterator[tuple[datetime, time]]:
    """The moment and the hour of each event that has both."""
    for _, day in mappings(conference.get("days")):
        for _, raw in mappings([raw for _, _, raw in _events(day.get("rooms"))]):
            moment, clock = moment_of(raw.get("date")), clock_of(raw.get("start"))
            if moment and clock:
                yield moment, clock


def _local(rows: Iterable[Row], conference: Mapping[str, Any]) -> Iterator[Row]:
    """Rows whose times are taken as local where a file without a zone writes the hours of the venue as if they were UTC."""
    written = () if _zone(conference) else tuple(_written(conference))
    is_clock = bool(written) and all(moment.utcoffset() == timedelta(0) and moment.time() == clock for moment, clock in written)
    for row in rows:
        yield replace(row, starts=row.starts.replace(tzinfo=None), ends=row.ends and row.ends.replace(tzinfo=None)) if is_clock else row


def _people(value: Any, warn: Warn) -> Iterator[ForeignPerson]:
    for number, raw in mappings(value):
        person = read_tolerantly(ForeignPerson, raw, Spot(f"persons[{number}]", raw.get(LINE)), warn)
        if person:
            yield person


def _rows(conference: Mapping[str, Any], warn: Warn) -> Iterator[Row]:
    change = clock_of(conference.get("day_change"))
    for number, day in mappings(conference.get("days")):
        date_of_day = day_of(day.get("date"))
        beginning = moment_of(day.get("day_start"))
        change_here = change or (beginning.time() if beginning else USUAL_CHANGE_OF_DAY)
        for room, position, raw in _events(day.get("rooms")):
            if not isinstance(raw, Mapping):
                warn(Spot(f"day {number + 1}, room {room or '-'}, event {position + 1}").warning("is left out: it is no object"))
                continue
            name = one_line(raw.get("guid")) or one_line(raw.get("code")) or one_line(raw.get("id")) or str(position + 1)
            spot = Spot(f"day {number + 1}, room {room or '-'}, event {name}", raw.get(LINE))
            row = _row(raw, room, date_of_day, change_here, spot, warn)
            if row:
                yield row


def _events(rooms: Any) -> Iterator[tuple[str, int, Any]]:
    """What a day lists as its events, each with the name of its room; rooms are an object of lists, or (seen in the wild) a list of objects."""
    named = list(rooms.items()) if isinstance(rooms, Mapping) else [(room.get("name"), room.get("events")) for _, room in mappings(rooms)]
    for name, events in named:
        for position, raw in enumerate(events if isinstance(events, list) else ()):
            yield one_line(name), position, raw


def _row(raw: Mapping[str, Any], room: str, day: date | None, change: time, spot: Spot, warn: Warn) -> Row | None:
    starts = _start(raw, day, change)
    if starts is None:
        written = " ".join(filter(None, (one_line(raw.get("date")), one_line(raw.get("start")))))
        warn(spot.warning("is left out: it has no date and hour that can be read" + (f" ({written!r})" if written else "")))
        return None
    event = read_tolerantly(ForeignEvent, {"room": room, **{key: value for key, value in raw.items() if value is not None}}, spot, warn)
    if event is None:
        return None
    duration = duration_of(raw.get("duration"))
    return Row(event, starts, with_duration(starts, duration) or _end(raw, starts), spot)


def _start(raw: Mapping[str, Any], day: date | None, change: time) -> datetime | None:
    moment = moment_of(raw.get("date"))
    if moment:
        return moment
    hour = clock_of(raw.get("start"))
    own_day = day_of(raw.get("date"))
    if hour is None:
        return moment_of(raw.get("start"))
    if own_day:
        return datetime.combine(own_day, hour)
    if day is None:
        return None
    return datetime.combine(day + timedelta(days=1) if hour < change else day, hour)


def _end(raw: Mapping[str, Any], starts: datetime) -> datetime | None:
    """The end, as a moment or as an hour, which may lie after midnight."""
    moment = moment_of(raw.get("end"))
    if moment:
        return moment
    hour = clock_of(raw.get("end"))
    if hour is None:
        return None
    ends = datetime.combine(starts.date(), hour, starts.tzinfo)
    return ends if ends > starts else ends + timedelta(days=1)
