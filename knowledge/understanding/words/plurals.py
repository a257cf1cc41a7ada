"""How words for several end, in all languages together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.understanding.words.languages import Language, words_named

SHORTEST = 4
"""Letters of a word that still is one without the ending of the plural."""


class Plurals:
    """The endings of the plural. They never change."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._endings = tuple(sorted(words_named(languages, "plural_endings"), key=len, reverse=True))

    def looks_plural(self, word: str) -> bool:
        """Whether a folded word ends as plurals do; words of the singular may do so too ("always")."""
        return word.endswith(self._endings)

    def singular(self, word: str) -> str:
        """A folded word without the ending of the plural, as it is where it has none."""
        if len(word) < SHORTEST or not word.endswith(self._endings):
            return word
        return next(word.removesuffix(ending) for ending in self._endings if word.endswith(ending))

    def of(self, word: str) -> Iterator[str]:
        """A folded word in the singular as it may be said of several."""
        return (word + ending for ending in self._endings)
