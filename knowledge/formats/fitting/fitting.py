"""A foreign schedule fitted into the model: identifiers, people, rooms, tracks, times in the event's zone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from knowledge.formats.faults import WHOLE_FILE, Fault, Spot, Warn
from knowledge.formats.fitting.addresses import venue_of_address, with_one_address
from knowledge.formats.fitting.contributors import Contributors
from knowledge.formats.fitting.oddities import at_once, warn_of_gaps, warn_of_shared_names, warn_of_shared_rooms
from knowledge.formats.fitting.spoken import language_codes
from knowledge.formats.fitting.told_groups import with_told_groups
from knowledge.formats.fitting.told_languages import with_told_languages
from knowledge.formats.fitting.told_speakers import with_told_speakers
from knowledge.formats.foreign import ForeignEvent, ForeignLink, ForeignSchedule, Row, Words
from knowledge.formats.identifiers import each_once, hashed, slug
from knowledge.formats.long_names import LONGEST_NAME, cut, is_too_long
from knowledge.formats.plain_text import plain_line, plain_text
from knowledge.formats.words import ScheduleWords
from knowledge.formats.zones import zone_of
from knowledge.programme import WEB_ADDRESS, Programme, Session, State

USUAL_LENGTH = timedelta(minutes=30)
"""How long a row is taken to be where neither its end nor the next row of its room tells."""
LONGEST_GUESS = timedelta(minutes=90)
CODES_OF_STATE = {
    "canceled": State.CANCELLED,
    "cancelled": State.CANCELLED,
    "withdrawn": State.CANCELLED,
    "delayed": State.POSTPONED,
    "postponed": State.POSTPONED,
}
"""Codes of state: RFC 5545 (STATUS), pretalx, and voc's schedule2 (DELAYED, CANCELED)."""


@dataclass(frozen=True, slots=True)
class Named:
    """Rooms or tracks: the identifier by the name that events use, and the parts of the programme."""

    ids: dict[str, str]
    parts: tuple[dict[str, Any], ...]

    def id_of(self, name: Words) -> str | None:
        """The identifier of what bears this name, in whatever language."""
        return self.ids.get(_key(name))


def fit(schedule: ForeignSchedule, words: ScheduleWords, name: str) -> tuple[Programme | None, list[Fault]]:
    """The programme that a foreign schedule holds, with a warning for each defect; None, with an error, where no event is usable.

    `name` stands in for the title of a schedule without one.
    """
    faults = list(schedule.warnings)
    warn = faults.append
    zone = zone_of(schedule, warn)
    schedule = with_one_address(schedule)
    told = with_told_groups(with_told_speakers(schedule.rows, words.speakers), words.groups)
    rows = _usable(with_told_languages(told, words.before_a_language, words.speakers.beside), ZoneInfo(zone), warn)
    rooms = _named(((texts, "", capacity) for texts, capacity in schedule.rooms), (row.event.room for row in rows))
    tracks = _named(((title, key, None) for key, title in schedule.tracks), (row.event.track for row in rows))
    contributors = Contributors.of([*schedule.people, *(person for row in rows for person in row.event.persons)], words.speakers.titles)
    ids = each_once([_names(row.event) for row in rows])
    fitted: list[tuple[Session, Row]] = []
    for row, session_id in zip(rows, ids, strict=True):
        raw = _session(row.event, words, row.spot, warn) | {
            "id": session_id,
            "starts": row.starts,
            "ends": row.ends,
            "room": rooms.id_of(row.event.room),
            "track": tracks.id_of(row.event.track),
            "speakers": contributors.ids_of(row.event.persons),
        }
        try:
            fitted.append((Session.model_validate(raw, context={"time_zone": zone}), row))
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            warn(row.spot.warning(f"is left out: its {first['loc'][0]} cannot be used ({first['msg'].removeprefix('Value error, ')})"))
    if not fitted:
        return None, [Fault("the file holds no event that can be used: none has a title and a time")]
    sessions = [session for session, _ in fitted]
    if not _lines(schedule.title) and not schedule.acronym:
        warn(WHOLE_FILE.warning(f"no title is in the file: {name!r} is taken, its name. Write yours into event.title of the converted file"))
    warn_of_shared_names(fitted, warn)
    warn_of_gaps(sessions, warn)
    early = at_once(sessions)
    warn_of_shared_rooms(early, fitted, warn)
    head = _event(schedule, sessions, zone, name, words) | {"parallel": bool(early)}
    speaking = {person for session in sessions for person in session.speakers}
    days = _days(schedule.days, sessions, warn)
    parts = {"days": days, "rooms": rooms.parts, "tracks": tracks.parts, "people": contributors.speaking(speaking), "sessions": sessions}
    return Programme.model_validate({"event": head, "venue": _venue(schedule), **parts}, context={"time_zone": zone}), faults


