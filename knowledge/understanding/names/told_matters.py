"""What the texts of sessions tell of practical matters: "à partir de 4 ans", "bring a mat", "tickets 12 €"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from knowledge.directory import Directory
from knowledge.programme import LocalText
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

KEPT = 512
"""Sessions and matters of which what is told is kept."""
NUMBER = "#"
"""Stands for a number in digits or in words."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class ToldMatters:
    """The sentences that tell of a matter, by the words with which the languages tell of it; looked for where it is asked."""

    def __init__(self, directory: Directory, languages: Iterable[Language]) -> None:
        self._directory = directory
        self._tells = _ways_to_tell(languages)
        self.of_session: Callable[[str, str], LocalText | None] = lru_cache(maxsize=KEPT)(self._of_session)
        """What the texts of a session tell of a matter; None where they tell nothing of it."""

    def __contains__(self, matter: object) -> bool:
        """Whether a matter is one that sessions tell of each for itself."""
        return matter in self._tells

    def of_event(self, matter: str) -> LocalText | None:
        """What the presentation of the event tells of a matter."""
        return self._within(matter, (self._directory.programme.event.presentation,))

    def _of_session(self, matter: str, session: str) -> LocalText | None:
        found = self._directory.sessions[session]
        return self._within(matter, (found.abstract, *(talk.abstract for talk in found.talks)))

    def _within(self, matter: str, texts: Iterable[LocalText | None]) -> LocalText | None:
        told: dict[str, list[str]] = {}
        for text in texts:
            for code, written in text.root.items() if text else ():
                ways = self._tells[matter]
                tells = [ways[code]] if code in ways else tuple(ways.values())
                sentences = (sentence.strip() for sentence in _SENTENCE.split(written))
                if telling := [sentence for sentence in sentences if any(told(sentence) for told in tells)]:
                    told.setdefault(code, []).extend(telling)
        return LocalText({code: " ".join(sentences) for code, sentences in told.items()}) if told else None


def _ways_to_tell(languages: Iterable[Language]) -> dict[str, dict[str, Callable[[str], bool]]]:
    """For each matter, by language, whether a sentence tells of it."""
    found: dict[str, dict[str, Callable[[str], bool]]] = {}
    for language in languages:
        numbers = "|".join((r"\d+", *map(re.escape, language.numbers)))
        for matter, phrases in language.matters_told.items():
            found.setdefault(matter, {})[language.code] = _telling(phrases, numbers)
    return found


def _telling(phrases: Iterable[str], numbers: str) -> Callable[[str], bool]:
    signs = tuple(phrase for phrase in phrases if not fold(phrase))
    pattern = re.compile(rf"\b(?:{'|'.join(_pattern(phrase, numbers) for phrase in phrases if phrase not in signs)})")
    return lambda sentence: any(sign in sentence for sign in signs) or pattern.search(fold(sentence)) is not None


def _pattern(phrase: str, numbers: str) -> str:
    words = (f"(?:{numbers})" if word == NUMBER else re.escape(fold(word)) for word in phrase.removesuffix("*").split())
    return " ".join(words) + ("" if phrase.endswith("*") else r"\b")
