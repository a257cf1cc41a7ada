"""Where the sentences of a message end: at signs, but not at those of a name, an initial or a title before one, and before what says why."""

from __future__ import annotations

from collections.abc import Container, Iterator

from knowledge.understanding.reading.meant import ends_sentence
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import LONGEST_CUT_SHORT, Word


def sentence_ends(reader: Reader, words: tuple[Word, ...], why: Container[int], whole: Container[int], timed: Container[int]) -> Iterator[int]:
    """The positions of the words that begin a sentence, the first excluded. `why`: of those that say why something is asked, which are told apart.

    `whole`: of words inside names that are not cut. `timed`: of those of hours.
    """
    for number, word in enumerate(words):
        if not number or number in whole or not (number in why or (word.gap != " " and ends_sentence(word.gap))):
            continue
        if word.gap != ". " or not (_is_title(reader, words[number - 1]) or _is_initial(words, number - 1, timed)):
            yield number


def _is_title(reader: Reader, word: Word) -> bool:
    """Whether a word with a full stop is a title cut short, and no word that ends a sentence ("come with me.", "who is the prefect.")."""
    short = len(word.text) <= LONGEST_CUT_SHORT and word.text in reader.titles
    return short and (word.capital or word.text not in reader.small_words)


def _is_initial(words: tuple[Word, ...], number: int, timed: Container[int]) -> bool:
    """Whether a letter with a full stop is the initial of a name, and not the end of an hour ("6 p.m.")."""
    return len(words[number].text) == 1 and words[number].text.isalpha() and number not in timed
