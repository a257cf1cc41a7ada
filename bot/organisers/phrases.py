"""The phrases with which commands are said, in all languages, and what stands before or behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

_WORD = re.compile(r"[-+]?[^\s'’-]+['’]?")


def phrases_of(part: str, languages: Iterable[Language]) -> list[str]:
    """What a part of a command may be called; nothing where no language has phrases for it."""
    return [phrase for language in languages for phrase in language.commands.get(part, ())]


def words_in(parts: Iterable[str], languages: Iterable[Language]) -> frozenset[str]:
    """All words of what some parts of commands may be called."""
    known = tuple(languages)
    return frozenset(word for part in parts for phrase in phrases_of(part, known) for word in phrase.split())


def typed_words(text: str) -> list[re.Match[str]]:
    """The words of a text at their places, parted at hyphens and apostrophes as phrases are."""
    return list(_WORD.finditer(text))


def before_phrase(text: str, phrases: Iterable[str]) -> str:
    """A text without the longest phrase of these that it ends with."""
    known, words = {*phrases}, _spelt_words(text)
    return next((text[: word.start()].rstrip(" ,") for place, word in enumerate(words) if _folded(words[place:]) in known), text)


def after_phrase(text: str, phrases: Iterable[str]) -> str:
    """A text without the longest phrase of these that it begins with, unless it is nothing more."""
    known, words = {*phrases}, _spelt_words(text)
    return next((text[words[place - 1].end() :].strip() for place in range(len(words) - 1, 0, -1) if _folded(words[:place]) in known), text)


def _spelt_words(text: str) -> list[re.Match[str]]:
    """The words of a text that are more than a sign by itself, such as a quotation mark."""
    return [word for word in typed_words(text) if fold(word[0])]


def _folded(words: Iterable[re.Match[str]]) -> str:
    return fold(" ".join(word[0] for word in words))
