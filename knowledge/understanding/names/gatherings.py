"""What kind of gathering the event's own title says it is: by the words of all languages for it, people then call the event ("the festival")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language


def words_for_gathering(directory: Directory, languages: Iterable[Language]) -> Iterator[str]:
    """The words for the event that are in its title or subtitle, and those for the same in other words and languages.

    A word with which the title of a session begins is left to that.
    """
    event = directory.programme.event
    called = [_spaced(text) for title in (event.title, event.subtitle) for text in texts_of(title)]
    known = [language.gatherings for language in languages]
    meant = {name for words in known for name, said in words.items() if any(_spaced(each) in title for each in said for title in called)}
    if not meant:
        return
    sessions = [_spaced(text) for session in directory.programme.sessions for text in texts_of(session.title)]
    for words in known:
        yield from (each for name in words.keys() & meant for each in words[name] if not any(title.startswith(_spaced(each)) for title in sessions))


def _spaced(text: str) -> str:
    return f" {fold(text)} "
