"""What an acronym stands for, where a whole message asks nothing else: "what does SBOM stand for?", "c'est quoi un SBOM ?"."""

from __future__ import annotations

from collections.abc import Set

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import positions

ASKING = (C.WHAT, C.GREETING, C.PLEASE)
"""Concepts of the words that ask what something is, and of the polite ones around them."""
MOST_WORDS = 9
"""Words of a message that asks for one acronym."""


def acronym_asked(reader: Reader, reading: Reading) -> tuple[Ask, ...]:
    """The acronym that a message asks for, with what it stands for; nothing where more is asked, or the texts do not explain it."""
    words = reading.words
    beside = _words_beside(reader, reading) if len(words) <= MOST_WORDS else frozenset()
    if not beside:
        return ()
    asked = positions(span for span in reading.spans if span.concept in ASKING)
    said = [number for number, word in enumerate(words) if word.text not in beside and number not in asked]
    if len(said) != 1:
        return ()
    named = {span.start for span in reading.spans if span.concept in (C.ORGANISATION, C.PERSON, C.ROOM)}
    letters = words[said[0]].text
    known = reader.acronyms.get(letters) or reader.acronyms.get(reader.plurals.singular(letters))
    return (Ask(Intent.ACRONYM, topic=known[0], words=known[1]),) if known and said[0] not in named else ()


def _words_beside(reader: Reader, reading: Reading) -> Set[str]:
    """The words that may stand beside an acronym: all light ones, where a word asks for what it means; where it is only asked what it is, hardly any,
    since "what do you have on SBOM?" asks for talks; none where neither is asked."""
    meanings = reader.sets["ways_to_mean"]
    if reading.says(meanings):
        return reader.light_words | meanings
    if C.WHAT in reading.concepts:
        return reader.sets["definite"] | reader.sets["indefinite"] | reader.sets["auxiliaries"]
    return frozenset()
