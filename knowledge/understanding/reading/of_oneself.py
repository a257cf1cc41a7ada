"""Whether words speak of whoever writes them, "I", "my", "notre", or of their people: "my boss"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word


def speaks_of_oneself(reader: Reader, words: Iterable[Word]) -> bool:
    """Whether some of the words are of the first person."""
    texts = [word.text for word in words]
    return not (reader.sets["first_person"].isdisjoint(texts) and reader.sets["own_things"].isdisjoint(texts))


def of_ones_own(reader: Reader, words: Sequence[Word]) -> bool:
    """Whether some of the words are for somebody of the asker's own."""
    own, texts = reader.sets["own_things"], [word.text for word in words]
    return not own.isdisjoint(texts) and any(before in own and word in reader.sets["own_people"] for before, word in pairwise(texts))
