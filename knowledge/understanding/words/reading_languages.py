"""Languages as their folders have them: `locales/<language>/`, one read for each."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from knowledge.programme import Gender, SessionKind, State
from knowledge.understanding.words.chat_spellings import chat_spellings
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.framing_words import framing_words
from knowledge.understanding.words.guest_words import guest_words
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.letters import letter_words
from knowledge.understanding.words.sounds import Sounds
from knowledge.understanding.words.whole_languages import FILES, absent_files, lacking, messages_needed
from knowledge.understanding.words.word_files import (
    PhraseTable,
    WordSets,
    folded_all,
    folded_set,
    phrases_of,
    read_numbers,
    read_subjects,
    read_yaml,
    starred_all,
    word_sets,
)

LOCALES = Path(__file__).resolve().parents[3] / "locales"
WHOLE = "en"
"""The language whose messages every other has to have, if it can be read."""
USUAL = "fr"


def language_codes(locales: Path = LOCALES) -> tuple[str, ...]:
    """The languages that are whole, in alphabetical order."""
    return tuple(language.code for language in read_languages(locales))


def usual_language(codes: Collection[str]) -> str:
    """The language to speak where nothing tells which: French, or the first of these where the bot does not speak it."""
    return USUAL if USUAL in codes else next(iter(codes))


def read_languages(locales: Path = LOCALES) -> tuple[Language, ...]:
    """All whole languages of a folder of locales."""
    return _found(locales)[0]


def left_out(locales: Path = LOCALES) -> tuple[str, ...]:
    """A sentence for each language that is not whole, and so is neither understood nor spoken: which file lacks what."""
    return _found(locales)[1]


@lru_cache(maxsize=8)
def _found(locales: Path) -> tuple[tuple[Language, ...], tuple[str, ...]]:
    languages: list[Language] = []
    sentences: list[str] = []
    folders = sorted({locales / path.relative_to(locales).parts[0] for name in FILES for path in locales.glob(f"*/{name}")})
    needed = messages_needed(folders, LOCALES / WHOLE)
    for folder in folders:
        try:
            why = absent_files(folder)
            if not why:
                words = read_yaml(folder / "words.yaml")
                why = lacking(folder, words, needed)
                languages += [] if why else [_read_language(folder, words)]
        except (OSError, YAMLError, ValueError) as error:
            why = f"its files cannot be read: {' '.join(str(error).split())}"
        if why:
            sentences.append(f"the language {folder.name} is left out: {why}")
    return tuple(languages), tuple(sentences)


def practical_topics(locales: Path = LOCALES) -> frozenset[str]:
    """The practical matters that the languages have words for."""
    return frozenset(topic for language in read_languages(locales) for topic in language.practical)


def topic_words(locales: Path = LOCALES) -> dict[str, str]:
    """The practical matters by the words of all languages with which they are asked for."""
    return {word.rstrip("*"): topic for language in read_languages(locales) for topic, words in language.practical.items() for word in words}


def _read_language(folder: Path, words: dict[str, Any]) -> Language:
    phrases = read_yaml(folder / "phrases.yaml")
    sounds = Sounds(tuple((pattern, sound) for pattern, sound in words["sounds"]))
    return Language(
        code=folder.name,
        common=read_numbers(folder / "common-words.txt"),
        letters=frozenset(words.get("letters") or ""),
        spellings={fold(typed): tuple(fold(str(meant)).split()) for typed, meant in words["spellings"].items()},
        chat=chat_spellings(words, sounds),
        sounds=sounds,
        keyboard=tuple((words.get("keyboard") or "").split()),
        numbers={fold(word): int(number) for word, number in words["numbers"].items()},
        ordinals={fold(word): int(number) for word, number in words["ordinals"].items()},
        clock=PhraseTable({kind: tuple(patterns) for kind, patterns in words["clock"].items()}),
        relative_days={fold(word): int(days) for word, days in words["relative_days"].items()},
        stretches={fold(word): (str(kind), int(ahead)) for word, (kind, ahead) in (words.get("stretches") or {}).items()},
        parts_of_day={fold(word): (int(hours[0]), int(hours[1])) for word, hours in words["parts_of_day"].items()},
        parts_of_many_days={fold(word): (int(hours[0]), int(hours[1])) for word, hours in words["parts_of_many_days"].items()},
        parts_beside_meals={fold(word): (int(hours[0]), int(hours[1])) for word, hours in words["parts_beside_meals"].items()},
        date_patterns=tuple(words["date_patterns"]),
        day_endings=folded_all(words["day_endings"]),
        counted_days=tuple(words["counted_days"]),
        last_places=folded_all(words["last_places"]),
        titles=WordSets({kind: folded_set(titles) for kind, titles in words["titles"].items()}),
        elided=tuple(words["elided"]),
        openers=tuple(tuple(opener.split()) for opener in folded_all(words["openers"])),
        question_beginnings=tuple(tuple(beginning.split()) for beginning in folded_all(words["question_beginnings"])),
        alone={concept: folded_all(found) for concept, found in (words.get("alone") or {}).items()},
        same_hours=phrases_of(words.get("same_hours")),
        wishes=phrases_of(words.get("wishes")),
        sources=phrases_of(words.get("sources")),
        reasons=phrases_of(words.get("reasons")),
        correspondence=letter_words(words),
        framing=framing_words(words.get("framing") or {}),
        guests=guest_words(words),
        towns=tuple(tuple(town.split()) for town in folded_all(words.get("towns") or ())),
        article_genders={fold(word): Gender(gender) for word, gender in (words.get("article_genders") or {}).items()},
        meanings=PhraseTable({meaning: folded_all(found) for meaning, found in words["meanings"].items()}),
        subjects=read_subjects(folder / "subjects.yaml"),
        gatherings={gathering: folded_all(found) for gathering, found in (words.get("gatherings") or {}).items()},
        kinds_of_bodies={kind: folded_all(found) for kind, found in (words.get("kinds_of_bodies") or {}).items()},
        words_of_bodies={kind: folded_all(found) for kind, found in (words.get("words_of_bodies") or {}).items()},
        matters_told={topic: tuple(map(str, found)) for topic, found in (words.get("matters_told") or {}).items()},
        practical=PhraseTable({topic: starred_all(found) for topic, found in words["practical"].items()}),
        private=PhraseTable({detail: starred_all(found) for detail, found in words["private"].items()}),
        services=PhraseTable({service: starred_all(found) for service, found in words["services"].items()}),
        phrases=PhraseTable({concept: starred_all(found) for concept, found in phrases.items()}),
        session_states={State(state): tuple(map(str, found)) for state, found in (words.get("session_states") or {}).items()},
        session_kinds={SessionKind(kind): tuple(map(str, found)) for kind, found in (words.get("session_kinds") or {}).items()},
        name_introductions=folded_all(words.get("name_introductions") or ()),
        durations={fold(said): int(minutes) for said, minutes in (words.get("durations") or {}).items()},
        commands={part: folded_all(found) for part, found in (words.get("commands") or {}).items()},
        sets=word_sets(words | (words.get("sets") or {})),
    )
