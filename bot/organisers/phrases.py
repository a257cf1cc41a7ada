"""The phrases with which commands are said, in all languages."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.words.languages import Language


def phrases_of(part: str, languages: Iterable[Language]) -> list[str]:
    """What a part of a command may be called; nothing where no language has phrases for it."""
    return [phrase for language in languages for phrase in language.commands.get(part, ())]


def words_in(parts: Iterable[str], languages: Iterable[Language]) -> frozenset[str]:
    """All words of what some parts of commands may be called."""
    known = tuple(languages)
    return frozenset(word for part in parts for phrase in phrases_of(part, known) for word in phrase.split())
