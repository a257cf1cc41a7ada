"""Numbers of places: the house in a street, the district of a town. They are neither days nor hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.understanding.concepts import Concept
from knowledge.understanding.folding import Word
from knowledge.understanding.reader import Reader
from knowledge.understanding.spans import Span

NUMBERED = (Concept.PLACE, Concept.DISTRICT)
COUNTED = frozenset({Concept.DAY, Concept.TIME})
LONGEST_ENDING = 3
"""Letters behind a number that make it one of an order ("15 th", "7 eme")."""


def with_numbers(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans, those of streets and districts with the number that stands before them, which then is nothing else."""
    widened = {span: start for span in spans if span.concept in NUMBERED if (start := _number_before(reader, words, span)) < span.start}
    if not widened:
        return spans
    taken = [(start, span.start) for span, start in widened.items()]
    return [
        replace(span, start=widened.get(span, span.start))
        for span in spans
        if span in widened or span.concept not in COUNTED or not any(span.start < end and start < span.end for start, end in taken)
    ]


def _number_before(reader: Reader, words: Sequence[Word], span: Span) -> int:
    """Where the number before a street or a district begins; the beginning of the span itself, where none does or it is a day of the event."""
    number = span.start - 1
    if span.concept is Concept.DISTRICT and number > 0 and words[number].text.isalpha() and len(words[number].text) <= LONGEST_ENDING:
        number -= 1
    if number < 0 or not words[number].text.isdigit():
        return span.start
    of_a_day = span.concept is Concept.PLACE and int(words[number].text) in {day.day for day in reader.days_of_event}
    return span.start if of_a_day else number


def numbers_of(words: Sequence[str]) -> frozenset[str]:
    """The numbers that stand in words, also joined to letters ("7e")."""
    return frozenset(digits for word in words if (digits := "".join(sign for sign in word if sign.isdigit())))
