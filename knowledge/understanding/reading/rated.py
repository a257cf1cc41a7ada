"""Words that only say how talks are, and not what they are about: "lengthy talks", "un exposé technique", "quelque chose d'intéressant"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word

TALKS = frozenset({C.TALK, C.SESSION, C.DEBATE, C.TRACK_WORD})
"""Concepts of what there is in a programme."""


def rated(reader: Reader, words: Sequence[Word], spans: Iterable[Span], kinds: Iterable[int]) -> set[int]:
    """The positions of the words that rate the talks right beside them. `kinds`: where words for particular kinds of talks stand."""
    qualities = reader.sets["qualities"]
    if not any(word.text in qualities for word in words):
        return set()
    talks = positions(span for span in spans if span.concept in TALKS)
    talks |= {*kinds, *(number for number, word in enumerate(words) if word.text in reader.sets["anything"])}
    found: set[int] = set()
    for number in talks:
        found |= _before(reader, words, number) | _behind(reader, words, number)
    return found - talks


def said_to_be_open(reader: Reader, words: Sequence[Word], subjects: Mapping[int, str]) -> frozenset[int]:
    """The positions of the words right beside a subject that only say how it is licensed ("free knitting", "la traduction libre")."""
    said = [number for number, word in enumerate(words) if word.text in reader.sets["openly"] and number not in subjects]
    of_subjects = {number for number, term in subjects.items() if term not in reader.subject_words.kinds} if said else set()
    behind = {number for number in said if number - 1 in of_subjects and words[number].gap == " "}
    return frozenset(behind | {number for number in said if number + 1 in of_subjects and words[number + 1].gap == " "})


def _before(reader: Reader, words: Sequence[Word], number: int) -> set[int]:
    """The words that rate what stands at a position, which they stand before: "long and difficult talks"."""
    found: set[int] = set()
    number -= 1
    while number >= 0 and words[number + 1].gap == " ":
        if words[number].text in reader.sets["qualities"]:
            found.add(number)
        elif words[number].text not in reader.sets["conjunctions"]:
            break
        number -= 1
    return found


def _behind(reader: Reader, words: Sequence[Word], number: int) -> set[int]:
    """The same for those behind it, of which some have a little word before them: "rien de technique"."""
    found: set[int] = set()
    number += 1
    while number < len(words) and words[number].gap in (" ", "'", "’"):
        if words[number].text in reader.sets["qualities"]:
            found.add(number)
        elif words[number].text not in reader.sets["conjunctions"] and words[number].text not in reader.sets["before_qualities"]:
            break
        number += 1
    return found
