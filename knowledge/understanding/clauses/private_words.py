"""Words for private details of people that are said of a part of the event, or of what a talk is about, where nobody is spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

SPOKEN_OF = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PERSON, C.SPEAKER})
"""Concepts beside which somebody is spoken of."""

NATIONALITY = "nationality"
"""The private detail of which the words are languages as well."""
MOST_AROUND = 4
OF_ONE_NAME = 3
"""Words of one name, the word itself with them, that nobody says by chance."""


def is_of_no_person(reader: Reader, reading: Reading, span: Span, spans: Sequence[Span]) -> bool:
    """Whether a word names a part of the event ("the kids one"), stands in what a talk is about ("the talk for parents with odd hours"), or is the
    language in which somebody speaks ("is she speaking in German?")."""
    concepts = {each.concept for each in spans}
    before = reading.words[span.start - 1].text if span.start else ""
    if NATIONALITY in span.value and C.SPEAK in concepts and before in reader.sets["place_prepositions"]:
        return True
    if len(span) == 1 and _tells(reader, reading, span.start) and _is_of_a_body(reader, reading, span):
        return True
    if len(span) > 1 or not concepts.isdisjoint(SPOKEN_OF):
        return False
    if {C.TOPIC, C.TALK} <= concepts:
        return True
    named = any(each.concept is C.SESSION_NAME and each.start <= span.start < each.end for each in spans)
    return named and (before in reader.sets["definite"] or before in reader.sets["belongings"])


def _is_of_a_body(reader: Reader, reading: Reading, span: Span) -> bool:
    """Whether a word stands among others of the name of a body ("the institute of education and citizenship")."""
    around = range(max(0, span.start - MOST_AROUND), min(len(reading.words), span.end + MOST_AROUND))
    said = [frozenset(reader.terms.of(reading.words[number].text)) for number in (span.start, *around) if _tells(reader, reading, number)]
    return any(said[0] & terms and sum(bool(each & terms) for each in said[1:]) >= OF_ONE_NAME for terms in reader.terms_of_bodies.values())


def _tells(reader: Reader, reading: Reading, number: int) -> bool:
    return reading.words[number].text not in reader.small_words
