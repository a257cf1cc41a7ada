"""Where the words that name a session end and a text begins, though nothing stands between them: "petite enfance Les tout-petits". Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from knowledge.programme import Session
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.schedule_words import kind_words

LETTERS_A_SLIP = 5
"""A word of so many letters may have one wrong, one of twice as many two."""


def parted(text: str, reader: Reader) -> tuple[str, str] | None:
    """The words that name a session, as many as there are, and the rest; None where it does not begin with a session, or nothing follows.

    A text begins at a word that is not one of the session's, that was said already, or that has a capital where none is due.
    """
    words = text.split()
    sessions = reader.directory.programme.sessions
    longest = max((_taken(words, title_words(each) | kind_names(each), people_words(each, reader), reader) for each in sessions), default=0)
    while 0 < longest < len(words) and fold(words[longest - 1]) in reader.small_words:
        longest -= 1
    return (" ".join(words[:longest]), " ".join(words[longest:])) if 0 < longest < len(words) else None


def _taken(words: list[str], titles: frozenset[str], people: frozenset[str], reader: Reader) -> int:
    """How many words name a session."""
    counting = {*reader.ordinals, *reader.cardinals}
    known = titles | people
    said: set[str] = set()
    before = ""
    for number, word in enumerate(words):
        folded = [part for part in fold(word).split() if part not in reader.small_words]
        begins_anew = before and word[:1].isupper() and not _is_one(folded, people) and (_is_one([fold(before)], people) or not before[:1].isupper())
        if not folded and fold(word) and not begins_anew:
            continue
        is_place = fold(word) in counting or all(part.isdecimal() for part in folded)
        if not folded or begins_anew or _is_one(folded, said) or not (is_place or all(_is_one([part], known) for part in folded)):
            return number if any(_is_one([part], known) for part in said) else 0
        said |= {*folded}
        before = word
    return len(words)


def _is_one(said: list[str], known: Iterable[str]) -> bool:
    return any(OSA.distance(word, name, score_cutoff=2) <= len(name) // LETTERS_A_SLIP and word[0] == name[0] for word in said for name in known)


def by_slip(text: str, reader: Reader, least: int) -> Iterator[str]:
    """The ids of the sessions whose titles and people all words of a text are, some of them with a slip, and so many at least without one."""
    said = [word for word in fold(text).split() if word not in reader.small_words]
    for session in reader.directory.programme.sessions if said else ():
        known = title_words(session) | people_words(session, reader)
        slips = [word for word in said if word not in known]
        if slips and len(said) - len(slips) >= least and all(len(word) >= LETTERS_A_SLIP and _is_one([word], known) for word in slips):
            yield session.id


def title_words(session: Session) -> frozenset[str]:
    """The words of a session's titles and of its id."""
    titles = [text for title in (session.title, *(talk.title for talk in session.talks)) if title for text in title.all]
    return frozenset(word for said in (*titles, session.id) for word in fold(said).split() if len(word) > 1)


def kind_names(session: Session) -> frozenset[str]:
    """The words for a session's kind."""
    return frozenset(word for name, kind in kind_words().items() if kind is session.kind for word in fold(name).split() if len(word) > 1)


def people_words(session: Session, reader: Reader) -> frozenset[str]:
    """The words of the names of a session's people."""
    return frozenset(word for person in reader.directory.people_of(session.people) for word in fold(person.name).split())
