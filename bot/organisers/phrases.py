"""The phrases with which commands are said, in all languages."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.words.languages import Language


def phrases_of(part: str, languages: Iterable[Language]) -> list[str]:
    """What a part of a command may be called; nothing where no language has phrases for it."""
    return [phrase for language in languages for phrase in language.commands.get(part, ())]
