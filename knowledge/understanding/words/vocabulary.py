"""Sets of words that a reader has of its languages and of its programme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.words.folding import Word, fold, stands_at
from knowledge.understanding.words.languages import Language

ASKED_OF_PEOPLE = (
    C.WHEN, C.WHERE, C.HOW_LONG, C.START, C.END, C.NOW, C.NEXT, C.FIRST, C.LAST, C.BEFORE,
    C.AFTER, C.SPEAK, C.SPEAKER, C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.TITLE, C.PROGRAMME,
    C.ROOM_WORD, C.TRACK_WORD, C.CONTACT, C.TELEPHONE, C.EMAIL, C.OTHER, C.ATTEND, C.CANCELLED,
    C.TODAY, C.TOMORROW, C.DATE,
)  # fmt: skip
"""Concepts whose words are said behind a name, where a slip of them is none of a family name ("nick speeks")."""


def words_of_places(language: Language) -> Iterable[str]:
    """What is said where an address, a way or a bed for the night is asked for."""
    named = (
        *language.phrases.get("address", ()),
        *(phrase for matter in (Matter.PUBLIC_TRANSPORT, Matter.TRAIN, Matter.HOTEL) for phrase in language.practical[matter]),
    )
    return (phrase.rstrip("*") for phrase in named)


def words_asked_of_people(language: Language) -> Iterable[str]:
    """The words of a language that alone ask something of people, and those that say nothing: none is a slip of a family name."""
    yield from language.sets["filler_words"]
    for concept in ASKED_OF_PEOPLE:
        yield from (phrase for phrase in language.phrases.get(concept, ()) if " " not in phrase)


def spoken_words(languages: Iterable[Language]) -> set[str]:
    """The small words of the languages, and what says something alone: what one language takes for foreign, another may speak."""
    return {
        word
        for language in languages
        for words in (language.sets["function_words"], language.sets["filler_words"], *language.phrases.values())
        for word in words
    }


def own_words(directory: Directory) -> set[str]:
    """The words of what people of the programme do and have written."""
    texts: list[str] = []
    for person in directory.programme.people:
        texts.extend(text for role in person.roles if role.title for text in role.title.all)
        texts.extend(text for work in person.works for text in work.title.all)
    return {word for text in texts for word in fold(text).split() if len(word) > 2}


def words_of_event(directory: Directory) -> set[str]:
    """The words that the event is called by, which are no names of people in it."""
    return {word for title in directory.programme.event.title.all for word in fold(title).split()}


def words_behind(directory: Directory, languages: Iterable[Language]) -> dict[str, frozenset[str]]:
    """The words behind the adjectives that name a subject only with them, in the titles and keywords of sessions and talks."""
    found: dict[str, set[str]] = {word: set() for language in languages for word in language.sets["qualifiers"]}
    for session in directory.programme.sessions:
        titles = [title for title in (session.title, *(talk.title for talk in session.talks)) if title]
        keywords = [session.keywords, *(talk.keywords for talk in session.talks)]
        for text in (*(text for title in titles for text in title.all), *(text for words in keywords for text in words.all)):
            for before, word in pairwise(fold(text).split()):
                if before in found:
                    found[before].add(word)
    return {word: frozenset(behind) for word, behind in found.items()}


def initials_of_functions(directory: Directory, small_words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The initials of each function, without those of small words, and who holds it: by them an acronym is known."""
    return tuple(
        ("".join(word[0] for word in fold(title).split() if len(word) > 1 and word not in small_words), person.id)
        for person in directory.programme.people
        for role in person.roles
        if role.title
        for title in role.title.all
    )


def begins_one(phrases: dict[str, list[tuple[str, ...]]], words: Sequence[Word], number: int) -> bool:
    """Whether one of some phrases begins with this word."""
    first = words[number].text
    return first in phrases and any(stands_at(words, number, phrase) for phrase in phrases[first])


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found
