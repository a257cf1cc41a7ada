"""Questions that the organisers answered themselves: a message that asks the same, or much the same, is answered with their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from knowledge.programme import PreparedAnswer, Programme
from knowledge.understanding.names.subjects import Terms
from knowledge.understanding.question import NOT_THERE, Ask, Intent
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.starred_words import StarredWords, starred_words

THE_SAME = 93.0
"""How alike two folded texts are, in percent, that are the same question but for a slip."""
OF_THE_KNOWN = 0.6
"""The share of what is asked in a known question that must be asked in a message as well; rare words weigh more."""
OF_THE_MESSAGE = 0.35
"""The share of what a message asks that must be in the known question."""
PLAIN = 0.2
"""What a word weighs that is on everybody's lips, where the rarest weighs as much more as one, and so does one for the practical matter asked for."""
SHORTEST_WITH_A_SLIP = 5
WITHOUT_ANSWER = NOT_THERE | {Intent.SILENT, Intent.PRIVATE}


@dataclass(frozen=True, slots=True)
class _Telling:
    """A telling word: what it weighs by itself, and the practical matters that it may ask for, each with the language in which it does.

    Of a known question it has those of languages in which nobody asked that: "dog" is no "cat", but nothing else tells that it is "chien".
    """

    weight: float
    matters: frozenset[tuple[str, str]]

    def weight_in(self, matters: Collection[str]) -> float:
        """What it weighs in a message that asks for these matters."""
        return PLAIN + 1 if any(matter in matters for _, matter in self.matters) else self.weight


_Words = Mapping[str, _Telling]
"""What a question is about: its telling words by their roots."""


@dataclass(frozen=True, slots=True)
class _Known:
    """One way of asking a question that has an answer."""

    answer: str
    folded: str
    words: _Words


class PreparedQuestions:
    """The questions of a programme that have an answer of their own. It never changes."""

    def __init__(self, questions: Iterable[PreparedAnswer], terms: Terms, fillers: frozenset[str], languages: Iterable[Language]) -> None:
        self._terms = terms
        self._fillers = fillers
        self._languages = tuple(languages)
        texts = [(each, fold(text)) for each in questions for text in each.asked.all]
        self._known = tuple(_Known(each.id, folded, self._telling(folded, {*each.asked.root})) for each, folded in texts if folded)
        self._words = frozenset(word for known in self._known for word in known.folded.split())

    @cached_property
    def _matters(self) -> tuple[tuple[str, str, StarredWords], ...]:
        """The words of each practical matter in each language, looked up where there are questions."""
        matters = ((language.code, matter, phrases) for language in self._languages for matter, phrases in language.practical.items())
        return tuple((code, matter, starred_words(phrases)) for code, matter, phrases in matters)

    def same(self, text: str) -> str | None:
        """The id of the answer to the very question that a message asks; None where there is none."""
        if not self._known:
            return None
        folded = fold(text)
        best = max(self._known, key=lambda known: fuzz.ratio(known.folded, folded))
        is_same = best.folded == folded or (" " in folded and fuzz.ratio(best.folded, folded) >= THE_SAME)
        return best.answer if is_same else None

    def alike(self, text: str, matters: Collection[str]) -> str | None:
        """The id of the answer to a question that asks much the same as a message, which asks for these matters; None where there is none."""
        words = self._telling(self._joined(fold(text))) if self._known else {}
        if not words:
            return None
        best = max(self._known, key=lambda known: _shared(known.words, words, matters))
        of_known, of_message = _shared(best.words, words, matters), _shared(words, best.words, matters)
        return best.answer if of_known >= OF_THE_KNOWN and of_message >= OF_THE_MESSAGE else None

    def _joined(self, folded: str) -> str:
        """A text in which two words are one where a known question has them as one ("cloak room")."""
        words = folded.split()
        parted = {first + second: f"{first} {second}" for first, second in pairwise(words) if first + second in self._words}
        for whole, pair in parted.items():
            folded = folded.replace(pair, whole)
        return folded

    def _telling(self, folded: str, asked: Collection[str] = ()) -> _Words:
        """What a question is about, which is known in some languages."""
        words = [word for word in folded.split() if word not in self._terms.small and word not in self._fillers]
        return {self._root(word): _Telling(PLAIN + self._terms.generality(word), self._matters_of(word, asked)) for word in words}

    def _root(self, word: str) -> str:
        return self._terms.root(self._terms.plurals.singular(word))

    def _matters_of(self, word: str, asked: Collection[str]) -> frozenset[tuple[str, str]]:
        """The matters for which a word asks, each with its language; of a question that is known in some, the same matters in the others."""
        own = frozenset((code, matter) for code, matter, words in self._matters if word in words)
        if not asked:
            return own
        names = {matter for _, matter in own}
        return frozenset((code, matter) for code, matter, _ in self._matters if matter in names and code not in asked)


def with_prepared(questions: PreparedQuestions, programme: Programme, text: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """What a message asks, where the organisers answered it: what they were asked word by word, else much the same where nothing else answers."""
    matters = {ask.topic for ask in asks if ask.intent is Intent.PRACTICAL and ask.topic}
    found = questions.same(text) or (questions.alike(text, matters) if not any(_is_answered(ask, programme) for ask in asks) else None)
    return (Ask(Intent.PREPARED, topic=found),) if found else asks


def _is_answered(ask: Ask, programme: Programme) -> bool:
    if ask.intent is Intent.PRACTICAL:
        return ask.topic in programme.practical
    return ask.intent not in WITHOUT_ANSWER


def _shared(mine: _Words, others: _Words, matters: Collection[str]) -> float:
    """The share of these words' weight that others have too, a slip apart, or in another language where these matters are asked for."""
    shared = sum(
        each.weight_in(matters) for word, each in mine.items() if word in others or any(_meet(word, other, mine, others, matters) for other in others)
    )
    return shared / sum(each.weight_in(matters) for each in mine.values()) if mine else 0.0


def _meet(word: str, other: str, mine: _Words, others: _Words, matters: Collection[str]) -> bool:
    common = mine[word].matters & others[other].matters
    return _is_slip(word, other) or any(matter in matters for _, matter in common)


def _is_slip(word: str, other: str) -> bool:
    if min(len(word), len(other)) < SHORTEST_WITH_A_SLIP:
        return False
    return OSA.distance(word, other, score_cutoff=1) <= 1
