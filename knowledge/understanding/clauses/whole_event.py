"""The event where it is called like one of its parts: "la conférence" at a conference, while no talk is named or in mind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

NAMED = frozenset(
    {C.PERSON, C.SESSION_NAME, C.ORGANISATION, C.DESCRIBED_PERSON, C.ROOM, C.TRACK, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.NOW, C.THAT_PERSON}
)
"""Concepts beside which one of the parts is meant."""


def with_the_event_meant(reader: Reader, reading: Reading, end: int, spans: list[Span], recall: Recall) -> list[Span]:
    """The spans, the word for a talk as one for the event where it is that ("quand commence la conférence ?")."""
    names = reader.sets[f"called_{reader.directory.programme.event.kind}"]
    if not names or recall.sessions or recall.talks or recall.people or not NAMED.isdisjoint(span.concept for span in spans):
        return spans
    return [replace(span, concept=C.EVENT, value=()) if _is_the_event(reader, reading, end, names, spans, span) else span for span in spans]


def _is_the_event(reader: Reader, reading: Reading, end: int, names: Iterable[str], spans: list[Span], span: Span) -> bool:
    """Whether "the" stands before a word for a talk, and behind it nothing that tells which one ("la conférence de ...")."""
    words, behind = reading.words, span.end
    if span.concept is not C.TALK or len(span) > 1 or words[span.start].text not in names or not span.start:
        return False
    if words[span.start - 1].text not in reader.sets["definite"]:
        return False
    if behind >= end or words[behind].gap != " ":
        return True
    known = words[behind].text in reader.light_words or any(each.start <= behind < each.end for each in spans)
    return known and words[behind].text not in reader.sets["joins_to_a_talk"]
