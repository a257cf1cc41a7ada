"""The words of a clause that nothing explains. What leaves some of them can be answered and denied, but not confirmed."""

from __future__ import annotations

from collections.abc import Container

from knowledge.understanding.clause import Clause, costs
from knowledge.understanding.concepts import Concept
from knowledge.understanding.reader import Reader
from knowledge.understanding.sentences import Part
from knowledge.understanding.strangers import unknown_words

LEAST_LEFT = 0.1
"""What a clause may leave unexplained and still be confirmed: less than the cost of any word but the most frequent."""


def unexplained(clause: Clause, known: Container[Concept] = frozenset(Concept)) -> float:
    """What the words of a clause cost that no span of these concepts has."""
    covered = {number for span in clause.spans if span.concept in known for number in range(span.start, span.end)}
    return sum(cost for number, cost in costs(clause).items() if number not in covered)


def leaves_words(reader: Reader, part: Part) -> bool:
    """Whether the reading of a part leaves words of which it cannot be known what they claim: rare ones, or the name of something unknown."""
    known = part.readings[0].kind.vocabulary if part.readings else frozenset(Concept)
    if unexplained(part.clause, known) > LEAST_LEFT:
        return True
    return unknown_words(reader, part.clause)[1]
