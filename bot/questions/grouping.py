"""Questions that ask much the same, put together by the words that tell what they are about. Pure."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

ALIKE = 86.0
"""How alike two texts without a telling word are, in percent, that ask the same."""
SHORTEST = 5
"""Letters of a word or a text that may be a slip of another."""
KEY = 6
"""Bytes of the hash that names a question in a button."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A question that was kept, with masks. `asked`: the hour in which it was last asked; `turn`: the higher, the later."""

    folded: str
    text: str
    language: str
    times: int
    asked: datetime
    turn: int

    @property
    def key(self) -> str:
        """A short name for a button."""
        return base64.urlsafe_b64encode(hashlib.blake2b(self.folded.encode(), digest_size=KEY).digest()).decode()


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask the same, newest first."""

    questions: tuple[Kept, ...]

    @property
    def newest(self) -> Kept:
        """The one that was asked last."""
        return self.questions[0]

    @property
    def times(self) -> int:
        """How often it was asked in all."""
        return sum(each.times for each in self.questions)


def grouped(questions: Iterable[Kept], telling: Callable[[Kept], Collection[str]]) -> tuple[Group, ...]:
    """Groups of questions, the one asked last first: those of the same telling words, a slip apart. `telling`: the words of a question that
    tell what it is about, by their roots; a question without any stands beside those whose text is much the same."""
    groups: dict[frozenset[str], list[Kept]] = {}
    words: dict[str, str] = {}
    texts: dict[str, str] = {}
    for each in sorted(questions, key=lambda question: -question.turn):
        told = telling(each)
        key = frozenset(_known(word, words, OSA.normalized_similarity, 1 - 1.01 / len(word)) for word in told)
        groups.setdefault(key or frozenset({_known(each.folded, texts, fuzz.ratio, ALIKE)}), []).append(each)
    return tuple(Group(tuple(group)) for group in groups.values())


def _known(text: str, known: dict[str, str], likeness: Callable[..., float], least: float) -> str:
    """The text under which this one is known: its own, or that of the nearest, of which it is a slip."""
    if text not in known:
        long = len(text) >= SHORTEST
        found = process.extractOne(text, known.keys(), scorer=likeness, processor=None, score_cutoff=least) if long and known else None
        known[text] = known[found[0]] if found else text
    return known[text]
