"""What an organiser should look at before a programme is published: what clashes in it and did not before, and what looks like a slip."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from rapidfuzz import fuzz

from knowledge.changes.change import (
    Cancelled,
    Change,
    DurationChanged,
    EventChange,
    MovedEarlier,
    MovedLater,
    Postponed,
    Replaced,
    RoomChanged,
    SessionChange,
    sessions_of,
)
from knowledge.changes.comparing import compare
from knowledge.changes.matching import pair
from knowledge.changes.sameness import letters
from knowledge.clashing import by_room, in_two_places, meetings, overlapping
from knowledge.directory import Directory
from knowledge.programme import Event, LocalText, Person, Programme, Room, Session

LONGEST_PUT_OFF = timedelta(days=180)
NIGHT = range(6)
"""Hours at which hardly any event has a session."""
FAR_OUT = timedelta(hours=1)
"""By how much a session may leave the hours that the event had before that is odd: the last one often runs over."""
UPSETTING = Cancelled | Postponed | Replaced | RoomChanged | MovedEarlier | MovedLater
"""What is odd of a session that is on; that it ends later, or is full, is not."""
NO_TIME = timedelta(0)
MANY = 0.5
"""The share of a programme from which on what vanishes looks like a slip."""
ALMOST = 75
"""How like a name is from which on it may be the other one, misspelt; of 100."""
MOST_CLASHES = 200
"""Clashes that are told; who sees so many looks at the file."""


class ClashKind(StrEnum):
    """What two sessions cannot share."""

    ROOM = "room"
    SPEAKER = "speaker"
    EVENT = "event"
    """They have no room, and sessions of the event follow one another."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions at one time that share a room, a speaker, or the only place there is. `shared`: the room or the person."""

    kind: ClashKind
    first: Session
    second: Session
    shared: Room | Person | None = None


@dataclass(frozen=True, slots=True)
class PastTouched:
    """A session that changes and is over, so that nobody is told."""

    session: Session


@dataclass(frozen=True, slots=True)
class BegunAlready:
    """A session that moves to a time that is past."""

    session: Session


@dataclass(frozen=True, slots=True)
class UnheardRoom:
    """A room that was not there, in an event that has rooms: it may be a known one, misspelt. `like`: the one that is called almost so."""

    room: Room
    like: Room | None = None


@dataclass(frozen=True, slots=True)
class ManyCancelled:
    """So many sessions are cancelled or gone, of those that took place, that the file may be half of one."""

    cancelled: int
    of: int


@dataclass(frozen=True, slots=True)
class OtherEvent:
    """Hardly anything in common: this looks like the programme of another event."""

    old: LocalText
    new: LocalText


@dataclass(frozen=True, slots=True)
class OtherDates:
    """The event is moved as far as only another one of its series would be."""

    old: Event
    new: Event


@dataclass(frozen=True, slots=True)
class OnNow:
    """A session that moves or is called off while people sit in it. `since`: when it began."""

    session: Session
    since: datetime


@dataclass(frozen=True, slots=True)
class AtNight:
    """A session that moves into the night, in an event that had nothing there."""

    session: Session


@dataclass(frozen=True, slots=True)
class BeyondEvent:
    """A session that moves far out of the hours that the event had."""

    session: Session


Caution = Clash | PastTouched | BegunAlready | OnNow | AtNight | BeyondEvent | ManyCancelled | OtherEvent | OtherDates | UnheardRoom


def cautions(old: Programme, new: Programme, now: datetime) -> tuple[Caution, ...]:
    """What to look at before `new` follows `old`: the gravest first. Clashes that there were already are told again only where they are longer.

    Sessions without a room may be on at once only where both say so: the file of another tool says it whenever two of it are.
    """
    before, after = Directory(old), Directory(new)
    changes = compare(old, new)
    found: list[Caution] = [*_slips(before, after, changes)]
    looked_for = (_clashes,) if old.event.parallel and new.event.parallel else (_clashes, _clashes_without_rooms)
    known = {_names(clash): _length(clash) for find in looked_for for clash in find(before)}
    longer = (clash for find in looked_for for clash in find(after) if _length(clash) > known.get(_names(clash), NO_TIME))
    found += islice(longer, MOST_CLASHES)
    return (*found, *_past(changes, now), *_odd_hours(before, after, changes, now), *_unheard_rooms(before, after))


def is_another_event(before: Directory, after: Directory) -> bool:
    """Whether two programmes have hardly anything in common. What only stays as cancelled (`succeed`) is nothing in common."""
    same_title = bool({*map(letters, before.programme.event.title.all)} & {*map(letters, after.programme.event.title.all)})
    both = {new.id for old, new in pair(before, after).both if new.state.takes_place or not old.state.takes_place}
    given = both | {session.id for session in after.taking_place}
    return not same_title and len(both) < MANY * min(len(before.sessions), len(given))


