"""Lengths of time as people say them: "two hours", "1 h 30", "twenty minutes", "une heure et demie"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from knowledge.understanding.words.languages import Language

DIGITS_OF_A_YEAR = 4
AN_HOUR = timedelta(hours=1)


class Length(NamedTuple):
    """A length of time, and how many words say it."""

    lasts: timedelta
    words: int


class LengthWords:
    """The words of some languages for lengths of time: whole ones ("half an hour") and units, which a number stands before."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._whole: dict[tuple[str, ...], timedelta] = {}
        self._units: dict[str, timedelta] = {}
        self._numbers: Mapping[str, int] = {}
        for language in languages:
            self._whole |= {tuple(said.split()): timedelta(minutes=minutes) for said, minutes in language.durations.items()}
            for unit, one in (("minutes", timedelta(minutes=1)), ("hours", AN_HOUR)):
                self._units |= {word if isinstance(word, str) else " ".join(word): one for word in language.commands.get(unit, ())}
            self._numbers = {**self._numbers, **language.numbers}
        self._longest = max(map(len, self._whole), default=0)

    def is_hours(self, word: str) -> bool:
        """Whether a word is one for hours ("h", "heures")."""
        return self._units.get(word) == AN_HOUR

    def at(self, words: Sequence[str], place: int) -> Length | None:
        """The length that is said from a word on, the longest way to say it first; None where none is."""
        for count in range(self._longest, 0, -1):
            said = tuple(words[place : place + count])
            if whole := self._whole.get(said):
                return Length(whole, len(said))
        number_said, unit, minutes = (*words[place : place + 3], "", "")[:3]
        number = int(number_said) if number_said.isdigit() and len(number_said) < DIGITS_OF_A_YEAR else self._numbers.get(number_said)
        one = self._units.get(unit)
        if not number or one is None:
            return None
        if one == AN_HOUR and minutes.isdigit():
            return Length(number * one + timedelta(minutes=int(minutes)), 3)
        return Length(number * one, 2)
