"""The names of a programme's bodies, tracks, sorts of sessions, venue and event as they are typed, as spans of a message."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from knowledge.directory import Directory
from knowledge.programme import Event, texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word, fold
from knowledge.understanding.words.roots import Roots
from knowledge.understanding.words.spelling import Form

SHORTEST_SHORT_NAME = 3
DIGITS_OF_A_YEAR = (2, 4)
SHORTEST_OF_A_SERIES = 2
LONGEST_NAME_OF_EVENT = 3
LONGEST_JOINED = 3
"""Words of the longest name that is also typed as one."""

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
"""What tells tracks of one name apart at its end: "Main Track (K-building)"."""
_BRACKETS = re.compile(r"[()]")
_PIECES = re.compile(r"\d+|[^\W\d_]+")


Called = tuple[str, Concept, str]
"""What is called so: a name, what kind of thing has it, and the id of the thing."""


class Phrases:
    """The names of several words that a programme has, and the words by which its matters are asked for. It never changes."""

    def __init__(self, called: Iterable[Called], small_words: frozenset[str], roots: Roots) -> None:
        self._small = small_words
        self._root = roots.shortest
        self._by_word: dict[str, list[tuple[tuple[str, ...], Concept, str]]] = {}
        self.words: set[str] = set()
        for name, concept, identifier in called:
            self._add(name, concept, identifier)

    def _add(self, name: str, concept: Concept, identifier: str) -> None:
        whole = fold(name).split()
        telling = [word for word in whole if word not in self._small]
        words = tuple(self._root(word) for word in (telling if len(telling) > 1 or len(whole) == 1 else whole))
        if not words:
            return
        self._by_word.setdefault(words[0], []).append((words, concept, identifier))
        if concept is Concept.PRACTICAL:
            return  # by the word alone: it is no name that a slip may stand for
        self.words.update(telling)
        if 1 < len(words) <= LONGEST_JOINED:
            joined = "".join(whole)
            self.words.add(joined)
            self._by_word.setdefault(self._root(joined), []).append(((self._root(joined),), concept, identifier))

    def spans(self, words: Sequence[Word], forms: Sequence[Sequence[Form]]) -> list[Span]:
        """The longest names at each place of a message; names of several things alike are one span."""
        found: dict[tuple[int, int, Concept], tuple[float, list[str]]] = {}
        for position in range(len(words)):
            for form in forms[position]:
                for phrase, concept, identifier in self._by_word.get(self._root(form.text), ()):
                    end, score = self._fits(phrase, words, forms, position, form.score)
                    if end:
                        known = found.setdefault((position, end, concept), (score, []))[1]
                        if identifier not in known:
                            known.append(identifier)
        spans = [Span(concept, start, end, score, tuple(known)) for (start, end, concept), (score, known) in found.items()]
        return [span for span in spans if not any(_inside(span, other) for other in spans)]

    def _fits(
        self, phrase: tuple[str, ...], words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int, score: float
    ) -> tuple[int, float]:
        at = position + 1
        for wanted in phrase[1:]:
            while at < len(words) and words[at].text in self._small and words[at].text != wanted:
                at += 1
            if at >= len(words):
                return 0, 0.0
            fitting = [form.score for form in forms[at] if self._root(form.text) == wanted]
            if not fitting:
                return 0, 0.0
            score = min(score, max(fitting))
            at += 1
        return at, score


def names_of_things(directory: Directory, programmes: Container[str]) -> Iterator[Called]:
    """The names of bodies, tracks, the event, its series and the venue. `programmes`: words for a programme, which are no part of a name."""
    programme = directory.programme
    for body in programme.organisations:
        yield from ((name, Concept.ORGANISATION, body.id) for name in (*body.name.all, *texts_of(body.short_name), *body.aliases.all))
    for track in programme.tracks:
        called = [each for name in (*track.name.all, *track.aliases.all) for each in dict.fromkeys((name, _IN_BRACKETS.sub("", name)))]
        yield from ((name, Concept.TRACK, track.id) for name in called if len(fold(name).split()) > 1)
    short = short_names(programme.event) if directory.rooms else ()
    yield from ((name, Concept.EVENT, programme.event.id) for name in (*_names_of_event(programme.event, programmes), *short))
    if series := programme.series:
        yield from ((name, Concept.SERIES, "series") for name in series.name.all if len(fold(name).split()) > SHORTEST_OF_A_SERIES)
    if venue := programme.venue:
        street = " ".join(word for word in fold(venue.street or "").split() if not word.isdigit())
        at_home = (body for body in programme.organisations if set(body.name.all) & set(venue.name.all))
        aliases = (alias for body in at_home for alias in body.aliases.all)
        parts = (part for name in venue.name.all for part in dict.fromkeys((name, *_BRACKETS.split(name))))
        yield from ((name, Concept.PLACE, "venue") for name in (*parts, venue.street or "", street, *aliases))
        yield from ((name, Concept.VENUE_CITY, "venue") for name in (venue.city or "", *texts_of(venue.country)))


def _names_of_event(event: Event, programmes: Container[str]) -> Iterator[str]:
    """A short title is what the event is called ("FOSDEM 2026"), and so is each word of it that is no everyday word.

    Behind the name may stand its year, and a word for a programme ("SynthCONF West 2030 Schedule").
    """
    for title in event.title.all:
        words = title.split()
        while len(words) > 1 and (words[-1].isdigit() or fold(words[-1]) in programmes):
            words.pop()
        if len(words) <= LONGEST_NAME_OF_EVENT:
            called = [word for word in words if len(word) >= SHORTEST_SHORT_NAME and word.lower() != word and word.title() != word]
            yield from dict.fromkeys((title, " ".join(words), *called))


def short_names(event: Event) -> Iterator[str]:
    """What an event of another tool is called for short, with its year and without ("camp2019", "31c3"), digits apart as a message has them."""
    words = _PIECES.findall(fold(event.id))
    if len("".join(words)) < SHORTEST_SHORT_NAME:
        return
    yield " ".join(words)
    if len(words) > 1 and len(words[-1]) in DIGITS_OF_A_YEAR and words[-1].isdigit() and words[0].isalpha():
        yield " ".join(words[:-1])


def _inside(span: Span, other: Span) -> bool:
    return span.concept == other.concept and other.start <= span.start and span.end <= other.end and len(other) > len(span)
