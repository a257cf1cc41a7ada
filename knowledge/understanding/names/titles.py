"""Titles of sessions as people type them, whole or from their beginning: "Closing FOSDEM", "Evolving Git for the next decade".

What a title has in it (names, hours, full stops) is not read for itself. People who stand in titles and nowhere else are found by them, and two
words beside each other in a title together say that ("question time").
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeVar

from rapidfuzz.distance import OSA

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.subjects import Terms
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.times.days import SaidDay
from knowledge.understanding.times.hours import Hour
from knowledge.understanding.words.folding import Word, fold
from knowledge.understanding.words.spelling import Form

SHORTEST_BEGINNING = 3
"""Words of a title's beginning that name it; two are enough where they are all of it, but for digits."""
LONG_ENOUGH = 4
"""Words of a whole title that name it, however everyday they are."""
FEW_SESSIONS = 50
"""Sessions of a programme up to which a word less of a whole title is enough."""
LEAST_RARITY = 0.4
"""How rare the rarest word of what was typed must be in the languages."""
_WORDS = re.compile(r"\d+|[^\W\d_]+")
"""The words of a folded title as a message has them: digits apart."""
RARE_NAME = 0.6
"""How rare the rarest word must be in the languages of what stands before a colon, for it to name the talk."""
RARE_BESIDE = 0.5
"""How rare it must be of what stands before whoever gives the talk ("Morning flow with Ann Lee")."""
BEGINNING = 0.95
"""How surely a title is meant of which only the beginning is said."""
SHORTEST_WITH_A_SLIP = 4
"""Letters of the shortest word of a title in which a slip is one."""
Title = tuple[tuple[str, ...], int, str]
"""The words of a title, the place of its session, and that."""
NAMES = frozenset(
    {Concept.PERSON, Concept.UNKNOWN_NAME, Concept.ROOM, Concept.TRACK, Concept.ORGANISATION, Concept.EVENT, Concept.TIME, Concept.DAY, Concept.ORDER}
)
"""Concepts of names, and of orders, that a title may have in it, and then does not speak of."""
TITLE_ALONE = frozenset({Concept.SESSION_NAME})
UNCUT = TITLE_ALONE | {Concept.PERSON}
"""Concepts of names inside which no sentence ends, whatever signs they are written with ("Max Q. Roe")."""

Said = TypeVar("Said", Hour, SaidDay)
LONGEST = 3
"""Words of a name as written, one with a hyphen counted once."""
SIGNS = frozenset(",;:!?.)]»”")
MOST_BETWEEN = 2
"""Small words between two others of a title."""


def beside_titles(titles: Sequence[Span], named: Iterable[Span]) -> Iterator[Span]:
    """The names that are none of the words of a title: all are in a title that is said whole, else those of one word."""
    for span in named:
        if not any(says(title, span) and (title.score == 1 or len(span) == 1) for title in titles):
            yield span


def says(title: Span, span: Span) -> bool:
    """Whether a name is a part of what is said of a title."""
    longer = len(title) > len(span) or (span.concept is Concept.UNKNOWN_NAME and title.score == 1)
    return span.concept in NAMES and title.start <= span.start and span.end <= title.end and longer


def is_named_by_its_words(span: Span) -> bool:
    """Whether so many words of a title are said that they name it."""
    return span.concept is Concept.SESSION_NAME and len(span) >= SHORTEST_BEGINNING


def is_a_whole_title(span: Span) -> bool:
    """Whether a title of several words is said from its beginning to its end."""
    return span.concept is Concept.SESSION_NAME and len(span) > 1 and span.score == 1


def times_beside(titles: Sequence[Span], words: Sequence[Word], said: Iterable[Said]) -> tuple[Said, ...]:
    """The hours or days that are none of the words of a title that is said whole."""
    places = [(words[title.start].start, words[title.end - 1].end) for title in titles if is_a_whole_title(title)]
    return tuple(each for each in said if not any(start <= each.start and each.end <= end for start, end in places))


