"""Words of the organisers' own in what they tell of practical matters, by which it is asked for as well: "navette" in the text on parking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.directory import Directory
from knowledge.programme import LocalText, texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.names_of_things import Called
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import EVERYDAY, Language, words_to_ask_with

SHORTEST = 4
"""Letters of the shortest such word."""


def words_of_matters(directory: Directory, languages: Iterable[Language]) -> Iterator[Called]:
    """Each word that only one matter is told with, and the key of that.

    Everyday words tell nothing, nor do those that ask something in a language, of this matter or another; what the programme has by name, or
    speaks of, is that.
    """
    told = directory.programme.practical
    if not told:
        return
    languages = tuple(languages)
    asked_with = (word for language in languages for words in language.practical.values() for word in words)
    named = _words(_names(directory)) | _words(asked_with) | words_to_ask_with(languages)
    matters: dict[str, set[str]] = {}
    for matter, text in told.items():
        for word in _words(texts_of(text)):
            matters.setdefault(word, set()).add(matter)
    for word, found in matters.items():
        if len(found) == 1 and len(word) >= SHORTEST and word.isalpha() and word not in named and not _says_something(word, languages):
            yield word, Concept.PRACTICAL, next(iter(found))


def _names(directory: Directory) -> Iterator[str]:
    programme = directory.programme
    named: list[LocalText | None] = [programme.event.title, programme.venue.name if programme.venue else None]
    named += [*(room.name for room in programme.rooms), *(track.name for track in programme.tracks)]
    named += [text for session in programme.sessions for text in (session.title, session.abstract)]
    named += [text for session in programme.sessions for talk in session.talks for text in (talk.title, talk.abstract)]
    named += [name for body in programme.organisations for name in (body.name, body.short_name)]
    yield from (text for name in named for text in texts_of(name))
    yield from (alias for body in programme.organisations for alias in body.aliases.all)
    yield programme.venue.city or "" if programme.venue else ""
    yield from (person.name for person in programme.people)


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in fold(text).split()}


def _says_something(word: str, languages: tuple[Language, ...]) -> bool:
    return any(language.common.get(word, 0) >= EVERYDAY or word in language.numbers or word in language.clock_words for language in languages)
