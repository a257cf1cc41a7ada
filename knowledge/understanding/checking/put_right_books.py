"""What is said of a book that the programme credits to somebody, held against it: its year, its publisher, whose it is."""

from __future__ import annotations

from knowledge.programme import Person, Work
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.strangers import unknown_words
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.words.folding import fold_word

DIGITS_OF_A_YEAR = 4
ASKED_OF_IT = (C.WHAT, C.WHICH, C.WHEN, C.HOW_MANY, C.YEAR, C.DATE, C.HOW_LONG, C.WHERE, C.PRACTICAL, C.SPEAK)
"""Concepts of what is asked of a book, beside which nothing is claimed of it."""
QUOTES = frozenset('"“”«»')
"""Signs around a title."""
LEAST_LEFT = 0.1
"""What may be left unexplained where a book is said to be as it is claimed to be."""


def claimed_of_a_book(asked: Asked) -> tuple[Ask, ...] | None:
    """Whether a book is of the year, the publisher or the author that it is said to be of, with whose it is."""
    clause, ask, people = asked.clause, asked.ask, asked.reader.directory.people
    authors = [person for person in people.values() if person.works]
    if not ask.confirms or not authors or not clause.has(C.BOOK) or clause.has(*ASKED_OF_IT):
        return None
    named = [people[each] for each in ask.people]
    if named and not any(person.works for person in named):
        return (Ask(Intent.WORKS, topic=WRONG),) if _is_the_one(asked) else None
    works = [work for person in named or authors for work in person.works]
    if year := _year_said(asked):
        return _verdict(asked, named, any(str(work.year) == year for work in works))
    if publisher := _publisher_said(asked, works):
        return _verdict(asked, named, _is_of(asked, works, publisher))
    return _verdict(asked, named, so=True) if named and clause.has(C.IT, C.WHO) and unexplained(clause) < LEAST_LEFT and _is_the_one(asked) else None


def _verdict(asked: Asked, named: list[Person], so: bool) -> tuple[Ask, ...]:
    return (Ask(Intent.WORKS, people=tuple(person.id for person in named), topic=RIGHT if so else WRONG),)


def _is_the_one(asked: Asked) -> bool:
    """Whether the book is one that is known of ("the book"), and it is not asked whether there is any."""
    reader, words = asked.reader, asked.clause.reading.words
    books = (span.start for span in asked.clause.spans if span.concept is C.BOOK and span.start > asked.clause.start)
    definite = reader.definite | reader.demonstratives
    quoted = any(not QUOTES.isdisjoint(word.gap) for word in words)
    return quoted or any(words[number - 1].text in definite for number in books)


def _year_said(asked: Asked) -> str | None:
    clause = asked.clause
    texts = (word.text for word in clause.reading.words[clause.start : clause.end])
    return next((text for text in texts if text.isdigit() and len(text) == DIGITS_OF_A_YEAR), None)


def _publisher_said(asked: Asked, works: list[Work]) -> str | None:
    """The name behind a word for where a book came out ("chez X"), one of a publisher or unknown; None where none is."""
    words, publishers = asked.clause.reading.words, asked.reader.sets["published_by"]
    unknown, _ = unknown_words(asked.reader, asked.clause)
    behind = (words[number].raw for number in range(asked.clause.start + 1, asked.clause.end) if words[number - 1].text in publishers)
    return next((raw for raw in behind if raw in unknown or _is_of(asked, works, raw)), None)


def _is_of(asked: Asked, works: list[Work], publisher: str) -> bool:
    said = set(asked.reader.terms.of(fold_word(publisher)))
    return any(said & asked.reader.terms.of_texts(work.publisher) for work in works)
