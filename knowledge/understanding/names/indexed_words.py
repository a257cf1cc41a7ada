"""The words by which long texts are indexed: folded, each once, with acronyms apart from the small words that have their letters."""

from __future__ import annotations

import re
import unicodedata

from knowledge.programme import LocalText, LocalWords
from knowledge.understanding.names.subjects import SHORTEST_WORD
from knowledge.understanding.words.folding import LIGATURES, PLUS, SHARP, SIGNED

ACRONYM = "^"
"""How an acronym begins as a word of the index."""
_ACRONYMS = re.compile(r"\b[A-Z]{2,3}\b")
_CODE = re.compile(r"\b(?=[A-Za-z]*\d+[A-Za-z]|[A-Za-z]+\d)[A-Za-z0-9]+\b")
DOTTED = ".net"
_SIGNED = re.compile(SIGNED)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ASCII_WORD = re.compile(r"[A-Za-z]+|[0-9]+")
"""The same in a text of ASCII, where it takes half the time."""
_MARKS = re.compile("[\u0300-\u036f]+")
_TO_BE_FOLDED = re.compile("[^\\W\\x00-\\x7f]|[\u0300-\u036f\u2122]")
"""Letters that are not plain; a text has dashes and curly quotes far more often, which stay as they are."""


def words_in(text: str) -> set[str]:
    """The folded words of a long text, each once."""
    return folded_words(text, written_words(text))


def folded_words(text: str, written: list[str]) -> set[str]:
    """The same of a text of which the words are known as they are written: where they are plain, the text need not be searched again."""
    if text.isascii():
        return set(" ".join(written).lower().split())
    return set(written_words(lowered(text)))


def lowered(text: str) -> str:
    """A long text in lower case without accents."""
    if text.isascii() or not _TO_BE_FOLDED.search(text):
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower())).translate(LIGATURES)


def written_words(text: str) -> list[str]:
    """The words of a text as they are written."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def words_of(*texts: LocalText | LocalWords | None) -> set[str]:
    """The folded words of short texts in all their languages, their acronyms, which may look like small words ("AI", "IT"), and codes ("c++")."""
    found: set[str] = set()
    for local in texts:
        for text in local.all if local else ():
            words = words_in(text)
            found.update(word for word in words if len(word) >= SHORTEST_WORD)
            if any(map(str.isdigit, words)):
                found.update(code.lower() for code in _CODE.findall(text))
            found |= signed_words(text)
            if not text.isupper():
                found.update(acronym(said) for said in _ACRONYMS.findall(text))
    return found


def signed_words(text: str) -> set[str]:
    """The letters of a text whose signs are a part of a name, with these: "c++", ".net"."""
    return {said.lower() for said in _SIGNED.findall(text)} if PLUS in text or SHARP in text or DOTTED in text.lower() else set()


def acronym(said: str) -> str:
    """An acronym as a word of the index, apart from the small word that has its letters."""
    return ACRONYM + said.lower()
