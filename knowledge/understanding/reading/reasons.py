"""Why it is asked, told behind the question in one breath ("when does it end as I have a train to catch", "... pour que je puisse filmer")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word

SHORTEST_QUESTION = 2
"""Words of what is asked before a reason."""


def reasons_begin(reader: Reader, words: Sequence[Word], language: str | None) -> Iterator[int]:
    """The positions of the words with which reasons begin."""
    phrases = reader.reasons(language)
    if phrases.keys().isdisjoint([word.text for word in words]):
        return
    for number, word in enumerate(words):
        if word.text in phrases and any(tuple(each.text for each in words[number : number + len(phrase)]) == phrase for phrase in phrases[word.text]):
            yield number


def reasons_told(reader: Reader, words: Sequence[Word], begins: Collection[int], breaks: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches that tell a reason behind what is asked in the same sentence, up to its end or to another question."""
    for start in begins:
        before = max((each for each in breaks if each < start), default=0)
        if start - before < SHORTEST_QUESTION:
            continue
        ends = min((each for each in breaks if each > start), default=len(words))
        asked = (number for number in range(start + 1, ends) if "," in words[number].gap and reader.begins_a_question(words, number))
        yield start, next(asked, ends)
