"""What the project knows of each language, read from `locales/<language>/`: words, sounds, numbers, and how people ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge.programme import Gender, SessionKind, State
from knowledge.understanding.words.chat_spellings import ChatSpellings
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.framing_words import FramingWords
from knowledge.understanding.words.guest_words import GuestWords
from knowledge.understanding.words.letters import LetterWords
from knowledge.understanding.words.sounds import Sounds
from knowledge.understanding.words.word_files import SubjectTable, WordSets

EVERYDAY = 50  # ten times the Zipf frequency from which a word is one of every day
NO_WORDS_OF_HOURS = frozenset({"introducers", "onwards", "units", "no_hours", "span_openers", "span_links"})
"""Rows of `clock` that stand around hours."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language, which is the same only as itself. Words are folded; `common` is ten times the Zipf frequency of the frequent words."""

    code: str
    common: dict[str, int]
    letters: frozenset[str]
    spellings: dict[str, tuple[str, ...]]
    chat: ChatSpellings
    sounds: Sounds
    keyboard: tuple[str, ...]
    """The rows of letters of its keyboard, from above."""
    numbers: dict[str, int]
    ordinals: dict[str, int]
    clock: dict[str, tuple[str, ...]]
    relative_days: dict[str, int]
    stretches: dict[str, tuple[str, int]]
    """Weeks, months, years and weekends, each with how many ahead of today's it is."""
    parts_of_day: dict[str, tuple[int, int]]
    parts_of_many_days: dict[str, tuple[int, int]]
    parts_beside_meals: dict[str, tuple[int, int]]
    """Parts of a day seen from a meal, which is one of the programme's own where it has any."""
    date_patterns: tuple[str, ...]
    day_endings: tuple[str, ...]
    counted_days: tuple[str, ...]
    """Ways to say which of an event's days is meant, by `{number}` ("day 2") or `{place}` ("the second day")."""
    last_places: tuple[str, ...]
    titles: dict[str, frozenset[str]]
    article_genders: dict[str, Gender]
    towns: tuple[tuple[str, ...], ...]
    openers: tuple[tuple[str, ...], ...]
    question_beginnings: tuple[tuple[str, ...], ...]
    """Words with which questions begin, beside those and the phrases of the question words."""
    elided: tuple[str, ...]
    correspondence: LetterWords
    framing: FramingWords
    guests: GuestWords
    same_hours: tuple[tuple[str, ...], ...]
    """Phrases for the hour that was said before."""
    sources: tuple[tuple[str, ...], ...]
    """Words before whoever says so ("according to ...")."""
    wishes: tuple[tuple[str, ...], ...]
    """Phrases with which it is told that somebody else asks ("my boss wants to know")."""
    reasons: tuple[tuple[str, ...], ...]
    """Phrases that begin the reason for a question."""
    alone: dict[str, tuple[str, ...]]
    """What words ask that make up a whole message: the name of a concept, and the words."""
    meanings: dict[str, tuple[str, ...]]
    subjects: SubjectTable
    gatherings: dict[str, tuple[str, ...]]
    """What events are called, by names that all languages share."""
    kinds_of_bodies: dict[str, tuple[str, ...]]
    """How somebody of a kind of body is asked for, by names of the kinds that all languages share."""
    words_of_bodies: dict[str, tuple[str, ...]]
    """By which words in its names a body is of a kind, where it is not by those."""
    practical: dict[str, tuple[str, ...]]
    matters_told: dict[str, tuple[str, ...]]
    """Words with which texts tell of a practical matter, where they are not those that ask for it."""
    private: dict[str, tuple[str, ...]]
    services: dict[str, tuple[str, ...]]
    """How it is asked for what the bot does by itself, by the names of `Service`."""
    phrases: dict[str, tuple[str, ...]]
    session_states: dict[State, tuple[str, ...]]
    session_kinds: dict[SessionKind, tuple[str, ...]]
    name_introductions: tuple[str, ...]
    """After these somebody says what they are called."""
    durations: dict[str, int]
    commands: dict[str, tuple[str, ...]]
    """What organisers type between the parts of a command."""
    sets: WordSets

    @cached_property
    def everyday_by_sound(self) -> dict[str, tuple[str, ...]]:
        """The everyday words that sound the same, by their sound, the most frequent first."""
        found: dict[str, list[str]] = {}
        for word in sorted(self.common, key=lambda word: -self.common[word]):
            if self.common[word] >= EVERYDAY and word.isalpha():
                found.setdefault(self.sounds.key(word), []).append(word)
        return {sound: tuple(words) for sound, words in found.items()}

    @cached_property
    def clock_words(self) -> frozenset[str]:
        """The words with which hours are said."""
        parts = re.compile(r"[^\W\d_]+")
        patterns = (re.sub(r"\{\w+\}", " ", pattern) for kind, said in self.clock.items() if kind not in NO_WORDS_OF_HOURS for pattern in said)
        return frozenset(word for pattern in patterns for word in parts.findall(fold(pattern)) if len(word) > 2)


def phrases_said(languages: Iterable[Language], *concepts: str) -> frozenset[str]:
    """The words and phrases with which the languages say one of some concepts."""
    return frozenset().union(*(language.phrases.get(concept, ()) for language in languages for concept in concepts))


@lru_cache(maxsize=8)
def words_to_ask_with(languages: tuple[Language, ...]) -> frozenset[str]:
    """The words of all phrases of the languages."""
    phrases = (phrase for language in languages for said in language.phrases.values() for phrase in said)
    return frozenset(" ".join(phrases).replace("*", "").split())


def words_named(languages: Iterable[Language], *names: str) -> frozenset[str]:
    """The words of one or several sets, of all languages."""
    return frozenset().union(*(language.sets[name] for language in languages for name in names))
