"""A clause of a message with all its possible readings, and what its words cost a reading that does not explain them."""

from __future__ import annotations

from collections.abc import Container, Set
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word, as_typed, says_any


@dataclass(frozen=True)
class Clause:
    """The words from `start` up to `end` of a reading, with all spans that lie inside, found and derived."""

    reading: Reading
    start: int
    end: int
    spans: tuple[Span, ...]
    asked: bool
    concepts: frozenset[Concept] = field(default_factory=frozenset)

    def __len__(self) -> int:
        return self.end - self.start

    def has(self, *concepts: Concept) -> bool:
        """Whether any of the concepts is here."""
        return not self.concepts.isdisjoint(concepts)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words here as they were read."""
        return self.reading.words[self.start : self.end]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words here as they are compared."""
        return tuple([word.text for word in self.words])

    @property
    def words_left(self) -> tuple[Word, ...]:
        """The words here that nothing explains."""
        return tuple([word for number, word in enumerate(self.words, self.start) if number not in self.covered])

    def says(self, *sets: Set[str]) -> bool:
        """Whether any word here is in any of the sets."""
        return says_any(self.texts, sets)

    def of(self, *concepts: Concept) -> list[Span]:
        """The spans of these concepts, in order."""
        return [] if self.concepts.isdisjoint(concepts) else [span for span in self.spans if span.concept in concepts]

    def places(self, *concepts: Concept) -> set[int]:
        """The positions of the words that the spans of these concepts have."""
        return positions(self.of(*concepts))

    def places_but(self, concepts: Container[Concept]) -> set[int]:
        """The positions of the words that the spans of any other concepts have."""
        return positions([span for span in self.spans if span.concept not in concepts])

    def values(self, *concepts: Concept) -> tuple[str, ...]:
        """The values of all spans of these concepts, in order, each once."""
        if self.concepts.isdisjoint(concepts):
            return ()
        return tuple(dict.fromkeys([value for span in self.spans if span.concept in concepts for value in span.value]))

    def talks(self, concept: Concept) -> tuple[tuple[str, int], ...]:
        """The talks that a concept's spans name, each once: a session, and its place there, below 0 for the session as a whole."""
        keys = self.values(concept)
        return tuple([(session, int(place)) for session, _, place in [key.rpartition("#") for key in keys]]) if keys else ()

    def best(self, concept: Concept) -> Span | None:
        """The best span of a concept: the longest, then the surest."""
        return max(self.of(concept), key=lambda span: (len(span), span.score), default=None)

    @cached_property
    def covered(self) -> frozenset[int]:
        """The positions of the words that lie in a span."""
        return frozenset(positions(self.spans))

    @cached_property
    def costs(self) -> dict[int, float]:
        """What each word of the clause costs a reading that does not explain it."""
        costs = self.reading.costs
        if self.end - self.start == len(self.reading.words):
            return costs
        return {number: cost for number, cost in costs.items() if self.start <= number < self.end}

    def typed(self, start: int, end: int) -> str:
        """The words from `start` up to `end` as they were typed, each once where one was read as several."""
        return as_typed(self.reading.words[start:end])

    @property
    def subject(self) -> str:
        """The words of what is spoken of here, as typed."""
        return " ".join([self.reading.words[number].raw for number in sorted({span.start for span in self.of(Concept.TOPIC)})])

    @property
    def text(self) -> str:
        """The clause as typed, roughly."""
        return self.typed(self.start, self.end)


def unexplained(clause: Clause) -> float:
    """What the words of a clause cost that no span has."""
    return left_by(clause, clause.covered)


def left_by(clause: Clause, explained: Container[int]) -> float:
    """What the words of a clause cost that do not stand at these positions."""
    return sum([cost for number, cost in clause.costs.items() if number not in explained])