def words_beside(spans: Iterable[Span], words: Sequence[Word]) -> list[str]:
    """The words of a message that are none of those of a title that is said whole."""
    of_titles = positions(span for span in spans if is_a_whole_title(span))
    return [word.text for number, word in enumerate(words) if number not in of_titles]


def inside_titles(spans: Iterable[Span], names: frozenset[Concept] = TITLE_ALONE) -> frozenset[int]:
    """The positions at which no title is to be cut: those inside a title that is said in several words; of other names as well."""
    return frozenset(number for span in spans if span.concept in names for number in range(span.start + 1, span.end))


class TitleNames:
    """The titles of a programme by their first two words, the long ones where it has no rooms. It never changes."""

    def __init__(self, directory: Directory, terms: Terms, given_names: Container[str] = frozenset(), beside: Iterable[str] = ()) -> None:
        """`given_names`: those with which a name in a title begins. `beside`: what stands before whoever gives it ("with")."""
        self._terms = terms
        self._given_names = given_names
        self._known = beginnings_of_names(directory) if directory.rooms else frozenset()
        self._parts = re.compile(rf": | [-–—] | (?P<beside>{'|'.join(sorted(map(re.escape, beside)))}) (?=[^\W\d_a-z])")
        self._by_start: dict[tuple[str, str], list[Title]] = {}
        self._long_enough = LONG_ENOUGH if len(directory.sessions) > FEW_SESSIONS else SHORTEST_BEGINNING
        shortest = 2 if directory.rooms else LONG_ENOUGH  # without rooms a short title is the subject of a round table
        for place, session in enumerate(directory.programme.sessions):
            for title in texts_of(session.title):
                for words in (each for each in self._names_in(title) if len(each) >= shortest):
                    self._by_start.setdefault((words[0], words[1]), []).append((words, place, session.id))
        for titles in self._by_start.values():
            titles.sort()

    def _names_in(self, title: str) -> Iterator[tuple[str, ...]]:
        """The words of a title, those before a colon, a dash or whom it is with where they are a name of their own ("Rustling: safe
        leaves"), and names of people."""
        words = tuple(map(sys.intern, words_of_title(title)))  # titles share their words
        if len(words) > 1:
            yield words
        part = self._parts.search(title)
        first = tuple(map(sys.intern, words_of_title(title[: part.start()]))) if part else words
        rare = RARE_BESIDE if part and part["beside"] else RARE_NAME
        if 1 < len(first) < len(words) and max(map(self._terms.generality, first)) >= rare:
            yield first
        yield from names_in_title(title, self._given_names, self._known)

    def spans(self, words: Sequence[Word], forms: Sequence[Sequence[Form]]) -> Iterator[Span]:
        """The titles that a message says, the longest at each place; one that several sessions bear names all of them."""
        position = 0
        while self._by_start and position < len(words) - 1:
            found = self._at(words, position)
            if found:
                yield found
            position = found.end if found else position + 1

    def places(self, words: Sequence[Word]) -> Iterator[int]:
        """Where in the text the words of titles begin that are said whole, as they are: there they stand for nothing else."""
        position = 0
        while self._by_start and position < len(words) - 1:
            found = self._at(words, position)
            if found and is_a_whole_title(found) and len(found) >= SHORTEST_BEGINNING:
                yield from (word.start for word in words[position : found.end])
            position = found.end if found else position + 1

    def _at(self, words: Sequence[Word], position: int) -> Span | None:
        titles = self._by_start.get((words[position].text, words[position + 1].text))
        if not titles:
            return None
        said = tuple(word.text for word in words[position:])
        at = bisect_left(titles, (said, 0, ""))
        best = max(_alike(said, title) for title, _, _ in titles[max(0, at - 1) : at + 1])
        while best and said[best - 1] in self._terms.small and not any(len(title) == best for title, _, _ in titles):
            best -= 1
        return self._named(titles, said, position, best)

    def _named(self, titles: Sequence[Title], said: tuple[str, ...], position: int, best: int) -> Span | None:
        """The titles that begin with what is said, where that is enough to name them."""
        first = bisect_left(titles, (said[:best], 0, ""))
        named = list(takewhile(lambda each: each[0][:best] == said[:best], titles[first:]))
        if best < SHORTEST_BEGINNING:
            named = [each for each in named if all(word.isdigit() for word in each[0][best:])]
        sessions = dict.fromkeys(session for _, _, session in sorted(named, key=lambda each: each[1]))
        whole = best >= self._long_enough and any(len(title) == best for title, _, _ in named)
        if not sessions or (not whole and max(self._terms.generality(word) for word in said[:best]) < LEAST_RARITY):
            return None
        whole = any(len(title) == best for title, _, _ in named)
        return Span(Concept.SESSION_NAME, position, position + best, 1.0 if whole else BEGINNING, tuple(sessions))


