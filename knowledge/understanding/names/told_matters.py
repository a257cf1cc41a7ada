"""What the texts of sessions tell of practical matters: "à partir de 4 ans", "bring a mat", "tickets 12 €"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache, partial

from knowledge.directory import Directory
from knowledge.programme import LocalText, texts_of
from knowledge.understanding.names.subjects import MEANING, Terms
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

KEPT = 512
"""Sessions and matters of which what is told is kept."""
NUMBER = "#"
"""Stands for a number in digits or in words."""
BEGINNING = "^"
"""Before a phrase that only tells at the beginning of a part of a sentence ("Bring a knife", and not "what we bring")."""
OF_ANOTHER = "-"
"""Before a phrase with which a sentence tells of something else ("500 euros a month")."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_PART = re.compile(r"[,;:()–—]|\s-\s")


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

    def with_words(self, words: Iterable[str], terms: Terms, session: str) -> LocalText | None:
        """The sentences in the texts of a session that have one of some words, in any of its forms."""
        wanted = {term for word in words for term in terms.of(word) if not term.startswith(MEANING)}
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
    """Whether a sentence has one of some phrases, and none of those that say that it tells of something else; a question tells nothing."""
    signs = tuple(phrase for phrase in phrases if not fold(phrase))
    others = tuple(phrase[len(OF_ANOTHER) :] for phrase in phrases if phrase.startswith(OF_ANOTHER))
    told = _having([phrase for phrase in phrases if phrase not in signs and not phrase.startswith(OF_ANOTHER)], numbers)
    other = _having(others, numbers)

    def tells(sentence: str) -> bool:
        if sentence.endswith("?"):
            return False
        parts = "\n".join(map(fold, _PART.split(sentence)))
        return (any(sign in sentence for sign in signs) or told(parts)) and not (others and other(parts))

    return tells


def _having(phrases: Collection[str], numbers: str) -> Callable[[str], bool]:
    """Whether the parts of a sentence, each on a line of its own, have one of some phrases."""

    @cache
    def pattern() -> re.Pattern[str]:
        """Made when a text is first looked at for a matter: those of all matters would take a tenth of a start."""
        return re.compile(rf"\b(?:{'|'.join([_pattern(phrase, numbers) for phrase in phrases])})\b", re.MULTILINE)

    return lambda parts: bool(phrases) and pattern().search(parts) is not None


def _pattern(phrase: str, numbers: str) -> str:
    words = phrase.removeprefix(BEGINNING).split()
    return ("^" if phrase.startswith(BEGINNING) else "") + " ".join(_either(word, numbers) for word in words)


def _either(word: str, numbers: str) -> str:
    """The words that may stand in one place of a phrase."""
    either = (numbers if each == NUMBER else re.escape(fold(each)) + (r"\w*" if each.endswith("*") else "") for each in word.split("/"))
    return f"(?:{'|'.join(either)})"
