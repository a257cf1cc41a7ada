"""The phrases of all languages as one table: words in, the concepts that they may be about out."""

from __future__ import annotations

import itertools
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from babel import Locale

from knowledge.understanding.concepts import Concept
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.plurals import Plurals
from knowledge.understanding.words.spelling import Form

SPEAK_IN = "speak_in_"
"""Phrase keys with this beginning ask for an answer in the language whose code follows."""
IN_TIME = "in_time"
"""The phrase key of words that ask, of what may have been missed, the other way round: whether one is still in time for it."""
TALK_OF = "talk_of_"
"""Phrase keys with this beginning have what the sessions of gatherings of the kind that follows are called: films, classes."""
TALK_OR_EVENT = "talk_or_event"
"""The phrase key of words for the event, where it is one talk after the other, and for one of its talks, where there are many."""
AS_WRITTEN = frozenset({Concept.ELSEWHERE, Concept.COMMAND})
"""Concepts whose words are taken as they are written: a slip must not send a question away."""
SMALL_TALK = frozenset({Concept.THANKS, Concept.GOODBYE, Concept.GREETING, Concept.NOTED})
LEAST_OF_SMALL_TALK = 0.82
"""How near a slip must be to small talk, whose words are short: "cobol" is not "cool"."""
CACHED_WORDS = 8192
STAR = "*"
"""The end of a phrase whose last word stands for all words that begin like it."""
WHATEVER = ""
"""What follows the first word of a phrase of which the second need not be written so."""
BEHIND_A_SPACE = "!"
"""The sign that comes behind a space, in the order by which phrases are sorted."""
STAR_STEM = 3
"""Letters by which words with a star are found; no stem may be shorter."""


class Phrase(NamedTuple):
    """A way to say a concept. The last word may stand for all words that begin like it."""

    words: tuple[str, ...]
    starred: bool
    concept: Concept
    value: tuple[str, ...]
    language: str
    place: int
    """Its place among all."""


PLACE = attrgetter("place")


class Entry(NamedTuple):
    """What phrases of one language are about."""

    concept: Concept
    value: tuple[str, ...]
    language: str


class Beginning(NamedTuple):
    """The phrases that begin with one word: those of that word alone, and the longer ones by their second."""

    single: Sequence[Phrase]
    longer: Mapping[str, list[Phrase]]


NO_PHRASES = Beginning((), {})


class Lexicon:
    """The phrases of all languages. It never changes.

    Ten thousand are written and few words are ever said, so what begins with a word is worked out when the word is met.
    """

    def __init__(
        self,
        languages: Sequence[Language],
        *,
        conference: Concept = Concept.EVENT,
        held_in: Iterable[str] = (),
        gatherings: Collection[str] = (),
    ) -> None:
        """`conference`: what a word such as "conférence" means: the event, or one of its many talks.

        `held_in`: the languages that its talks are in and nobody is answered in, which have names in the others.
        `gatherings`: the kinds of gatherings that the event is, by which its sessions are called.
        """
        self._by_stem: dict[str, list[Phrase]] = {}
        self.stems: set[str] = set()
        """What stands before a star."""
        self.words_of: dict[str, set[str]] = {}
        """The words that stand in the phrases of each language."""
        self._inserted: set[str] = set()
        written: list[str] = []
        entries: list[Entry] = []
        for language in languages:
            self._inserted |= language.sets["inserted"]
            said = self.words_of[language.code] = set[str]()
            for entry, phrases in (*_entries(language, conference, gatherings), *_named_languages(language, held_in)):
                if conference is Concept.TALK and entry.concept is Concept.EVENT:
                    phrases = tuple(each for each in phrases if not language.parts_of_many_days.keys() & {each, each.partition(" ")[2]})
                said.update(" ".join(phrases).replace(STAR, "").split())
                for phrase in phrases:
                    if phrase.endswith(STAR) and " " not in phrase:
                        self._add_stem(phrase.removesuffix(STAR), entry)
                    else:
                        written.append(phrase)
                        entries.append(entry)
        self._places = array("I", sorted(range(len(written)), key=written.__getitem__))
        """The phrases in alphabetical order, each by its place among all, so that those which begin with one word stand beside each other."""
        self._written = [written[place] for place in self._places]
        self._entries = [entries[place] for place in self._places]
        self.words = set[str]().union(*self.words_of.values())
        several = {word for word, count in Counter(itertools.chain.from_iterable(self.words_of.values())).items() if count > 1}
        self.language_of = {word: code for code, words in self.words_of.items() for word in words.difference(several)}
        """Of the words that stand in the phrases of one language only, that language."""
        self._beginning_with = lru_cache(maxsize=CACHED_WORDS)(self._worked_out)
        self._singular = Plurals(languages).singular
        self._numbers = lru_cache(maxsize=CACHED_WORDS)(self._in_both_numbers)

    def language_of_phrase(self, said: str) -> str | None:
        """The language that alone has a phrase of some words; None where none has it, or several."""
        first = bisect_left(self._written, said)
        found = itertools.takewhile(lambda place: self._written[place] == said, range(first, len(self._written)))
        languages = {self._entries[place].language for place in found}
        return languages.pop() if len(languages) == 1 else None

    def _add_stem(self, stem: str, entry: Entry) -> None:
        self.stems.add(stem)
        self._by_stem.setdefault(stem[:STAR_STEM], []).append(Phrase((stem,), True, *entry, 0))

    def _in_both_numbers(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((word, self._singular(word))))

    def _worked_out(self, first: str) -> Beginning:
        start = bisect_left(self._written, first)
        end = bisect_left(self._written, first + BEHIND_A_SPACE, start)
        if start == end:
            return NO_PHRASES
        single: list[Phrase] = []
        longer: dict[str, list[Phrase]] = {}
        for place, written, entry in sorted(zip(self._places[start:end], self._written[start:end], self._entries[start:end], strict=True)):
            words = tuple(map(sys.intern, written.removesuffix(STAR).split()))  # phrases share their words
            phrase = Phrase(words, written.endswith(STAR), *entry, place)
            if len(words) == 1:
                single.append(phrase)
            else:
                longer.setdefault(WHATEVER if phrase.starred and len(words) == 2 else words[1], []).append(phrase)
        return Beginning(single, longer)

    def goes_on(self, first: str, second: str) -> bool:
        """Whether a phrase begins with these two words."""
        return second in self._beginning_with(first).longer

    def spans(self, words: Sequence[Sequence[Form]]) -> Iterator[Span]:
        """All readings of all stretches of these words, each word with the forms it may stand for."""
        said = [[text for form in forms for text in self._numbers(form.text)] for forms in words]
        anywhere = set(itertools.chain.from_iterable(said))
        for position, forms in enumerate(words):
            for form in forms:
                for text in self._numbers(form.text):
                    single, longer = self._beginning_with(text)
                    for phrase in single:
                        if _is_near_enough(phrase.concept, form.score):
                            yield Span(phrase.concept, position, position + 1, form.score, phrase.value, phrase.language)
                    for phrase in _going_on(longer, said[position + 1 : position + 3]) if longer else ():
                        if not anywhere.issuperset(phrase.words[1 : len(phrase.words) - phrase.starred]):
                            continue
                        end, score = self._fits(phrase, words, position, form.score)
                        if end and _is_near_enough(phrase.concept, score):
                            yield Span(phrase.concept, position, end, score, phrase.value, phrase.language)
                for phrase in self._by_stem.get(form.text[:STAR_STEM], ()):
                    if form.text.startswith(phrase.words[0]) and _is_near_enough(phrase.concept, form.score):
                        yield Span(phrase.concept, position, position + 1, form.score, phrase.value, phrase.language)

    def _fits(self, phrase: Phrase, words: Sequence[Sequence[Form]], position: int, score: float) -> tuple[int, float]:
        """Where a phrase that begins at a position ends, and how well it fits; 0 where it does not."""
        at = position + 1
        last = len(phrase.words) - 1
        for offset in range(1, len(phrase.words)):
            wanted = phrase.words[offset]
            if at < len(words) and words[at][0].text != wanted and words[at][0].text in self._inserted:
                at += 1
            if at >= len(words):
                return 0, 0.0
            stem = phrase.starred and offset == last
            best = 0.0
            for form in words[at]:
                if form.score > best and (form.text.startswith(wanted) if stem else wanted in self._numbers(form.text)):
                    best = form.score
            if not best:
                return 0, 0.0
            score = min(score, best)
            at += 1
        return at, score


