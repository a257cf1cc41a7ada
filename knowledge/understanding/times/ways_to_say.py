"""Ways to say an hour or a day as expressions, each with words by which it is seen that a text may say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property

WORDS = re.compile(r"\w+")
FIGURE = "0"
"""What stands for all figures among the words of a text."""


@dataclass(frozen=True)
class Way:
    """A way to say an hour or a day. The expression is long: it is compiled, and tried, only where it may be said, as words of a text tell."""

    expression: str
    one_of: frozenset[str] = frozenset()
    """A text that says it has at least one of these words."""
    all_of: frozenset[str] = frozenset()
    """A text that says it has all of these words."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, made for the first text that may say it."""
        return re.compile(self.expression)

    def matches(self, folded: str, words: Set[str]) -> Iterable[re.Match[str]]:
        """Where a folded text says it that has at least one of the words."""
        return () if self.one_of.isdisjoint(words) else self.pattern.finditer(folded)


def said_in(ways: Iterable[Way], folded: str, words: Set[str]) -> Iterator[re.Match[str]]:
    """Where a folded text of these words says it in one of some ways."""
    return (match for way in ways if not way.one_of.isdisjoint(words) for match in way.matches(folded, words))


def either(words: Iterable[str]) -> str:
    """An expression for any of some words, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True)) or "(?!)"


def way_of(group: str, names: Iterable[str]) -> Way:
    """The way to say one of some names, which the group of that name then holds."""
    return Way(rf"(?<!\w)(?P<{group}>{either(names)})(?!\w)", words_without_which(names))


def words_without_which(names: Iterable[str]) -> frozenset[str]:
    """Of each name the longest word, without which it does not stand in a text."""
    return frozenset(max(WORDS.findall(name), key=len, default=FIGURE) for name in names)


def filled(pattern: str, fields: dict[str, str]) -> str:
    """A way to write a date as an expression, with what its fields stand for."""
    for field, compiled in fields.items():
        pattern = pattern.replace(field, compiled)
    return rf"(?<![\w/:]){pattern}(?!\w|[:h]|\.\d)"
