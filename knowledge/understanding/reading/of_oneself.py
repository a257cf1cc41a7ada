"""Whether words speak of whoever writes them: "I", "my", "notre"."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word


def speaks_of_oneself(reader: Reader, words: Iterable[Word]) -> bool:
    """Whether some of the words are of the first person."""
    texts = [word.text for word in words]
    return not (reader.sets["first_person"].isdisjoint(texts) and reader.sets["own_things"].isdisjoint(texts))