def _going_on(by_second: Mapping[str, list[Phrase]], following: Sequence[Sequence[str]]) -> Sequence[Phrase]:
    """The longer phrases of one first word that may go on with the words that follow it, in order."""
    seconds = by_second.keys() & itertools.chain.from_iterable(following)
    if not seconds:
        return by_second.get(WHATEVER, ())
    found = [phrase for second in (WHATEVER, *seconds) for phrase in by_second.get(second, ())]
    return sorted(found, key=PLACE) if len(found) > 1 else found


def _is_near_enough(concept: Concept, score: float) -> bool:
    if score == 1.0:
        return True
    least = 1.0 if concept in AS_WRITTEN else LEAST_OF_SMALL_TALK if concept in SMALL_TALK else 0.0
    return score >= least


def _named_languages(language: Language, codes: Iterable[str]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The ways to say that talks are in each of these languages ("in German")."""
    for code in codes:
        if name := Locale.parse(language.code).languages.get(code):
            yield (
                Entry(Concept.TALKS_IN, (code,), language.code),
                tuple(f"{word} {fold(name)}" for word in sorted(language.sets["before_a_language"])),
            )


def _entries(language: Language, talk_or_event: Concept, gatherings: Collection[str]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    code = language.code
    own = {each.removesuffix(STAR) for name in gatherings for each in language.phrases.get(f"{TALK_OF}{name}", ())}
    for name, phrases in language.phrases.items():
        if name.startswith(SPEAK_IN):
            yield Entry(Concept.SPEAK_IN, (name.removeprefix(SPEAK_IN),), code), phrases
        elif name == IN_TIME:
            yield Entry(Concept.MISSED, (IN_TIME,), code), phrases
        elif name.startswith(TALK_OF):
            if name.removeprefix(TALK_OF) in gatherings:
                yield Entry(Concept.TALK, (name.removeprefix(TALK_OF),), code), phrases
        elif name == TALK_OR_EVENT:
            yield Entry(talk_or_event, (), code), phrases
        else:
            yield Entry(Concept(name), (), code), _without(phrases, own) if name == Concept.ELSEWHERE else phrases
    for topic, phrases in language.practical.items():
        yield Entry(Concept.PRACTICAL, (topic,), code), _without(phrases, own)
    for detail, phrases in language.private.items():
        yield Entry(Concept.PRIVATE, (detail,), code), phrases
    for service, phrases in language.services.items():
        yield Entry(Concept.SERVICE, (service,), code), phrases


def _without(phrases: tuple[str, ...], own: Collection[str]) -> tuple[str, ...]:
    """Phrases without those by which the sessions of the event are called."""
    return tuple(each for each in phrases if each.removesuffix(STAR) not in own) if own else phrases
