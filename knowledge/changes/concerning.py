"""Whom a change concerns, and whether it still does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from knowledge.changes.change import Announced, Change, ContactChanged, EventMoved, FactChanged, VenueChanged, Withdrawn, sessions_of


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whose followers a change concerns; those who follow everything always are. `everybody`: all who follow anything."""

    sessions: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    everybody: bool = False


def concerns(change: Change) -> Concerned:
    """Whom a change concerns: the followers of the session and its speakers, as they were and as they are.

    An announcement, another place or time of the event concern all; a contact or a practical matter those who follow everything.
    """
    match change:
        case Announced() | Withdrawn() | EventMoved() | VenueChanged():
            return Concerned(everybody=True)
        case ContactChanged() | FactChanged():
            return Concerned()
        case _:
            sessions = sessions_of(change)
            people = frozenset(person for session in sessions for person in session.people)
            return Concerned(frozenset(session.id for session in sessions), people)


def concern(changes: Iterable[Change]) -> Concerned:
    """Whom any of these changes concerns."""
    each = [concerns(change) for change in changes]
    return Concerned(
        frozenset().union(*(found.sessions for found in each)),
        frozenset().union(*(found.people for found in each)),
        any(found.everybody for found in each),
    )


def is_past(change: Change, now: datetime, ends: datetime) -> bool:
    """Whether a change is about what is over at `now`: a session as it was and as it is, or the event, which `ends` then.

    An announcement never is: the organisers may thank people afterwards.
    """
    match change:
        case EventMoved():
            return max(change.old.ends, change.new.ends) <= now
        case Announced() | Withdrawn():
            return False
        case VenueChanged() | ContactChanged() | FactChanged():
            return ends <= now
        case _:
            return max(session.ends for session in sessions_of(change)) <= now
