"""The words with which the titles and types of schedules tell what state a session is in and of what kind it is, in all languages."""

from __future__ import annotations

from pathlib import Path

from knowledge.programme import SessionKind, State
from knowledge.understanding.words.languages import words_named
from knowledge.understanding.words.reading_languages import LOCALES, read_languages

CONFERENCE_LIKE = "congress"
"""The name of the gatherings that are conferences."""


def state_words(locales: Path = LOCALES) -> dict[str, State]:
    """The words with which a title says that a session is cancelled, postponed or full, in all languages."""
    return {word: state for language in read_languages(locales) for state, words in language.session_states.items() for word in words}


def kind_words(locales: Path = LOCALES) -> dict[str, SessionKind]:
    """The titles and types that tell the kind of a session, in all languages."""
    return {word: kind for language in read_languages(locales) for kind, words in language.session_kinds.items() for word in words}


def gathering_words(locales: Path = LOCALES) -> frozenset[str]:
    """What events are called that are no conferences, in all languages."""
    found = (words for language in read_languages(locales) for name, words in language.gatherings.items() if name != CONFERENCE_LIKE)
    return frozenset(word for words in found for word in words)


def group_words(locales: Path = LOCALES) -> frozenset[str]:
    """What stands in titles before the letter or the number of a group, in all languages."""
    return words_named(read_languages(locales), "told_groups")


def words_before_a_language(locales: Path = LOCALES) -> frozenset[str]:
    """What stands before the language in which something is, in all languages."""
    return words_named(read_languages(locales), "before_a_language")


def speaker_words(locales: Path = LOCALES) -> dict[str, frozenset[str]]:
    """The words with which titles and texts of schedules tell who speaks, in all languages, by what they are there for."""
    languages = read_languages(locales)
    titles = frozenset().union(*(titles for language in languages for titles in language.titles.values()))
    return {
        "one": words_named(languages, "told_one"),
        "several": words_named(languages, "told_several"),
        "perhaps": words_named(languages, "told_as"),
        "by": words_named(languages, "told_by"),
        "beside": words_named(languages, "told_beside"),
        "given": words_named(languages, "told_given"),
        "given_first": words_named(languages, "told_given_first"),
        "joining": words_named(languages, "told_joining") | words_named(languages, "conjunctions"),
        "particles": words_named(languages, "told_particles"),
        "common": frozenset().union(*(language.common for language in languages)),
        "given_names": words_named(languages, "given_names"),
        "functions": words_named(languages, "functions") | words_named(languages, "told_functions"),
        "nobody": words_named(languages, "told_nobody"),
        "titles": titles | words_named(languages, "told_titles"),
    }
