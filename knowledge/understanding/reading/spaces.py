"""Spaces where they belong: words that have run together ("quiparle"), one that is torn ("sémi naire"), a space a letter off ("th ewifi")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import EVERYDAY, Language

SHORTEST_JOINED = 4
LONGEST_JOINED = 24
MOST_JOINED = 3
"""Words that run together."""
SHORTEST_TORN = 4
SHORTEST_OF_A_KNOWN_PART = 6
"""Letters of a torn word of which one part is a word by itself."""
SHORTEST_SAID = 3
SHORTEST_NAME = 4
SHORTEST_LONG = 5
"""Letters of the shortest word that has run together: one with which people often ask, a name or a seldom one, any of the programme."""
OFTENER = 10
"""How much oftener, in tenths of a Zipf frequency, words that have run together must be said than one that they are a slip of."""
SAID_IN_ONE = (Concept.WHO, Concept.WHEN, Concept.WHERE, Concept.SPEAK, Concept.NOW, Concept.NEXT)
"""What is asked by words that run together with any other."""
BEGINNING = (Concept.WHO, Concept.WHEN, Concept.WHERE, Concept.WHAT)
"""What is asked by words with which a whole question begins that has run together ("quandparledamon")."""
VERY_FREQUENT = 60
"""Ten times the Zipf frequency of two small words that run together ("isit")."""
COST_OF_A_PART = 20
"""How much oftener, in the same measure, three words must be said than two in which the same letters can be parted."""


def with_spaces(reader: Reader, words: tuple[Word, ...], language: Language) -> tuple[Word, ...]:
    """The words of a message, those parted and joined that its language has only so; words that it has stand as they are."""
    words = (*words[:1], *[_before_figures(reader, before, word) for before, word in pairwise(words)])
    unknown = [_is_unknown(reader, word.text, language) for word in words]
    if not any(unknown):
        return words
    spaced: list[Word] = []
    number = 0
    while number < len(words):
        word, after = words[number], words[number + 1] if number + 1 < len(words) and words[number + 1].gap == " " else None
        both = _mended(reader, word, after, (unknown[number], unknown[number + 1]), language) if after else None
        if both:
            spaced += both
            number += 2
            continue
        parts = _parted(reader, word, language) if unknown[number] and not reader.book.is_common(word.text) else ()
        if number and word.capital and parts and not reader.book.is_name(parts[0]):
            parts = ()
        spaced += _cut(word, parts) if parts else (word,)
        number += 1
    return tuple(spaced)


def _is_unknown(reader: Reader, text: str, language: Language) -> bool:
    """Whether a word stands for nothing as it is: neither in the message's language nor in what people ask about."""
    if text in language.common or not text.isalpha():
        return False
    return not (text in reader.book.subject or text in language.sets["filler_words"] or text in reader.spellings or reader.book.is_mentioned(text))


def _is_said(reader: Reader, text: str, language: Language) -> bool:
    """Whether a stretch of letters is a small word of the language, or one with which people ask or that the programme has."""
    if text in language.sets["function_words"]:
        return len(text) > 1 and (language.common.get(text, 0) >= EVERYDAY or text in language.spellings)
    if text in reader.small_words or len(text) < SHORTEST_SAID:
        return False
    if text in reader.lexicon.words_of[language.code]:
        return language.common.get(text, 0) >= EVERYDAY or len(text) >= SHORTEST_NAME
    if text in language.spellings or reader.book.is_name(text):
        return len(text) >= SHORTEST_NAME
    return len(text) >= SHORTEST_LONG and (text in reader.book.subject or (len(text) > SHORTEST_LONG and text in language.common))


