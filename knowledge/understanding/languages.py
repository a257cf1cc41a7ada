"""What the project knows of each language, read from `locales/<language>/`: words, sounds, numbers, and how people ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.programme import Gender, SessionKind, State
from knowledge.understanding.chat_spellings import ChatSpellings, chat_spellings
from knowledge.understanding.folding import fold
from knowledge.understanding.framing_words import FramingWords, framing_words
from knowledge.understanding.guest_words import GuestWords, guest_words
from knowledge.understanding.letters import LetterWords, letter_words
from knowledge.understanding.sounds import Sounds
from knowledge.understanding.word_files import SubjectTable, folded_all, folded_set, phrases_of, read_numbers, read_subjects, read_yaml, starred_all

LOCALES = Path(__file__).resolve().parents[2] / "locales"
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


def language_codes(locales: Path = LOCALES) -> tuple[str, ...]:
    """The languages that have a folder, in alphabetical order."""
    return tuple(sorted(folder.parent.name for folder in locales.glob("*/words.yaml")))


@lru_cache(maxsize=8)
def read_languages(locales: Path = LOCALES) -> tuple[Language, ...]:
    """All languages of a folder of locales."""
    return tuple(_read_language(locales / code) for code in language_codes(locales))


def practical_topics(locales: Path = LOCALES) -> frozenset[str]:
    """The practical matters that the languages have words for."""
    return frozenset(topic for language in read_languages(locales) for topic in language.practical)


def _read_language(folder: Path) -> Language:
    words = read_yaml(folder / "words.yaml")
    phrases = read_yaml(folder / "phrases.yaml")
    sounds = Sounds(tuple((pattern, sound) for pattern, sound in words["sounds"]))
    return Language(
        code=folder.name,
        common=read_numbers(folder / "common-words.txt"),
        function_words=folded_set(words["function_words"]),
        filler_words=folded_set(words["filler_words"]),
        letters=frozenset(words.get("letters") or ""),
        spellings={fold(typed): tuple(fold(str(meant)).split()) for typed, meant in words["spellings"].items()},
        chat=chat_spellings(words, sounds),
        sounds=sounds,
        numbers={fold(word): int(number) for word, number in words["numbers"].items()},
        ordinals={fold(word): int(number) for word, number in words["ordinals"].items()},
        clock={kind: tuple(patterns) for kind, patterns in words["clock"].items()},
        relative_days={fold(word): int(days) for word, days in words["relative_days"].items()},
        stretches={fold(word): (str(kind), int(ahead)) for word, (kind, ahead) in (words.get("stretches") or {}).items()},
        parts_of_day={fold(word): (int(hours[0]), int(hours[1])) for word, hours in words["parts_of_day"].items()},
        parts_of_many_days={fold(word): (int(hours[0]), int(hours[1])) for word, hours in words["parts_of_many_days"].items()},
        date_patterns=tuple(words["date_patterns"]),
        day_endings=folded_all(words["day_endings"]),
        counted_days=tuple(words["counted_days"]),
        last_places=folded_all(words["last_places"]),
        titles={kind: folded_set(titles) for kind, titles in words["titles"].items()},
        name_particles=folded_set(words["name_particles"]),
        given_names=folded_set(words.get("given_names") or ()),
        words_of_oneself=folded_set(words.get("words_of_oneself") or ()),
        belongings=folded_set(words.get("belongings") or ()),
        offices=folded_set(words.get("offices") or ()),
        subject_links=folded_set(words.get("subject_links") or ()),
        indefinite=folded_set(words["indefinite"]),
        definite=folded_set(words["definite"]),
        antecedents=folded_set(words["antecedents"]),
        denials=folded_set(words["denials"]),
        auxiliaries=folded_set(words["auxiliaries"]),
        inserted=folded_set(words["inserted"]),
        elided=tuple(words["elided"]),
        of_other_languages=folded_set(words["of_other_languages"]),
        openers=tuple(tuple(opener.split()) for opener in folded_all(words["openers"])),
        question_beginnings=tuple(tuple(beginning.split()) for beginning in folded_all(words["question_beginnings"])),
        orders=folded_set(words.get("orders") or ()),
        seeking=folded_set(words.get("seeking") or ()),
        switches=folded_set(words.get("switches") or ()),
        demonstratives=folded_set(words.get("demonstratives") or ()),
        own_things=folded_set(words["own_things"]),
        then_words=folded_set(words.get("then_words") or ()),
        alone={concept: folded_all(found) for concept, found in (words.get("alone") or {}).items()},
        same_hours=phrases_of(words.get("same_hours")),
        letter_counts=folded_set(words.get("letter_counts") or ()),
        deadlines=folded_set(words.get("deadlines") or ()),
        press_work=folded_set(words.get("press_work") or ()),
        no_later=folded_set(words.get("no_later") or ()),
        still=folded_set(words.get("still") or ()),
        already=folded_set(words.get("already") or ()),
        done_by=folded_set(words.get("done_by") or ()),
        will=folded_set(words.get("will") or ()),
        permissions=folded_set(words.get("permissions") or ()),
        departures=folded_set(words.get("departures") or ()),
        limits=folded_set(words.get("limits") or ()),
        negations=folded_set(words.get("negations") or ()),
        qualifiers=folded_set(words.get("qualifiers") or ()),
        none_of=folded_set(words.get("none_of") or ()),
        tags=folded_set(words.get("tags") or ()),
        reports=folded_set(words.get("reports") or ()),
        wishes=phrases_of(words.get("wishes")),
        sources=phrases_of(words.get("sources")),
        claim_links=folded_set(words.get("claim_links") or ()),
        or_words=folded_set(words.get("or_words") or ()),
        purposes=folded_set(words.get("purposes") or ()),
        reasons=phrases_of(words.get("reasons")),
        only_words=folded_set(words.get("only_words") or ()),
        their_things=folded_set(words.get("their_things") or ()),
        first_person=folded_set(words.get("first_person") or ()),
        correspondence=letter_words(words),
        framing=framing_words(words.get("framing") or {}),
        guests=guest_words(words),
        your_things=folded_set(words["your_things"]),
        towns=tuple(tuple(town.split()) for town in folded_all(words.get("towns") or ())),
        streets=folded_set(words.get("streets") or ()),
        place_prepositions=folded_set(words["place_prepositions"]),
        buildings=folded_set(words["buildings"]),
        states_of_rooms=folded_set(words["states_of_rooms"]),
        number_links=folded_set(words["number_links"]),
        meaning_verbs=folded_set(words.get("meaning_verbs") or ()),
        article_genders={fold(word): Gender(gender) for word, gender in (words.get("article_genders") or {}).items()},
        lists=folded_set(words.get("lists") or ()),
        partitives=folded_set(words.get("partitives") or ()),
        conjunctions=folded_set(words["conjunctions"]),
        functions=folded_set(words.get("functions") or ()),
        places_of_functions=folded_set(words.get("places_of_functions") or ()),
        lesser=folded_set(words.get("lesser") or ()),
        meanings={meaning: folded_all(found) for meaning, found in words["meanings"].items()},
        subjects=read_subjects(folder / "subjects.yaml"),
        practical={topic: starred_all(found) for topic, found in words["practical"].items()},
        private={detail: starred_all(found) for detail, found in words["private"].items()},
        phrases={concept: starred_all(found) for concept, found in phrases.items()},
        session_states={State(state): tuple(map(str, found)) for state, found in (words.get("session_states") or {}).items()},
        session_kinds={SessionKind(kind): tuple(map(str, found)) for kind, found in (words.get("session_kinds") or {}).items()},
        name_introductions=folded_all(words.get("name_introductions") or ()),
        durations={fold(said): int(minutes) for said, minutes in (words.get("durations") or {}).items()},
        commands={part: folded_all(found) for part, found in (words.get("commands") or {}).items()},
        sets={name: folded_set(found) for name, found in (words.get("sets") or {}).items()},
    )
