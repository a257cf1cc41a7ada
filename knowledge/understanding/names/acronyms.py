"""What the acronyms of a programme stand for, where its texts say it once: "Software Bill of Materials (SBOM)", "SBOM (Software ...)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import chain

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.words.folding import fold

_BEHIND = re.compile(r"\(([A-Z][A-Za-z]{1,8})\)")
_BEFORE = re.compile(r"\b([A-Z]{2,9}) \(([^()\n]{4,90})\)")
_WORD = re.compile(r"[^\W_]+")
MOST_LETTERS = 120
"""Letters before an acronym among which its words stand."""


def acronyms_of(directory: Directory, small: Container[str]) -> dict[str, tuple[str, str]]:
    """The acronyms that the texts explain, by how they fold, each as it is written with the words that it stands for most often."""
    told: dict[str, Counter[tuple[str, str]]] = {}
    for acronym, words in chain.from_iterable(_explained(text, small) for text in _texts(directory)):
        told.setdefault(fold(acronym), Counter())[acronym, words] += 1
    return {folded: counts.most_common(1)[0][0] for folded, counts in told.items()}


def _texts(directory: Directory) -> Iterator[str]:
    programme = directory.programme
    yield from chain.from_iterable(texts_of(track.name) for track in programme.tracks)
    yield from texts_of(programme.event.presentation)
    for session in programme.sessions:
        yield from chain(texts_of(session.title), texts_of(session.abstract))
        for talk in session.talks:
            yield from chain(texts_of(talk.title), texts_of(talk.abstract))


def _explained(text: str, small: Container[str]) -> Iterator[tuple[str, str]]:
    for found in _BEHIND.finditer(text):
        before = text[max(0, found.start() - MOST_LETTERS) : found.start()]
        words = _spelt_by(before, found[1], small)
        if words:
            yield found[1], words
    for found in _BEFORE.finditer(text):
        if _spelt_by(found[2], found[1], small) == found[2].strip():
            yield found[1], found[2].strip()


def _spelt_by(text: str, acronym: str, small: Container[str]) -> str | None:
    """The last words of a text, of which the first letters are an acronym, with all small words between them or without."""
    letters, words = acronym.lower(), list(_WORD.finditer(text))
    for count in range(len(letters), min(len(words), 2 * len(letters)) + 1):
        initials = [fold(word[0])[:1] for word in words[-count:]]
        telling = [initial for initial, word in zip(initials, words[-count:], strict=True) if fold(word[0]) not in small]
        if letters in ("".join(initials), "".join(telling)) and fold(words[-count][0]) not in small:
            return text[words[-count].start() :].strip()
    return None
