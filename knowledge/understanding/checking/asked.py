"""What a part of a message asks, beside its other parts: what the rules take that put it right."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.question import Ask
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part


class Asked(NamedTuple):
    """A part, what it asks, and all parts of the message."""

    reader: Reader
    part: Part
    ask: Ask
    parts: list[Part]

    @property
    def clause(self) -> Clause:
        """The part's clause."""
        return self.part.clause


Correction = Callable[[Asked], tuple[Ask, ...] | None]
"""What is asked instead, which may be nothing at all; None where it is what it was read as."""
