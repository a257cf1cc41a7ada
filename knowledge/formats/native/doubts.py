"""What a programme may well say and hardly means: a year that does not fit, a session longer than a day, somebody in two places at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from knowledge.clashing import in_two_places, meetings
from knowledge.formats.faults import Place
from knowledge.formats.identifiers import slug
from knowledge.programme import Programme

FAR = timedelta(days=60)
"""How long before the first of its sessions an event hardly begins, or ends after the last one."""
LONGEST_SESSION = timedelta(hours=24)
Doubt = tuple[Place, str]


def doubts(programme: Programme) -> Iterator[Doubt]:
    """Each value that looks like a slip, and why."""
    yield from _years(programme)
    yield from _days(programme)
    yield from _long_sessions(programme)
    yield from _in_two_places(programme)
    yield from _namesakes(programme)


def _years(programme: Programme) -> Iterator[Doubt]:
    event, sessions = programme.event, programme.sessions
    if not sessions or event.ends <= event.begins:
        return
    early = min(each.starts for each in sessions) - event.begins
    late = event.ends - max(each.ends for each in sessions)
    if early > FAR:
        yield ("event", "begins"), f"is {early.days:,} days before the first session: are its year and month right?"
    if late > FAR:
        yield ("event", "ends"), f"is {late.days:,} days after the last session: are its year and month right?"


def _days(programme: Programme) -> Iterator[Doubt]:
    event = programme.event
    for number, day in enumerate(programme.days):
        if event.begins < event.ends and not event.begins.date() <= day.date <= event.ends.date():
            yield ("days", number, "date"), f"is {day.date}, which is no day of the event"


def _long_sessions(programme: Programme) -> Iterator[Doubt]:
    for number, session in enumerate(programme.sessions):
        length = session.lasts
        if length > LONGEST_SESSION:
            yield ("sessions", number, "ends"), f"is {length.total_seconds() / 3600:.4g} hours after its start: is its day right?"


def _in_two_places(programme: Programme) -> Iterator[Doubt]:
    places = {id(session): number for number, session in enumerate(programme.sessions)}
    for person, first, second in in_two_places(meetings(programme.sessions)):
        is_overlap_told = first.room == second.room and not programme.event.parallel
        if not is_overlap_told:
            told = f"has {person!r} as a speaker, who speaks in {first.id!r} at the same time"
            yield ("sessions", places[id(second)], "speakers"), told


def _namesakes(programme: Programme) -> Iterator[Doubt]:
    known: dict[str, str] = {}
    for number, person in enumerate(programme.people):
        name = slug(person.name)
        if name in known and known[name] != person.id:
            told = f"is the name of {known[name]!r} as well: if they are one person, keep one of the two"
            yield ("people", number, "name"), told
        known.setdefault(name, person.id)
