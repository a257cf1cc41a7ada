"""The roots of words, by the Snowball stemmers of the languages: "stratégique" and "strategic" share one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import Stemmer

SHORTEST_WITH_ROOT = 6
LONG_WORD = 10
LIKE_IN_LENGTH = 0.6
"""Letters of a word, and the share of them that a form of it must have: what is much shorter is rather what it was made of."""
KEPT_WORDS = 4_096
"""Words of which the roots are kept: people use few words, again and again."""
KEPT_BY_STEMMERS = 0
"""A stemmer would keep 10,000 of its own beside them, most of them those of the programme, which are asked for once."""


@lru_cache(maxsize=16)
def _stemmer(code: str) -> Stemmer.Stemmer | None:
    try:
        return Stemmer.Stemmer(code, KEPT_BY_STEMMERS)
    except KeyError:
        return None


class Roots:
    """The stemmers of some languages. A language without a stemmer leaves words as they are."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._stemmer_of = {code: stemmer for code in codes if (stemmer := _stemmer(code))}
        self._stemmers = tuple(self._stemmer_of.values())
        self.of = lru_cache(maxsize=KEPT_WORDS)(self._of)
        """The roots of a folded word, one a language, each once."""
        self.shortest = lru_cache(maxsize=KEPT_WORDS)(self._shortest)
        """The shortest root of a word, under which words of all languages meet; a short word is its own."""

    def _of(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stemmer.stemWord(word) for stemmer in self._stemmers)) or (word,)

    def share_one(self, first: str, second: str, codes: Iterable[str] = ()) -> bool:
        """Whether two words have one root in the same language: "log" is that of "logement" in one, and of "logging" in another.
        `codes`: the languages that may have both, all where none is given."""
        stemmers = [self._stemmer_of[code] for code in codes if code in self._stemmer_of] or self._stemmers
        return any(stemmer.stemWord(first) == stemmer.stemWord(second) for stemmer in stemmers)

    def of_many(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The roots of each of many folded words, which are not kept."""
        words = list(words)
        columns = [stemmer.stemWords(words) for stemmer in self._stemmers] or [words]
        rows = zip(words, zip(*columns, strict=True), strict=True)
        return ((word, tuple(dict.fromkeys(word if root == word else root for root in roots))) for word, roots in rows)

    def _shortest(self, word: str) -> str:
        return min(self.of(word), key=len) if len(word) >= SHORTEST_WITH_ROOT else word


def are_forms_of_one(first: str, second: str) -> bool:
    """Whether long words of one root may be said for each other: "encrypt" for "encryption", but not "local" for "localization"."""
    shorter, longer = sorted((first, second), key=len)
    return len(longer) < LONG_WORD or len(shorter) > LIKE_IN_LENGTH * len(longer)
