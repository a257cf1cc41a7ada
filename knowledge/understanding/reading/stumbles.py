"""What people stumble over: sounds of hesitation ("who, um, is on"), words said twice ("who is who is on"), and keys held down ("heyyy")."""

from __future__ import annotations

import re
from itertools import product

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import Language

MOST_SAID_AGAIN = 4
"""Words with which somebody begins twice."""
MOST_HELD_DOWN = 3
_HELD_DOWN = re.compile(r"([a-z])\1\1+")


def without_stumbles(reader: Reader, words: tuple[Word, ...], language: Language, whole: frozenset[int]) -> tuple[Word, ...]:
    """The words of a message without sounds of hesitation, what is said twice, and letters that were held down. `whole`: where whole names stand."""
    common, hesitations = language.common, reader.sets["hesitations"]
    words = tuple([word if word.text in common or not word.text.isalpha() else _let_go(reader, word, language) for word in words])
    texts = [word.text for word in words]
    if not hesitations.isdisjoint(texts):
        spoken = tuple([word for word in words if word.text not in hesitations or word.start in whole or not word.gap])
        words = spoken or words
    return _said_once(reader, words, whole) if len(set(texts)) < len(texts) else words


def _said_once(reader: Reader, words: tuple[Word, ...], whole: frozenset[int]) -> tuple[Word, ...]:
    """The words without those with which somebody begins right before saying the same again."""
    kept: list[Word] = []
    number = 0
    while number < len(words):
        longest = min(MOST_SAID_AGAIN, len(words) - number - 1)
        alike = (count for count in range(longest, 0, -1) if words[number].text == words[number + count].text)
        again = next((count for count in alike if _is_said_again(reader, words, number, count, whole)), 0)
        if again:
            words = (*words[: number + again], words[number + again]._replace(gap=words[number].gap), *words[number + again + 1 :])
            number += again
        else:
            kept.append(words[number])
            number += 1
    return tuple(kept)


def _is_said_again(reader: Reader, words: tuple[Word, ...], number: int, count: int, whole: frozenset[int]) -> bool:
    """Whether some words are said at once again, which are no numbers, no name, and not such as are rightly said twice ("vous vous")."""
    first, second = words[number : number + count], words[number + count : number + 2 * count]
    if [word.raw.lower() for word in first] != [word.raw.lower() for word in second] or any(word.gap != " " for word in (*first[1:], *second)):
        return False
    if any(word.start in whole or not word.text.isalpha() or word.text in reader.cardinals for word in first):
        return False
    if count > 1:
        return True
    text = first[0].text
    ends_a_subject = reader.topics.is_searched_freely and text not in reader.light_words  # "open source source code"
    return not (ends_a_subject or text in reader.sets["said_twice"] or reader.lexicon.goes_on(text, text))


def _let_go(reader: Reader, word: Word, language: Language) -> Word:
    """A word in which keys were held down as the one that it then is: each such letter once or twice."""
    runs = _HELD_DOWN.findall(word.text)
    if not runs or len(runs) > MOST_HELD_DOWN or len(set(word.text)) == 1 or reader.book.known(word.text):
        return word
    pieces = _HELD_DOWN.split(word.text)
    spelt = [
        "".join(piece * times for piece, times in zip(pieces, (1, *_times(counts)), strict=True)) for counts in product((1, 2), repeat=len(runs))
    ]
    known = [text for text in spelt if text in language.common or text in reader.spellings or reader.book.known(text)]
    return word._replace(text=max(known or spelt[:1], key=lambda text: language.common.get(text, 0)))


def _times(counts: tuple[int, ...]) -> list[int]:
    """How often each piece of a word is said that is split at its runs: a run as often as it is counted, and what follows it once."""
    return [times for count in counts for times in (count, 1)]
