"""Rules of one part of a programme by itself: languages that there are, what stands twice where it can only stand once, signs that no title has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from babel import Locale, UnknownLocaleError

from knowledge.formats.faults import Broken, Place, Severity
from knowledge.programme import WEB_ADDRESS, Link, LocalText, Programme

NO_SIGN = frozenset({"Cc", "Zl", "Zp"})
"""Categories of signs that control how a text is shown, and line ends."""
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows."""


def broken_in_parts(programme: Programme) -> Iterator[Broken]:
    """All that is wrong with single parts. What only looks wrong is a warning."""
    yield from _languages(programme)
    yield from _twice(programme)
    yield from _titles(programme)
    yield from _addresses(programme)
    for number, room in enumerate(programme.rooms):
        if room.capacity is not None and room.capacity < 1:
            yield ("rooms", number, "capacity"), f"{str(room.capacity)!r} is not a number of people that a room can hold", Severity.ERROR
    for number, prepared in enumerate(programme.questions):
        if not any(prepared.asked.root.values()):
            yield ("questions", number, "asked"), "has no question, so that nobody can get the answer", Severity.ERROR


def _languages(programme: Programme) -> Iterator[Broken]:
    for number, session in enumerate(programme.sessions):
        for code in (session.language or "").split(","):
            if code.strip() and not _is_language(code.strip()):
                yield ("sessions", number, "language"), f"{code.strip()!r} is not the code of a language, such as fr or en", Severity.WARNING


def _is_language(code: str) -> bool:
    try:
        Locale.parse(code, sep="-" if "-" in code else "_")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _twice(programme: Programme) -> Iterator[Broken]:
    for number, session in enumerate(programme.sessions):
        for place, talk in enumerate(session.talks):
            for position in again(talk.speakers):
                yield ("sessions", number, "talks", place, "speakers", position), f"{talk.speakers[position]!r} stands twice", Severity.WARNING
        for position in again(session.speakers):
            yield ("sessions", number, "speakers", position), f"{session.speakers[position]!r} stands twice", Severity.WARNING
    meetings = programme.series.meetings if programme.series else ()
    for position in again(meeting.number for meeting in meetings):
        if (number_of := meetings[position].number) is not None:
            yield ("series", "meetings", position, "number"), f"{number_of} is the number of another meeting", Severity.WARNING
    for position in again(tuple(sorted(room.name.root.items())) for room in programme.rooms):
        yield ("rooms", position, "name"), "is the name of another room, so that nobody can tell them apart", Severity.WARNING


def again(values: Iterable[Hashable]) -> Iterator[int]:
    """The places of what stood before, in order."""
    seen: Counter[Hashable] = Counter()
    for position, value in enumerate(values):
        seen[value] += 1
        if seen[value] > 1:
            yield position


def _addresses(programme: Programme) -> Iterator[Broken]:
    linked: list[tuple[Place, tuple[Link, ...]]] = [(("event",), programme.event.links)]
    linked += [(("sessions", number), session.links) for number, session in enumerate(programme.sessions)]
    if programme.series:
        linked.append((("series",), programme.series.links))
        linked += [(("series", "meetings", number), meeting.links) for number, meeting in enumerate(programme.series.meetings)]
    for place, links in linked:
        for position, link in enumerate(links):
            if not WEB_ADDRESS.fullmatch(link.url):
                yield (*place, "links", position, "url"), f"{link.url!r} is not an address on the web (https://...)", Severity.ERROR


def _titles(programme: Programme) -> Iterator[Broken]:
    titles: list[tuple[Place, LocalText]] = [(("event", "title"), programme.event.title)]
    titles += [(("sessions", number, "title"), session.title) for number, session in enumerate(programme.sessions) if session.title]
    titles += [(("rooms", number, "name"), room.name) for number, room in enumerate(programme.rooms)]
    for place, text in titles:
        if any(unicodedata.category(sign) in NO_SIGN or sign in TURNING for said in text.root.values() for sign in said):
            yield place, "has a line break or an invisible sign in it, which readers would see", Severity.WARNING
