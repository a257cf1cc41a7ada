"""Which of the times that something of one title is given is meant: "the second showing", "la dernière séance"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

LAST = -1
TIMES = frozenset({C.TALK, C.SESSION})


def with_the_time_meant(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans, of several sessions of one title the one at the place that is said before it, or with a word for such a time."""
    named = next((span for span in spans if span.concept is C.SESSION_NAME and len(span.value) > 1), None)
    if named is None or not _is_one_title(reader, named.value):
        return spans
    for number in range(start, end - 1):
        place = None if named.start <= number < named.end else _place(reader, reading, number, spans)
        if place and (number + 1 == named.start or _is_a_time(reader, reading, number + 1, spans)) and abs(place) <= len(named.value):
            in_order = sorted(named.value, key=lambda each: reader.directory.sessions[each].starts)
            meant = in_order[place if place == LAST else place - 1]
            kept = (span for span in spans if span.concept is not C.SESSION_NAME and not (number <= span.start and span.end <= number + 2))
            places = ((named.start, named.end), (number, number + 2))
            return [*kept, *(Span(C.SESSION_NAME, *words, named.score, (meant,)) for words in places)]
    return spans


def _is_one_title(reader: Reader, sessions: Sequence[str]) -> bool:
    return len({title.all if (title := reader.directory.sessions[each].title) else () for each in sessions}) == 1


def _place(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> int | None:
    if any(span.concept is C.LAST and span.start <= number < span.end for span in spans):
        return LAST
    return reader.ordinals.get(reading.words[number].text)


def _is_a_time(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> bool:
    """Whether a word stands for one of the times that something is given."""
    told = reading.words[number].text in reader.sets["times_given"]
    return told or any(span.concept in TIMES and span.start == number for span in spans)
