"""What the texts of sessions tell of practical matters: "à partir de 4 ans", "bring a mat", "tickets 12 €"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import lru_cache, partial

from knowledge.directory import Directory
from knowledge.programme import LocalText, texts_of
from knowledge.understanding.names.subjects import Terms
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
        return _sentences((self._directory.programme.event.presentation,), partial(self._tells_of, matter))

    def with_terms(self, wanted: Set[str], terms: Terms, session: str) -> LocalText | None:
        """The sentences in the texts of a session that have a word with one of some terms."""
        return _sentences(self._texts(session), lambda _, sentence: any(not wanted.isdisjoint(terms.of(word)) for word in fold(sentence).split()))

    def has_name(self, name: str, session: str) -> bool:
        """Whether the texts of a session have a folded name as it is said."""
        return any(
            f" {name} " in f" {fold(sentence)} " for text in self._texts(session) for written in texts_of(text) for sentence in _split(written)
        )

    def _of_session(self, matter: str, session: str) -> LocalText | None:
        return _sentences(self._texts(session), partial(self._tells_of, matter))

    def _texts(self, session: str) -> tuple[LocalText | None, ...]:
        found = self._directory.sessions[session]
        return (found.abstract, *(talk.abstract for talk in found.talks))

    def _tells_of(self, matter: str, code: str, sentence: str) -> bool:
        ways = self._tells[matter]
        return any(tells(sentence) for tells in ([ways[code]] if code in ways else ways.values()))


def _sentences(texts: Iterable[LocalText | None], tells: Callable[[str, str], bool]) -> LocalText | None:
    """The sentences of some texts that tell something, by their languages; None where none does."""
    told: dict[str, list[str]] = {}
    for text in texts:
        for code, written in text.root.items() if text else ():
            if telling := [sentence for sentence in _split(written) if tells(code, sentence)]:
                told.setdefault(code, []).extend(telling)
    return LocalText({code: " ".join(sentences) for code, sentences in told.items()}) if told else None


def _split(written: str) -> list[str]:
    """The sentences of a text."""
    return [sentence.strip() for sentence in _SENTENCE.split(written)]


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
