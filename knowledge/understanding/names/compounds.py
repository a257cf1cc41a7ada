"""Two words that the texts of a large programme write side by side, as "home assistant": what has them so is about them, and what has one is not."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

from knowledge.directory import Directory
from knowledge.programme import Session, Talk, texts_of
from knowledge.understanding.names.indexed_words import lowered
from knowledge.understanding.names.subject_words import MARK
from knowledge.understanding.names.subjects import Terms

Said = tuple[str, float]
"""A word of a message, folded, and how surely it is meant."""
SIDE_BY_SIDE = 0.7
"""How much two words count that a text has side by side: so much less than in a title that these come first."""
KEPT_PAIRS = 256
KEPT_TEXTS = 1_024
"""Things of which the texts are kept as they are looked through."""
SHORTEST_BEGINNING = 3
PARTING = "\0"
"""Stands between two texts of a thing: no two words are side by side across it."""
_REST_AND_GAP = re.compile(r"[^\W_]*[\s'-]+")
MOST_LOOKED_THROUGH = 128
"""Things whose texts are looked through for one pair: what stands together in more of them tells little more than each word."""


class Compounds:
    """In which things of a programme two words stand side by side. It never changes."""

    def __init__(self, directory: Directory, keys: Sequence[tuple[str, int]], terms: Terms, apart: frozenset[str]) -> None:
        """`apart`: the terms of kinds of talks, which are of no subject with another word."""
        self._apart = apart
        self._directory = directory
        self._keys = keys
        self._terms = terms
        self._known = lru_cache(maxsize=KEPT_PAIRS)(self._looked_for)
        self._text = lru_cache(maxsize=KEPT_TEXTS)(self._lowered)

    def put_first(
        self, said: Sequence[Sequence[Said]], scores: dict[int, float], gained: Mapping[int, Mapping[int, float]], kept: Container[int]
    ) -> None:
        """Let what has two words of a message side by side be about both, and what has but one of them be about neither, unless it is `kept`.

        `gained`: what each position of the message has found, with what that counts.
        """
        for first in gained.keys() & {position - 1 for position in gained}:
            if said[first][0] == said[first + 1][0] or not self._apart.isdisjoint((said[first][0][0], said[first + 1][0][0])):
                continue  # one subject of the table in two words
            one, other = gained[first], gained[first + 1]
            whole = self._holding(said[first], said[first + 1], frozenset(one.keys() & other.keys()))
            if not whole:
                continue
            elsewhere = set[int]().union(*(gains for position, gains in gained.items() if position not in (first, first + 1)))
            for number in (one.keys() ^ other.keys()) - elsewhere:
                if number not in kept:
                    scores.pop(number, None)
            least = SIDE_BY_SIDE * (max(one.values()) + max(other.values()))
            for number in whole:
                scores[number] += max(0.0, least - one[number] - other[number])

    def _holding(self, first: Sequence[Said], second: Sequence[Said], among: frozenset[int]) -> frozenset[int]:
        words = [next((text for text, _ in each if not text.startswith(MARK)), "") for each in (first, second)]
        return self._known(words[0], words[1], among) if all(words) and 0 < len(among) <= MOST_LOOKED_THROUGH else frozenset()

    def stand_together(self, first: str, second: str, among: frozenset[int]) -> bool:
        """Whether one of the things that have both folded words has them side by side in a text, in whatever form they end."""
        return 0 < len(among) <= MOST_LOOKED_THROUGH and bool(self._looked_for(first, second, among))

    def are_a_name(self, first: str, second: str, among: frozenset[int]) -> bool:
        """Whether one of the things that have both folded words writes them with capitals beside each other in running text."""
        name = f"{first.capitalize()} {second.capitalize()}"
        looked_through = among if len(among) <= MOST_LOOKED_THROUGH else ()
        return any(name in text for number in looked_through for text in texts_of(self._thing(number).abstract))

    def _looked_for(self, first: str, second: str, among: frozenset[int]) -> frozenset[int]:
        one, other = self._beginning(first), self._beginning(second)
        return frozenset(number for number in among if _has_side_by_side(self._text(number), one, other))

    def _beginning(self, word: str) -> str:
        """The letters with which a word begins in all its forms ("safet" of "safety"); all of it where these are hardly any."""
        root = self._terms.root(word)
        while not word.startswith(root):
            root = root[:-1]
        return root if len(root) >= SHORTEST_BEGINNING else word

    def _lowered(self, number: int) -> str:
        thing = self._thing(number)
        return lowered(PARTING.join([*texts_of(thing.title), *texts_of(thing.abstract), *thing.keywords.all]))

    def _thing(self, number: int) -> Session | Talk:
        session, place = self._keys[number]
        whole = self._directory.sessions[session]
        return whole if place < 0 else whole.talks[place]


def _has_side_by_side(text: str, first: str, second: str) -> bool:
    """Whether a word that begins so stands in a text right before another that does; a search for plain letters, as there are many texts."""
    at = text.find(first)
    while at >= 0:
        begins = at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_")
        if begins and (rest := _REST_AND_GAP.match(text, at + len(first))) and text.startswith(second, rest.end()):
            return True
        at = text.find(first, at + 1)
    return False