def _usable(rows: Iterable[Row], zone: ZoneInfo, warn: Warn) -> list[Row]:
    """The rows in the event's zone, by time, with an end each, without those that say the same twice."""
    placed = [replace(row, starts=_placed(row.starts, zone), ends=_placed(row.ends, zone) if row.ends else None) for row in rows]
    in_rooms = sorted(((_key(row.event.room), row) for row in placed), key=lambda pair: (pair[1].starts, pair[0], _names(pair[1].event)))
    seen: set[tuple[Any, ...]] = set()
    kept: list[tuple[str, Row]] = []
    for room, row in in_rooms:
        same = (row.starts, row.ends, room, tuple(row.event.title.items()), tuple(person.name for person in row.event.persons), _own_names(row.event))
        if same in seen:
            warn(row.spot.warning("stands twice; it is read once"))
        elif not _has_title(row.event) and not row.event.persons:
            warn(row.spot.warning("is left out: it has neither a title nor a speaker"))
        else:
            seen.add(same)
            kept.append((room, row))
    return [_with_end(row, following, warn) for (_, row), following in zip(kept, _following(kept), strict=True)]


def _following(in_rooms: list[tuple[str, Row]]) -> list[datetime | None]:
    """When something next begins in the room of each row; the rows are by time, each with what stands for its room."""
    found: list[datetime | None] = []
    begin: dict[str, tuple[datetime, datetime | None]] = {}  # for each room, when something begins in it, and when something later does
    for room, row in reversed(in_rooms):
        starts, later = begin.get(room, (None, None))
        following = starts if starts != row.starts else later
        begin[room] = (row.starts, following)
        found.append(following)
    return found[::-1]


def _placed(moment: datetime, zone: ZoneInfo) -> datetime:
    whole = moment.replace(microsecond=0)
    return whole.replace(tzinfo=zone) if whole.tzinfo is None else whole.astimezone(zone)


def _has_title(event: ForeignEvent) -> bool:
    return bool(_lines(event.title))


def _with_end(row: Row, following: datetime | None, warn: Warn) -> Row:
    if row.ends and row.ends > row.starts:
        return row
    ends = following if following and following - row.starts <= LONGEST_GUESS else row.starts + USUAL_LENGTH
    why = "has an end that is not after its start" if row.ends else "has neither an end nor a duration"
    warn(row.spot.warning(f"{why}; it is taken to last until {ends:%H:%M}"))
    return replace(row, ends=ends)


def _names(event: ForeignEvent) -> list[str]:
    """What an event can be known by, the most lasting first. The hash leaves out time and room, which change."""
    people = sorted(person.name for person in event.persons)
    return [*_own_names(event), f"h-{hashed(*event.title.values(), *people)}"]


def _own_names(event: ForeignEvent) -> tuple[str, ...]:
    """The identifiers that the file gives it, the most lasting first."""
    return tuple(name for name in (event.guid, event.code, event.id) if name)


def _named(listed: Iterable[tuple[Words, str, int | None]], used: Iterable[Words]) -> Named:
    """Rooms or tracks: those that the file lists, then those that only events name. One name is one room."""
    found: dict[str, tuple[Words, str, int | None]] = {}
    keys: dict[str, str] = {}
    for texts, own_key, capacity in (*listed, *((texts, "", None) for texts in used)):
        name = _lines(texts)
        if not name:
            continue
        key = next((keys[each] for each in map(_folded, name.values()) if each in keys), _key(name))
        keys |= dict.fromkeys(map(_folded, name.values()), key)
        known_name, known_key, known_capacity = found.get(key, (name, own_key, capacity))
        found[key] = (name if len(name) > len(known_name) else known_name, known_key, known_capacity or capacity)
    ids: dict[str, str] = {}
    for key, (name, own_key, _) in found.items():
        wanted = slug(own_key or next(iter(name.values())))
        ids[key] = wanted if wanted not in ids.values() else f"{wanted}-{hashed(key)[:4]}"
    parts = tuple({"id": ids[key], "name": name} | ({"capacity": capacity} if capacity else {}) for key, (name, _, capacity) in found.items())
    return Named({folded: ids[key] for folded, key in keys.items()}, parts)


