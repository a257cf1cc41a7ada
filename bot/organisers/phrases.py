"""The phrases with which commands are said, in all languages, and what stands before or behind them."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language


def phrases_of(part: str, languages: Iterable[Language]) -> list[str]:
    """What a part of a command may be called; nothing where no language has phrases for it."""
    return [phrase for language in languages for phrase in language.commands.get(part, ())]


def words_in(parts: Iterable[str], languages: Iterable[Language]) -> frozenset[str]:
    """All words of what some parts of commands may be called."""
    known = tuple(languages)
    return frozenset(word for part in parts for phrase in phrases_of(part, known) for word in phrase.split())


def before_phrase(text: str, phrases: Iterable[str]) -> str:
    """A text without the phrase of these that it ends with."""
    words = text.split()
    lengths = (len(phrase.split()) for phrase in phrases if f" {fold(text)}".endswith(f" {phrase}"))
    return " ".join(words[: len(words) - max(lengths, default=0)])


def after_phrase(text: str, phrases: Iterable[str]) -> str:
    """A text without the phrase of these that it begins with."""
    return next((text[len(phrase) :].strip() for phrase in phrases if text.lower().startswith(f"{phrase} ")), text)
