"""What somebody had changed and a newer programme of the source takes back, as the source knows nothing of it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.changes.change import Announced, Change, ContactChanged, EventChange, EventMoved, FactChanged, VenueChanged, Withdrawn, sessions_of
from knowledge.changes.comparing import compare
from knowledge.directory import Directory
from knowledge.programme import Programme, Session


@dataclass(frozen=True, slots=True)
class TakenBack:
    """`sessions`: as they will be; `matters`: what changes in the event, each with what was and what will be."""

    sessions: tuple[Session, ...] = ()
    matters: tuple[EventChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is taken back."""
        return bool(self.sessions or self.matters)


def taken_back(former: Programme, newest: Programme, coming: Programme) -> TakenBack:
    """What differed from the source's former programme and will be as it was there. The hours of the event follow from its sessions."""
    changed = compare(newest, coming)
    edited, differing = (_subjects(compare(former, after)) for after in (newest, coming))
    back = (edited & _subjects(changed)) - differing
    sessions = tuple(session for identifier, session in Directory(coming).sessions.items() if identifier in back)
    matters = (change for change in changed if isinstance(change, EventChange) and not isinstance(change, EventMoved))
    return TakenBack(sessions, tuple(change for change in matters if _subjects((change,)) <= back))


def _subjects(changes: tuple[Change, ...]) -> set[object]:
    """What changes are about: ids of sessions, and what there is one of in an event."""
    found: set[object] = set()
    for change in changes:
        match change:
            case Announced(announcement) | Withdrawn(announcement):
                found.add((Announced, announcement.id))
            case ContactChanged(purpose, _, _):
                found.add((ContactChanged, purpose))
            case FactChanged(topic, _, _):
                found.add((FactChanged, topic))
            case VenueChanged() | EventMoved():
                found.add((type(change),))
            case _:
                found |= {session.id for session in sessions_of(change)}
    return found
