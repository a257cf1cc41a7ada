"""The sessions and talks that a clause is about, told by the words of their subject."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence, Set
from dataclasses import replace

from knowledge.understanding.clauses.round_tables import at_their_place
from knowledge.understanding.clauses.said_of_titles import said_of_titles
from knowledge.understanding.clauses.telling import allowed_words, names_of_parts, tells_the_whole, told_by, what_fits
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import Fit
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

SAID_BESIDE_A_SUBJECT = frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.AND_WHAT_OF, C.GREETING, C.THANKS, C.ELSEWHERE, C.PRACTICAL})
"""Concepts beside which one word is a subject without "about"."""
WHETHER = frozenset({C.ANY, C.THERE_IS})
"""The same, where the word is one of the table of subjects ("any ai?")."""
LEAST_SUBJECT = 0.55
LEAST_OF_A_PART = 0.45
"""The same beside a word for a part of the event."""
LEAST_POINTED = 0.2
"""The same in a programme of many talks, where "about", "talk" or the word standing alone says that it is a subject."""
MOST_NAMED = 4
"""Sessions that one name can have; more are a subject."""
POINTING = frozenset({C.ABOUT, C.TALK_ABOUT, C.TALK, C.SESSION})
"""Concepts that say of words beside them that they are a subject of a large event."""


def subjects_told(
    reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], pointed: Container[int], refused: Container[int]
) -> list[Span]:
    """The sessions and talks that the words of a clause are about, and those of them that it names: parts of an event, titles."""
    concepts = {span.concept for span in spans}
    freely = reader.topics.is_searched_freely
    if freely and C.SESSION_NAME in concepts:
        return []
    matters = _words_of_matters_only(reader, reading, spans, pointed) if freely else ()
    allowed = [may and number not in matters and number not in refused for number, may in enumerate(allowed_words(reading, start, end, spans))]
    fit = what_fits(reader, reading, allowed)
    fit = _within_the_part_named(reader, reading, fit, allowed, spans) if fit and not freely else fit
    if fit is None or not _is_a_subject(reader, reading, fit, allowed, spans, bool(pointed)):
        return []
    keys = fit.ranked[: fit.close] if freely else _without_talks_of_whole(fit.keys)
    found = list(told_by(C.TOPIC, fit, _names_of(keys)))
    if freely:
        found.append(Span(C.MENTION, start, start, 1.0, _names_of(fit.ranked[fit.close :])))
    sessions = few_sessions(fit.keys)
    title = said_of_titles(reader, reading, start, end, fit, sessions) if freely else None
    if title:
        return [title]
    if sessions and (concepts & {C.ROUND_TABLE, C.SESSION, C.DEBATE} or any(place < 0 for _, place in fit.keys)):
        found += told_by(C.SESSION_NAME, fit, _round_tables_among(reader, sessions, concepts))
    return found


def _words_of_matters_only(reader: Reader, reading: Reading, spans: list[Span], pointed: Container[int]) -> set[int]:
    """The words of practical matters that are no subject of a large event: of several words, or not where a subject stands in a title."""
    matters = (span for span in spans if span.concept is C.PRACTICAL and (len(span) > 1 or reader.topics.has_many))
    return {number for number in positions(matters) if number not in pointed or not _is_in_titles(reader, reading, number)}


def _is_a_subject(reader: Reader, reading: Reading, fit: Fit, allowed: list[bool], spans: list[Span], is_pointed: bool) -> bool:
    """Whether what fits is told surely enough by the words beside it, and not only by the name of a body or a place."""
    concepts = {span.concept for span in spans}
    if reader.topics.is_searched_freely and not is_pointed:
        is_pointed = not concepts.isdisjoint(POINTING) or (sum(allowed) == 1 and concepts <= _said_beside(reading, allowed.index(True)))
    least = LEAST_POINTED if is_pointed else LEAST_OF_A_PART if concepts & {C.SESSION, C.ROUND_TABLE, C.TALK_ABOUT} else LEAST_SUBJECT
    bodies = positions(span for span in spans if span.concept in (C.ORGANISATION, C.PLACE))
    return fit.score >= least and (not set(fit.told) <= bodies or not concepts.isdisjoint({C.ABOUT, C.TALK_ABOUT}))


def _said_beside(reading: Reading, number: int) -> Set[C]:
    return SAID_BESIDE_A_SUBJECT | WHETHER if number in reading.subjects else SAID_BESIDE_A_SUBJECT


def _names_of(keys: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    return tuple(f"{session}#{place}" for session, place in keys)


def _round_tables_among(reader: Reader, sessions: tuple[str, ...], concepts: Set[C]) -> tuple[str, ...]:
    """Those of some sessions that are round tables, where one is spoken of and any is."""
    if C.ROUND_TABLE not in concepts and C.DEBATE not in concepts:
        return sessions
    return tuple(session for session in sessions if session in reader.directory.round_tables) or sessions


def _within_the_part_named(reader: Reader, reading: Reading, fit: Fit, allowed: Sequence[bool], spans: list[Span]) -> Fit:
    """What fits within the one part that is named beside it, by its place ("which tool is in the first round table?") or by a word of its own."""
    names = names_of_parts(reader.ways_to_say(C.SESSION))
    parts = [span for span in spans if span.concept in (C.ROUND_TABLE, C.SESSION) or reading.words[span.end - 1].text in names]
    within = {session for session, _ in fit.keys}
    if not parts:
        return fit
    if len(within) == 1:
        session = within.pop()
        return replace(fit, keys=((session, -1),)) if tells_the_whole(reader, reading, fit, session) else fit
    by_place = at_their_place(reader, reading, parts[0], spans, range(len(reading.words)))
    rest = what_fits(reader, reading, [may and number not in fit.told for number, may in enumerate(allowed)])
    by_word = {session for session, place in rest.keys if place < 0} if rest else set()
    named = within & (by_word if len(by_word) == 1 else set(by_place))
    if len(named) != 1:
        return fit
    return replace(fit, keys=tuple(key for key in fit.keys if key[0] in named), told={**fit.told, **(rest.told if rest and by_word else {})})


def _is_in_titles(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word, or the subject that it is a word for, stands in a title: one that an abstract mentions in passing does not."""
    return reader.topics.is_in_titles(reading.subjects.get(number, reading.words[number].text))


def _without_talks_of_whole(keys: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """Sessions and talks without the talks of a session that is there itself."""
    whole = {session for session, place in keys if place < 0}
    return tuple(key for key in keys if key[1] < 0 or key[0] not in whole)


def few_sessions(keys: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """The sessions of these keys, each once; none where they are too many for one name."""
    found: dict[str, None] = {}
    for session, _ in keys:
        found[session] = None
        if len(found) > MOST_NAMED:
            return ()
    return tuple(found)
