"""Bodies that a clause names by their kind, where somebody of one is asked for: "who is from a university?", "quelles mairies sont là ?"."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

OF_SOMEBODY = frozenset({C.REPRESENT, C.EMPLOYER})
"""Concepts whose phrases stand before what somebody is of."""
SOMEBODY = frozenset({C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.ATTEND, C.PERSON_WORD, C.PEOPLE_WORD, C.FEMININE, C.MASCULINE, C.EMPLOYER, C.REPRESENT})
"""Concepts of those who may come from somewhere."""
NAMED_BESIDE = frozenset({C.PERSON, C.ORGANISATION, C.HE, C.SHE})
"""Concepts beside which a kind of body is asked of somebody ("which company is she with?"), or tells where a body is."""
WHICH_ONES = frozenset({C.WHICH, C.ANY, C.THERE_IS, C.HOW_MANY})
"""Concepts before bodies that are asked for themselves."""

FARTHEST = 4
"""Words between the asker, who tells of themselves, and the body they speak of ("I was in the hospital")."""


def with_bodies_of_a_kind(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans with the bodies of each kind from which somebody is asked for; a kind of which none is there is a name that is not."""
    kinds = reader.kinds_of_bodies
    if not reader.directory.organisations or kinds.keys().isdisjoint([word.text for word in reading.words[start:end]]):
        return spans
    if any(span.concept in NAMED_BESIDE for span in spans):
        return spans
    for found in _asked_for(reader, reading, start, end, spans):
        spans = [*(span for span in spans if not (found.overlaps(span) and (len(span) <= len(found) or span.concept is C.PRIVATE))), found]
    return spans


def _asked_for(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    words = reading.words
    for number in range(start, end):
        ways = (way for way in reader.kinds_of_bodies.get(words[number].text, ()) if number + len(way.words) <= end)
        kind = next((way for way in ways if all(words[number + at].text == word for at, word in enumerate(way.words))), None)
        stop = number + len(kind.words) if kind else number
        if kind is None or _goes_on(reader, reading, stop, end):
            continue
        if _somebody_of_it(reader, reading, start, number, spans) or _is_itself_asked_for(reader, reading, start, number, stop, spans):
            yield Span(C.ORGANISATION if kind.bodies else C.UNKNOWN_NAME, number, stop, 1.0, kind.bodies)


def _goes_on(reader: Reader, reading: Reading, stop: int, end: int) -> bool:
    """Whether a name follows, which makes it one body ("the university of Leeds")."""
    return stop < end and (reading.words[stop].text in reader.sets["belongings"] or reading.words[stop].capital)


def _somebody_of_it(reader: Reader, reading: Reading, start: int, number: int, spans: list[Span]) -> bool:
    """Whether it is said just before that somebody is of it ("speakers from a ...", "qui travaille dans une ...")."""
    words, articles = reading.words, reader.sets["definite"] | reader.sets["indefinite"]
    joining = reader.guests.origins | reader.sets["place_prepositions"]
    before = number
    while before > start and words[before - 1].text in articles and words[before - 1].text not in joining:
        before -= 1
    if not reader.sets["first_person"].isdisjoint(word.text for word in words[max(start, before - FARTHEST) : before]):
        return False
    if any(span.concept in OF_SOMEBODY and before <= span.end <= number and len(span) for span in spans):
        return True
    if before == start or words[before - 1].text not in joining:
        return False
    if any(span.concept in (C.TALK_ABOUT, C.ABOUT) and span.start < before <= span.end for span in spans):
        return False
    somebody = positions(span for span in spans if span.concept in SOMEBODY)
    return before - 2 in somebody or (before - 2 >= start and words[before - 2].text in reader.guests.all | reader.sets["auxiliaries"])


def _is_itself_asked_for(reader: Reader, reading: Reading, start: int, number: int, stop: int, spans: list[Span]) -> bool:
    """Whether it is asked which of the kind are there ("which universities are represented?")."""
    words, articles = reading.words, reader.sets["indefinite"]
    before = number - (number > start and words[number - 1].text in articles)
    asked = {span.concept for span in spans if span.concept in WHICH_ONES and span.start < number and before <= span.end}
    there = any(span.start >= stop and span.concept in (C.REPRESENT, C.ATTEND) for span in spans)
    invited = any(word.text in reader.guests.invited for word in words[stop:])
    return bool(asked) and (there or invited or (stop == len(words) and bool(asked & {C.ANY, C.THERE_IS})))
