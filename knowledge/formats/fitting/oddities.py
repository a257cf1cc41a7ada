"""What a foreign schedule as a whole may say and hardly means: sessions at once in one room, months apart, or of one identifier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from knowledge.clashing import beginning_early, by_room, meetings
from knowledge.formats.faults import WHOLE_FILE, Warn
from knowledge.formats.foreign import Row
from knowledge.programme import Session

FAR_APART = timedelta(days=60)
"""How long nothing is on in between where a file hardly holds one event."""
SHOWN = 3
"""Identifiers that a warning of many names."""
Fitted = Iterable[tuple[Session, Row]]
"""Sessions, each with the row that it was made of."""


def at_once(sessions: Sequence[Session]) -> list[tuple[Session, Session]]:
    """Sessions that are on at once in one place, each behind one before whose end it begins; the event is one place where no session has a room."""
    placed = [session for session in sessions if session.room] or sessions
    return [pair for together in by_room(meetings(placed)).values() for pair in beginning_early(together)]


def warn_of_shared_rooms(early: Iterable[tuple[Session, Session]], fitted: Fitted, warn: Warn) -> None:
    """Warns of each session that begins in a room before the end of another there."""
    rows = {id(session): row for session, row in fitted}
    for first, second in early:
        if second.room:
            warn(rows[id(second)].spot.warning(f"begins before the end of {first.id} in the same room"))


def warn_of_shared_names(fitted: Fitted, warn: Warn) -> None:
    """Warns once of identifiers that stand for different sessions: by them a change cannot be told from another session."""
    titles: dict[tuple[str, str, str], set[str]] = {}
    for session, row in fitted:
        if session.title:
            titles.setdefault((row.event.guid, row.event.code, row.event.id), set()).add(next(iter(session.title.root.values())).casefold())
    shared = [name for own, theirs in titles.items() if len(theirs) > 1 and (name := next(filter(None, own), ""))]
    if shared:
        named = ", ".join(name[:60] for name in shared[:SHOWN]) + (" ..." if len(shared) > SHOWN else "")
        told = "stands for several sessions" if len(shared) == 1 else f"and others, {len(shared)} in all, stand for several sessions each"
        warn(WHOLE_FILE.warning(f"the identifier {named} {told}: all are kept, and told apart by what else they say"))


def warn_of_gaps(sessions: Iterable[Session], warn: Warn) -> None:
    """Warns once where so long nothing is on that two events may stand in one file."""
    until = None
    for session in sorted(sessions, key=lambda each: each.starts):
        if until and session.starts - until > FAR_APART:
            days = (session.starts - until).days
            told = f"nothing is on for {days} days before {session.starts:%Y-%m-%d}: if these are two events, make a file of each; all is kept"
            return warn(WHOLE_FILE.warning(told))
        until = max(until or session.ends, session.ends)
    return None
