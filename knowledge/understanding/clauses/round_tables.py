"""Which round tables of a small event "round table" names: by number, whose they are, their hour or their place; else all of them."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.afterwards import tables_at_their_hour
from knowledge.understanding.clauses.at_the_edge import (
    place_before_the_last,
)
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

POSSESSIVE = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.IT})
"""Concepts of whoever or whatever something can be of."""


def round_tables_told(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], recall: Recall) -> list[Span]:
    """The round tables that a clause speaks of, as what it names; none where there are none, or no word for them is said."""
    said = [span for span in spans if span.concept is C.ROUND_TABLE]
    tables = list(reader.directory.round_tables)
    if not said or not tables:
        return []
    by_number = ((span, numbers) for span in said if (numbers := _numbers_after(reader, reading, span.end, end, spans)))
    span, numbers = next(by_number, (said[0], {}))
    if numbers and all(0 < number <= len(tables) for number in numbers.values()):
        return [Span(C.SESSION_NAME, span.start, max(numbers) + 1, 1.0, tuple(tables[number - 1] for number in numbers.values()))]
    first = replace(said[0], end=max(span.end for span in said if span.start < said[0].end))  # "la table", "table ronde"
    meant = (
        _theirs(reader, reading, first, spans, recall, tables)
        or tables_at_their_hour(reader, reading, first, spans)
        or at_their_place(reader, reading, first, spans, range(start, end))
    )
    return [Span(C.SESSION_NAME, first.start, first.end, 0.6, tuple(meant))]


def _theirs(reader: Reader, reading: Reading, span: Span, spans: list[Span], recall: Recall, tables: list[str]) -> list[str]:
    """The round table of the people in mind, where it is said to be theirs ("leur table ronde"), or the one in mind ("the round table")."""
    of_theirs = any(other.concept in POSSESSIVE and other.end == span.start for other in spans)
    if not of_theirs and not _is_the_one_in_mind(reader, reading, span, spans, recall):
        return []
    people = tuple(value for other in spans if other.concept is C.PERSON for value in other.value) or recall.people or recall.group
    theirs = recall.sessions or tuple(session.id for person in people for session, _ in reader.directory.parts_of(person))
    return [table for table in tables if table in theirs]


def _is_the_one_in_mind(reader: Reader, reading: Reading, span: Span, spans: list[Span], recall: Recall) -> bool:
    """Whether "the round table" is the one that was spoken of: one, with its article, and none that its place or its subject tells."""
    before = reading.words[span.start - 1].text if span.start else ""
    words = [word.text for word in reading.words[span.start : span.end]]
    the_one = any(word in reader.sets["definite"] for word in (before, words[0]))
    told = {other.concept for other in spans} & {C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.OTHER, C.OTHER_ONE, C.HOW_MANY, C.PERSON, C.WHICH}
    several = any(reader.plurals.looks_plural(word) for word in words)
    ordinal = any(word.text in reader.ordinals for word in reading.words[max(0, span.start - 2) : span.end + 2])
    return the_one and not several and not told and not ordinal and len(recall.sessions) <= 1


def _numbers_after(reader: Reader, reading: Reading, first: int, end: int, spans: list[Span]) -> dict[int, int]:
    """The numbers by which things are named after their word ("round tables 1 and 2"), by their positions; none that belong to an hour or a day."""
    numbers: dict[int, int] = {}
    taken = positions(span for span in spans if span.concept in (C.TIME, C.DAY))
    for position in range(first, end):
        word = reading.words[position].text
        if word.isdigit() and position not in taken:
            numbers[position] = int(word)
        elif not (numbers and word in reader.sets["number_links"]):
            break
    return numbers


def at_their_place(reader: Reader, reading: Reading, span: Span, spans: list[Span], within: range) -> list[str]:
    """The round table that is told by its place ("the last round table", "la deuxième table ronde"); all where none is told."""
    tables = list(reader.directory.round_tables)
    near = [reading.words[number].text for number in range(max(within.start, span.start - 2), min(within.stop, span.end + 2))]
    ordinals = reader.ordinals
    for number in (span.start, span.start + 1):  # "dernière" may be part of the name of the table
        if (before_the_last := place_before_the_last(reader, reading.words, number, len(tables))) > 0:
            return [tables[before_the_last - 1]]
    if any(other.concept is C.LAST and span.start - 1 <= other.end and other.start <= span.end + 1 for other in spans):
        return tables[-1:]
    for word in near:
        if word in ordinals and ordinals[word] <= len(tables):
            return [tables[ordinals[word] - 1]]
    return tables
