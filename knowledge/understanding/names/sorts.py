"""The sorts of sessions that a programme tells apart ("Sprint", "Conférence éclair"): by the words of all languages for kinds of talks, and the
sorts of its own that no language has a word for ("Quicky", "Tool in Action"), by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from knowledge.directory import Directory
from knowledge.programme import Session, texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.names_of_things import Called
from knowledge.understanding.names.subject_words import SubjectWords
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language, phrases_said, words_named
from knowledge.understanding.words.roots import Roots
from knowledge.understanding.words.starred_words import starred_words

GENERAL = (
    Concept.TALK, Concept.SESSION, Concept.EVENT, Concept.PROGRAMME, Concept.SPEAKER, Concept.OTHER, Concept.OTHER_ONE, Concept.ALL, Concept.ANY,
    Concept.FIRST, Concept.LAST, Concept.NEXT, Concept.NOW, Concept.START, Concept.END, Concept.OPENS, Concept.CLOSES, Concept.HELP,
)  # fmt: skip
"""Concepts whose words name no sort of their own: "Talk", "Other"."""
MOST_TO_ONE = 100
"""Sessions of a programme to one of a sort; a rarer sort is told by other means as well (a track for children, a title)."""


def sorts_by_kind(directory: Directory, subjects: SubjectWords) -> dict[str, tuple[str, ...]]:
    """The ids of the sorts that are of each particular kind of talks, by the term of the kind.

    A kind is left to titles where more sessions are called so than are of the sort: its workshops are then told otherwise.
    """
    found: dict[str, tuple[str, ...]] = {}
    for identifier, sort in directory.types.items():
        for name in sort.name.all:
            for kind in _kinds(name, subjects):
                found[kind] = (*found.get(kind, ()), identifier)
    if not found:
        return found
    called = Counter(kind for session in directory.sessions.values() for kind in set(_called(session, directory, subjects)) & found.keys())
    counts = {kind: sum(len(directory.by_track[sort]) for sort in sorts) for kind, sorts in found.items()}
    least = len(directory.sessions) / MOST_TO_ONE
    return {kind: sorts for kind, sorts in found.items() if 2 * counts[kind] >= called[kind] and counts[kind] >= least}


def sorts_by_name(directory: Directory, by_kind: Mapping[str, tuple[str, ...]], languages: Iterable[Language], roots: Roots) -> Iterator[Called]:
    """The names of the sorts that are none of a known kind, as those of tracks, also as they are said of several.

    A name that says no more than "talk" narrows nothing, nor does that of a sort to which most sessions belong; a word of which more titles
    speak than there are sessions of the sort is rather a subject, and what a track is called is the track.
    """
    known = {sort for sorts in by_kind.values() for sort in sorts}
    own = [(identifier, len(directory.by_track[identifier])) for identifier in directory.types if identifier not in known]
    own = [(identifier, size) for identifier, size in own if 1 < size < len(directory.sessions) / 2]
    if not own:
        return
    languages = tuple(languages)
    general = starred_words(phrase for concept in GENERAL for phrase in phrases_said(languages, concept))
    small = words_named(languages, "function_words")
    endings = words_named(languages, "plural_endings", "changed_in_the_plural")
    tracks = {"".join(fold(name).split()) for track in directory.programme.tracks for name in track.name.all}
    in_titles = Counter(root for session in directory.sessions.values() if session.title for root in _roots_of(session.title.all, roots))
    for identifier, size in own:
        for words in (fold(name).split() for name in directory.types[identifier].name.all):
            says_nothing = small.issuperset(words) or any(word in general for word in words)
            is_a_subject = len(words) == 1 and in_titles[roots.shortest(words[0])] > size
            if not (says_nothing or is_a_subject or "".join(words) in tracks):
                yield from ((each, Concept.TRACK, identifier) for each in _names_of_several(words, endings))


def _names_of_several(words: list[str], endings: Iterable[str]) -> Iterator[str]:
    """A name, and how it is said of several, with the first word in the plural or the last, or all of them."""
    yield " ".join(words)
    for ending in endings:
        for told in ([word + ending for word in words], [word[:-1] + ending for word in words]):
            yield from dict.fromkeys((" ".join((told[0], *words[1:])), " ".join((*words[:-1], told[-1])), " ".join(told)))


def _roots_of(texts: Iterable[str], roots: Roots) -> set[str]:
    return {roots.shortest(word) for text in texts for word in fold(text).split()}


def _kinds(name: str, subjects: SubjectWords) -> dict[str, None]:
    return dict.fromkeys(kind for kind in subjects.of_name(name) if kind in subjects.kinds)


def _called(session: Session, directory: Directory, subjects: SubjectWords) -> Iterator[str]:
    track = directory.tracks.get(session.track or "")
    names = chain(texts_of(session.title), session.keywords.all, track.name.all if track else (), [session.type or ""])
    for name in names:
        yield from _kinds(name, subjects)
