"""Rules between the values of a programme: who is mentioned must be defined, what starts must end, a room holds one session at a time.

A rule is told of what could be read. Where a file is at fault, `Unread` says which of the values are only stand-ins: nothing is said
of them, and all that rests on others is told in the same pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from rapidfuzz import fuzz, process

from knowledge.clashing import beginning_early, by_room, meetings
from knowledge.formats.faults import Broken, Place, Severity
from knowledge.formats.long_names import LONGEST_NAME, NAMES, is_too_long
from knowledge.formats.native.doubts import doubts
from knowledge.formats.native.rules_of_parts import again, broken_in_parts
from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Programme

CLOSE_NAME = 75
SAID_TO_BE_MEANT = "; where that is meant, write parallel: true under event"


@dataclass(frozen=True, slots=True)
class Unread:
    """The places of a file whose values could not be read."""

    places: frozenset[Place] = frozenset()

    def holds(self, *values: Place) -> bool:
        """Whether one of these values could not be read, by itself or with what it stands in."""
        return bool(self.places) and any(value[:length] in self.places for value in values for length in range(len(value) + 1))


ALL_READ = Unread()


@dataclass(frozen=True, slots=True)
class Known:
    """What a bot knows that a file may miss; what is empty is not checked.

    `topics`: the practical matters that people ask about; `languages`: the codes of those in which they ask, with their names; `topic_words`: the
    matters by the words with which they are asked for.
    """

    topics: frozenset[str] = frozenset()
    languages: Mapping[str, str] = field(default_factory=dict)
    topic_words: Mapping[str, str] = field(default_factory=dict)


NOTHING_KNOWN = Known()
Rules = Callable[[Programme, Known, Unread], Iterable[Broken]]
"""What a programme may not break."""


def broken_rules(programme: Programme, known: Known, unread: Unread = ALL_READ) -> Iterator[Broken]:
    """All rules that a programme breaks."""
    yield from broken_besides_overlaps(programme, known, unread)
    yield from (broken for broken in _overlaps(programme, unread) if not unread.holds(broken[0]))


def broken_besides_overlaps(programme: Programme, known: Known, unread: Unread = ALL_READ) -> Iterator[Broken]:
    """The same but for sessions that overlap in a room, which organisers bring about knowingly where one is late."""
    rules = (_doubled, _undefined, _unmentioned, _times, _placeless_zone, _missing_translations, _too_long, _contacts, _coordinates, _doubtful)
    for rule in rules:
        yield from (broken for broken in rule(programme, unread) if not unread.holds(broken[0]))
    yield from (broken for broken in broken_in_parts(programme) if not unread.holds(broken[0]))
    yield from _missing_languages(programme, known.languages, unread)
    for topic in programme.practical if known.topics else ():
        if topic not in known.topics:
            meant = _topic_meant(topic, known)
            told = f"did you mean {meant!r}?" if meant else "docs/organisers.md lists them"
            yield ("practical", topic), f"is not a matter that people can ask about; {told}", Severity.WARNING
    if not programme.sessions and not unread.holds(("sessions",)):
        yield ("sessions",), "is empty: there is no timetable to answer from", Severity.WARNING


def _topic_meant(topic: str, known: Known) -> str | None:
    """The matter that is called like this, or asked for with a word like this."""
    if close := process.extractOne(topic, known.topics, score_cutoff=CLOSE_NAME):
        return close[0]
    word = process.extractOne(topic.lower(), known.topic_words.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE_NAME)
    return known.topic_words[word[0]] if word else None


def _doubtful(programme: Programme, unread: Unread) -> Iterator[Broken]:
    """What looks like a slip; nothing of it where a time or a day could not be read, since it is told by comparing them."""
    if not any(place[:1] in {("event",), ("sessions",), ("days",), ("people",)} for place in unread.places):
        yield from ((place, told, Severity.WARNING) for place, told in doubts(programme))


def _placeless_zone(programme: Programme, unread: Unread) -> Iterator[Broken]:
    zone = programme.event.time_zone
    if zone == "UTC" or zone.startswith("Etc/"):
        yield ("event", "time_zone"), f"is {zone}, which is of no place: people are told its hours; write that of the venue", Severity.WARNING


def _doubled(programme: Programme, unread: Unread) -> Iterator[Broken]:
    for name in ("rooms", "tracks", "organisations", "people", "sessions", "questions"):
        ids = [part.id for part in getattr(programme, name)]
        yield from (((name, number, "id"), f"{ids[number]!r} stands twice", Severity.ERROR) for number in again(ids))


def _undefined(programme: Programme, unread: Unread) -> Iterator[Broken]:
    people = {person.id for person in programme.people}
    bodies = {body.id for body in programme.organisations}
    for place, person in _mentions(programme) if not unread.holds(("people",)) else ():
        if person not in people:
            yield place, f"names {person!r}, who is not defined under people", Severity.ERROR
    for number, found in enumerate(programme.people) if not unread.holds(("organisations",)) else ():
        for position, role in enumerate(found.roles):
            if role.organisation and role.organisation not in bodies:
                yield (
                    ("people", number, "roles", position, "organisation"),
                    f"names {role.organisation!r}, which is not defined under organisations",
                    Severity.ERROR,
                )
    for name, ids in (("room", {room.id for room in programme.rooms}), ("track", {track.id for track in programme.tracks})):
        for number, session in enumerate(programme.sessions) if not unread.holds((f"{name}s",)) else ():
            value = getattr(session, name)
            if value and value not in ids:
                yield ("sessions", number, name), f"names {value!r}, which is not defined under {name}s", Severity.ERROR


def _unmentioned(programme: Programme, unread: Unread) -> Iterator[Broken]:
    mentioned = {person for _, person in _mentions(programme)}
    for number, found in enumerate(programme.people):
        if found.id not in mentioned and not unread.holds(("people", number, "id")):
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


def _times(programme: Programme, unread: Unread) -> Iterator[Broken]:
    event, opens, closes = programme.event, ("event", "begins"), ("event", "ends")
    is_turned = event.ends <= event.begins and not unread.holds(opens, closes)
    if is_turned:
        yield closes, "is not after its beginning", Severity.ERROR
    for number, session in enumerate(programme.sessions):
        starts, ends = ("sessions", number, "starts"), ("sessions", number, "ends")
        if session.ends <= session.starts and not unread.holds(starts, ends):
            yield ends, "is before its start" if session.ends < session.starts else "is the same as its start", Severity.ERROR
        comparisons = (
            (starts, opens, session.starts < event.begins),
            (starts, closes, session.starts >= event.ends),
            (ends, opens, session.ends <= event.begins),
            (ends, closes, session.ends > event.ends),
        )
        outside = [place for place, limit, is_outside in comparisons if is_outside and not unread.holds(place, limit)]
        if outside and not is_turned:
            yield outside[0], "lies outside the hours of the event", Severity.ERROR


def _overlaps(programme: Programme, unread: Unread) -> Iterator[Broken]:
    if ("event", "parallel") in unread.places:
        return
    rooms_known = bool(programme.rooms) or unread.holds(("rooms",))
    numbers = {id(session): number for number, session in enumerate(programme.sessions)}
    read = (
        session
        for session in programme.sessions
        if (session.room or not rooms_known)
        and session.ends > session.starts
        and not unread.holds(*(("sessions", numbers[id(session)], name) for name in ("starts", "ends", "room", "state")))
    )
    severity, way_out = (Severity.WARNING, "") if programme.event.parallel else (Severity.ERROR, SAID_TO_BE_MEANT)
    for room, together in by_room(meetings(read)).items():
        where = f" in room {room!r}" if room else ""
        for first, second in beginning_early(together):
            yield ("sessions", numbers[id(second)], "starts"), f"is before the end of {first.id!r}: they overlap{where}{way_out}", severity


def _languages_of(programme: Programme) -> set[str]:
    """The languages in which all texts are meant to be; none where there is one only."""
    languages = {code for code in programme.event.title.root if code != UNKNOWN_LANGUAGE} or set(programme.event.languages)
    return languages if len(languages) > 1 else set()


def _missing_languages(programme: Programme, languages: Mapping[str, str], unread: Unread) -> Iterator[Broken]:
    """A language of the bot in which the file is not meant to be: one warning for all texts that it has in others only."""
    for code in sorted(set(languages) - _languages_of(programme)):
        lacking = [place for place, text in _texts(programme, ()) if not text.has(code) and not unread.holds(place)]
        if lacking:
            matters = [str(place[1]) for place in lacking if place[0] == "practical"]
            fields = Counter(str(place[-1]) for place in lacking if place[0] != "practical")
            told = ", ".join([*matters, *(f"{name} ({count})" for name, count in fields.most_common())])
            yield (), f"no {languages[code]} for: {told}. Who asks in {languages[code]} is told these in another language", Severity.WARNING


def _missing_translations(programme: Programme, unread: Unread) -> Iterator[Broken]:
    languages = _languages_of(programme)
    for place, text in _texts(programme, ()):
        missing = sorted(language for language in languages if not text.has(language))
        if missing:
            yield place, f"is missing in: {', '.join(missing)}", Severity.WARNING


def _too_long(programme: Programme, unread: Unread) -> Iterator[Broken]:
    """Titles and names that no message has room for."""
    names = [(("people", number, "name"), person.name) for number, person in enumerate(programme.people)]
    texts = [(place, text) for place, said in _texts(programme, ()) if place[-1] in NAMES for text in said.root.values()]
    for place, name in (*names, *texts):
        if is_too_long(name):
            told = f"may have {LONGEST_NAME} letters at most, and has {len(name):,}: what tells more belongs into the abstract or the biography"
            yield place, told, Severity.ERROR


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


def _coordinates(programme: Programme, unread: Unread) -> Iterable[Broken]:
    venue = programme.venue
    for given, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if venue and getattr(venue, given) is not None and getattr(venue, other) is None:
            yield ("venue", other), f"is missing beside the {given}", Severity.ERROR


def _contacts(programme: Programme, unread: Unread) -> Iterable[Broken]:
    for number, contact in enumerate(programme.contacts):
        place = ("contacts", number)
        if not contact.email and not contact.telephone and not unread.holds((*place, "email"), (*place, "telephone")):
            yield place, "has neither a telephone number nor an e-mail address", Severity.ERROR