def _mended(reader: Reader, word: Word, after: Word, unknown: tuple[bool, bool], language: Language) -> Sequence[Word] | None:
    """Two words as one where only that is a word, or with the space between them a letter further; None where they are neither."""
    if not any(unknown) or not after.text.isalpha() or not word.text.isalpha():
        return None
    whole = word.text + after.text
    is_plural = word.text[-1] in reader.sets["plural_endings"]
    for place in (len(word.text) + 1,) if is_plural else (len(word.text) + 1, len(word.text) - 1):
        first, second = whole[:place], whole[place:]
        if first and second and _is_said(reader, first, language) and _is_said(reader, second, language):
            return [word._replace(text=first), after._replace(text=second)]
    long_enough = len(whole) >= (SHORTEST_TORN if all(unknown) else SHORTEST_OF_A_KNOWN_PART)
    if long_enough and (whole in reader.book.subject or language.common.get(whole, 0) >= EVERYDAY):
        return [Word(whole, word.raw + after.raw, word.start, after.end, word.gap, word.capital)]
    return None


def _parted(reader: Reader, word: Word, language: Language) -> Sequence[str]:
    """The words that have run together in one, the most frequent of those that may be; nothing where they have not."""
    text = word.text
    inside = next((place for place, letter in enumerate(word.raw) if place > 1 and letter.isupper()), 0) if not word.raw.isupper() else 0
    if inside and reader.book.known(text[:inside]) and reader.book.known(text[inside:]):
        return text[:inside], text[inside:]
    if not SHORTEST_JOINED <= len(text) <= LONGEST_JOINED:
        return ()
    best = max(_ways_to_part(reader, text, language, MOST_JOINED), key=lambda parts: _weight(language, parts), default=())
    if not best or not _may_run_together(reader, best, language):
        return ()
    nearest = reader.book.forms(text)[0]
    is_a_slip = nearest.text != text and nearest.score >= 1 - 1 / len(text)
    seldom = min(language.common.get(part, 0) for part in best)
    return () if is_a_slip and seldom < language.common.get(nearest.text, 0) + OFTENER else best


def _may_run_together(reader: Reader, parts: Sequence[str], language: Language) -> bool:
    """Whether words are such as run together: a small one, one of those that ask, a name, or those of one phrase; others are rather a compound."""
    small = [part in language.sets["function_words"] for part in parts]
    begins = language.spellings.get(parts[0], parts)[0]
    if len(parts) > 2 and not reader.lexicon.goes_on(*parts[:2]) and begins not in reader.ways_to_say(*BEGINNING):
        return False  # "tequila"
    if any(small):
        compound = not all(small) and not reader.sets["parts_of_compounds"].isdisjoint(parts)
        often = len(parts) == 2 and min(language.common.get(part, 0) for part in parts) >= VERY_FREQUENT
        return not compound and (often or not all(small))
    if reader.topics.is_searched_freely:
        return False
    asking = reader.ways_to_say(*SAID_IN_ONE)
    asks = any(part in asking or reader.book.is_name(part) for part in parts)
    return asks or any(reader.lexicon.goes_on(first, second) for first, second in pairwise(parts))


def _ways_to_part(reader: Reader, text: str, language: Language, most: int) -> Iterable[tuple[str, ...]]:
    for place in range(1, len(text)):
        first, rest = text[:place], text[place:]
        if _is_said(reader, first, language):
            if _is_said(reader, rest, language):
                yield first, rest
            elif most > 2:
                yield from ((first, *parts) for parts in _ways_to_part(reader, rest, language, most - 1))


def _weight(language: Language, parts: Sequence[str]) -> float:
    """How often words are said that have run together: fewer of them rather than more."""
    return min(language.common.get(part, EVERYDAY) for part in parts) - COST_OF_A_PART * len(parts)


def _before_figures(reader: Reader, before: Word, word: Word) -> Word:
    """Digits of an hour behind the word that tells of one ("at5"), as a word of their own."""
    is_hour = not word.gap and word.text.isdigit() and before.text in reader.sets["before_hours"]
    return word._replace(gap=" ") if is_hour else word


def _cut(word: Word, parts: Iterable[str]) -> list[Word]:
    """A word as several, each as it was typed."""
    cut: list[Word] = []
    place = 0
    for part in parts:
        raw = word.raw[place : place + len(part)] if len(word.raw) == len(word.text) else word.raw
        cut.append(word._replace(text=part, raw=raw, gap=" " if cut else word.gap))
        place += len(part)
    return cut