def _alike(said: Sequence[str], title: Sequence[str]) -> int:
    """How many words of a title's beginning are said."""
    for number, (typed, meant) in enumerate(zip(said, title, strict=False)):
        if typed != meant:
            return number
    return min(len(said), len(title))


def is_a_slip(typed: str, meant: str) -> bool:
    """Whether a word that is long enough is another one but for a letter that is wrong, missing, added, or swapped with the next."""
    return min(len(typed), len(meant)) >= SHORTEST_WITH_A_SLIP and OSA.distance(typed, meant, score_cutoff=1) <= 1


def words_of_title(title: str) -> list[str]:
    """The folded words of a title as a message has them."""
    return _WORDS.findall(fold(title))


def beginnings_of_names(directory: Directory) -> frozenset[tuple[str, ...]]:
    """The first two words of the names of people whom the programme has: they are found by them already."""
    people = directory.programme.people
    return frozenset(tuple(fold(name).split()[:2]) for person in people for name in (person.name, *person.aliases.all))


def names_in_title(title: str, given_names: Container[str], known: Container[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The folded words of each name in a title: a given name and what goes on with a capital, of nobody who is `known`."""
    written = title.split()
    number = 0
    while number < len(written) - 1:
        end = number + 1
        while end < min(len(written), number + LONGEST) and written[end][0].isupper() and written[end - 1][-1] not in SIGNS:
            end += 1
        words = tuple(fold(" ".join(written[number:end])).split()) if end > number + 1 and written[number][0].isupper() else ()
        if words and words[0] in given_names and words[:2] not in known:
            yield words
            number = end
        else:
            number += 1


class PairsInTitles:
    """The pairs of words of the titles of a programme, each with the small words between them. It never changes."""

    def __init__(self, directory: Directory, small: Container[str]) -> None:
        self._small = small
        sessions = directory.programme.sessions
        titles = (*(session.title for session in sessions), *(talk.title for session in sessions for talk in session.talks))
        pairs = (pair for title in titles for text in texts_of(title) for pair in self._pairs(words_of_title(text)))
        self._pairs_said = frozenset(" ".join(pair) for pair in pairs)

    def within(self, words: Sequence[Word], start: int, end: int) -> Iterator[range]:
        """The places of the pairs that the words from `start` up to `end` say."""
        texts = [word.text for word in words[start:end]]
        for first, last in self._places(texts):
            if " ".join(texts[first:last]) in self._pairs_said:
                yield range(start + first, start + last)

    def _pairs(self, texts: Sequence[str]) -> Iterable[Sequence[str]]:
        return (texts[first:last] for first, last in self._places(texts))

    def _places(self, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where each word that is not small begins a pair, and where that ends."""
        telling = [number for number, text in enumerate(texts) if text.isalpha() and text not in self._small]
        for first, second in pairwise(telling):
            if second - first <= 1 + MOST_BETWEEN:
                yield first, second + 1
