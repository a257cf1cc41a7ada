"""A kind of question: which concepts it needs, which it likes to see, and which rule it out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent

ALWAYS_FITTING = frozenset(
    {
        C.COMMAND, C.AND_WHAT_OF, C.CORRECTION, C.CONFIRM, C.IT, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PICKED, C.REPEAT, C.PLEASE, C.GREETING,
        C.THANKS, C.THAT_PERSON, C.THAT_SESSION, C.PERSON_WORD, C.WHAT, C.WHICH, C.SPEAK_IN, C.TALKS_IN, C.ALL, C.HAPPEN, C.SAME_ROOM, C.BETWEEN,
        C.THIS_PART, C.COUNTDOWN, C.UNWANTED, C.EXCEPT,
    }
)  # fmt: skip
"""Concepts that are foreign to no kind of question."""


@dataclass(frozen=True)
class Kind:
    """One kind of question. `needs`: of each set at least one concept is there."""

    intent: Intent
    needs: tuple[frozenset[C], ...]
    likes: frozenset[C] = frozenset()
    never: frozenset[C] = frozenset()
    base: float = 0.0
    in_rooms: bool = False
    """Whether only a programme of several rooms is asked so."""

    @cached_property
    def needed(self) -> frozenset[C]:
        """All concepts of its needs."""
        return frozenset().union(*self.needs)

    @cached_property
    def vocabulary(self) -> frozenset[C]:
        """All concepts that speak for this kind."""
        return self.needed | self.likes | ALWAYS_FITTING


def kind(intent: Intent, *needs: Set[C], likes: Set[C] = frozenset(), never: Set[C] = frozenset(), base: float = 0.0) -> Kind:
    """A row of the table of kinds."""
    return Kind(intent, tuple(map(frozenset, needs)), frozenset(likes), frozenset(never), base)