def _slips(before: Directory, after: Directory, changes: Iterable[Change]) -> Iterator[Caution]:
    planned = len(before.taking_place)
    if is_another_event(before, after):
        yield OtherEvent(before.programme.event.title, after.programme.event.title)
    elif _are_other_dates(before.programme.event, after.programme.event):
        yield OtherDates(before.programme.event, after.programme.event)
    cancelled = sum(isinstance(change, Cancelled) for change in changes)
    if cancelled > 1 and cancelled >= MANY * planned:
        yield ManyCancelled(cancelled, planned)


def _are_other_dates(old: Event, new: Event) -> bool:
    """Whether no day is in common, and the event has another name for itself or is months away: what is put off by a week is still the same."""
    apart = max(new.begins - old.ends, old.begins - new.ends)
    return apart > timedelta(0) and new.begins.date() != old.begins.date() and (old.id != new.id or apart > LONGEST_PUT_OFF)


def _clashes(directory: Directory) -> Iterator[Clash]:
    meeting = meetings(directory.taking_place)
    rooms = by_room(meeting)
    rooms.pop("", None)
    for room, sessions in rooms.items():
        for first, second in overlapping(sessions):
            yield Clash(ClashKind.ROOM, first, second, directory.rooms.get(room))
    for person, first, second in in_two_places(meeting):
        yield Clash(ClashKind.SPEAKER, first, second, directory.people.get(person))


def _clashes_without_rooms(directory: Directory) -> Iterator[Clash]:
    for first, second in overlapping(by_room(meetings(directory.taking_place)).get("", [])):
        yield Clash(ClashKind.EVENT, first, second)


def _names(clash: Clash) -> tuple[object, ...]:
    return clash.kind, frozenset({clash.first.id, clash.second.id}), clash.shared.id if clash.shared else None


def _length(clash: Clash) -> timedelta:
    return min(clash.first.ends, clash.second.ends) - max(clash.first.starts, clash.second.starts)


def _past(changes: Iterable[Change], now: datetime) -> Iterator[Caution]:
    seen: set[str] = set()
    for change in changes:
        if not isinstance(change, EventChange) and change.new.id not in seen and (caution := _of_the_past(change, now)):
            seen.add(change.new.id)
            yield caution


def _of_the_past(change: SessionChange, now: datetime) -> Caution | None:
    old, new = sessions_of(change)[0], change.new
    if max(old.ends, new.ends) <= now:
        return PastTouched(new)
    if new.state.takes_place and new.starts <= now and new.starts != old.starts:
        return BegunAlready(new)
    if isinstance(change, UPSETTING) and old.state.takes_place and old.starts <= now < old.ends:
        return OnNow(new, old.starts)
    return None


def _odd_hours(before: Directory, after: Directory, changes: Iterable[Change], now: datetime) -> Iterator[Caution]:
    """Sessions that move into the night or far out of the event's hours; nothing where that is so of most, as the whole event moves then."""
    moved = {each.new.id: each.new for each in changes if isinstance(each, MovedEarlier | MovedLater | DurationChanged) and each.new.ends > now}
    had_nights = any(_is_at_night(session, before) for session in before.taking_place)
    event = before.programme.event
    found: list[Caution] = []
    for session in moved.values():
        if not had_nights and _is_at_night(session, after):
            found.append(AtNight(session))
        elif session.ends > event.ends + FAR_OUT or session.starts < event.begins - FAR_OUT:
            found.append(BeyondEvent(session))
    if len(found) == 1 or len(found) < MANY * len(before.taking_place):
        yield from found


def _is_at_night(session: Session, directory: Directory) -> bool:
    starts, ends = (moment.astimezone(directory.zone) for moment in (session.starts, session.ends - timedelta(seconds=1)))
    return starts.hour in NIGHT or ends.hour in NIGHT


def _unheard_rooms(before: Directory, after: Directory) -> Iterator[Caution]:
    known = {letters(name): room for room in before.rooms.values() for name in room.name.all}
    for room in after.rooms.values():
        names = {letters(name) for name in room.name.all}
        if before.rooms and room.id not in before.rooms and not known.keys() & names:
            nearest = _nearest(names, known.keys())
            yield UnheardRoom(room, known[nearest] if nearest else None)


def _nearest(names: Collection[str], known: Collection[str]) -> str | None:
    """The known name that is almost one of these, if there is any; "salle 4" is not "salle 3" misspelt."""
    found = [(fuzz.ratio(name, each), each) for name in names for each in known if _digits(name) == _digits(each)]
    return max(((score, each) for score, each in found if score >= ALMOST), default=(0, None))[1]


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdecimal())
