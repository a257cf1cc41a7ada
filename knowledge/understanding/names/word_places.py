"""Where the words of a programme stand: in which of its things, and which words of abstracts are no names there."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from knowledge.directory import Directory
from knowledge.programme import LocalText, SessionKind, texts_of
from knowledge.understanding.names.indexed_words import ACRONYM, folded_words, signed_words, written_words
from knowledge.understanding.names.subject_words import LEVELS, MARK, SubjectWords
from knowledge.understanding.names.subjects import ALIKE, Terms
from knowledge.understanding.words.folding import fold

ENDING = 3
"""Letters in which a word of one language may end otherwise than its like in another: "sécurité", "security"."""
FEW_THINGS = 30
"""Things up to which the rarity of a word in the programme says enough, and up to which the name of a sort says what they are about ("Musique")."""
BITS = 2
"""Bits of a place that tell its class; the others are the number of the thing."""
KEYWORD = 1
"""The class of what counts as keywords do."""

KINDS = {SessionKind.WORKSHOP: f"{MARK}workshops", SessionKind.ROUND_TABLE: f"{MARK}panels", SessionKind.DEBATE: f"{MARK}debates"}
"""The kinds of sessions as subjects, which a session is of whatever its title says."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word is found: in titles, keywords and tracks, each as a thing's number with its class, and in abstracts."""

    strong: array[int]
    weak: array[int]
    unusual: bool = False
    """Whether no language has the word."""

    @property
    def size(self) -> int:
        """At how many things the word is found."""
        return len(self.strong) + len(self.weak)

    @property
    def things(self) -> frozenset[int]:
        """The numbers of the things at which the word is found."""
        return frozenset(self.weak).union(value >> BITS for value in self.strong)


class Places(dict[str, Place]):
    """The places of words; a word that is new has one from the moment it is asked for."""

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, word: str) -> Place:
        place = self[word] = Place(array("I"), array("I"), self._terms.generality(word) >= ALIKE)
        return place


class NamesWrittenSmall:
    """The words of people's names that two texts or more write without a capital, so that they are everyday words there: "will", "open"."""

    def __init__(self, words: Iterable[set[str]]) -> None:
        self._names = set[str]().union(*words)
        self._once: set[str] = set()
        self.often: set[str] = set()

    def add(self, words: set[str], written: Iterable[list[str]]) -> None:
        """Look through a text, of which the words are given folded, and in each of its languages as they are written."""
        if self._names.isdisjoint(words):
            return
        small = self._names.intersection(words, *written)
        again = small & self._once
        self._once |= small
        self.often |= again
        self._names -= again


def places_of_subjects(places: Mapping[str, Place], subjects: SubjectWords, phrases: Iterable[tuple[int, str]]) -> dict[str, Place]:
    """The places of the subjects that words and phrases of the texts are of. `phrases`: of titles, each with the number of its thing."""
    strong: dict[str, dict[int, int]] = {}
    weak: dict[str, set[int]] = {}
    for word, place in places.items():
        for subject in subjects.of_word(word.lstrip(ACRONYM)):
            known = strong.setdefault(subject, {})
            for value in place.strong:
                number = value >> BITS
                known[number] = min(value, known.get(number, value))
            weak.setdefault(subject, set()).update(place.weak)
    for level in LEVELS & weak.keys():
        strong[level] = {number: number << BITS | KEYWORD for number in weak[level]} | strong[level]
    for number, subject in phrases:
        strong.setdefault(subject, {})[number] = number << BITS
    aside = {subject for subject, known in strong.items() if not known or subject not in subjects.kinds}  # a talk is not of a kind that it mentions
    return {
        subject: Place(array("I", sorted(known.values())), array("I", sorted(weak.get(subject, set()).difference(known)) if subject in aside else ()))
        for subject, known in strong.items()
    }


def phrases_said(directory: Directory, keys: Sequence[tuple[str, int]], subjects: SubjectWords) -> Iterator[tuple[int, str]]:
    """The things whose titles or keywords have a phrase of several words for a subject, or that are of a kind, by their numbers, with that."""
    for number, (session, place) in enumerate(keys):
        whole = directory.sessions[session]
        if place < 0 and (kind := KINDS.get(whole.kind)):
            yield number, kind
        if place < 0 and whole.type:
            yield from ((number, subject) for subject in subjects.of_name(whole.type) if subject in subjects.kinds or len(keys) <= FEW_THINGS)
        thing = whole.talks[place] if place >= 0 else whole
        for text in chain(texts_of(thing.title), thing.keywords.all):
            yield from ((number, subject) for subject in subjects.of_phrases(fold(text).split()))


def is_told_in_several(directory: Directory) -> bool:
    """Whether every title of a session or a talk is there in more than one language."""
    sessions = directory.programme.sessions
    titles = (title for session in sessions for title in (session.title, *(talk.title for talk in session.talks)) if title)
    return all(len(title.root) > 1 for title in titles)


def of_abstract(abstract: LocalText | None, names: NamesWrittenSmall) -> set[str]:
    """The folded words of an abstract in all its languages."""
    if abstract is None:
        return set()
    written = [written_words(text) for text in abstract.all]
    found = set[str]()
    for text, words in zip(abstract.all, written, strict=True):
        found |= folded_words(text, words)
    names.add(found, written)
    for text in abstract.all:
        found |= signed_words(text)
    return found


def are_near(first: str, second: str) -> bool:
    """Whether words of a very short root may be one word in two forms ("log" and "logging"); "log" is the root of "logement" as well, and "ten" of
    both "tennis" and "tenants"."""
    shorter, longer = sorted((first, second), key=len)
    alike = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(shorter, longer, strict=False)))
    return (len(longer) - len(shorter) <= ENDING and len(shorter) - alike < ENDING) or (
        longer.startswith(shorter) and len(longer) <= 2 * len(shorter) + 1
    )


def look_for_one_thing(wanted: Iterable[tuple[int, list[tuple[Place, float, str]]]]) -> bool:
    """Whether two positions of a message look for one thing, which then counts once."""
    looked_for = [{term for _, _, term in found} for _, found in wanted]
    return sum(map(len, looked_for)) > len(set[str]().union(*looked_for))
