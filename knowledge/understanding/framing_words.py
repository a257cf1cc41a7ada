"""The words of a language with which people speak of the conversation itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.understanding.word_files import folded_set, phrases_of


@dataclass(frozen=True, slots=True)
class FramingWords:
    """The words of a language with which people speak of their questions."""

    questions: frozenset[str]
    """Nouns for a question ("question", "request")."""
    subjects: frozenset[str]
    """Nouns for what it is about, which only announce it beside a word for another one ("subject")."""
    new: frozenset[str]
    """Words for another one ("new", "next", "different")."""
    returns: tuple[tuple[str, ...], ...]
    """Phrases with which somebody goes back to something ("going back to")."""
    same: frozenset[str]
    """Words for the same ("same", "like")."""


def framing_words(words: Mapping[str, Iterable[object]]) -> FramingWords:
    """The words of this part of a language's file."""
    sets = {name: folded_set(words.get(name) or ()) for name in ("questions", "subjects", "new", "same")}
    return FramingWords(**sets, returns=phrases_of(words.get("returns")))
