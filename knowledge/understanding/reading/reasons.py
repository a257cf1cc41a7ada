"""Of which nothing is asked: until when the asker must know ("I file at 8 p.m.", "je boucle à 18 h"), and why it is asked, told
behind the question in one breath ("when does it end as I have a train to catch", "... pour que je puisse filmer")."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word, stands_at

SHORTEST_QUESTION = 2
"""Words of what is asked before a reason."""
FARTHEST = 5
"""Words between the word for a deadline and its hour."""
BEFORE = 4
"""Words before both that may say whose it is ("my newsroom closes at 7")."""
OF_THE_EVENT = frozenset({C.PERSON, C.EVENT, C.SPEAKER, C.SESSION_NAME, C.WHO, C.WHO_IS, C.WHEN, C.WHAT})
"""Concepts beside which an hour is one of the event."""
SEEN_FROM_THEN = frozenset({C.OVER, C.RUNNING, C.BEGUN, C.REMAINING, C.MISSED})
"""Concepts of what is asked of the hour that is told ("I am live at 5, will it be over?")."""
SIGNS = frozenset(",;:.!?–—+")


def reasons_begin(reader: Reader, words: Sequence[Word], language: str | None) -> Iterator[int]:
    """The positions of the words with which reasons begin."""
    phrases = reader.reasons(language)
    if phrases.keys().isdisjoint([word.text for word in words]):
        return
    for number, word in enumerate(words):
        if word.text in phrases and any(stands_at(words, number, phrase) for phrase in phrases[word.text]):
            yield number


def reasons_told(reader: Reader, words: Sequence[Word], begins: Collection[int], breaks: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches that tell a reason behind what is asked in the same sentence, up to its end or to another question."""
    for start in begins:
        before = max((each for each in breaks if each < start), default=0)
        if start - before < SHORTEST_QUESTION:
            continue
        ends = min((each for each in breaks if each > start), default=len(words))
        asked = (number for number in range(start + 1, ends) if "," in words[number].gap and reader.begins_a_question(words, number))
        yield start, next(asked, ends)


def deadlines(reader: Reader, words: Sequence[Word], spans: Sequence[Span], language: str | None) -> Iterator[tuple[int, int]]:
    """The stretches that tell of a deadline of the asker's, from the first word up to the end; none where it is asked what is then."""
    known = reader.deadlines(language)
    said = [number for number, word in enumerate(words) if word.text in known]
    if not said or any(word.text in reader.sets["then_words"] for word in words) or any(span.concept in SEEN_FROM_THEN for span in spans):
        return
    for time in spans:
        if time.concept not in (C.TIME, C.DAY):
            continue
        near = (number for number in said if _is_near(words, number, time) and not time.start <= number < time.end)
        for number in near:
            start, end = min(number, time.start), max(number + 1, time.end)
            whose = _begin_of_piece(words, start)
            asked = end < len(words) and "?" in words[end].gap
            if not asked and _is_the_askers(reader, words, number, whose) and not _concerns((span for span in spans if span is not time), whose, end):
                yield whose, end
                break


def _is_near(words: Sequence[Word], number: int, time: Span) -> bool:
    first, last = min(number, time.end - 1), max(number, time.start)
    return last - first <= FARTHEST and all(SIGNS.isdisjoint(words[each].gap) for each in range(first + 1, last + 1))


def _begin_of_piece(words: Sequence[Word], start: int) -> int:
    first = start
    while first and start - first < BEFORE and SIGNS.isdisjoint(words[first].gap):
        first -= 1
    return first


def _is_the_askers(reader: Reader, words: Sequence[Word], number: int, whose: int) -> bool:
    """Whether a piece speaks of the asker, or begins with the word for a deadline."""
    return number == whose or speaks_of_oneself(reader, words[whose:number])


def _concerns(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(span.concept in OF_THE_EVENT and start <= span.start < end for span in spans)
