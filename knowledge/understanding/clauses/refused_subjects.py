"""Subjects and sorts of talks of which nothing is wanted: "databases but not postgres", "tout sauf Rust demain", "talks except AI"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.clauses.telling import forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import denials
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

WHOLE = frozenset({C.ALL, C.TALK, C.SESSION})
"""Concepts of what there is, right before a denial ("talks not on AI")."""
OF_SUBJECTS = frozenset({C.TOPIC, C.MENTION, C.SESSION_NAME})


def refused_words(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> tuple[int, ...]:
    """The positions of the words for subjects that stand right behind "except", or behind a denial with no verb before it."""
    titles = positions(span for span in spans if span.concept is C.SESSION_NAME)
    excepting = {span.end for span in spans if span.concept is C.EXCEPT and len(span)}
    found: list[int] = []
    for first in sorted({*excepting, *_behind_denials(reader, reading, start, end, spans)}):
        number = _first_that_tells(reader, reading, first, end)
        while number < end and number in reading.subject_words and number not in titles:
            found.append(number)
            number += 1
            if first in excepting and number < end and reading.words[number].text in reader.sets["conjunctions"]:
                number = _first_that_tells(reader, reading, number + 1, end)
    return tuple(found)


def _behind_denials(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> Iterator[int]:
    """Where what is denied begins: at the beginning, behind a sign, "but" or the word for talks; elsewhere a denial is one of a verb."""
    whole = {span.end for span in spans if span.concept in WHOLE and len(span)}
    words = reading.words
    for number in denials(reader, reading.texts):
        begins = number == start or number in whole or words[number].gap != " " or words[number - 1].text in reader.sets["conjunctions"]
        if start <= number < end - 1 and begins:
            yield number + 1


def _first_that_tells(reader: Reader, reading: Reading, number: int, end: int) -> int:
    """Where the subject begins behind little words ("not about the ...")."""
    small = reader.small_words - reader.sets["conjunctions"]
    while number < end and number not in reading.subject_words and reading.words[number].text in small:
        number += 1
    return number


def without_those_refused(reader: Reader, reading: Reading, refused: Sequence[int], spans: list[Span]) -> list[Span]:
    """The spans of a clause, without the talks on what is refused, which are told as such, and without the sorts that are."""
    fit = reader.topics.fit(forms_of_words(reader, reading, [number in refused for number in range(len(reading.words))])) if refused else None
    sorts = [span for span in spans if span.concept is C.TRACK and span.start in refused]
    unwanted = dict.fromkeys(session for session, _ in fit.ranked) if fit else {}
    unwanted |= dict.fromkeys(session.id for span in sorts for track in span.value for session in reader.directory.by_track.get(track, ()))
    if not unwanted:
        return spans
    kept = [_without(span, unwanted) if span.concept in OF_SUBJECTS else span for span in spans if span not in sorts]
    told = [Span(C.UNWANTED, number, number + 1, 1.0, tuple(unwanted)) for number in refused]
    return [*(span for span in kept if span.value or span.concept not in OF_SUBJECTS), *told]


def _without(span: Span, unwanted: dict[str, None]) -> Span:
    return Span(span.concept, span.start, span.end, span.score, tuple(each for each in span.value if each.rsplit("#", 1)[0] not in unwanted))
