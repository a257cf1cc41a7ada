"""How a name is spelt, asked by its letters ("one r or two?", "avec un y ?") or by another spelling beside it ("Maudet or Mauduit?")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

FARTHEST = 2
"""Words between a name and another spelling of it."""
SILENT_OR_VOWELS = frozenset("aeiouyh")
ALIKE = 0.6
"""How near another spelling of a name must be to it."""


def spellings(reader: Reader, words: tuple[Word, ...], people: Iterable[Span]) -> Iterator[Span]:
    """The words that ask how a name is spelt."""
    yield from _letters(reader, words)
    for name in people:
        if name.concept is Concept.PERSON:
            for number in (*range(name.start - FARTHEST, name.start), *range(name.end, name.end + FARTHEST)):
                if 0 <= number < len(words) and _is_another_spelling(reader, words, name, number):
                    yield Span(Concept.SPELL, number, number + 1)


def _letters(reader: Reader, words: tuple[Word, ...]) -> Iterator[Span]:
    """Letters of which it is asked how often they are written, or whether at all."""
    for number, letter in enumerate(words[1:]):
        counted = len(letter.text) == 1 and letter.text.isalpha() and is_before_a_letter(reader, words, number + 1)
        if counted and not (number + 2 < len(words) and words[number + 2].text.isdigit()):
            yield Span(Concept.SPELL, number, number + 2)


def is_before_a_letter(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether a single letter at a place is a letter, by the word or the two words before it, and no short spelling of a word."""
    behind = words[number + 1].text if number + 1 < len(words) else ""
    if behind in reader.sets["inverted_pronouns"]:
        return False  # "a-t-il"
    before = words[number - 1].text
    counts = reader.sets["counts_of_letters"]
    counted = before in counts or (
        number > 1 and words[number - 2].text in counts and (before in reader.book.small or not _is_an_article(reader, words, number))
    )
    return (
        counted or before in reader.sets["letter_counts"] or (before in reader.sets["indefinite"] and not _has_lost_its_vowel(reader, words, number))
    )


def _is_an_article(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether a single letter may be a small word without its vowel, before a longer word that begins with one ("l'intervention")."""
    behind = words[number + 1].text if number + 1 < len(words) else ""
    return behind[:1] in SILENT_OR_VOWELS and len(behind) > 1 and any(words[number].text in language.elided for language in reader.languages)


def _has_lost_its_vowel(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether a single letter behind "à" is a small word without its vowel, before a word that begins with one ("à l'heure", "a l heure")."""
    before = words[number - 1].text
    if before not in reader.sets["place_prepositions"] or not _is_an_article(reader, words, number):
        return False
    behind = words[number + 1].text
    return not any(
        before in language.sets["indefinite"] and behind in language.sets["function_words"] for language in reader.languages
    )  # "with a d on the end"


def _is_another_spelling(reader: Reader, words: tuple[Word, ...], name: Span, number: int) -> bool:
    word = words[number].text
    if reader.book.known(word):
        return False
    said = (words[each].text for each in range(name.start, name.end))
    return any(Indel.normalized_similarity(word, each) >= ALIKE for each in said)
