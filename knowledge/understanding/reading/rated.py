"""Words that only say how talks are, and not what they are about: "lengthy talks", "un exposé technique", "quelque chose d'intéressant"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word

TALKS = frozenset({C.TALK, C.SESSION, C.DEBATE, C.TRACK_WORD})
"""Concepts of what there is in a programme."""


def rated(reader: Reader, words: Sequence[Word], spans: Iterable[Span], kinds: Iterable[int]) -> set[int]:
    """The positions of the words that rate the talks right beside them. `kinds`: where words for particular kinds of talks stand."""
    qualities, joining = reader.sets["qualities"], reader.sets["conjunctions"]
    if not any(word.text in qualities for word in words):
        return set()
    talks = positions(span for span in spans if span.concept in TALKS)
    talks |= {*kinds, *(number for number, word in enumerate(words) if word.text in reader.sets["anything"])}
    before = (_beside(words, number, -1, qualities, joining) for number in talks)
    behind = (_beside(words, number, 1, qualities, joining | reader.sets["before_qualities"]) for number in talks)
    return set(chain(*before, *behind)) - talks


def said_to_be_open(reader: Reader, words: Sequence[Word], subjects: Mapping[int, str]) -> frozenset[int]:
    """The positions of the words right beside a subject that only say how it is licensed ("free knitting", "la traduction libre")."""
    said = [number for number, word in enumerate(words) if word.text in reader.sets["openly"] and number not in subjects]
    of_subjects = {number for number, term in subjects.items() if term not in reader.subject_words.kinds} if said else set()
    behind = {number for number in said if number - 1 in of_subjects and words[number].gap == " "}
    return frozenset(behind | {number for number in said if number + 1 in of_subjects and words[number + 1].gap == " "})


def _beside(words: Sequence[Word], number: int, step: int, qualities: Set[str], joining: Set[str]) -> Iterator[int]:
    """The words on one side that rate what stands at a position, up to one that neither does nor joins them ("long and difficult talks")."""
    number += step
    while (
        0 <= number < len(words)
        and words[max(number, number - step)].gap == " "
        and (words[number].text in qualities or words[number].text in joining)
    ):
        if words[number].text in qualities:
            yield number
        number += step
