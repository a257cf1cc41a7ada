"""The sort of sessions that a clause asks of ("which sprints are on?", "le dernier atelier"), which narrows what is asked like a track.

Where a day, a room or a subject leaves but a few of a sort, these are what is meant ("ce soir, la plénière ?", "the voice assistant workshop").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from knowledge.programme import Session
from knowledge.understanding.clauses.tracks import without_meanings_of_names
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.titles import SHORTEST_BEGINNING
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.times.days import SaidDay

C = Concept
NAMES = frozenset({C.SESSION_NAME, C.TRACK, C.PERSON, C.ORGANISATION, C.ROOM, C.EVENT})
"""Concepts of names, whose words say no sort."""
OF_A_LIST = frozenset({C.HOW_MANY, C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.NOW, C.REMAINING, C.OPENS, C.CLOSES, C.OTHER, C.OTHER_ONE, C.PERSON})
"""Concepts beside which one is picked from all of a sort, or all are counted."""
MOST_MEANT = 3
"""Sessions of a sort that are meant together by the word for it."""
ON_TIME, EARLIER = timedelta(0), timedelta(hours=1)
"""How early a session of "this evening" may begin, where nothing of its sort begins later."""


def with_sorts(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where a word for a sort of sessions that the programme has is that, and a word for talks, and nothing else."""
    by_name = [span for span in spans if span.concept is C.TRACK and span.value[0] in reader.directory.types]
    spans = [*without_meanings_of_names(spans, positions(by_name)), *(replace(span, concept=C.TALK, value=()) for span in by_name)]
    names = positions(span for span in spans if _is_name(span))
    said = {number: reader.sorts[term] for number, term in reading.subjects.items() if term in reader.sorts and start <= number < end}
    said = {number: sorts for number, sorts in said.items() if number not in names}
    if not said:
        return spans
    named = (Span(concept, number, number + 1, 1.0, value) for number, sorts in said.items() for concept, value in ((C.TRACK, sorts), (C.TALK, ())))
    return [*without_meanings_of_names(spans, set(said)), *named]


def with_those_meant(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where a sort and what is said beside it name no more than a few sessions."""
    sorts = [span for span in spans if span.concept is C.TRACK and span.value[0] in reader.directory.types]
    threads = tuple(dict.fromkeys(sort for span in sorts for sort in span.value))
    topics = [span for span in spans if span.concept is C.TOPIC]
    told = {span.start for span in topics}
    if not sorts or any(span.concept is C.SESSION_NAME and (len(span) > 1 or span.start not in told) for span in spans):
        return spans
    rooms = {room for span in spans if span.concept is C.ROOM for room in span.value}
    if not topics and any(span.concept in OF_A_LIST for span in spans):
        return spans
    about = [key.rsplit("#", 1)[0] for span in topics for key in span.value]
    sessions = (reader.directory.sessions[each] for each in about) if topics else reader.directory.taking_place
    of_the_sort = [session for session in sessions if reader.directory.is_on(session, threads) and (not rooms or session.room in rooms)]
    then = reading.days_within(start, end)
    by_slack = ([session.id for session in of_the_sort if _is_then(reader, then, session, slack)] for slack in (ON_TIME, EARLIER))
    meant = dict.fromkeys(next(filter(None, by_slack), ()))
    if not 0 < len(meant) <= MOST_MEANT:
        return spans
    named = positions((*sorts, *topics))
    kept = [span for span in spans if span.concept not in (C.TOPIC, C.MENTION, C.SESSION_NAME) and span not in sorts]
    of_the_word = [Span(C.SESSION_NAME, number, number + 1, 1.0, tuple(meant)) for number in sorted(named)]
    return [
        *kept,
        *of_the_word,
        replace(of_the_word[0], concept=C.TALK, value=()),
        *(replace(span, concept=C.SESSION_NAME, value=tuple(meant)) for span in topics),
    ]


def _is_then(reader: Reader, said: list[SaidDay], session: Session, slack: timedelta) -> bool:
    """Whether a session is on the day that is said, and begins in the part of it, or that much earlier."""
    days = {each.day for each in said if each.day}
    if days and reader.directory.date_of[session.id] not in days:
        return False
    later = (session.starts.astimezone(reader.directory.zone) + slack).time()
    parts = [each.hours for each in said if each.hours]
    return not parts or any((opens <= later < closes) if opens < closes else later >= opens for opens, closes in parts)


def _is_name(span: Span) -> bool:
    return span.concept in NAMES and (span.concept is not C.SESSION_NAME or len(span) >= SHORTEST_BEGINNING)
