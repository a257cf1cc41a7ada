"""Which sessions one would enter anew in a diary: those of which anything that is told with them differs, whatever is made known of it."""

from __future__ import annotations

from typing import Any

from knowledge.directory import Directory
from knowledge.programme import Programme


def touched(former: Programme, programme: Programme) -> frozenset[str]:
    """The sessions that differ in themselves, their people's names, their room, their track or the venue, and those that came or went."""
    before, after = _told_of(former), _told_of(programme)
    return frozenset(session for session in before.keys() | after.keys() if before.get(session) != after.get(session))


def _told_of(programme: Programme) -> dict[str, tuple[Any, ...]]:
    """What is told with each session, by its id."""
    directory = Directory(programme)
    around = (programme.venue, programme.event.time_zone)
    return {
        session.id: (
            session,
            [(person.honorific, person.name) for person in directory.people_of(session.people)],
            directory.rooms.get(session.room or ""),
            directory.tracks.get(session.track or ""),
            around,
        )
        for session in programme.sessions
    }
