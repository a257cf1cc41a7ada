"""What is said of a book that the programme credits to somebody, held against it: its year, whose it is."""

from __future__ import annotations

from knowledge.programme import Person
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.preferring.matters import year_said
from knowledge.understanding.question import Ask, Intent

ASKED_OF_IT = (C.WHAT, C.WHICH, C.WHEN, C.HOW_MANY, C.HOW_LONG, C.WHERE, C.PRACTICAL, C.SPEAK)
"""Concepts of what is asked of a book, beside which nothing is claimed of it."""
QUOTES = frozenset('"“”«»')
"""Signs around a title."""
LEAST_LEFT = 0.1
"""What may be left unexplained where a book is said to be as it is claimed to be."""


def claimed_of_a_book(asked: Asked) -> tuple[Ask, ...] | None:
    """Whether a book is of the year or the author that it is said to be of, with whose it is."""
    clause, ask, people = asked.clause, asked.ask, asked.reader.directory.people
    if not ask.confirms or not clause.has(C.BOOK) or clause.has(*ASKED_OF_IT):
        return None
    authors = [person for person in people.values() if person.works]
    if not authors:
        return None
    named = [people[each] for each in ask.people]
    if named and not any(person.works for person in named):
        return (Ask(Intent.WORKS, topic=WRONG),) if _is_the_one(asked) else None
    works = [work for person in named or authors for work in person.works]
    if (year := year_said(clause)) is not None:
        years = {str(work.year) for work in works}
        return _verdict(asked, named, year, so=clause.reading.words[year].text in years)
    told = named and clause.has(C.IT, C.WHO) and _is_the_one(asked) and not clause.has(C.YEAR, C.DATE)
    return _verdict(asked, named, clause.start, so=True) if told else None


def _verdict(asked: Asked, named: list[Person], said: int, *, so: bool) -> tuple[Ask, ...]:
    """A no, or a yes where nothing more is said than the word at this position."""
    more = left_by(asked.clause, asked.clause.covered | {said}) > LEAST_LEFT
    return (Ask(Intent.WORKS, people=tuple(person.id for person in named), topic=WRONG if not so else None if more else RIGHT),)


def _is_the_one(asked: Asked) -> bool:
    """Whether the book is one that is known of ("the book"), and it is not asked whether there is any."""
    reader, words = asked.reader, asked.clause.reading.words
    books = (span.start for span in asked.clause.of(C.BOOK) if span.start > asked.clause.start)
    definite = reader.sets["definite"] | reader.sets["demonstratives"]
    quoted = any(not QUOTES.isdisjoint(word.gap) for word in words)
    return quoted or any(words[number - 1].text in definite for number in books)
