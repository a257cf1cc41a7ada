"""Words of which some are only the beginnings of words: "pass*" stands for "passed" as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

STAR = "*"


@dataclass(frozen=True, slots=True)
class StarredWords:
    """Whole words, and beginnings of words."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is one of them, or begins like one that says so."""
        return word in self.whole or word.startswith(self.beginnings)


def starred_words(phrases: Iterable[str]) -> StarredWords:
    """Those of some phrases that are of one word, folded; a star at its end says that it is a beginning."""
    single = [phrase for phrase in phrases if " " not in phrase]
    beginnings = tuple(phrase.removesuffix(STAR) for phrase in single if phrase.endswith(STAR))
    return StarredWords(frozenset(phrase for phrase in single if not phrase.endswith(STAR)), beginnings)
