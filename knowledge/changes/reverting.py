"""What somebody had changed and a newer programme of the source takes back, as the source knows nothing of it."""

from __future__ import annotations

from knowledge.changes.change import EventChange, sessions_of
from knowledge.changes.comparing import compare
from knowledge.directory import Directory
from knowledge.programme import Programme, Session


def taken_back(former: Programme, newest: Programme, coming: Programme) -> tuple[Session, ...]:
    """The sessions that differed from the source's former programme and will be as they were there, as they are in `coming`."""
    edited, changed, differing = (_changed(before, after) for before, after in ((former, newest), (newest, coming), (former, coming)))
    back, sessions = (edited & changed) - differing, Directory(coming).sessions
    return tuple(session for identifier, session in sessions.items() if identifier in back)


def _changed(before: Programme, after: Programme) -> set[str]:
    changes = (change for change in compare(before, after) if not isinstance(change, EventChange))
    return {session.id for change in changes for session in sessions_of(change)}
