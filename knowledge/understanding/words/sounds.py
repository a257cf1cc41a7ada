"""How the words of a language sound, so that two spellings of one sound are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Sounds:
    """How the words of a language sound, as rules that bring spellings of one sound together."""

    rules: tuple[tuple[str, str], ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({pattern})" for pattern, _ in self.rules))

    def key(self, word: str) -> str:
        """The sound of a folded word, as letters."""
        return _squeezed(self._pattern.sub(self._replacement, word))

    def _replacement(self, found: re.Match[str]) -> str:
        return self.rules[(found.lastindex or 1) - 1][1]


def _squeezed(sound: str) -> str:
    kept = sound[:1]
    for sign in sound[1:]:
        if sign != kept[-1]:
            kept += sign
    return kept
