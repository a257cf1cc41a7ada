"""Where the sentences of a message end: at signs, but not at those of a name, an initial or a title before one, and before what says why; and which
of them only ask whether the one before is true."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.meant import ends_sentence
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import LONGEST_CUT_SHORT, Word

PARTS_OF_A_CLAIM = frozenset({C.SESSION, C.FIRST, C.LAST, C.ROLE, C.TITLE, C.SPELL})
"""Concepts of what a claim before it may have been about."""


def sentence_ends(reader: Reader, words: tuple[Word, ...], why: Container[int], whole: Container[int], timed: Container[int]) -> Iterator[int]:
    """The positions of the words that begin a sentence, the first excluded. `why`: of those that say why something is asked, which are told apart.

    `whole`: of words inside names that are not cut. `timed`: of those of hours.
    """
    for number, word in enumerate(words):
        if not number or number in whole or not (number in why or (word.gap != " " and ends_sentence(word.gap))):
            continue
        if word.gap != ". " or not (_is_title(reader, words[number - 1]) or _is_initial(words, number - 1, timed)):
            yield number


def _is_title(reader: Reader, word: Word) -> bool:
    """Whether a word with a full stop is a title cut short, and no word that ends a sentence ("come with me.", "who is the prefect.")."""
    short = len(word.text) <= LONGEST_CUT_SHORT and word.text in reader.titles
    return short and (word.capital or word.text not in reader.small_words)


def _is_initial(words: tuple[Word, ...], number: int, timed: Container[int]) -> bool:
    """Whether a letter with a full stop is the initial of a name, and not the end of an hour ("6 p.m.")."""
    return len(words[number].text) == 1 and words[number].text.isalpha() and number not in timed


def asked_whether_true(reader: Reader, words: tuple[Word, ...], spans: list[Span], edges: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """The sentences that only ask whether the one before is true ("... Is that right?")."""
    confirming = positions(span for span in spans if span.concept is C.CONFIRM)
    of_a_part = positions(span for span in spans if span.concept in PARTS_OF_A_CLAIM) if confirming else set()
    for start, end in pairwise(edges) if confirming else ():
        said = of_a_part if start else ()  # "is the second half right?" of what was claimed before it
        rest = [number for number in range(start, end) if number not in confirming and words[number].text not in reader.small_words]
        rest = [number for number in rest if number not in said and words[number].text not in reader.ordinals]
        if confirming & set(range(start, end)) and not rest:
            yield start, end
