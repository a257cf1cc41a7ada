"""Which words of a clause can tell of a subject, in which forms, and what they tell together; also where only the words of a
subject are known."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.indexed_words import acronym
from knowledge.understanding.names.subject_words import LEVELS
from knowledge.understanding.names.subjects import Fit
from knowledge.understanding.question import Ask
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.reading.words_alone import is_acronym
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.starred_words import StarredWords, starred_words

C = Concept
SUBJECT_WORDS_MAY_BE = frozenset(
    {C.ELSEWHERE, C.PRACTICAL, C.PRIVATE, C.BOOK, C.ELECTED, C.PRESS, C.ORGANISATION_WORD, C.REPRESENT, C.ORGANISATION, C.PLACE, C.ROLE,
     C.EMPLOYER, C.INFORMATION, C.CITY, C.MEETING_WORD, C.HOSTS, C.WITH, C.WRITE, C.SAME, C.OTHER, C.TITLE, C.VENUE_CITY, C.TOPIC, C.SESSION_NAME}
)  # fmt: skip
"""Concepts whose words may be words of a subject as well."""
SIDES = frozenset({C.WHEN, C.ROLE, C.EMPLOYER, C.SPELL, C.TELEPHONE, C.EMAIL, C.ABOUT})
AS_TYPED = 0.0
"""How surely the word is looked for by which a subject of the table is named: not at all, but it may stand beside another one in a text."""
LEAST_SLIP = 0.82
"""How near a slip must be to a word that is looked for in many talks, which have nearly every word: "cobol" is not "cool"."""
MOST_OF_KEYWORDS = 3
LEAST_TOLD = 0.4
MOST_TOLD = 1.4
"""What the words of one subject say together at most, like one name."""


def allowed_words(reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[bool]:
    """For each word whether it may be one of a subject."""
    allowed = [False] * len(reading.words)
    for number in reading.subject_words:
        allowed[number] = start <= number < end
    whose = {span.end for span in spans if span.concept in (C.WHO, C.WHO_IS)}
    for span in spans if True in allowed else ():
        if span.concept not in SUBJECT_WORDS_MAY_BE or (span.concept is C.HOSTS and span.start in whose):  # "who organises" is of no organisations
            allowed[span.start : span.end] = [False] * (span.end - span.start)
    return allowed


def terms_of_words(reader: Reader, reading: Reading, allowed: list[bool]) -> list[list[tuple[str, float]]]:
    """The terms of each word that may be one of a subject, with how near it is to them."""
    return [
        [(term, form.score) for form in forms for term in reader.terms.of(form.text)] if allowed[number] else []
        for number, forms in enumerate(reading.forms)
    ]


def forms_of_words(reader: Reader, reading: Reading, allowed: list[bool]) -> list[list[tuple[str, float]]]:
    """The forms of each word that may be one of a subject; of short words in capitals also the acronym."""
    least = LEAST_SLIP if reader.topics.has_many else 0.0
    said = [
        ([(form.text, form.score) for form in forms if form.score >= least] or [(word.text, 1.0)]) if allowed[number] else []
        for number, (word, forms) in enumerate(zip(reading.words, reading.forms, strict=True))
    ]
    for number, term in reading.subjects.items():
        if allowed[number]:
            said[number] = [(term, 1.0), (reading.forms[number][0].text, AS_TYPED)]
    for number, word in enumerate(reading.words if True in allowed else ()):
        if allowed[number] and is_acronym(word):
            said[number].append((acronym(word.text), 1.0))
    return said


def what_fits(reader: Reader, reading: Reading, allowed: list[bool]) -> Fit | None:
    """What the words that may be of a subject fit best: what is about it, where none of the kind of talks, or for whom it is said, is."""
    said = forms_of_words(reader, reading, allowed)
    fit = reader.topics.fit(said)
    if fit and reading.openly:  # how a subject is licensed may choose among the talks on it, but finds no others
        plain = reader.topics.fit(_without(said, reading.openly))
        fit = fit if plain is None or {*fit.keys} <= {*plain.ranked[: plain.close]} else plain
    kinds = {number for number, term in reading.subjects.items() if term in reader.subject_words.kinds or term in LEVELS}
    if fit is None or not fit.told.keys() <= kinds:
        return fit
    return reader.topics.fit(_without(said, kinds)) or fit


def _without(said: Sequence[list[tuple[str, float]]], aside: Container[int]) -> list[list[tuple[str, float]]]:
    return [[] if number in aside else words for number, words in enumerate(said)]


@lru_cache
def names_of_parts(ways: frozenset[str]) -> StarredWords:
    """The words for a part of the event, also where a longer phrase has them ("on the panel")."""
    return starred_words(ways)


def tells_the_whole(reader: Reader, reading: Reading, fit: Fit, session: str) -> bool:
    """Whether all words of a subject are words of a whole session, and not only of a talk of it."""
    whole = reader.directory.sessions[session]
    terms = reader.terms.of_texts(whole.title, whole.keywords)
    return all(any(term in terms for form in reading.forms[number] for term in reader.terms.of(form.text)) for number in fit.told)


def told_by(concept: Concept, fit: Fit, value: tuple[str, ...]) -> Iterator[Span]:
    """The words that told of what was found, each with its share of what they tell together."""
    total = sum(LEAST_TOLD + rarity for rarity in fit.told.values())
    share = min(1.0, MOST_TOLD / total)
    for position, rarity in fit.told.items():
        yield Span(concept, position, position + 1, (LEAST_TOLD + rarity) * share, value)


def only_beside_a_side(spans: Iterable[Span], start: int, end: int, fit: Fit) -> bool:
    """Whether keywords are nothing but a function and a side that is asked of it ("horaire préfet")."""
    sides = positions(span for span in spans if span.concept in SIDES)
    return end - start <= MOST_OF_KEYWORDS and all(number in sides or number in fit.told for number in range(start, end))


def looked_for(reader: Reader, ask: Ask) -> Ask:
    """A question about a subject of which only the words are known, with the talks that fit them."""
    said = [[(form.text, form.score) for form in reader.book.forms(word.text)] for word in words_of(ask.words or "")[1]]
    fit = reader.topics.fit(said)
    if fit is None:
        return ask
    ranked = fit.ranked or fit.keys
    return replace(ask, talks=ranked[: fit.close] if fit.close else ranked, mentions=ranked[fit.close :] if fit.close else ())
