"""What the project knows of each language, read from `locales/<language>/`: words, sounds, numbers, and how people ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.programme import Gender, SessionKind, State
from knowledge.understanding.words.chat_spellings import ChatSpellings
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.framing_words import FramingWords
from knowledge.understanding.words.guest_words import GuestWords
from knowledge.understanding.words.letters import LetterWords
from knowledge.understanding.words.sounds import Sounds
from knowledge.understanding.words.word_files import (
    SubjectTable,
)

EVERYDAY = 50  # ten times the Zipf frequency from which a word is one of every day
NO_WORDS_OF_HOURS = frozenset({"introducers", "units", "no_hours", "span_openers", "span_links"})
"""Rows of `clock` that stand around hours."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language, which is the same only as itself. Words are folded; `common` is ten times the Zipf frequency of the frequent words."""

    code: str
    common: dict[str, int]
    function_words: frozenset[str]
    filler_words: frozenset[str]
    letters: frozenset[str]
    spellings: dict[str, tuple[str, ...]]
    chat: ChatSpellings
    sounds: Sounds
    numbers: dict[str, int]
    ordinals: dict[str, int]
    clock: dict[str, tuple[str, ...]]
    relative_days: dict[str, int]
    stretches: dict[str, tuple[str, int]]
    """Weeks, months, years and weekends, each with how many ahead of today's it is."""
    parts_of_day: dict[str, tuple[int, int]]
    parts_of_many_days: dict[str, tuple[int, int]]
    date_patterns: tuple[str, ...]
    day_endings: tuple[str, ...]
    counted_days: tuple[str, ...]
    """Ways to say which of an event's days is meant, by `{number}` ("day 2") or `{place}` ("the second day")."""
    last_places: tuple[str, ...]
    titles: dict[str, frozenset[str]]
    name_particles: frozenset[str]
    given_names: frozenset[str]
    words_of_oneself: frozenset[str]
    """Words before the name of the one who asks ("I am ...")."""
    belongings: frozenset[str]
    offices: frozenset[str]
    """Words that join a body or a function to what it belongs to ("of")."""
    subject_links: frozenset[str]
    """Words that join a part of the event to its subject ("on")."""
    indefinite: frozenset[str]
    definite: frozenset[str]
    conjunctions: frozenset[str]
    number_links: frozenset[str]
    partitives: frozenset[str]
    lists: frozenset[str]
    """What several things that were named make ("the second of your list")."""
    article_genders: dict[str, Gender]
    meaning_verbs: frozenset[str]
    place_prepositions: frozenset[str]
    buildings: frozenset[str]
    """Words beside the letters with which the codes of a building's rooms begin ("K building")."""
    states_of_rooms: frozenset[str]
    streets: frozenset[str]
    towns: tuple[tuple[str, ...], ...]
    antecedents: frozenset[str]
    denials: frozenset[str]
    auxiliaries: frozenset[str]
    inserted: frozenset[str]
    demonstratives: frozenset[str]
    """Words before what is here, and no other ("this seminar")."""
    openers: tuple[tuple[str, ...], ...]
    question_beginnings: tuple[tuple[str, ...], ...]
    """Words with which questions begin, beside those and the phrases of the question words."""
    orders: frozenset[str]
    seeking: frozenset[str]
    switches: frozenset[str]
    """Verbs of orders to do something, and not to tell."""
    of_other_languages: frozenset[str]
    elided: tuple[str, ...]
    own_things: frozenset[str]
    first_person: frozenset[str]
    correspondence: LetterWords
    framing: FramingWords
    guests: GuestWords
    their_things: frozenset[str]
    same_hours: tuple[tuple[str, ...], ...]
    """Phrases for the hour that was said before."""
    letter_counts: frozenset[str]
    deadlines: frozenset[str]
    press_work: frozenset[str]
    """What those who write or film for the public make, and what they do for it ("article", "interview")."""
    no_later: frozenset[str]
    """Words before an hour at which something is over at the latest."""
    still: frozenset[str]
    already: frozenset[str]
    """Words that say of a part that it is over."""
    done_by: frozenset[str]
    """Auxiliaries right before what somebody did."""
    will: frozenset[str]
    """Words that say of a part that it is to come."""
    permissions: frozenset[str]
    """Words that ask whether somebody may, and do not claim that they do."""
    departures: frozenset[str]
    """Words with which somebody says that they leave."""
    negations: frozenset[str]
    """Words by which a sentence says that something is not so."""
    limits: frozenset[str]
    """Words that limit what is said ("nobody", "only")."""
    qualifiers: frozenset[str]
    """Adjectives that name a subject only together with the word behind them ("early childhood")."""
    none_of: frozenset[str]
    """Words before what there is none of ("no women")."""
    tags: frozenset[str]
    """Words at the end of a claim that ask whether it is so ("it is at three, no?")."""
    reports: frozenset[str]
    """Verbs with which somebody else's claim is told ("a friend says that ...")."""
    sources: tuple[tuple[str, ...], ...]
    """Words before whoever says so ("according to ...")."""
    wishes: tuple[tuple[str, ...], ...]
    """Phrases with which it is told that somebody else asks ("my boss wants to know")."""
    claim_links: frozenset[str]
    """Words that join a claim to such a verb ("that")."""
    or_words: frozenset[str]
    """Words for "or" that ask "where" with an accent."""
    purposes: frozenset[str]
    """Words before what something is wanted for ("for my diary")."""
    reasons: tuple[tuple[str, ...], ...]
    """Phrases that begin the reason for a question."""
    only_words: frozenset[str]
    then_words: frozenset[str]
    alone: dict[str, tuple[str, ...]]
    """What words ask that make up a whole message: the name of a concept, and the words."""
    your_things: frozenset[str]
    functions: frozenset[str]
    places_of_functions: frozenset[str]
    """What they may belong to, which is said of them as a function is."""
    lesser: frozenset[str]
    """Words before a function that make it a lesser one ("vice")."""
    meanings: dict[str, tuple[str, ...]]
    subjects: SubjectTable
    practical: dict[str, tuple[str, ...]]
    private: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]
    session_states: dict[State, tuple[str, ...]]
    session_kinds: dict[SessionKind, tuple[str, ...]]
    name_introductions: tuple[str, ...]
    """After these somebody says what they are called."""
    durations: dict[str, int]
    commands: dict[str, tuple[str, ...]]
    """What organisers type between the parts of a command."""
    sets: dict[str, frozenset[str]]
    """Small sets of words of which one room each has need, by their names."""

    @cached_property
    def asking_words(self) -> frozenset[str]:
        """The words of all phrases."""
        return frozenset(" ".join(phrase for phrases in self.phrases.values() for phrase in phrases).replace("*", "").split())

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
