"""The names of people as they are typed, as spans of a message."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Container, Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.around_names import AroundNames, stands_inside
from knowledge.understanding.names.whole_names import WholeNames
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import LONGEST_CUT_SHORT, PARTING, Word, fold
from knowledge.understanding.words.languages import Language, phrases_said, words_named, words_to_ask_with
from knowledge.understanding.words.spelling import Form, SpellingBook
from knowledge.understanding.words.starred_words import starred_words
from knowledge.understanding.words.vocabulary import words_asked_of_people

GIVEN_NAME_ONLY = 0.92
"""How sure a given name alone is, against a family name."""
SOUND_OF_A_REAL_WORD = 0.8
INITIAL = 1
SHORTEST_JOINED = 2
"""Letters and digits of two words of a name that together name nobody yet ("3d")."""
SHORTEST_FAMILY_NAME = 4
SHORTEST_SLIP = 3
"""Letters of a slip of a family name behind the given name that goes with it."""
NEAR_A_FAMILY_NAME = 0.7
"""How near a word must be to the family name of somebody of that given name to be a slip of it."""
MANY_PEOPLE = 100
"""People from which a given name alone is no sign that one of them is meant."""
SAME_NAME = 0.92
"""How surely a word is one of many people's names: a slip of it before a family name that is not theirs is somebody else's name."""


class PeopleNames:
    """The words of people's names. It never changes."""

    def __init__(
        self, directory: Directory, languages: Iterable[Language], everyday: Container[str] = frozenset(), never: Container[str] = frozenset()
    ) -> None:
        """`everyday`: words of the programme's texts that are no names there, though somebody may be called so; `never`: what the event is called."""
        self._languages = tuple(languages)
        self._everyday = everyday
        self._never = never
        self._small = words_named(self._languages, "function_words")
        self._length: dict[str, int] = {}
        self._asking = words_to_ask_with(self._languages)
        alone = frozenset(word for language in self._languages for word in words_asked_of_people(language))
        self._asked_of_people = starred_words((*alone, *self._small))
        self._around = AroundNames(self._languages)
        self._titles = self._around.titles
        self._parts = frozenset(phrase.rstrip("*") for phrase in phrases_said(self._languages, Concept.TRACK_WORD))
        """Words for a part of a large event, which name nobody where they stand in a longer name ("Devroom Team")."""
        self._particles = words_named(self._languages, "name_particles", "definite")
        self._given = words_named(self._languages, "given_names")
        self._people_of: dict[str, tuple[str, ...]] = {}
        self._family_names: dict[str, tuple[str, ...]] = {}
        """The words of the family name of each person, alone and joined."""
        self.whole = WholeNames()
        self._first: set[str] = set()
        """The words with which names begin."""
        for person in directory.programme.people:
            folded = fold(person.name).split()
            self._first.update(folded[:1])
            self._add(person.id, person.name, folded, person.family_name)
            for alias in person.aliases.all:
                self._add(person.id, alias, fold(alias).split(), person.family_name)

    def _add(self, person: str, name: str, folded: list[str], family_name: str | None) -> None:
        words = [sys.intern(word) for word in folded if word not in self._titles]  # people share their names
        if not words:
            return
        self.whole.add(person, words, name)
        if family_name and len(of_family := fold(family_name).split()) > 1:
            self.whole.add(person, of_family, family_name)
        self._length[person] = max(len(words), self._length.get(person, 0))
        family = [*map(sys.intern, fold(family_name).split())] if family_name else words[-1:]
        for word in words:
            if len(word) > INITIAL and word not in self._particles and not word.isdigit() and not (word in self._parts and len(words) > 1):
                self._add_word(person, word)
        for first, second in itertools.pairwise(words):
            joined = first + second
            if len(joined) > SHORTEST_JOINED:
                self._add_word(person, joined)
            family.append(joined)
        self._family_names[person] = (*self._family_names.get(person, ()), *family)

    def _add_word(self, person: str, word: str) -> None:
        known = self._people_of.get(word, ())
        if person not in known:
            self._people_of[word] = (*known, person)

    @property
    def words(self) -> frozenset[str]:
        """All words of all names, for the spelling book."""
        return frozenset(self._people_of)

    def have(self, word: str) -> bool:
        """Whether a word is one of somebody's name."""
        return word in self._people_of

    @property
    def are_many(self) -> bool:
        """Whether there are so many people that a given name alone is no sign of one of them."""
        return len(self._length) >= MANY_PEOPLE

    def has_family_name(self, span: Span, words: Sequence[Word], forms: Sequence[Sequence[Form]]) -> bool:
        """Whether somebody is named by more than what may be a given name."""
        return self._has_family_name(span.value, forms, span.start, span.end) and not self._is_a_given_name(words[span.start : span.end])

    def is_nearly_family_name(self, people: Iterable[str], word: str) -> bool:
        """Whether a word may be a slip of the family name of one of the people."""
        return self._nearly_family(people, word)

    def spans(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], book: SpellingBook) -> Iterator[Span]:
        """The people who are named, one span a mention; a span names all people whom it fits equally."""
        position, end_of_words, said_whole = 0, len(words), self.whole.found(words)
        while position < end_of_words:
            if whole := said_whole.get(position) if said_whole else None:
                yield Span(Concept.PERSON, self.with_title(words, position), whole[1], 1.0, whole[0])
                position = whole[1]
                continue
            found = self._at(words, forms, position, book) if self._may_begin(words, forms, position) else None
            if found is None:
                position += 1
                continue
            people, scores, end = found
            known = self._has_family_name(scores, forms, position, end) and not (self.are_many and self._is_a_given_name(words[position:end]))
            behind = self._behind_particles(words, end)
            known = known or (behind < len(words) and self._nearly_family(scores, words[behind].text))
            known = known and not (self.are_many and max(scores.values()) < SAME_NAME)
            end_of_another = None if known else self._end_of_another(words, forms, position, end, book)
            if end_of_another:
                yield Span(Concept.UNKNOWN_NAME, position, end_of_another)
                position = end_of_another
                continue
            best = max(scores.values())
            fitting = tuple(person for person in people if scores[person] >= best - 0.05)
            start = self._begin(words, position, fitting)
            if self.are_many and start == position and self._follows_another_name(words, position, best, book):
                yield Span(Concept.UNKNOWN_NAME, position - 1, end)
            else:
                yield Span(Concept.PERSON, self.with_title(words, start), end, best, fitting)
            position = end

    def _may_begin(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int) -> bool:
        """Whether a word is one of somebody's name, or stands where one may be heard, as is seen at once."""
        if words[position].capital or (position and words[position - 1].text in self._around.titles):
            return True
        for form in forms[position]:  # noqa: SIM110 - asked for each word, and any() takes twice as long
            if form.text in self._people_of:
                return True
        return False

    def _begin(self, words: Sequence[Word], position: int, people: tuple[str, ...]) -> int:
        """Where a name begins with the given names before it, which alone may be everyday words ("jean")."""
        while position and words[position].gap in (" ", "-") and not set(people).isdisjoint(self._people_of.get(words[position - 1].text, ())):
            position -= 1
        return position

    def _follows_another_name(self, words: Sequence[Word], position: int, score: float, book: SpellingBook) -> bool:
        """Whether the word before is a name that none of these people has: of a slip any given name, or a word nobody knows, else one written so."""
        if not position or words[position].gap not in (" ", "-"):
            return False
        before = words[position - 1]
        if before.text in self._around.before_names or not before.text.isalpha():
            return False
        if before.text not in self._given:
            unheard = not book.known(before.text) and book.forms(before.text)[0].text == before.text
            return score < 1 and len(before.text) > SHORTEST_FAMILY_NAME and unheard
        return score < SAME_NAME or (before.capital and words[position].capital)

    def with_title(self, words: Sequence[Word], position: int) -> int:
        """Where a name begins with the titles and initials before it, up to a sign ("who is the prefect, Lee or Dale?")."""
        while position and PARTING.isdisjoint(words[position].gap):
            before, stopped = words[position - 1], "." in words[position].gap
            title = self._around.is_title(words, position - 1) and not (stopped and len(before.text) > LONGEST_CUT_SHORT)
            if not title and not (len(before.text) == INITIAL and before.capital):
                break
            position -= 1
        return position

    def _at(
        self, words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int, book: SpellingBook
    ) -> tuple[tuple[str, ...], dict[str, float], int] | None:
        scores = self._candidates(words, forms, position, book)
        if not scores:
            return None
        behind = end = position + 1
        while (end := self._behind_particles(words, behind)) < len(words) and _is_joined(words, end):
            further = self._candidates(words, forms, end, book)
            both = {person: min(1.0, max(scores[person], further[person]) + 0.05) for person in scores if person in further}
            both = both or {person: score for person, score in scores.items() if person in self._people_of.get(words[end].text, ())}
            both = both or self._slip_in_one(words, end, scores, further, book)
            if not both:
                break
            scores, behind = both, end + 1
        if all(self._says_little(words, number) for number in range(position, behind)):
            scores = {person: score for person, score in scores.items() if behind - position > 1 and self._length[person] <= behind - position}
        return (tuple(scores), scores, behind) if scores else None

    def _slip_in_one(
        self, words: Sequence[Word], end: int, given: dict[str, float], family: dict[str, float], book: SpellingBook
    ) -> dict[str, float]:
        """Those whose given and family name are said, one of them with a slip that makes it somebody else's or any word."""
        word = words[end].text
        if not word.isalpha() or len(word) < SHORTEST_SLIP or word in self._asking or word in self._small:
            return {}
        nearby = (person for form in book.names_like(words[end - 1].text) for person in self._people_of.get(form.text, ())) if family else ()
        slips = {person: family[person] for person in nearby if person in family}
        if slips or self._around.is_everyday(words[end]):
            return slips
        return {person: score for person, score in given.items() if self._nearly_family((person,), word)}

    def _end_of_another(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int, end: int, book: SpellingBook) -> int | None:
        """Where a name ends that goes on from a given name with a family name that nobody has ("Linus Torvalds"); None where it is none.

        Of few people only where both are written as names.
        """
        end = self._behind_particles(words, end)
        if end >= len(words) or words[end].gap not in (" ", "-"):
            return None
        word = words[end]
        if len(self._length) < MANY_PEOPLE and not (word.capital and words[position].capital and word.text not in self._asking):
            return None
        if not word.text.isalpha() or len(word.text) < SHORTEST_FAMILY_NAME or word.text in self._small or word.text in self._never:
            return None
        like_a_name = word.capital and words[position].capital
        return end + 1 if like_a_name or self.is_rather_a_name(word, forms[end], book) else None

    def _behind_particles(self, words: Sequence[Word], number: int) -> int:
        """Where a name of many goes on behind particles and initials ("Ann de Vries", "Max Q. Roe")."""
        while self.are_many and number < len(words) - 1 and (words[number].text in self._particles or len(words[number].text) == INITIAL):
            number += 1
        return number

    def _is_a_given_name(self, words: Sequence[Word]) -> bool:
        """Whether one word is said that is a given name as well, whoever may have it for their family name or be called nothing else."""
        return len(words) == 1 and (words[0].text in self._given or words[0].text in self._first)

    def is_rather_a_name(self, word: Word, forms: Sequence[Form], book: SpellingBook) -> bool:
        """Whether a word behind a given name is rather a family name than a word of a question, or a slip of one."""
        if word.text in self._given:
            return True
        if word.text in book.subject or self._around.is_everyday(word):
            return False
        return not any(form.text in self._asked_of_people for form in forms)

    def _has_family_name(self, people: Iterable[str], forms: Sequence[Sequence[Form]], position: int, end: int) -> bool:
        said = [form.text for known in forms[position:end] for form in known]
        return any(name in said for person in people for name in self._family_names[person])

    def _nearly_family(self, people: Iterable[str], word: str) -> bool:
        return any(Indel.normalized_similarity(word, name) >= NEAR_A_FAMILY_NAME for person in people for name in self._family_names[person])

    def _says_little(self, words: Sequence[Word], position: int) -> bool:
        """Whether a word is an everyday word rather than a name, unless it is written like one."""
        word = words[position]
        if word.text in self._never or self._around.is_a_thing(words, position):
            return True
        if word.text not in self._small and word.text not in self._everyday:
            return False
        return not (self._around.is_after_title(words, position) or (word.capital and stands_inside(words, position)))

    def _candidates(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int, book: SpellingBook) -> dict[str, float]:
        word = words[position]
        found: dict[str, float] = {}
        for form in forms[position]:
            for person in self._people_of.get(form.text, ()):
                family = form.text in self._family_names[person]
                if not family and self._around.is_everyday(word) and not self._around.stands_as_name(words, position, self._people_of):
                    continue
                found[person] = max(found.get(person, 0.0), form.score * (1.0 if family or self.are_many else GIVEN_NAME_ONLY))
        if found or len(word.text) < SHORTEST_FAMILY_NAME or not word.text.isalpha():
            return found
        heard_as_name = word.capital and word.text not in self._everyday and (not self._around.is_everyday(word) or stands_inside(words, position))
        heard_as_name = heard_as_name and not (self.are_many and word.text in book.subject)
        behind_a_title = self._around.is_after_title(words, position) and (word.capital or not (self.are_many and word.text in book.subject))
        if heard_as_name or behind_a_title:
            for heard in book.sounding_like(word.text):
                for person in self._people_of.get(heard, ()):
                    found[person] = SOUND_OF_A_REAL_WORD
        return found


def _is_joined(words: Sequence[Word], number: int) -> bool:
    """Whether a word may go on with the name before it: behind an initial, a full stop ends no sentence."""
    gap = words[number].gap
    return gap in ("", " ", ".") or (gap == ". " and len(words[number - 1].text) == INITIAL)
