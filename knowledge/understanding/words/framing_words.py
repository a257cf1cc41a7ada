"""The words of a language with which people speak of the conversation itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.understanding.words.word_files import folded_set, phrases_of

NAMES = ("questions", "subjects", "new", "same", "here", "states", "no_hours")


@dataclass(frozen=True)
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
    here: frozenset[str]
    """Words with which somebody says that it is they who speak ("night porter here", "ici le standard")."""
    reminders: tuple[tuple[str, ...], ...]
    """Phrases with which somebody wants to be reminded of something before it begins ("remind me")."""
    roles: tuple[tuple[str, ...], ...]
    """Phrases before what somebody is while they ask ("as a", "being")."""
    states: frozenset[str]
    """Verbs that go on to tell of the asker, without any sign, behind "I" and "we" ("when is it i'm at the station")."""
    no_hours: frozenset[str]
    """Number words that count, and name no hour, where another word than one of hours stands behind them ("one line")."""

    @cached_property
    def about(self) -> frozenset[str]:
        """Nouns for a question or for what it is about, without one of which no other question is announced."""
        return self.questions | self.subjects

    @cached_property
    def announcing(self) -> frozenset[str]:
        """All words that announce another question."""
        return self.about | self.new


def framing_words(words: Mapping[str, Iterable[object]]) -> FramingWords:
    """The words of this part of a language's file."""
    sets = {name: folded_set(words.get(name) or ()) for name in NAMES}
    return FramingWords(
        **sets, returns=phrases_of(words.get("returns")), reminders=phrases_of(words.get("reminders")), roles=phrases_of(words.get("roles"))
    )
