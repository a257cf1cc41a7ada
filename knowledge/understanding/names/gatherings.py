"""What kind of gathering the event's own title says it is: by the words of all languages for it, people then call the event ("the festival")."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.names_of_things import Called
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language, words_named

BEHIND = 2
"""Words before that are looked at: an article, and what joins it."""


def words_for_gathering(directory: Directory, languages: Iterable[Language]) -> Iterator[Called]:
    """The words for the event that are in its title or subtitle, and those for the same in other words and languages.

    A word with which the title of a session begins is left to that, and behind a little word it is what the event is for ("a day for the council").
    """
    event, languages = directory.programme.event, tuple(languages)
    known = [language.gatherings for language in languages]
    meant = gatherings_of(directory, languages)
    if not meant:
        return
    sessions = [_spaced(text) for session in directory.programme.sessions for text in texts_of(session.title)]
    said = (each for words in known for name in words.keys() & meant for each in words[name])
    yield from ((each, Concept.EVENT, event.id) for each in said if not any(title.startswith(_spaced(each)) for title in sessions))


def gatherings_of(directory: Directory, languages: Iterable[Language]) -> frozenset[str]:
    """The names of the kinds of gatherings that the title or the subtitle of the event says it is, in whatever language."""
    event, languages = directory.programme.event, tuple(languages)
    called = [fold(text).split() for title in (event.title, event.subtitle) for text in texts_of(title)]
    linking = words_named(languages, "inside_subjects")
    named = (item for language in languages for item in language.gatherings.items())
    return frozenset(name for name, said in named if any(_is_one(title, each.split(), linking) for each in said for title in called))


def _is_one(title: list[str], said: list[str], linking: Container[str]) -> bool:
    """Whether a title says of the event that it is one of these: with the words, and no little word before them or their article."""
    places = (place for place in range(len(title)) if title[place : place + len(said)] == said)
    return any(not any(word in linking for word in title[max(0, place - BEHIND) : place]) for place in places)


def _spaced(text: str) -> str:
    return f" {fold(text)} "
