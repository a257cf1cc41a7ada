"""What an organiser should look at before a programme is published: what clashes in it and did not before, and what looks like a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.changes.change import Cancelled, Change, EventChange, sessions_of
from knowledge.changes.comparing import compare
from knowledge.changes.matching import pair
from knowledge.changes.sameness import letters
from knowledge.clashing import in_two_places, meetings, overlapping
from knowledge.directory import Directory
from knowledge.programme import Person, Programme, Room, Session

MANY = 0.5
"""The share of a programme from which on what vanishes looks like a slip."""


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
    """A room that was not there, in an event that has rooms: it may be a known one, misspelt."""

    room: Room


@dataclass(frozen=True, slots=True)
class ManyCancelled:
    """So many sessions are cancelled or gone, of those that took place, that the file may be half of one."""

    cancelled: int
    of: int


@dataclass(frozen=True, slots=True)
class OtherEvent:
    """Hardly anything in common: this looks like the programme of another event."""

    old: str
    new: str


Caution = Clash | PastTouched | BegunAlready | ManyCancelled | OtherEvent | UnheardRoom


def cautions(old: Programme, new: Programme, now: datetime) -> tuple[Caution, ...]:
    """What to look at before `new` follows `old`: the gravest first. Clashes that there were already are not told again."""
    before, after = Directory(old), Directory(new)
    changes = compare(old, new)
    found: list[Caution] = [*_slips(before, after, changes)]
    known = {_names(clash) for clash in _clashes(before)}
    found += [clash for clash in _clashes(after) if _names(clash) not in known]
    return (*found, *_past(changes, now), *_unheard_rooms(before, after))


def is_another_event(before: Directory, after: Directory) -> bool:
    """Whether two programmes have hardly anything in common. What only stays as cancelled (`succeed`) is nothing in common."""
    same_title = bool({*map(letters, before.programme.event.title.all)} & {*map(letters, after.programme.event.title.all)})
    both = {new.id for old, new in pair(before, after).both if new.state.takes_place or not old.state.takes_place}
    given = both | {session.id for session in after.taking_place}
    return not same_title and len(both) < MANY * min(len(before.sessions), len(given))


def _slips(before: Directory, after: Directory, changes: Iterable[Change]) -> Iterator[Caution]:
    planned = len(before.taking_place)
    if is_another_event(before, after):
        yield OtherEvent(before.programme.event.title.all[0], after.programme.event.title.all[0])
    cancelled = sum(isinstance(change, Cancelled) for change in changes)
    if cancelled > 1 and cancelled >= MANY * planned:
        yield ManyCancelled(cancelled, planned)


def _clashes(directory: Directory) -> Iterator[Clash]:
    meeting = meetings(directory.taking_place)
    by_room: dict[str, list[Session]] = {}
    for session in meeting:
        if session.room:
            by_room.setdefault(session.room, []).append(session)
    for room, sessions in by_room.items():
        for first, second in overlapping(sessions):
            yield Clash(ClashKind.ROOM, first, second, directory.rooms.get(room))
    for person, first, second in in_two_places(meeting):
        yield Clash(ClashKind.SPEAKER, first, second, directory.people.get(person))
    if not directory.programme.event.parallel:
        for first, second in overlapping([session for session in meeting if session.room is None]):
            yield Clash(ClashKind.EVENT, first, second)


def _names(clash: Clash) -> tuple[object, ...]:
    return clash.kind, clash.first.id, clash.second.id, clash.shared.id if clash.shared else None


def _past(changes: Iterable[Change], now: datetime) -> Iterator[Caution]:
    seen: set[str] = set()
    for change in changes:
        if isinstance(change, EventChange) or change.new.id in seen:
            continue
        is_over = max(session.ends for session in sessions_of(change)) <= now
        is_moved_back = change.new.state.takes_place and change.new.starts <= now and change.new.starts != sessions_of(change)[0].starts
        if is_over or is_moved_back:
            seen.add(change.new.id)
            yield PastTouched(change.new) if is_over else BegunAlready(change.new)


def _unheard_rooms(before: Directory, after: Directory) -> Iterator[Caution]:
    known = {letters(name) for room in before.rooms.values() for name in room.name.all}
    for room in after.rooms.values():
        if before.rooms and room.id not in before.rooms and not known & {letters(name) for name in room.name.all}:
            yield UnheardRoom(room)
