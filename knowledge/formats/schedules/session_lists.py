"""JSON or YAML with sessions that carry their own times: pretalx's API and widget, EuroPython, Sessionize, Indico, Sched-like lists, sites' data.

They differ in the names of their keys, in how deep the sessions lie, and in whether rooms, tracks and speakers are told or looked up by
identifier; those names are tables here. Which sessions the organisers have not accepted is private, so such sessions are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from knowledge.formats.faults import Fault, Spot, Warn
from knowledge.formats.foreign import ForeignEvent, ForeignSchedule, Row, mappings, one_line, read_tolerantly, text_by_language
from knowledge.formats.schedules.session_times import DATES, STARTS, end_of, start_of, written_day

KEYS = {
    "guid": ("guid", "uuid"),
    "code": ("code",),
    "id": ("id", "event_key", "key", "event_id", "slug"),
    "title": ("title", "name", "event", "topic", "label"),
    "subtitle": ("subtitle", "tagline"),
    "abstract": ("abstract", "summary", "abstractText"),
    "description": ("description", "content"),
    "track": ("track", "track_id", "trackId", "event_type_name", "category", "stream", "tracks"),
    "type": ("format", "event_type", "session_type", "submission_type", "type", "entryType"),
    "language": ("language", "lang", "content_locale", "languages"),
    "persons": ("persons", "speakers", "presenters", "speaker", "presenter", "speakerIds", "speakerNames", "speaker_names", "authors"),
    "links": ("links",),
    "url": ("url", "website_url"),
    "state": ("state", "status"),
}
TRACK_BESIDE_A_FORMAT = "event_type"
"""What lists of the kind of Sched call the subject of a session, where they tell its format as well."""
ROOMS = ("rooms", "room", "roomId", "room_id", "venue", "location", "stage")
NAMES = ("name", "title", "fullName", "public_name")
HEADS = frozenset(["event", "conference", "meta", "info", "slot", "speakers", "rooms", "tracks", "speaker", "room", "track"])
"""Keys of what may have a name and a time, and is no session."""
WITHIN = ("talk", "session", "proposal", "submission", "contribution")
"""Keys under which a slot has what is said of its session."""
AGAIN = "timeSlots"
"""Where Sessionize's grid has the sessions of its rooms a second time."""
DEEPEST = 8
NOT_ACCEPTED = frozenset({"submitted", "draft", "rejected", "deleted", "pending"})
"""States of a pretalx submission that are for the organisers alone (pretalx, SubmissionStates)."""
Found = tuple[str, Mapping[str, Any]]
"""A session with its place; what its day, its room and its track tell of it is in it."""


def is_session_list(data: Any) -> bool:
    """Whether this is a list of sessions, or holds one."""
    return next(_sessions(data, "", {}, 0), None) is not None


def read_session_list(data: Any) -> ForeignSchedule:
    """The schedule that such a list holds."""
    faults: list[Fault] = []
    head: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
    named = {kind: _by_id(head.get(kind)) for kind in ("rooms", "tracks", "speakers")}
    rows = [row for path, raw in _sessions(data, "", {}, 0) for row in _rows(raw, path, named, faults.append)]
    event = next((head[key] for key in ("conference", "event") if isinstance(head.get(key), Mapping)), head)
    return ForeignSchedule(
        rows=tuple(rows),
        title=text_by_language(_first(event, ("title", "name", "event_name"))) if event else {},
        acronym=one_line(_first(event, ("slug", "acronym"))) if event else "",
        zone=one_line(_first(event, ("timezone", "time_zone", "time_zone_name", "timeZone", "tz"))) if event else "",
        city=one_line(_first(event, ("city",))) if event else "",
        warnings=tuple(faults),
    )


def _sessions(value: Any, path: str, told: Mapping[str, Any], depth: int) -> Iterator[Found]:
    """The sessions that lie in a value, with their places. `told`: the date, the room and the track of what they lie in."""
    if depth > DEEPEST:
        return
    members = _members(value, path)
    lies_under_days = isinstance(value, Mapping) and depth > 0 and len(members) == 1
    is_list = isinstance(value, list) or len(members) > 1 or lies_under_days
    if is_list and any(_is_session(raw, told) for _, key, raw in members if key not in HEADS):
        for place, _, raw in members:
            within = list(_inside(raw, place, told, depth))
            yield from within or [(place, {**told, **_whole(raw)})]
        return
    for place, key, raw in members:
        yield from _inside(raw, place, {**told, **_told_by(key, raw)}, depth)
    if isinstance(value, Mapping):
        for key, each in value.items():
            if isinstance(each, list) and key not in ("speakers", "tracks") and key != AGAIN:
                yield from _sessions(each, f"{path}.{key}".lstrip("."), {**told, **_told_by(str(key), {})}, depth + 1)


