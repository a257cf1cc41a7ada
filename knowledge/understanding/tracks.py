"""Tracks that a clause names by a part of their name, beside a word that says that one is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reader import Reader
from knowledge.understanding.reading import Reading
from knowledge.understanding.rooms import LEAST_TRACK, WHOLE_NAME
from knowledge.understanding.spans import Span
from knowledge.understanding.titles import SHORTEST_BEGINNING
from knowledge.understanding.words_alone import says_nothing

POINTERS = frozenset({Concept.TRACK_WORD, Concept.ROOM_WORD})
NAMED_ALREADY = frozenset({Concept.TRACK, Concept.ROOM})
MAY_NAME_TRACKS = frozenset(
    {Concept.TOPIC, Concept.SESSION_NAME, Concept.PRACTICAL, Concept.PRIVATE, Concept.ELSEWHERE, Concept.COMMAND, Concept.PERSON, Concept.INFORMATION,
     Concept.CITY, Concept.ORGANISATION_WORD, Concept.PRESS, Concept.MEETING_WORD, Concept.RANK, Concept.EMAIL, Concept.BOOK, Concept.DEBATE}
)  # fmt: skip
"""Concepts whose words may be words of a track's name as well."""


def tracks_named(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> Iterator[Span]:
    """The track whose name some words say beside a word like "devroom", or with "room" right before or after them."""
    pointers = [span for span in spans if span.concept in POINTERS]
    if not pointers or any(span.concept in NAMED_ALREADY for span in spans):
        return
    taken = {number for span in spans if span.concept not in MAY_NAME_TRACKS or _is_title(span) for number in range(span.start, span.end)}
    free = [number for number in range(start, end) if number not in taken]
    if not any(span.concept is Concept.TRACK_WORD for span in pointers):
        free = [number for number in free if any(number in (span.start - 1, span.end) for span in pointers)]
    asked: list[list[tuple[str, float]]] = [[] for _ in reading.words]
    for number in free:
        if _tells(reader, reading, number):
            asked[number] = [(term, form.score) for form in reading.forms[number] for term in reader.terms.of(form.text)]
    for number in (number for span in pointers for number in (span.start - 1, span.end)):
        if start <= number < end and number not in taken:
            asked[number].append((WHOLE_NAME + reading.words[number].text, 1.0))
    fit = reader.tracks_index.fit(asked)
    if fit is None or fit.score < LEAST_TRACK:
        return
    tracks = tuple(key[0] for key in fit.keys)
    for number in fit.told:
        yield Span(Concept.TRACK, number, number + 1, 1.0, tracks)


def _is_title(span: Span) -> bool:
    """Whether the words say a title, whose words name no track."""
    return span.concept is Concept.SESSION_NAME and len(span) >= SHORTEST_BEGINNING


def _tells(reader: Reader, reading: Reading, number: int) -> bool:
    return reading.words[number].text not in reader.small_words and not says_nothing(reader, reading.forms[number])
