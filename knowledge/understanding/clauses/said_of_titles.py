"""Titles of talks of which people remember some words in a row, wherever they stand in them: "the last Z80 computer"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from knowledge.programme import texts_of
from knowledge.understanding.clauses.pointed import MATTERS, WORLD
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import Fit
from knowledge.understanding.names.titles import SHORTEST_BEGINNING, is_a_slip, words_of_title
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word

ELSEWHERE_THAN_IN_TITLES = (WORLD | MATTERS | frozenset(
    {C.SERIES, C.DEBATE, C.LANGUAGE_WORD, C.ROLE, C.TITLE, C.RANK, C.HELP, C.WRITE, C.SPELL, C.INFORMATION, C.THEME, C.NOTED, C.AUDIENCE,
     C.HAVE_A_SAY, C.YEAR, C.REPRESENT, C.SAME, C.OTHER, C.HOSTS, C.REPEAT, C.DETAIL, C.MORE, C.RUNNING, C.OVER, C.MISSED, C.START, C.END}
))  # fmt: skip
"""Concepts that words may have which with another make up a title."""

FEW = 3
"""Words of a message that is no more than a subject."""


def meanings_in_titles(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> dict[int, frozenset[C]]:
    """The positions of words that stand beside each other in a title, each with the concepts that its word has not then ("question time")."""
    hidden = [span for span in spans if span.concept in ELSEWHERE_THAN_IN_TITLES and len(span)]
    if not hidden:
        return {}
    named = positions([span for span in spans if span.concept not in ELSEWHERE_THAN_IN_TITLES])
    matters = [span for span in hidden if span.concept is C.PRACTICAL]
    found: dict[int, frozenset[C]] = {}
    for pair in reader.pairs_in_titles.within(reading.words, start, end):
        if not {pair[0], pair[-1]} & named and not any(span.start <= pair[0] and pair[-1] < span.end for span in matters):
            found |= dict.fromkeys(pair, ELSEWHERE_THAN_IN_TITLES)
    return found or _matters_in_texts(reader, reading, end - start, named, matters)


def _matters_in_texts(reader: Reader, reading: Reading, length: int, named: set[int], matters: Sequence[Span]) -> dict[int, frozenset[C]]:
    """The positions of words for practical matters in a few words alone, of which the next or the one before makes a subject of the texts with it
    ("video codecs", "open source funding")."""
    free = reading.subject_words - named - positions(matters)
    found: dict[int, frozenset[C]] = {}
    for span in matters if length <= FEW else ():
        for first, other in ((span.start, span.end), (span.start - 1, span.start - 1)):
            words = reading.words[first : first + 2] if len(span) == 1 and other in free else ()
            if len(words) == 2 and words[1].gap == " " and reader.topics.stand_together(words[0].text, words[1].text):
                found[span.start] = ELSEWHERE_THAN_IN_TITLES
    return found


def said_of_titles(reader: Reader, reading: Reading, start: int, end: int, fit: Fit, sessions: tuple[str, ...]) -> Span | None:
    """Several words in a row of the titles that fit best ("the last Z80 computer"), which say nothing else; None where none are said."""
    runs: dict[str, tuple[int, int]] = {}
    for session in sessions:
        title = reader.directory.sessions[session].title
        for text in texts_of(title):
            runs[session] = _run_in_title(words_of_title(text), reading.words, fit.told, start, end, reader.terms.small)
    longest = max((last - first for first, last in runs.values()), default=0)
    if longest < SHORTEST_BEGINNING:
        return None
    alike = tuple(session for session, (first, last) in runs.items() if last - first == longest)
    first, last = runs[alike[0]]
    return Span(C.SESSION_NAME, first, last, 1.0, alike)


def _run_in_title(title: Sequence[str], words: Sequence[Word], told: Container[int], start: int, end: int, small: Container[str]) -> tuple[int, int]:
    """The longest run of the words from `start` up to `end` that a title has in the same order, with one of those that told of it in it.

    It neither begins nor ends with a small word ("machine learning on").
    """
    best = (start, start)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(title):
        places.setdefault(word, []).append(place)
    for number in range(start, end):
        for place in places.get(words[number].text, ()) if words[number].text not in small else ():
            last = number
            while last < end and place + last - number < len(title) and _is_said(words[last].text, title[place + last - number]):
                last += 1
            while words[last - 1].text in small:
                last -= 1
            if last - number > best[1] - best[0] and any(each in told for each in range(number, last)):
                best = (number, last)
    return best


def _is_said(typed: str, meant: str) -> bool:
    return typed == meant or is_a_slip(typed, meant)
