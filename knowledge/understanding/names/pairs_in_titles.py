"""Two words that stand beside each other in one title ("question time", "jeu de rôle"), which together say that, whatever each means elsewhere."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.names.titles import words_of_title
from knowledge.understanding.words.folding import Word

MOST_BETWEEN = 2
"""Small words between two others of a title."""


class PairsInTitles:
    """The pairs of words of the titles of a programme, each with the small words between them. It never changes."""

    def __init__(self, directory: Directory, small: Container[str]) -> None:
        self._small = small
        sessions = directory.programme.sessions
        titles = (*(session.title for session in sessions), *(talk.title for session in sessions for talk in session.talks))
        pairs = (pair for title in titles for text in texts_of(title) for pair in self._pairs(words_of_title(text)))
        self._pairs_said = frozenset(" ".join(pair) for pair in pairs)

    def within(self, words: Sequence[Word], start: int, end: int) -> Iterator[range]:
        """The places of the pairs that the words from `start` up to `end` say."""
        texts = [word.text for word in words[start:end]]
        for first, last in self._places(texts):
            if " ".join(texts[first:last]) in self._pairs_said:
                yield range(start + first, start + last)

    def _pairs(self, texts: Sequence[str]) -> Iterable[Sequence[str]]:
        return (texts[first:last] for first, last in self._places(texts))

    def _places(self, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where each word that is not small begins a pair, and where that ends."""
        telling = [number for number, text in enumerate(texts) if text.isalpha() and text not in self._small]
        for first, second in pairwise(telling):
            if second - first <= 1 + MOST_BETWEEN:
                yield first, second + 1
