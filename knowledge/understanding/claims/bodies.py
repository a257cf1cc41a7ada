"""Bodies and functions that are called almost like those of the programme, and are others: the town hall of another town, the mayor of a town
of which somebody else comes."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.unknown_words import explained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span

LEADS = frozenset({C.ORGANISATION, C.DESCRIBED_PERSON})
SAYS_NO_BODY = frozenset({C.VENUE_CITY, C.CITY, C.TOPIC, C.SESSION_NAME, C.PLACE, C.REPRESENT, C.PRACTICAL})
"""Concepts that do not make a word a part of what stands before it."""
RARE_BEHIND_AN_EVENT = 48
"""Ten times the Zipf frequency under which a word behind an event tells whose it is, or what it is about."""
EVERYDAY = 54
"""The same from which a word before the name of a place is hardly that of a body: a "hospital" is common, and one."""
FARTHEST = 3
"""Words between the name of a body and what tells it from others of its kind ("of the")."""


def other_body(reader: Reader, clause: Clause) -> str | None:
    """What was typed of a body whose name only begins like one of the programme's ("the town hall of Lyon"); None where there is none."""
    if clause.has(C.PERSON):
        return None
    for span in clause.spans:
        if span.concept in LEADS and len(span):
            number = _told_apart_by(reader, clause, span, reader.sets["belongings"])
            if number is not None:
                return clause.typed(span.start, number + 1)
    return None


def another_event(reader: Reader, clause: Clause) -> str | None:
    """An event with whose it is or what it is about ("the congress of dentists"), where nothing of that is said of ours; None where there is none."""
    words, links = clause.reading.words, reader.sets["belongings"] | reader.sets["subject_links"]
    events = [span for span in clause.of(C.EVENT) if len(span)]
    told_apart = [_told_apart_by(reader, clause, span, links) for span in events]
    if not events or any(number is None or _is_ours(reader, clause, number) for number in told_apart):
        return None
    definite = events[0].start == 0 or words[events[0].start - 1].text in links | reader.sets["definite"]
    return clause.typed(events[0].start, (told_apart[0] or 0) + 1) if definite else None


def _is_ours(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word behind an event says nothing that makes it another's: it is of our title or of the series, or too common to tell."""
    word = clause.reading.words[number].text
    of_the_series = any(term in reader.event_terms or reader.meetings_index.rarity(term) for term in reader.terms.of(word))
    return of_the_series or number in clause.covered or reader.frequency(word) >= RARE_BEHIND_AN_EVENT


def other_function_or_body(reader: Reader, clause: Clause, bodies: Iterable[str]) -> str | None:
    """What was typed of a function in a body of the programme that nobody of it holds there ("the mayor of Rennes"), or of another body of the same
    place ("the prefecture of Rennes")."""
    named = [] if clause.has(C.PERSON) else clause.of(C.ORGANISATION)
    if not named:
        return None
    members = [member for body in bodies for member in reader.directory.members.get(body, ())]
    covered = explained(clause)
    for number in range(clause.start, clause.end):
        word = clause.reading.words[number].text
        body = next((span for span in named if 0 < span.start - number <= FARTHEST), None)
        if body is None or number in covered or (number and clause.reading.words[number - 1].text in reader.sets["lesser"]):
            continue
        if word in reader.functions:
            other = not any(reader.holds(member, word) for member in members)
        else:
            other = _is_of_the_same_place(reader, clause, number, body)
        if other:
            return clause.typed(number, body.end)
    return None


def _is_of_the_same_place(reader: Reader, clause: Clause, number: int, body: Span) -> bool:
    """Whether a word that is not everyday is what takes part, and a body only says where that is ("anybody from the prefecture of Rennes?")."""
    words = clause.reading.words
    word = words[number].text
    joined = number > clause.start and number + 1 < body.start and words[number + 1].text in reader.sets["belongings"]
    if not joined or not clause.has(C.THERE_IS, C.REPRESENT, C.ATTEND, C.SPEAKER) or word in reader.light_words:
        return False
    telling = word.isalpha() and reader.frequency(word) < EVERYDAY and not is_theirs(reader, body, word)
    return telling and words[number - 1].text in reader.sets["definite"] | reader.sets["belongings"]


def may_be_another_holder(reader: Reader, clause: Clause) -> bool:
    """Whether a word before a function may make it another than the one that is held ("the police prefect")."""
    words = clause.reading.words
    for span in clause.spans:
        before = span.start - 1
        if span.concept is not C.DESCRIBED_PERSON or before <= clause.start or words[span.start].text not in reader.sets["functions"]:
            continue
        text = words[before].text
        told_apart = text.isalpha() and text not in reader.light_words and before not in clause.covered and not is_theirs(reader, span, text)
        if told_apart and words[span.start].gap == " " and words[before - 1].text in reader.sets["definite"] | reader.sets["indefinite"]:
            return True
    return False


def _told_apart_by(reader: Reader, clause: Clause, span: Span, particles: frozenset[str]) -> int | None:
    """The position of the word behind a name, and joined to it by one of these, that makes it another's; None where there is none."""
    words = clause.reading.words
    number = span.end
    if number >= clause.end or words[number].text not in particles or words[number].gap != " ":
        return None
    while number < clause.end and number - span.end < FARTHEST and (words[number].text in particles or _is_definite(reader, words[number].text)):
        number += 1
    said = words[number].text if number < clause.end else ""
    if not said.isalpha() or said in reader.light_words or said in reader.calendar_words:
        return None
    explained = any(other.start <= number < other.end and other.concept not in SAYS_NO_BODY for other in clause.spans)
    return None if explained or is_theirs(reader, span, said) else number


def _is_definite(reader: Reader, word: str) -> bool:
    return word in reader.sets["definite"]


def is_theirs(reader: Reader, span: Span, word: str) -> bool:
    """Whether a word is one that the programme has for a body or its people."""
    terms = set(reader.terms.of(word))
    if span.concept is C.ORGANISATION:
        if any(terms & reader.terms_of_bodies.get(body, frozenset()) for body in span.value):
            return True
        people = [member for body in span.value for member in reader.directory.members.get(body, ())]
    else:
        people = list(span.value)
    return any(reader.people_index.holds((person, -1), term) for person in people for term in terms)
