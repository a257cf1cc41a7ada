"""Questions that the organisers answered themselves: a message that asks the same, or much the same, is answered with their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from knowledge.programme import PreparedAnswer, Programme
from knowledge.understanding.names.subjects import Terms
from knowledge.understanding.question import NOT_THERE, Ask, Intent
from knowledge.understanding.words.folding import fold

THE_SAME = 93.0
"""How alike two folded texts are, in percent, that are the same question but for a slip."""
OF_THE_KNOWN = 0.6
"""The share of what is asked in a known question that must be asked in a message as well; rare words weigh more."""
OF_THE_MESSAGE = 0.35
"""The share of what a message asks that must be in the known question."""
PLAIN = 0.2
"""What a word weighs that is on everybody's lips, where the rarest weighs as much more as one."""
SHORTEST_WITH_A_SLIP = 5
WITHOUT_ANSWER = NOT_THERE | {Intent.SILENT, Intent.PRIVATE}


@dataclass(frozen=True, slots=True)
class _Known:
    """One way of asking a question that has an answer."""

    answer: str
    folded: str
    weights: dict[str, float]


class PreparedQuestions:
    """The questions of a programme that have an answer of their own. It never changes."""

    def __init__(self, questions: Iterable[PreparedAnswer], terms: Terms, fillers: frozenset[str]) -> None:
        self._terms = terms
        self._fillers = fillers
        texts = [(each.id, fold(text)) for each in questions for text in each.asked.all]
        self._known = tuple(_Known(identifier, folded, self._weights(folded)) for identifier, folded in texts if folded)
        self._words = frozenset(word for known in self._known for word in known.folded.split())

    def same(self, text: str) -> str | None:
        """The id of the answer to the very question that a message asks; None where there is none."""
        if not self._known:
            return None
        folded = fold(text)
        best = max(self._known, key=lambda known: fuzz.ratio(known.folded, folded))
        is_same = best.folded == folded or (" " in folded and fuzz.ratio(best.folded, folded) >= THE_SAME)
        return best.answer if is_same else None

    def alike(self, text: str) -> str | None:
        """The id of the answer to a question that asks much the same as a message; None where there is none."""
        weights = self._weights(self._joined(fold(text))) if self._known else {}
        if not weights:
            return None
        best = max(self._known, key=lambda known: _shared(known.weights, weights))
        of_known, of_message = _shared(best.weights, weights), _shared(weights, best.weights)
        return best.answer if of_known >= OF_THE_KNOWN and of_message >= OF_THE_MESSAGE else None

    def _joined(self, folded: str) -> str:
        """A text in which two words are one where a known question has them as one ("cloak room")."""
        words = folded.split()
        parted = {first + second: f"{first} {second}" for first, second in pairwise(words) if first + second in self._words}
        for whole, pair in parted.items():
            folded = folded.replace(pair, whole)
        return folded

    def _weights(self, folded: str) -> dict[str, float]:
        """What a question is about: its telling words by their roots, each with its weight."""
        words = folded.split()
        telling = [word for word in words if word not in self._terms.small and word not in self._fillers]
        return {self._terms.root(word): PLAIN + self._terms.generality(word) for word in telling}


def with_prepared(questions: PreparedQuestions, programme: Programme, text: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """What a message asks, where the organisers answered it: what they were asked word by word, else much the same where nothing else answers."""
    found = questions.same(text) or (questions.alike(text) if not any(_is_answered(ask, programme) for ask in asks) else None)
    return (Ask(Intent.PREPARED, topic=found),) if found else asks


def _is_answered(ask: Ask, programme: Programme) -> bool:
    if ask.intent is Intent.PRACTICAL:
        return ask.topic in programme.practical
    return ask.intent not in WITHOUT_ANSWER


def _shared(mine: dict[str, float], others: dict[str, float]) -> float:
    """The share of these words' weight that others have too, a slip apart."""
    shared = sum(weight for word, weight in mine.items() if word in others or any(_is_slip(word, other) for other in others))
    return shared / sum(mine.values()) if mine else 0.0


def _is_slip(word: str, other: str) -> bool:
    if min(len(word), len(other)) < SHORTEST_WITH_A_SLIP:
        return False
    return OSA.distance(word, other, score_cutoff=1) <= 1
