"""Who somebody is: which of two bodies or functions they have ("with A or with B?"), where neither a yes nor a no is an answer, but it may be both;
and how a name is written, which is asked for itself: its exact spelling, and how often a letter stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.programme import Person
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.question import BOTH_ARE_SO, Ask, Aspect
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spelling_asked import is_before_a_letter
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import positions


def who_somebody_is(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who somebody is, how their name is written, or which of two things they are."""
    if not ask.confirms or not offers_a_choice(reader, clause):
        return spelling(reader, clause, ask, recall, named)
    ask = spelling(reader, clause, replace(ask, confirms=False), recall, named)
    person = reader.directory.people.get(ask.people[0]) if len(ask.people) == 1 else None
    both = person is not None and all(_is_so(reader, clause, person, start, end) for start, end in _sides(reader, clause))
    return replace(ask, topic=BOTH_ARE_SO) if both else ask


def _sides(reader: Reader, clause: Clause) -> Iterator[tuple[int, int]]:
    """Where the two things stand between which it is to be chosen."""
    links = [number for number in range(clause.start, clause.end) if clause.reading.words[number].text in reader.sets["or_words"]]
    yield clause.start, links[-1]
    yield links[-1] + 1, clause.end


def _is_so(reader: Reader, clause: Clause, person: Person, start: int, end: int) -> bool:
    """Whether somebody belongs to the body, or holds the function, that is named between two places."""
    inside = [span for span in clause.spans if start <= span.start and span.end <= end]
    bodies = {body for span in inside if span.concept is C.ORGANISATION for body in span.value}
    if bodies:
        return not bodies.isdisjoint(role.organisation for role in person.roles)
    names = positions(span for span in inside if span.concept is C.PERSON)
    words = [clause.reading.words[number].text for number in range(start, end) if number not in names]
    said = [set(reader.terms.of(word)) for word in words if word not in reader.light_words]
    return bool(said) and any(all(terms & role for terms in said) for role in reader.terms_of_roles.get(person.id, ()))


def spelling(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who somebody is, or how their name is written where that is asked; `words` are then the letters that are asked about."""
    spans = clause.of(C.SPELL)
    words = clause.reading.words
    letters = dict.fromkeys(
        words[number].text
        for span in spans
        for number in range(span.start + 1, span.end)
        if len(words[number].text) == 1 and words[number].text.isalpha() and is_before_a_letter(reader, words, number)
    )
    said = {word.text for span in spans for word in words[span.start : span.end]}
    if not letters and said - reader.small_words <= reader.sets["names_asked"]:
        return ask
    aspects = (*ask.aspects, Aspect.ROLE) if clause.has(C.TITLE) and Aspect.ROLE not in ask.aspects else ask.aspects
    return replace(ask, aspects=(*aspects, Aspect.SPELLING), words=" ".join(letters) or None)
