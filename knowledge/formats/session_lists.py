"""JSON lists of sessions that carry their own times: pretalx's API and widget, EuroPython's schedule, Sessionize, Sched-like lists.

They differ in the names of their keys and in whether rooms, tracks and speakers are told or looked up by identifier; those names
are tables here. Which sessions the organisers have not accepted is private, so such sessions are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from knowledge.formats.faults import Fault
from knowledge.formats.foreign import (
    ForeignEvent,
    ForeignSchedule,
    Row,
    Spot,
    Warn,
    mappings,
    one_line,
    read_tolerantly,
    text_by_language,
    with_duration,
)
from knowledge.formats.times import duration_of, moment_of

LISTS = ("sessions", "talks", "submissions", "results", "events", "items", "schedule")
STARTS = ("start", "starts", "start_time", "event_start", "startsAt", "start_at", "starts_at", "startTime", "begin")
ENDS = ("end", "ends", "end_time", "event_end", "endsAt", "end_at", "ends_at", "endTime")
KEYS = {
    "guid": ("guid", "uuid"),
    "code": ("code",),
    "id": ("id", "event_key", "key", "event_id"),
    "title": ("title", "name"),
    "subtitle": ("subtitle", "tagline"),
    "abstract": ("abstract", "summary"),
    "description": ("description",),
    "track": ("track", "track_id", "event_type_name", "category", "stream"),
    "type": ("format", "event_type", "session_type", "submission_type", "type"),
    "language": ("language", "lang", "content_locale", "languages"),
    "persons": ("persons", "speakers", "presenters"),
    "links": ("links",),
    "url": ("url", "website_url"),
    "state": ("state", "status"),
}
TRACK_BESIDE_A_FORMAT = "event_type"
"""What lists of the kind of Sched call the subject of a session, where they tell its format as well."""
ROOMS = ("rooms", "room", "roomId", "room_id", "venue", "location")
NAMES = ("name", "title", "fullName", "public_name")
NOT_ACCEPTED = frozenset({"submitted", "draft", "rejected", "deleted", "pending"})
"""States of a pretalx submission that are for the organisers alone (pretalx, SubmissionStates)."""


def is_session_list(data: Any) -> bool:
    """Whether this is a list of sessions, or holds one."""
    return next(_sessions(data), None) is not None


def read_session_list(data: Any) -> ForeignSchedule:
    """The schedule that such a list holds."""
    faults: list[Fault] = []
    head: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
    named = {kind: _by_id(head.get(kind)) for kind in ("rooms", "tracks", "speakers")}
    rows = [row for path, raw in _sessions(data) for row in _rows(raw, path, named, faults.append)]
    event = head.get("conference") if isinstance(head.get("conference"), Mapping) else head
    return ForeignSchedule(
        rows=tuple(rows),
        title=text_by_language(_first(event, ("title", "name", "event_name"))) if event else {},
        acronym=one_line(_first(event, ("slug", "acronym"))) if event else "",
        zone=one_line(_first(event, ("timezone", "time_zone", "time_zone_name"))) if event else "",
        warnings=tuple(faults),
    )


def _sessions(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The sessions with their places: of a list, of a list under a known key, or of days that have events each."""
    if isinstance(data, list):
        yield from _those_with_times("", data)
    if not isinstance(data, Mapping):
        return
    for key in LISTS:
        yield from _those_with_times(key, data.get(key))
    days = data.get("days")
    for day, content in days.items() if isinstance(days, Mapping) else ((str(number), day) for number, day in mappings(days)):
        if isinstance(content, Mapping):
            yield from _those_with_times(f"days.{day}.events", content.get("events"))


def _those_with_times(key: str, value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    members = list(mappings(value))
    if any(_first(raw, (*STARTS, "slot", "slots")) and _first(raw, KEYS["title"]) for _, raw in members):
        yield from ((f"{key}[{number}]", raw) for number, raw in members)


def _rows(raw: Mapping[str, Any], path: str, named: Mapping[str, Mapping[str, Any]], warn: Warn) -> Iterator[Row]:
    """The rows of a session: one for each of its slots."""
    spot = Spot(path)
    if one_line(raw.get("state")).casefold() in NOT_ACCEPTED:
        return
    given = {name: value for name, keys in KEYS.items() if (value := _first(raw, keys)) is not None}
    if "track" not in given and _first(raw, ("format",)) and (subject := _first(raw, (TRACK_BESIDE_A_FORMAT,))):
        given["track"] = subject
    for name, kind in (("track", "tracks"), ("persons", "speakers")):
        if name in given:
            given[name] = _looked_up(given[name], named[kind])
    slots = [slot for _, slot in mappings(raw.get("slots"))] or [slot for slot in (raw.get("slot"),) if isinstance(slot, Mapping)] or [raw]
    for slot in slots:
        starts = _moment(slot, STARTS)
        if starts is None:
            warn(spot.warning("is left out: it has no date and hour that can be read"))
            continue
        room = _looked_up(_first(slot, ROOMS) or _first(raw, ROOMS), named["rooms"])
        event = read_tolerantly(ForeignEvent, given | {"room": _joined(room)}, spot, warn)
        if event:
            yield Row(event, starts, _moment(slot, ENDS) or with_duration(starts, duration_of(raw.get("duration"))), spot)


def _by_id(value: Any) -> dict[str, Any]:
    """Rooms, tracks or speakers by their identifier, in letters."""
    found: dict[str, Any] = {}
    for _, raw in mappings(value):
        known = {**raw, "name": _first(raw, NAMES), "biography": _first(raw, ("biography", "bio"))}
        found |= {str(raw[key]): known for key in ("code", "id", "guid") if isinstance(raw.get(key), str | int)}
    return found


def _looked_up(value: Any, known: Mapping[str, Any]) -> Any:
    """A value, or each member of a list, replaced by what its identifier stands for."""
    if isinstance(value, list):
        return [_looked_up(each, known) for each in value]
    if isinstance(value, Mapping):
        return known.get(str(value.get("id")), value) if not _first(value, NAMES) else value
    return known.get(str(value), value)


def _joined(room: Any) -> Any:
    """The name of a room; several rooms at once are told as one."""
    return ", ".join(filter(None, map(one_line, room))) if isinstance(room, list) and len(room) > 1 else room[0] if isinstance(room, list) else room


def _moment(raw: Mapping[str, Any], keys: tuple[str, ...]) -> datetime | None:
    return next((moment for key in keys if (moment := moment_of(raw.get(key)))), None)


def _first(raw: Mapping[str, Any] | None, keys: tuple[str, ...]) -> Any:
    """The value of the first of these keys that says something."""
    return next((raw[key] for key in keys if raw.get(key) not in (None, "", [], {})), None) if raw else None
