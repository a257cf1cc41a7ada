"""Sessions that are on at once and cannot be: what the check of a file and the preview of a change both look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.programme import Session, SessionKind


def meetings(sessions: Iterable[Session]) -> list[Session]:
    """The sessions that take place and gather people, which a break does not, in the order of their starts."""
    return sorted((each for each in sessions if each.state.takes_place and each.kind is not SessionKind.BREAK), key=lambda each: each.starts)


def overlapping(sessions: Sequence[Session]) -> Iterator[tuple[Session, Session]]:
    """All pairs that overlap, of sessions in the order of their starts."""
    for number, first in enumerate(sessions):
        for second in sessions[number + 1 :]:
            if second.starts >= first.ends:
                break
            yield first, second


def in_two_places(sessions: Iterable[Session]) -> Iterator[tuple[str, Session, Session]]:
    """Who speaks in two of these sessions at once that are not in one room; sessions are in the order of their starts."""
    by_person: dict[str, list[Session]] = {}
    for session in sessions:
        for person in session.people:
            by_person.setdefault(person, []).append(session)
    for person, theirs in by_person.items():
        for first, second in overlapping(theirs):
            if first.room is None or first.room != second.room:
                yield person, first, second
