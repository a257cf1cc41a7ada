"""Sessions that are on at once and cannot be: what the check of a file and the preview of a change both look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.programme import Session, SessionKind

MOST_TOGETHER = 20
"""Sessions of those that overlap with one that are told: of thousands that a file has at one moment there would be millions of pairs."""


def meetings(sessions: Iterable[Session]) -> list[Session]:
    """The sessions that take place and gather people, which a break does not, in the order of their starts."""
    return sorted((each for each in sessions if each.state.takes_place and each.kind is not SessionKind.BREAK), key=lambda each: each.starts)


def by_room(sessions: Iterable[Session]) -> dict[str, list[Session]]:
    """The sessions of each room in the order in which they are given; by "" those without a room."""
    rooms: dict[str, list[Session]] = {}
    for session in sessions:
        rooms.setdefault(session.room or "", []).append(session)
    return rooms


def beginning_early(sessions: Iterable[Session]) -> Iterator[tuple[Session, Session]]:
    """Each session that begins before the end of one before it, behind the one of these that ends last; sessions are in the order of their starts.

    One pair a session, where `overlapping` gives several.
    """
    latest: Session | None = None
    for session in sessions:
        if latest and session.starts < latest.ends:
            yield latest, session
        latest = max(latest or session, session, key=lambda each: each.ends)


def overlapping(sessions: Sequence[Session]) -> Iterator[tuple[Session, Session]]:
    """The pairs that overlap, of sessions in the order of their starts; of each session those with the next ones, `MOST_TOGETHER` at most."""
    for number, first in enumerate(sessions):
        for second in sessions[number + 1 : number + 1 + MOST_TOGETHER]:
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
