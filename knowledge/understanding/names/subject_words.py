"""Subjects that conferences speak of, by the words of all languages: "musique" and "music" are one, and so are "vie privée" and "privacy".

A word asked for in one language finds the talks in the others. Words of narrower subjects ("imap" of "email") are found with the wider one,
and asked for by themselves.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from knowledge.understanding.words.folding import Word, fold, stands_at
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.plurals import Plurals
from knowledge.understanding.words.roots import Roots, are_forms_of_one
from knowledge.understanding.words.spelling import Form

MARK = "="
"""How the term of a subject begins, which no word does."""
LEVELS = frozenset({f"{MARK}beginners"})
"""Subjects that say for whom a talk is: a text that only mentions them tells it as well as a title."""
INITIAL = 1
EVERYDAY = 46
"""Ten times the Zipf frequency from which a word is on everybody's lips."""
Singles = dict[str, tuple[tuple[str, str], ...]]
"""Single words, each with its subject, by their roots."""
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""Phrases of several words, each with its subject, by their first words."""


class SubjectWords:
    """The words of subjects in all languages. It never changes."""

    def __init__(self, languages: Iterable[Language], roots: Roots) -> None:
        self._root: Callable[[str], str] = roots.shortest
        known = tuple(languages)
        tables = [language.subjects for language in known]
        lengths = [table.lengths for table in tables]
        kinds = [*(table.kinds for table in tables), *lengths]
        self.kinds = frozenset(MARK + kind for table in kinds for kind in table)
        """The terms of particular kinds of talks."""
        self.lengths = frozenset(MARK + kind for table in lengths for kind in table)
        """Those of kinds that are long or short."""
        names = [*kinds, *(table.names for table in tables)]
        parts = [each for table in tables for each in (table.parts, table.of_other_languages)]
        self._words = {
            word
            for table in names
            if table not in lengths
            for found in table.values()
            for phrase in found
            for word in phrase.split()
            if len(word) > INITIAL
        }
        singular = Plurals(known).singular
        listed = {singular(phrase) for table in names for found in table.values() for phrase in found}
        often = {word for language in known for word, frequency in language.common.items() if frequency >= EVERYDAY}
        self._everyday = frozenset(word for word in often if singular(word) not in listed)
        """Words that are said so often that they name no subject by their root alone ("type" is no "typing")."""
        self._asked, self._phrases_asked = self._table(names)
        self._found, self._phrases_found = self._table([*names, *parts])

    def _table(self, tables: Iterable[Mapping[str, Sequence[str]]]) -> tuple[Singles, Phrases]:
        """Single words by their roots, and phrases by their first words, each with its subject."""
        single: Singles = {}
        several: Phrases = {}
        for subject, found in chain.from_iterable(table.items() for table in tables):
            marked = sys.intern(MARK + subject)
            for phrase in found:
                if " " in phrase:
                    words = tuple(phrase.split())
                    several.setdefault(words[0], []).append((words, marked))
                else:
                    root = self._root(phrase)
                    single[root] = (*single.get(root, ()), (phrase, marked))
        for phrases in several.values():
            phrases.sort(key=lambda each: -len(each[0]))
        return single, several

    @property
    def words(self) -> frozenset[str]:
        """All words that people may ask with."""
        return frozenset(self._words)

    def of_word(self, word: str) -> list[str]:
        """The subjects that a word of the programme's texts is of."""
        return self._of(self._found, word)

    def alike(self, word: str) -> Iterator[str]:
        """The single words of all languages for the subjects that a word is of."""
        for subject in self.of_word(word):
            yield from (each for known in self._asked.values() for each, named in known if named == subject)

    def _of(self, table: Singles, word: str) -> list[str]:
        known = table.get(self._root(word), ())
        itself = dict.fromkeys(subject for said, subject in known if said == word)
        return list(itself or dict.fromkeys(subject for said, subject in known if are_forms_of_one(word, said)))

    def of_phrases(self, words: Sequence[str]) -> Iterator[str]:
        """The subjects that several words in a row of a text are of."""
        if self._phrases_found.keys().isdisjoint(words):
            return
        for number, word in enumerate(words):
            for phrase, subject in self._phrases_found.get(word, ()):
                if tuple(words[number : number + len(phrase)]) == phrase:
                    yield subject

    def of_name(self, name: str) -> Iterator[str]:
        """The subjects that a name of a few words is of."""
        words = fold(name).split()
        yield from (subject for word in words for subject in self.of_word(word))
        yield from self.of_phrases(words)

    def asked(
        self, words: Sequence[Word], forms: Sequence[Sequence[Form]], small: frozenset[str], there: Callable[[str], bool]
    ) -> Iterator[tuple[int, str]]:
        """The positions of a message's words that name subjects, with these. `small`: words that name none where they are not in capitals.
        `there`: whether the programme has a subject, or a word; where it has none of a phrase but some of its words, each is looked at alone."""
        number = 0
        while number < len(words):
            phrases = (each for each in self._phrases_asked.get(words[number].text, ()) if stands_at(words, number, each[0]))
            phrase = next((each for each in phrases if there(each[1]) or not (each[1] in self.lengths or any(map(there, each[0])))), None)
            if phrase:
                yield from ((position, phrase[1]) for position in range(number, number + len(phrase[0])))
                number += len(phrase[0])
                continue
            word = words[number]
            if word.text not in small or (word.raw.isupper() and len(word.raw) > 1):
                meant = forms[number][0].text
                for subject in filter(there, self._of(self._asked, meant)[:1] if meant not in self._everyday else ()):
                    yield number, subject
            number += 1


def tracks_by_subject(words_of_tracks: Mapping[str | None, set[str]], subjects: SubjectWords) -> dict[str, set[str | None]]:
    """The tracks that are called by each subject of the table: as its words may mean something else, the talks of these come first among equals."""
    found: dict[str, set[str | None]] = {}
    for track, words in words_of_tracks.items():
        for subject in (subject for word in words for subject in subjects.of_word(word)):
            found.setdefault(subject, set()).add(track)
    return found
