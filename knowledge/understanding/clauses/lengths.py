"""Lengths that something is said to have, to pass or not to reach; talks asked for by such a length, as the longest and the shortest are
("talks longer than 50 minutes", "conférences de plus d'une heure")."""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

Holds = Callable[[timedelta, timedelta], bool]
COMPARED: dict[str, tuple[Holds, Holds]] = {"longer": (operator.gt, operator.le), "shorter": (operator.lt, operator.ge)}
"""What words right before a length say of it, by themselves ("more than two hours") and turned round ("at most", "no more than")."""
BEFORE_A_NUMBER = 3
BEYOND: dict[Holds, tuple[C, int]] = {
    operator.gt: (C.LONGEST, 0), operator.ge: (C.LONGEST, -1), operator.lt: (C.SHORTEST, 0), operator.le: (C.SHORTEST, 1),
}  # fmt: skip
"""On which side of a length are those that are asked for, and how many minutes the length is moved so that it is none of them."""
MOST_BETWEEN = 6
"""Words between talks and their length."""


def compared(reader: Reader, before: Collection[str]) -> Holds:
    """What the words before a length say of it: that it is just so long where they say nothing."""
    turned = not (reader.sets["turned_round"] | reader.sets["negations"]).isdisjoint(before)
    return next((holds[turned] for name, holds in COMPARED.items() if not reader.sets[name].isdisjoint(before)), operator.eq)


def with_lengths_asked(reader: Reader, reading: Reading, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where the length that talks shall pass, or not reach, is what is asked for, and no hour and no subject."""
    talks = [span for span in spans if span.concept in (C.TALK, C.SESSION) and len(span)]
    said = positions(span for span in spans if span.concept in (C.HOW_LONG, C.LONGEST, C.SHORTEST, C.LAST))
    texts = [word.text for word in reading.words[:end]]
    for first in {span.end for span in talks if any(map(reader.plurals.looks_plural, texts[span.start : span.end]))}:
        for place in range(first + 1, min(end, first + MOST_BETWEEN)):
            length = reader.lengths_of_time.at(texts, place)
            if length and _are_of_a_length(reader, texts[first:place], {number - first for number in said}):
                beyond = BEYOND.get(compared(reader, texts[max(first, place - BEFORE_A_NUMBER) : place]))
                last = place + length.words
                if beyond:
                    bound = int(length.lasts / timedelta(minutes=1)) + beyond[1]
                    kept = [span for span in spans if span.end <= first or span.start >= last]
                    return [*kept, Span(beyond[0], first, last, 1.0, (str(bound),))]
    return spans


def _are_of_a_length(reader: Reader, between: Sequence[str], said: Collection[int]) -> bool:
    """Whether the words between talks and a length only join them ("that last less than"), and name no time until then ("in less than")."""
    joining = reader.small_words | reader.sets["longer"] | reader.sets["shorter"]
    until = reader.sets["place_prepositions"] - reader.sets["turned_round"]
    return all(number in said or (text in joining and text not in until) for number, text in enumerate(between))
