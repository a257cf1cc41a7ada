"""Names of people said whole, of several words: with particles and initials, in letters and digits ("Ann de Vries", "Max Q. Roe", "m0nk")."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence

from knowledge.understanding.words.folding import Word

PARTS = frozenset(".,;?!:/&+")
"""Signs that part what belongs to one name, unless the name is written with them."""
SHORTEST_NUMBER = 3
"""Digits of a number that alone is somebody's name."""


class WholeNames:
    """The whole names of people, by their first word. It never changes once all are added."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._bearers: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._signs: dict[tuple[str, ...], frozenset[str]] = {}

    def add(self, person: str, words: Sequence[str], name: str) -> None:
        """Let a name of several words, or of digits, find somebody. `words`: the folded words of the name."""
        said = tuple(words)
        if len(said) == 1 and not (said[0].isdigit() and len(said[0]) >= SHORTEST_NUMBER):
            return
        if said not in self._bearers:
            insort(self._by_first.setdefault(said[0], []), said, key=lambda known: -len(known))
        self._bearers[said] = (*self._bearers.get(said, ()), person)
        if written := PARTS.intersection(name):
            self._signs[said] = written

    def _at(self, words: Sequence[Word], position: int) -> tuple[tuple[str, ...], int] | None:
        """Whose name is said whole from a position, the longest, and where it ends; None where none is."""
        for said in self._by_first.get(words[position].text, ()):
            typed = words[position : position + len(said)]
            if tuple(word.text for word in typed) == said:
                parting = PARTS - self._signs.get(said, frozenset())
                if all(parting.isdisjoint(word.gap) for word in typed[1:]):
                    return self._bearers[said], position + len(said)
        return None

    def found(self, words: Sequence[Word]) -> dict[int, tuple[tuple[str, ...], int]]:
        """Where names are said whole, each with whose it is and where it ends; mostly none is, as is seen at once."""
        if self._by_first.keys().isdisjoint([word.text for word in words]):
            return {}
        return {position: found for position in range(len(words)) if (found := self._at(words, position))}

    def places(self, words: Sequence[Word]) -> Iterator[int]:
        """Where in the text the words of whole names begin, which stand for nothing else there."""
        last = 0
        for position, (_, end) in self.found(words).items():
            if position >= last:
                yield from (word.start for word in words[position:end])
                last = end