def _members(value: Any, path: str) -> list[tuple[str, str, Mapping[str, Any]]]:
    """The objects of a list or of an object, each with its place and its key."""
    if isinstance(value, Mapping):
        return [(f"{path}.{key}".lstrip("."), str(key), each) for key, each in value.items() if isinstance(each, Mapping) and key != AGAIN]
    return [(f"{path}[{number}]", "", each) for number, each in mappings(value)]


def _inside(raw: Mapping[str, Any], path: str, told: Mapping[str, Any], depth: int) -> Iterator[Found]:
    """The sessions that lie in a day, a room or a block of them."""
    here = {**told, **_told_by("", raw)}
    if any(isinstance(each, list | Mapping) for key, each in raw.items() if key not in HEADS or key == "rooms"):
        yield from _sessions({key: each for key, each in raw.items() if key not in (*WITHIN, *KEYS["persons"])}, path, here, depth + 1)


def _told_by(key: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """What an object tells of the sessions in it: its date, or the one that is its key; a room's name, a block's room and title."""
    date = next((day for each in (key, *(raw.get(name) for name in DATES)) if (day := written_day(each))), None)
    found: dict[str, Any] = {"date": date.isoformat()} if date else {}
    room = _first(raw, ("room",))
    if room:
        found["room"] = room
    elif isinstance(raw.get("name"), str) and not date and not any(raw.get(name) for name in STARTS):
        found["room"] = raw["name"]
    if any(raw.get(name) for name in STARTS) and isinstance(raw.get("title"), str):
        found["track"] = raw["title"]
    return found


def _is_session(raw: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    whole = {**told, **_whole(raw)}
    return bool(_first(whole, KEYS["title"])) and (start_of(whole) is not None or any(whole.get(name) for name in ("slot", "slots")))


def _whole(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """A slot with what it says of its session."""
    within = next((raw[key] for key in WITHIN if isinstance(raw.get(key), Mapping)), None)
    return {**within, **{key: each for key, each in raw.items() if each not in (None, "")}} if within else raw


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
    if isinstance(given.get("track"), list):
        given["track"] = next(iter(given["track"]), "")
    slots = [slot for _, slot in mappings(raw.get("slots"))] or [slot for slot in (raw.get("slot"),) if isinstance(slot, Mapping)] or [raw]
    for slot in slots:
        starts = start_of(slot)
        if starts is None:
            warn(spot.warning("is left out: it has no date and hour that can be read"))
            continue
        room = _looked_up(_first(slot, ROOMS) or _first(raw, ROOMS), named["rooms"])
        event = read_tolerantly(ForeignEvent, given | {"room": _joined(room)}, spot, warn)
        if event:
            yield Row(event, starts, _end(slot, raw, starts), spot)


def _end(slot: Mapping[str, Any], raw: Mapping[str, Any], starts: datetime) -> datetime | None:
    return end_of(slot, starts) or end_of({key: raw[key] for key in ("duration",) if key in raw}, starts)


def _by_id(value: Any) -> dict[str, Any]:
    """Rooms, tracks or speakers by their identifier, in letters."""
    members = value.items() if isinstance(value, Mapping) else enumerate(value if isinstance(value, list) else ())
    found: dict[str, Any] = {}
    for place, raw in members:
        if isinstance(raw, Mapping):
            known = {**raw, "name": _first(raw, NAMES), "biography": _first(raw, ("biography", "bio"))}
            found |= {str(raw[key]): known for key in ("code", "id", "guid") if isinstance(raw.get(key), str | int)}
            if isinstance(place, str):
                found.setdefault(place, known)
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
    if isinstance(room, list):
        return ", ".join(filter(None, map(one_line, room))) if len(room) > 1 else next(iter(room), "")
    return room


def _first(raw: Mapping[str, Any] | None, keys: tuple[str, ...]) -> Any:
    """The value of the first of these keys that says something."""
    return next((raw[key] for key in keys if raw.get(key) not in (None, "", [], {})), None) if raw else None
