"""Which of two bodies or functions somebody has ("with A or with B?"): neither a yes nor a no is an answer, but it may be both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.programme import Person
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.kinds.spelling_of_names import spelling
from knowledge.understanding.question import BOTH_ARE_SO, Ask
from knowledge.understanding.reading.reader import Reader
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
