"""Words of practical matters that are what the talks are on: where they are spoken of, it is no matter of the event that is asked."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.concepts import OF_A_SUBJECT
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

BEHIND_A_SUBJECT = frozenset({C.SPEAK, C.TALK})


def without_matters_spoken_of(reader: Reader, reading: Reading, spans: list[Span], subjects: Sequence[Span]) -> list[Span]:
    """The spans without the matters that are subjects where they are spoken of, are on the programme, or whoever is called so speaks; among many
    talks whatever a talk is said to be on is a subject."""
    matters = [span for span in spans if span.concept is C.PRACTICAL]
    if not matters:
        return spans
    told = positions(span for span in subjects if span.concept is C.TOPIC)
    of_talks = reader.topics.is_searched_freely and _says_a_talk(reader, reading, spans)
    left = [
        span for span in matters if (of_talks or not told.isdisjoint(range(span.start, span.end))) and _is_spoken_of(reader, reading, span, spans)
    ]
    return [span for span in spans if span not in left] if left else spans


def _says_a_talk(reader: Reader, reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether a talk is spoken of ("is there a talk about ...?"), and not just anything ("anything about ...?")."""
    begins = (reading.forms[span.start : span.start + 1] for span in spans if span.concept is C.TALK_ABOUT)
    within = (each.concept for forms in begins for each in reader.lexicon.spans(forms))
    return any(span.concept is C.TALK for span in spans) or C.TALK in within


def _is_spoken_of(reader: Reader, reading: Reading, matter: Span, spans: Sequence[Span]) -> bool:
    """Whether words of speaking stand right before a matter or right behind it ("who talks about ...?", "any ... on the programme?")."""
    words, programme = reading.words, reader.ways_to_say(C.PROGRAMME)
    for span in spans:
        told = span.concept is C.ATTEND and words[span.end - 1].text in programme
        behind = (told or span.concept in BEHIND_A_SUBJECT) and matter.start < span.start <= matter.end < span.end
        before = span.concept in OF_A_SUBJECT and span.end <= matter.start
        if behind or (before and all(words[number].text in reader.light_words for number in range(span.end, matter.start))):
            return True
    return False
