"""What sessions, talks and people are about, as an index of words: a few words of a message in, what fits them best out.

A word counts by its rarity in the programme. Words of one meaning count as one (`meanings` of the languages), so that
"the boss of communications" finds the head of communications.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.directory import Directory
from knowledge.programme import LocalText, LocalWords, Person, Session
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language, words_named
from knowledge.understanding.words.plurals import Plurals
from knowledge.understanding.words.roots import KEPT_WORDS, Roots

TITLE = 1.0
KEYWORD = 0.9
OTHER_PART = 0.5
"""How much a word counts that only the talk of a person holds, when the person is described."""
ABSTRACT = 0.3
BESIDE = 0.35
EVERYDAY = 46
"""Ten times the Zipf frequency from which a word of a longer search phrase tells little alone."""
COMMONEST = 60
RAREST = 35
"""Ten times the Zipf frequencies between which a word goes from everybody's to nobody's."""
MEANING = "="
"""How the term of a meaning begins, which no stem does."""
ALIKE = 0.9
"""Share of the best score from which others fit as well."""
SHORTEST_WORD = 2
KEPT_TEXTS = 1_024
"""Texts of which the terms are kept: what the names of bodies and the titles of talks say is asked again and again."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What fits some words best: ids (with the place of a talk in its session, -1 for the session), how well, and which words told."""

    keys: tuple[tuple[str, int], ...]
    score: float
    told: dict[int, float]
    """The position of each word that told, with its rarity from 0 to 1."""
    ranked: tuple[tuple[str, int], ...] = ()
    """All that fits, the closest first; the first `close` are about it, the others only mention it."""
    close: int = 0


class SubjectIndex:
    """An index of things by words. It never changes once built."""

    def __init__(self) -> None:
        self._weights: dict[str, dict[tuple[str, int], float]] = {}
        self._count = 0

    def add(self, key: tuple[str, int], terms: Iterable[str], weight: float) -> None:
        """Let these terms find a thing. Terms that find it already keep the greater weight."""
        for term in terms:
            found = self._weights.setdefault(term, {})
            found[key] = max(found.get(key, 0.0), weight)

    def close(self, count: int) -> None:
        """Say how many things the index holds, for the rarity of words."""
        self._count = max(count, 2)

    def holds(self, key: tuple[str, int], term: str) -> bool:
        """Whether a term finds a thing."""
        return key in self._weights.get(term, ())

    @property
    def terms(self) -> Iterable[str]:
        """All terms."""
        return self._weights

    def rarity(self, term: str) -> float:
        """How telling a term is, from near 0 (everything holds it) to 1 (one thing does)."""
        found = self._weights.get(term)
        return 0.0 if not found else math.log(1 + self._count / len(found)) / math.log(1 + self._count)

    def fit(self, terms: Sequence[Sequence[tuple[str, float]]], among: frozenset[str] | None = None) -> Fit | None:
        """What fits best. `terms`: for each position of the message the terms that its word may be, with their scores."""
        scores: dict[tuple[str, int], float] = {}
        told: dict[tuple[str, int], dict[int, float]] = {}
        seen: dict[tuple[str, int], set[str]] = {}
        for position, candidates in enumerate(terms):
            best: dict[tuple[str, int], tuple[float, str]] = {}
            for term, score in candidates:
                holding = self._weights.get(term)
                if not holding:
                    continue
                rarity = self.rarity(term) * score
                for key, weight in holding.items():
                    if (among is None or key[0] in among) and weight * rarity > best.get(key, (0.0, ""))[0]:
                        best[key] = (weight * rarity, term)
            for key, (gain, term) in best.items():
                told.setdefault(key, {})[position] = gain
                if term not in seen.setdefault(key, set()):
                    seen[key].add(term)
                    scores[key] = scores.get(key, 0.0) + gain
        if not scores:
            return None
        best_score = max(scores.values())
        keys = tuple(key for key, score in scores.items() if score >= ALIKE * best_score)
        words: dict[int, float] = {}
        for key in keys:
            for position, gain in told[key].items():
                words[position] = max(words.get(position, 0.0), gain)
        return Fit(keys, best_score, words)


