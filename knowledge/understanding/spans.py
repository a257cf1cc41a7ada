"""Stretches of a message and what they may be about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.understanding.concepts import WEIGHTS, Concept


@dataclass(frozen=True, slots=True)
class Span:
    """The words from `start` up to `end` of a message, read as a concept.

    `score` is 1 for what was typed as known, less for a slip. `value` says which one: ids of the programme, the name of a
    practical matter, a language. `language`: of the phrase that told.
    """

    concept: Concept
    start: int
    end: int
    score: float = 1.0
    value: tuple[str, ...] = ()
    language: str = ""

    @property
    def gain(self) -> float:
        """What each word of the span adds to a reading that uses it."""
        return WEIGHTS[self.concept] * self.score / (self.end - self.start or 1)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether they have a word in common."""
        return self.start < other.end and other.start < self.end


def positions(spans: Iterable[Span]) -> set[int]:
    """The positions of the words of spans."""
    found: set[int] = set()
    for span in spans:
        found.update(range(span.start, span.end))
    return found
