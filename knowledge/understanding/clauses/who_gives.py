"""Whoever is asked to give something of a conference, in whatever verb: "who does the keynote?", "qui donne la conf sur Wobble ?"."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

C = Concept
TALKS = frozenset({C.TALK, C.SESSION, C.TALK_ABOUT})
GIVING = frozenset({C.SPEAK, C.SPEAKER, C.HOSTS, C.OPENS, C.CLOSES, C.ATTEND, C.WITH})
MOST_BETWEEN = 3
"""Words between "who" and the word for a talk: a verb, its article, and one more."""


def with_the_verb_of_giving(reader: Reader, reading: Reading, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where the verb between "who" and a word for a talk says that somebody speaks, if nothing says so already."""
    if not reader.topics.is_large or any(span.concept in GIVING for span in spans):
        return spans
    asked = next((span for span in spans if span.concept in (C.WHO, C.WHO_IS) and len(span)), None)
    talk = min((span.start for span in spans if span.concept in TALKS and asked and span.start >= asked.end), default=None)
    if asked is None or talk is None or talk - asked.end > MOST_BETWEEN:
        return spans
    verb = asked.end
    if verb == talk or reading.words[verb].text in reader.sets["definite"]:
        return [*spans, Span(C.SPEAK, asked.start, asked.end)] if asked.concept is C.WHO_IS else spans
    return [*(span for span in spans if not span.start <= verb < span.end), Span(C.SPEAK, verb, verb + 1)]
