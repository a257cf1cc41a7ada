"""What an acronym stands for, where a whole message asks nothing else: "what does SBOM stand for?", "c'est quoi un SBOM ?"."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import positions

MOST_WORDS = 9
"""Words of a message that asks for one acronym."""


def acronym_asked(reader: Reader, reading: Reading) -> tuple[Ask, ...]:
    """The acronym that a message asks for, with what it stands for; nothing where more is asked, or the texts do not explain it."""
    words, meanings = reading.words, reader.sets["ways_to_mean"]
    if len(words) > MOST_WORDS:
        return ()
    asked = positions(span for span in reading.spans if span.concept is C.WHAT)
    said = [number for number, word in enumerate(words) if word.text not in reader.light_words | meanings and number not in asked]
    if len(said) != 1 or not (asked or any(word.text in meanings for word in words)):
        return ()
    named = {span.start for span in reading.spans if span.concept in (C.ORGANISATION, C.PERSON, C.ROOM)}
    letters = words[said[0]].text
    known = reader.acronyms.get(letters) or reader.acronyms.get(reader.plurals.singular(letters))
    return (Ask(Intent.ACRONYM, topic=words[said[0]].raw, words=known),) if known and said[0] not in named else ()
