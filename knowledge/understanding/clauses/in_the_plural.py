"""All who hold a function that is said in the plural, or of anybody: "who are the professors?", "combien de directeurs ?", "qui est directeur ?"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.programme import Gender, Person, texts_of
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import MEANING
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import fold

PARTS = frozenset({C.ROUND_TABLE, C.SESSION_NAME, C.TIME})
"""Concepts of parts of the event, in which whoever holds a function is asked for without a word that asks."""
ASKED_OF_ALL = PARTS | {C.WHO, C.WHO_IS, C.WHICH, C.ALL, C.HOW_MANY, C.SPEAKER, C.ATTEND, C.SPEAK, C.THERE_IS, C.SPELL, C.WHEN, C.ANY}
"""Concepts beside which everybody who holds a function is asked for."""
OF_ANYBODY = frozenset({C.WHO, C.WHO_IS, C.WHICH})
"""Concepts beside which a function without an article is anybody's."""
WHICHEVER = frozenset({C.WHICH, C.HOW_MANY, C.ANY})
"""Concepts right behind which a function in the plural is one of the speakers'."""

TOLD_BY_HOW_MANY = frozenset({C.ROUND_TABLE, C.FEMININE, C.MASCULINE})
"""Concepts of what is counted by a number that there is said to be of it."""

ASKED_BESIDE = frozenset({C.WHO, C.WHO_IS, C.WHEN, C.WHERE})
"""Concepts of what is asked of those that there are said to be, and not how many they are."""


def everybody_who_is(reader: Reader, reading: Reading, start: int, end: int, spans: Iterable[Span]) -> Iterator[Span]:
    """For each function in the plural, or said of anybody, all who hold it, where it is asked who that is; where nobody does, an unknown name."""
    words, spans = reading.words, list(spans)
    elected, texts = [span for span in spans if span.concept is C.ELECTED], [word.text for word in words[start:end]]
    known = not reader.sets["functions"].isdisjoint(texts)
    behind_a_verb = [number for number in range(start + 1, end) if is_of_anybody(reader, reading, number)] if known else []
    if not elected and not behind_a_verb and reader.functions_in_plural.isdisjoint(texts):
        return
    concepts = {span.concept for span in spans}
    if not {C.BOOK, C.EVENT} & concepts:
        asked_for = (span for span in elected if _is_asked_for(reader, reading, start, span, spans))
        yield from (replace(span, concept=C.DESCRIBED_PERSON, value=those_elected(reader, reading, [span])) for span in asked_for)
    done = {span.end for span in spans if span.concept is C.WHO}  # "who heads it?" asks with a verb
    done |= positions(span for span in spans if span.concept in (C.FEMININE, C.MASCULINE))
    done |= {span.end for span in spans if span.concept in (C.ABOUT, C.TALK_ABOUT)}  # what somebody speaks of
    done |= {number for number in range(start + 1, end) if C.BOOK in concepts and words[number - 1].text in reader.sets["subject_links"]}
    said = [number for number in range(start, end) if number not in done and words[number].text in reader.functions_in_plural]
    openly = not OF_ANYBODY.isdisjoint(concepts)
    if openly:
        said += [number for number in behind_a_verb if not _is_of_something(reader, reading, number, end)]
    rest = (number for number in range(start, end) if number not in said)
    if said and (not ASKED_OF_ALL.isdisjoint(concepts) or all(words[number].text in reader.light_words for number in rest)):
        of_the_asker = not reader.sets["first_person"].isdisjoint(texts)
        counted = positions(span for span in spans if span.concept in WHICHEVER)
        not_missing = {*behind_a_verb, *positions(span for span in spans if span.concept is C.PRESS)}  # whom to ask of the press is told
        for number in said:
            lesser = number > start and words[number - 1].text in reader.sets["lesser"]
            holders, before = (_lesser_holders if lesser else _holders)(reader, words[number].text), number - 1 - lesser
            if holders:
                yield Span(C.DESCRIBED_PERSON, number - lesser, number + 1, 1.0, holders)
            elif of_the_asker or number in not_missing:
                continue
            elif before in counted or (openly and before >= start and words[before].text in reader.verbs_of_being):
                yield Span(C.UNKNOWN_NAME, number - lesser, number + 1)