def _lines(texts: Words) -> Words:
    """A text by language as plain lines, without the empty ones."""
    return {language: cut(plain) for language, text in texts.items() if (plain := plain_line(text))}


def _texts(texts: Words) -> Words:
    """A text by language as plain text, without the empty ones."""
    return {language: plain for language, text in texts.items() if (plain := plain_text(text))}


def _key(name: Words) -> str:
    """What stands for a name in look-ups: its first text, whatever its case and spaces."""
    return _folded(next(iter(_lines(name).values()), ""))


def _folded(line: str) -> str:
    return line.casefold()


def _session(event: ForeignEvent, words: ScheduleWords, spot: Spot, warn: Warn) -> dict[str, Any]:
    state = CODES_OF_STATE.get(event.state.casefold())
    title: dict[str, str] = {}
    for language, text in event.title.items():
        marked, shown = words.state_of(plain_line(text))
        state = state or marked
        if shown and not (marked and not any(letter.isalnum() for letter in shown)):  # beside its state a title is no more than signs
            title[language] = cut(shown)
    if any(is_too_long(plain_line(text)) for text in event.title.values()):
        warn(spot.warning(f"has a title of more than {LONGEST_NAME} letters, which is cut"))
    codes, stray = language_codes(event.languages)
    if stray:
        warn(spot.warning(f"is in a language that is not known: {', '.join(stray)!r}"))
    return {
        "kind": words.kind_of(event.type, next(iter(title.values()), "")),
        "title": title or None,
        "subtitle": _lines(event.subtitle) or None,
        "type": plain_line(event.type) or None,
        "abstract": _abstract(event),
        "language": ", ".join(codes) or None,
        "state": state or State.PLANNED,
        "links": _links(event),
    }


def _abstract(event: ForeignEvent) -> dict[str, str] | None:
    """The abstract, then the description unless one repeats the other."""
    texts = _texts(event.abstract)
    for language, text in event.description.items():
        more, before = plain_text(text), texts.get(language, "")
        if not more or more in before:
            continue
        texts[language] = more if before in more else f"{before}\n\n{more}"
    return texts or None


def _links(event: ForeignEvent) -> list[dict[str, Any]]:
    own = [ForeignLink.model_validate({"url": event.url})] if WEB_ADDRESS.fullmatch(event.url) else []
    links: dict[str, ForeignLink] = {}
    for link in [*own, *event.links, *event.attachments]:
        links.setdefault(link.url, link)
    return [{"url": link.url, "title": link.title or None} for link in links.values()]


def _event(schedule: ForeignSchedule, sessions: list[Session], zone: str, name: str, words: ScheduleWords) -> dict[str, Any]:
    title = _lines(schedule.title)
    spoken = (code for session in sessions if session.language for code in session.language.split(", "))
    return {
        "id": slug(schedule.acronym or next(iter(title.values()), name)),
        "kind": words.kind_of_event(title.values()),
        "title": title or schedule.acronym or name,
        "subtitle": _lines(schedule.subtitle) or None,
        "presentation": _texts(schedule.presentation) or None,
        "time_zone": zone,
        "begins": min(session.starts for session in sessions),
        "ends": max(session.ends for session in sessions),
        "languages": tuple(dict.fromkeys(spoken)),
        "links": [{"url": schedule.url}] if WEB_ADDRESS.fullmatch(schedule.url) else [],
    }


def _days(listed: Iterable[tuple[date, str]], sessions: list[Session], warn: Warn) -> list[dict[str, Any]]:
    """The days of the event that an entry of a whole day names."""
    dates = {session.starts.date() for session in sessions}
    names: dict[date, str] = {}
    for day, name in listed:
        shown = plain_line(name)
        if day in dates and shown and day not in names:
            names[day] = shown
        else:
            warn(Spot(f"entry {shown!r} of {day}").warning("is left out: it lasts the whole day"))
    return [{"date": day, "name": name} for day, name in sorted(names.items())]


def _venue(schedule: ForeignSchedule) -> dict[str, Any] | None:
    if not schedule.venue and not schedule.city:
        return None
    address = venue_of_address(schedule.venue)
    if address:
        return address
    return {"name": schedule.venue or schedule.city, "city": schedule.city or None if schedule.venue else None}
