"""Rules between the values of a programme: who is mentioned must be defined, what starts must end, a room holds one session at a time."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from knowledge.formats.faults import Place, Severity
from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Programme, Session, SessionKind

Broken = tuple[Place, str, Severity]


def broken_rules(programme: Programme, known_topics: frozenset[str]) -> Iterator[Broken]:
    """All rules that a programme breaks. `known_topics`: the practical matters that people ask about; empty: not checked."""
    yield from _doubled(programme)
    yield from _undefined(programme)
    yield from _times(programme)
    yield from _overlaps(programme)
    yield from _missing_translations(programme)
    yield from _contacts(programme)
    yield from _coordinates(programme)
    for topic in programme.practical if known_topics else ():
        if topic not in known_topics:
            yield ("practical", topic), "is not a matter that people can ask about", Severity.WARNING
    if not programme.sessions:
        yield ("sessions",), "is empty: there is no timetable to answer from", Severity.WARNING


def _doubled(programme: Programme) -> Iterator[Broken]:
    for name in ("rooms", "tracks", "organisations", "people", "sessions", "questions"):
        seen: Counter[str] = Counter()
        for number, part in enumerate(getattr(programme, name)):
            seen[part.id] += 1
            if seen[part.id] > 1:
                yield (name, number, "id"), f"{part.id!r} stands twice", Severity.ERROR


def _undefined(programme: Programme) -> Iterator[Broken]:
    people = {person.id for person in programme.people}
    bodies = {body.id for body in programme.organisations}
    for place, person in _mentions(programme):
        if person not in people:
            yield place, f"names {person!r}, who is not defined under people", Severity.ERROR
    for number, found in enumerate(programme.people):
        for position, role in enumerate(found.roles):
            if role.organisation and role.organisation not in bodies:
                yield (
                    ("people", number, "roles", position, "organisation"),
                    f"names {role.organisation!r}, which is not defined under organisations",
                    Severity.ERROR,
                )
    for name, ids in (("room", {room.id for room in programme.rooms}), ("track", {track.id for track in programme.tracks})):
        for number, session in enumerate(programme.sessions):
            value = getattr(session, name)
            if value and value not in ids:
                yield ("sessions", number, name), f"names {value!r}, which is not defined under {name}s", Severity.ERROR
    mentioned = {person for _, person in _mentions(programme)}
    for number, found in enumerate(programme.people):
        if found.id not in mentioned:
            yield ("people", number), f"({found.id}) is neither speaker, host nor contact", Severity.WARNING


def _mentions(programme: Programme) -> Iterator[tuple[Place, str]]:
    for number, person in enumerate(programme.event.hosts):
        yield ("event", "hosts", number), person
    for number, contact in enumerate(programme.contacts):
        yield ("contacts", number, "person"), contact.person
    for number, session in enumerate(programme.sessions):
        for position, person in enumerate(session.speakers):
            yield ("sessions", number, "speakers", position), person
        for place, talk in enumerate(session.talks):
            for position, person in enumerate(talk.speakers):
                yield ("sessions", number, "talks", place, "speakers", position), person


def _times(programme: Programme) -> Iterator[Broken]:
    event = programme.event
    if event.ends <= event.begins:
        yield ("event", "ends"), "is not after its beginning", Severity.ERROR
    for number, session in enumerate(programme.sessions):
        if session.ends < session.starts:
            yield ("sessions", number, "ends"), "is before its start", Severity.ERROR
        elif session.ends == session.starts:
            yield ("sessions", number, "ends"), "is the same as its start", Severity.ERROR
        elif session.starts < event.begins or session.ends > event.ends:
            yield ("sessions", number, "starts"), "lies outside the hours of the event", Severity.ERROR


def _overlaps(programme: Programme) -> Iterator[Broken]:
    by_room: dict[str | None, list[tuple[int, Session]]] = {}
    for number, session in enumerate(programme.sessions):
        together = session.state.takes_place and session.kind is not SessionKind.BREAK
        if together and (session.room or not programme.rooms) and session.ends > session.starts:
            by_room.setdefault(session.room, []).append((number, session))
    for room, sessions in by_room.items():
        ordered = sorted(sessions, key=lambda pair: pair[1].starts)
        for (_, first), (number, second) in itertools.pairwise(ordered):
            if second.starts < first.ends:
                where = f" in room {room!r}" if room else ""
                severity = Severity.WARNING if programme.event.parallel else Severity.ERROR
                yield ("sessions", number, "starts"), f"is before the end of {first.id!r}: they overlap{where}", severity


def _missing_translations(programme: Programme) -> Iterator[Broken]:
    languages = {code for code in programme.event.title.root if code != UNKNOWN_LANGUAGE} or set(programme.event.languages)
    if len(languages) < 2:
        return
    for place, text in _texts(programme, ()):
        missing = sorted(language for language in languages if not text.has(language))
        if missing:
            yield place, f"is missing in: {', '.join(missing)}", Severity.WARNING


def _texts(part: Any, place: Place) -> Iterator[tuple[Place, LocalText]]:
    if isinstance(part, LocalText):
        yield place, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _texts(getattr(part, name), (*place, name))
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _texts(value, (*place, key))
    elif isinstance(part, tuple):
        for number, value in enumerate(part):
            yield from _texts(value, (*place, number))


def _coordinates(programme: Programme) -> Iterable[Broken]:
    venue = programme.venue
    for given, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if venue and getattr(venue, given) is not None and getattr(venue, other) is None:
            yield ("venue", other), f"is missing beside the {given}", Severity.ERROR


def _contacts(programme: Programme) -> Iterable[Broken]:
    for number, contact in enumerate(programme.contacts):
        if not contact.email and not contact.telephone:
            yield ("contacts", number), "has neither a telephone number nor an e-mail address", Severity.ERROR