def _is_asked_for(reader: Reader, reading: Reading, start: int, span: Span, spans: Iterable[Span]) -> bool:
    """Whether it is asked who those are of whom some words speak, with an article between or without."""
    words, before = reading.words, span.start
    if before > start and words[before - 1].text in reader.sets["definite"] | reader.sets["indefinite"]:
        before -= 1
    if before == start:
        return reader.plurals.looks_plural(words[span.end - 1].text) and any(each.concept in PARTS for each in spans)
    return any(each.concept in ASKED_OF_ALL | WHICHEVER | {C.WHAT} and each.start < before <= each.end for each in spans)


def those_elected(reader: Reader, reading: Reading, spans: Iterable[Span]) -> tuple[str, ...]:
    """The speakers whose function one is elected to, as some words ask for them."""
    said = {term for number in positions(spans) for term in reader.terms.of(reading.words[number].text)}
    wanted, roles = said & reader.function_meanings, reader.terms_of_roles
    return tuple(person for person in reader.directory.speakers if any(not wanted.isdisjoint(role) for role in roles.get(person, ())))


def is_of_anybody(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a function is said of whoever holds it, without an article behind a verb ("qui est directeur ?")."""
    words = reading.words
    return words[number].text in reader.sets["functions"] and words[number - 1].text in reader.verbs_of_being


def _is_of_something(reader: Reader, reading: Reading, number: int, end: int) -> bool:
    """Whether it is said of what the function is, which one person holds ("qui est directeur de l'économie ?")."""
    return number + 1 < end and reading.words[number + 1].text in reader.sets["belongings"]


def _lesser_holders(reader: Reader, word: str) -> tuple[str, ...]:
    """All who hold the lesser function of that name ("vice-presidents")."""
    terms = set(reader.terms.of(word))
    return tuple(person for person in reader.directory.people if not terms.isdisjoint(reader.lesser_functions[person]))


def _holders(reader: Reader, word: str) -> tuple[str, ...]:
    """All whose function is called so, in any language, else all who are something that means it; the plural of a man's function is also that of the
    women who hold it."""
    everybody = reader.directory.people.values()
    wanted, meant = _stems(reader, word), _meanings(reader, word)
    called = [person for person in everybody if any(wanted & _stems(reader, each) for each in _said_of(person))]
    if not called:
        called = [person for person in everybody if any(meant & _meanings(reader, each) for each in _said_of(person))]
    elif any(person.gender is not Gender.FEMININE for person in called):
        otherwise = [_stems(reader, each) for person in called for each in _said_of(person) if meant & _meanings(reader, each)]
        wanted = wanted.union(*otherwise)
        called = [person for person in everybody if any(wanted & _stems(reader, each) for each in _said_of(person))]
    return tuple(person.id for person in called if reader.holds(person.id, word))


def _said_of(person: Person) -> list[str]:
    """The words of what somebody is, in all languages."""
    texts = [text for role in person.roles if role.title for text in role.title.all]
    return [word for text in (*texts, *texts_of(person.honorific)) for word in fold(text).split()]


def _stems(reader: Reader, word: str) -> set[str]:
    return {term for term in reader.terms.of(word) if not term.startswith(MEANING)}


def _meanings(reader: Reader, word: str) -> set[str]:
    return {term for term in reader.terms.of(word) if term.startswith(MEANING)}


def with_the_number_there_is(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, in which how many of a thing there are said to be asks how many there are ("are there two round tables?"); not where
    only something else is asked ("there are two, who is in the first?")."""
    there = {span.end for span in spans if span.concept is C.THERE_IS}
    if not there or (reading.questions and not any(start < number <= end for number in reading.questions)):
        return spans
    if any(span.concept in ASKED_BESIDE and span.start >= min(there) for span in spans):
        return spans
    words, only = reading.words, reader.sets["only_words"]
    numbers = {span.start - 1 for span in spans if span.concept in TOLD_BY_HOW_MANY and span.start}
    claimed = (number for number in numbers if reader.is_number(words[number].text))
    behind = (
        number
        for number in claimed
        if (number in there and words[number].text not in reader.sets["indefinite"]) or (number - 1 in there and words[number - 1].text in only)
    )
    return [*spans, *(Span(C.HOW_MANY, number, number + 1) for number in behind)]


def number_claimed(reader: Reader, clause: Clause, *concepts: C) -> int | None:
    """How many there are said to be of what one of these concepts says ("are there twelve speakers?"); None where no number stands before it."""
    words = clause.reading.words
    before = [words[span.start - 1].text for span in clause.of(*concepts) if span.start > clause.start]
    said = next((word for word in before if reader.is_number(word) and word not in reader.sets["indefinite"]), None)
    return None if said is None else reader.number(said)
