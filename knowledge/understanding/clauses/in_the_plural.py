"""All who hold a function that is said in the plural: "who are the professors?", "combien de directeurs ?"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.programme import Gender, Person, texts_of
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import MEANING
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import fold

ASKED_OF_ALL = frozenset({C.WHO, C.WHO_IS, C.WHICH, C.ALL, C.HOW_MANY, C.SPEAKER, C.ATTEND, C.SPEAK, C.THERE_IS, C.SPELL, C.WHEN})
"""Concepts beside which everybody who holds a function is asked for."""


def everybody_who_is(reader: Reader, reading: Reading, start: int, end: int, spans: Iterable[Span]) -> Iterator[Span]:
    """For each function in the plural all who hold it, where it is asked who that is."""
    if reader.functions_in_plural.isdisjoint([word.text for word in reading.words[start:end]]):
        return
    spans = list(spans)
    done = {span.end for span in spans if span.concept is C.WHO}  # "who heads it?" asks with a verb
    plural = [number for number in range(start, end) if number not in done and reading.words[number].text in reader.functions_in_plural]
    if not plural:
        return
    asked = not ASKED_OF_ALL.isdisjoint(span.concept for span in spans)
    rest = (number for number in range(start, end) if number not in plural)
    if asked or all(reading.words[number].text in reader.light_words for number in rest):
        for number in plural:
            holders = _holders(reader, reading.words[number].text)
            if holders:
                yield Span(C.DESCRIBED_PERSON, number, number + 1, 1.0, holders)


def _holders(reader: Reader, word: str) -> tuple[str, ...]:
    """All whose function is called so, in any language; the plural of a man's function is also that of the women who hold it."""
    everybody = reader.directory.people.values()
    wanted = _stems(reader, word)
    called = [person for person in everybody if any(wanted & _stems(reader, each) for each in _said_of(person))]
    if any(person.gender is not Gender.FEMININE for person in called):
        meant = _meanings(reader, word)
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
