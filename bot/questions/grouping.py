"""Questions that ask much the same, put together: by their folded text, and by the words that tell what they are about. Pure."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process

ALIKE = 86.0
"""How alike two texts are, in percent, that ask the same."""
SHORTEST = 4
"""Letters of a text that may be a slip of another."""
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


def grouped(questions: Iterable[Kept], telling: Callable[[Kept], str]) -> tuple[Group, ...]:
    """Groups of questions, the one asked last first. `telling`: of a question, the words that tell what it is about, in one order."""
    groups: list[list[Kept]] = []
    by_text: dict[str, int] = {}
    by_words: dict[str, int] = {}
    for each in sorted(questions, key=lambda question: -question.turn):
        words = telling(each)
        number = _nearest(each.folded, by_text)
        if number is None and words:
            number = by_words.get(words, _nearest(words, by_words))
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(each)
        by_text[each.folded] = number
        if words:
            by_words.setdefault(words, number)
    return tuple(Group(tuple(group)) for group in groups)


def _nearest(text: str, known: dict[str, int]) -> int | None:
    if len(text) < SHORTEST or not known:
        return known.get(text)
    found = process.extractOne(text, known.keys(), scorer=fuzz.ratio, processor=None, score_cutoff=ALIKE)
    return known[found[0]] if found else None
