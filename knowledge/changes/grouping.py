"""Changes of one cause together: a room that moves, a cascade of delays, two sessions that change places, one session's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.changes.change import (
    Announced,
    Cancelled,
    Change,
    ContactChanged,
    DurationChanged,
    EventChange,
    EventMoved,
    FactChanged,
    MovedEarlier,
    MovedLater,
    New,
    Postponed,
    Replaced,
    Restored,
    RoomChanged,
    SessionChange,
    VenueChanged,
    Withdrawn,
)
from knowledge.programme import Session

LONGEST_DRIFT = timedelta(minutes=90)
"""How far a session is moved by a cascade; what moves farther was moved on its own."""
Moved = MovedEarlier | MovedLater


class Cause(StrEnum):
    """Why changes belong together."""

    EVENT = "event"
    """One change of the event itself; where the event moves, with the sessions that move with it."""
    SESSION = "session"
    """All that changes in one session."""
    ROOM = "room"
    """Several sessions move from one room to another."""
    CASCADE = "cascade"
    """Several sessions of one room and day start earlier, or later."""
    SWAP = "swap"
    """Two sessions take each other's place."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one cause, in the order of their sessions."""

    cause: Cause
    changes: tuple[Change, ...]


def grouped(changes: Iterable[Change]) -> tuple[ChangeGroup, ...]:
    """The changes by cause, each in one group: the most urgent first, then by time."""
    left: list[SessionChange] = []
    groups: list[ChangeGroup] = []
    for change in changes:
        if isinstance(change, EventChange):
            groups.append(ChangeGroup(Cause.EVENT, (change,)))
        else:
            left.append(change)
    for number, group in enumerate(groups):
        along = _moved_along(group.changes[0], left)
        groups[number] = ChangeGroup(Cause.EVENT, (*group.changes, *along))
        left = _without(left, along)
    for cause, find in ((Cause.ROOM, _rooms), (Cause.SWAP, _swaps), (Cause.CASCADE, _cascades)):
        for together in list(find(left)):
            groups.append(ChangeGroup(cause, tuple(together)))
            left = _without(left, together)
    groups += [ChangeGroup(Cause.SESSION, tuple(together)) for together in _by_session(left).values()]
    return tuple(sorted(groups, key=_urgency))


def _without(changes: list[SessionChange], taken: list[SessionChange]) -> list[SessionChange]:
    numbers = {id(change) for change in taken}
    return [change for change in changes if id(change) not in numbers]


def _moved_along(event: Change, changes: list[SessionChange]) -> list[SessionChange]:
    """The sessions that move by as much as the event, where it moves."""
    drift = event.new.begins - event.old.begins if isinstance(event, EventMoved) else timedelta()
    return [change for change in changes if isinstance(change, Moved) and drift and change.new.starts - change.old.starts == drift]


def _by_session(changes: Iterable[SessionChange]) -> dict[str, list[SessionChange]]:
    found: dict[str, list[SessionChange]] = {}
    for change in changes:
        found.setdefault(change.new.id, []).append(change)
    return found


def _swaps(changes: list[SessionChange]) -> Iterator[list[SessionChange]]:
    """Two sessions, each of which now is where and when the other was."""
    moving = {each: together for each, together in _placing(changes).items() if any(isinstance(change, Moved | RoomChanged) for change in together)}
    slots: dict[tuple[str | None, date], list[str]] = {}
    for each, (change, *_) in moving.items():
        slots.setdefault((change.old.room, change.old.starts.date()), []).append(each)
    taken: set[str] = set()
    for each, together in moving.items():
        old, new = together[0].old, together[0].new
        if each in taken:
            continue
        for other in slots.get((new.room, new.starts.date()), ()):
            partner = moving[other][0]
            if other != each and other not in taken and _is_in_place_of(new, partner.old) and _is_in_place_of(partner.new, old):
                taken |= {each, other}
                yield [*together, *moving[other]]
                break


def _placing(changes: Iterable[SessionChange]) -> dict[str, list[Moved | DurationChanged | RoomChanged]]:
    """What changes in the place and the time of sessions, by session."""
    found: dict[str, list[Moved | DurationChanged | RoomChanged]] = {}
    for change in changes:
        if isinstance(change, Moved | DurationChanged | RoomChanged):
            found.setdefault(change.new.id, []).append(change)
    return found


def _is_in_place_of(new: Session, old: Session) -> bool:
    overlap = min(new.ends, old.ends) - max(new.starts, old.starts)
    return new.room == old.room and overlap * 2 > min(new.lasts, old.lasts)


def _rooms(changes: list[SessionChange]) -> Iterator[list[SessionChange]]:
    moves: dict[tuple[str | None, str | None], list[SessionChange]] = {}
    for change in changes:
        if isinstance(change, RoomChanged):
            moves.setdefault((change.old.room, change.new.room), []).append(change)
    return (together for together in moves.values() if len(together) > 1)


def _cascades(changes: list[SessionChange]) -> Iterator[list[SessionChange]]:
    drifting: dict[tuple[str | None, date, type], list[Moved]] = {}
    for change in changes:
        if isinstance(change, Moved) and abs(change.new.starts - change.old.starts) <= LONGEST_DRIFT:
            drifting.setdefault((change.new.room, change.old.starts.date(), type(change)), []).append(change)
    for together in drifting.values():
        if len(together) > 1:
            sessions = {change.new.id for change in together}
            yield [change for change in changes if isinstance(change, Moved | DurationChanged) and change.new.id in sessions]


def _urgency(group: ChangeGroup) -> tuple[int, float, str]:
    sessions = [change.new for change in group.changes if isinstance(change.new, Session)]
    first = min(sessions, key=lambda session: (session.starts, session.id), default=None)
    rank = min(_rank(change) for change in group.changes)
    return (rank, first.starts.timestamp(), first.id) if first else (rank, 0, "")


def _rank(change: Change) -> int:
    """What cannot wait comes first: another place, what is off, what starts earlier, another room."""
    match change:
        case Announced() | Withdrawn() | EventMoved() | VenueChanged():
            return 0
        case Cancelled() | Postponed() | Replaced():
            return 1
        case MovedEarlier():
            return 2
        case RoomChanged():
            return 3
        case MovedLater() | Restored():
            return 4
        case New():
            return 5
        case ContactChanged() | FactChanged():
            return 7
        case _:
            return 6
