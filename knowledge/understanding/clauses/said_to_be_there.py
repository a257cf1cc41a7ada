"""Where the event is said to be: in a body, a town or a district ("it's at Sciences Po?"), which may be wrong, and is then put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

PLACES = frozenset({C.ORGANISATION, C.VENUE_CITY, C.PLACE, C.DISTRICT, C.CITY})
SAID_OF = frozenset({C.IT, C.EVENT, C.HAPPEN})
ASKED_OF_A_PLACE = frozenset({C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.WHAT, C.WHICH, C.HOW_LONG, C.HOW_TO, C.PERSON, C.SPEAK, C.TALK_ABOUT, C.PRACTICAL})
"""Concepts of what else is asked beside a place to which somebody goes."""
MOST_BETWEEN = 3
"""Small words between the event and the place at which it is said to be ("will be held")."""


def said_to_be_there(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[Span]:
    """The spans of a clause from `start` up to `end`, with "at" where the event is said to be at a place, or whoever asks to have to go to one."""
    if all(span.concept not in PLACES for span in spans):
        return list(spans)
    of_the_event = [span for span in spans if span.concept in SAID_OF or (span.concept is C.CONFIRM and _begins_with_it(reader, reading, span))]
    of_the_event += _goes_there(reader, reading, start, end, spans)
    if not of_the_event:
        return list(spans)
    return [*spans, *_at(reader, reading, spans, of_the_event)]


def _goes_there(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[Span]:
    """The verbs by which whoever asks says that they go somewhere, and asks whether that is so ("do I have to go to Ghent?")."""
    concepts, words = {span.concept for span in spans}, reading.words
    asked = (end in reading.questions or C.CONFIRM in concepts) and concepts.isdisjoint(ASKED_OF_A_PLACE)
    oneself = reader.sets["first_person"] | reader.sets["to_oneself"]
    if not asked or all(words[number].text not in oneself for number in range(start, end)):
        return []
    return [Span(C.EVENT, number, number + 1) for number in range(start, end) if words[number].text in reader.sets["going_there"]]


def _begins_with_it(reader: Reader, reading: Reading, span: Span) -> bool:
    """Whether a claim begins with the event ("c'est bien")."""
    said = [word.text for word in reading.words[span.start : span.end]]
    return any(" ".join(said[:end]) in reader.ways_to_say(C.IT) for end in range(1, len(said)))


def _at(reader: Reader, reading: Reading, spans: Sequence[Span], of_the_event: Sequence[Span]) -> Iterator[Span]:
    for place in spans:
        number = _preposition(reader, reading, place.start) if place.concept in PLACES else None
        if number is not None and _follows(reader, reading, number, of_the_event):
            yield Span(C.HAPPEN, number, number + 1)


def _preposition(reader: Reader, reading: Reading, number: int) -> int | None:
    """Where the preposition of a place stands before a word and its article; None where there is none."""
    words, prepositions = reading.words, reader.sets["place_prepositions"] | reader.sets["towards"]
    if number > 0 and words[number - 1].text in prepositions:
        return number - 1
    article = number > 1 and words[number - 1].text in reader.sets["definite"]
    return number - 2 if article and words[number - 2].text in prepositions else None


def _follows(reader: Reader, reading: Reading, number: int, of_the_event: Sequence[Span]) -> bool:
    """Whether nothing but small words stands between the event and a word."""
    between = (range(span.end, number) for span in of_the_event if span.end <= number)
    return any(len(words) <= MOST_BETWEEN and all(reading.words[each].text in reader.light_words for each in words) for words in between)
