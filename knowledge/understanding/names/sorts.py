"""The sorts of sessions that a programme tells apart ("Sprint", "Conférence éclair"), by the words of all languages for kinds of talks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.names.subject_words import SubjectWords

MOST_TO_ONE = 100
"""Sessions of a programme to one of a sort; a rarer sort is told by other means as well (a track for children, a title)."""


def sorts_by_kind(directory: Directory, subjects: SubjectWords) -> dict[str, tuple[str, ...]]:
    """The ids of the sorts that are of each particular kind of talks, by the term of the kind.

    A kind is left to titles where more sessions are called so than are of the sort: its workshops are then told otherwise.
    """
    found: dict[str, tuple[str, ...]] = {}
    for identifier, sort in directory.types.items():
        for name in sort.name.all:
            for kind in _kinds(name, subjects):
                found[kind] = (*found.get(kind, ()), identifier)
    if not found:
        return found
    called = Counter(kind for session in directory.sessions.values() for kind in set(_called(session, directory, subjects)) & found.keys())
    counts = {kind: sum(len(directory.by_track[sort]) for sort in sorts) for kind, sorts in found.items()}
    least = len(directory.sessions) / MOST_TO_ONE
    return {kind: sorts for kind, sorts in found.items() if 2 * counts[kind] >= called[kind] and counts[kind] >= least}


def _kinds(name: str, subjects: SubjectWords) -> dict[str, None]:
    return dict.fromkeys(kind for kind in subjects.of_name(name) if kind in subjects.kinds)


def _called(session: Session, directory: Directory, subjects: SubjectWords) -> Iterator[str]:
    track = directory.tracks.get(session.track or "")
    names = chain(session.title.all if session.title else (), session.keywords.all, track.name.all if track else (), [session.type or ""])
    for name in names:
        yield from _kinds(name, subjects)