class Terms:
    """Words as terms of an index: their meaning, or their stem in each language. It never changes."""

    def __init__(self, languages: Iterable[Language], roots: Roots) -> None:
        self._languages = tuple(languages)
        self._roots = roots
        self.plurals = Plurals(self._languages)
        self._meanings = {
            word: MEANING + meaning
            for language in self._languages
            for meaning, words in language.meanings.items()
            for word in words
            if " " not in word
        }
        self.small = words_named(self._languages, "function_words")
        self._apart = words_named(self._languages, "without_root")
        self._of_text = lru_cache(maxsize=KEPT_TEXTS)(self._read)
        self.of = lru_cache(maxsize=KEPT_WORDS)(self._of)
        """The terms of a folded word: its meaning where it has one, and its stems."""

    def root(self, word: str) -> str:
        """The root of a folded word, under which words of all languages meet."""
        return self._roots.shortest(word)

    def share_a_root(self, first: str, second: str) -> bool:
        """Whether two words have one root in the same language: one that has both, where there is one ("police" is no policy, as in French)."""
        return self._roots.share_one(first, second, self._languages_with(first) & self._languages_with(second))

    def share_a_short_root(self, first: str, second: str) -> bool:
        """The same of a root of few letters, by which words of two languages are none ("bees" is no "beer", as in French)."""
        own = self._languages_with(first)
        return self._roots.share_one(first, second, own & self._languages_with(second) or own)

    def _languages_with(self, word: str) -> set[str]:
        return {language.code for language in self._languages if word in language.common or self.plurals.singular(word) in language.common}

    def _of(self, word: str) -> tuple[str, ...]:
        return self._with_its_meaning(word, self._roots.of(word))

    def _with_its_meaning(self, word: str, stems: tuple[str, ...]) -> tuple[str, ...]:
        if word in self._apart:
            return (word,)
        meaning = self._meanings.get(word) or self._meanings.get(self.plurals.singular(word))
        return (meaning, *stems) if meaning else stems

    def of_text(self, text: str) -> frozenset[str]:
        """The terms of all telling words of a text."""
        return self._of_text(text)

    def _read(self, text: str) -> frozenset[str]:
        return frozenset(term for word in fold(text).split() if word not in self.small and len(word) >= SHORTEST_WORD for term in self.of(word))

    def of_many(self, words: Iterable[str]) -> list[tuple[str, ...]]:
        """The terms of each of many folded words."""
        return [self._with_its_meaning(word, stems) for word, stems in self._roots.of_many(words)]

    def generality(self, word: str) -> float:
        """How rare a folded word is in the languages, from 0 (on everybody's lips) to 1 (in none of them)."""
        frequency = max((language.common.get(word, 0) for language in self._languages), default=0)
        return (COMMONEST - min(COMMONEST, max(frequency, RAREST))) / (COMMONEST - RAREST)

    def words_of_keywords(self, keywords: LocalWords) -> tuple[set[str], set[str]]:
        """The search words: the telling ones, and the everyday words that only stand beside others in a phrase."""
        telling: set[str] = set()
        beside: set[str] = set()
        for phrase in keywords.all:
            words = [word for word in fold(phrase).split() if word not in self.small and len(word) >= SHORTEST_WORD]
            for word in words:
                everyday = len(words) > 1 and any(language.common.get(word, 0) >= EVERYDAY for language in self._languages)
                (beside if everyday else telling).add(word)
        return telling, beside

    def of_texts(self, *texts: LocalText | LocalWords | None) -> set[str]:
        """The terms of texts in all their languages."""
        return set().union(*(self.of_text(text) for local in texts if local for text in local.all))


def index_of_meetings(directory: Directory, terms: Terms) -> SubjectIndex:
    """The index of what the meetings of the series are about, by their numbers."""
    index = SubjectIndex()
    meetings = directory.programme.series.meetings if directory.programme.series else ()
    for meeting in meetings:
        index.add(("", meeting.number or 0), terms.of_texts(meeting.title), TITLE)
    index.close(len(meetings))
    return index


def index_of_people(directory: Directory, terms: Terms) -> SubjectIndex:
    """The index of what people are: functions, bodies, works, and less what they speak about. Who is nothing of it is not described."""
    index = SubjectIndex()
    for person in directory.programme.people:
        if not (person.roles or person.works or person.honorific):
            continue
        key = (person.id, -1)
        index.add(key, _terms_of_person(person, directory, terms), TITLE)
        index.add(key, terms.of_texts(*(text for work in person.works for text in (work.title, work.publisher))), OTHER_PART)
        for session, talk in directory.parts_of(person.id):
            index.add(key, terms.of_texts(*_texts_of_part(session, talk is not None)), ABSTRACT)
            if talk:
                index.add(key, terms.of_texts(talk.title, talk.keywords), OTHER_PART)
    index.close(len(directory.programme.people))
    return index


def _terms_of_person(person: Person, directory: Directory, terms: Terms) -> set[str]:
    found = terms.of_texts(person.honorific, *(role.title for role in person.roles))
    for role in person.roles:
        organisation = directory.organisations.get(role.organisation or "")
        if organisation:
            found |= terms.of_texts(organisation.name, organisation.short_name, organisation.aliases)
    if person.works:
        found.add("=author")
    return found


def _texts_of_part(session: Session, shared: bool) -> tuple[LocalText | LocalWords | None, ...]:
    return (session.title,) if shared else (session.title, session.keywords)


def lesser_functions(person: Person, terms: Terms, lesser: frozenset[str]) -> frozenset[str]:
    """The terms that stand in somebody's functions only behind a word that makes them lesser."""
    behind: set[str] = set()
    alone: set[str] = set()
    for text in (text for role in person.roles if role.title for text in role.title.all):
        words = fold(text).split()
        for before, word in zip(("", *words), words, strict=False):
            (behind if before in lesser else alone).update(terms.of(word))
    return frozenset(behind - alone)
