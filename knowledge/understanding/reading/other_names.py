"""People whom the programme does not have, told by how names are made: a given name that nobody has there, or one that goes on with a family
name that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.spelling import Form

SHORTEST_FAMILY_NAME = 3
LONGEST = 3
"""Words of a family name, its particles not counted."""
BEFORE = 2
"""Words before a name among which it says whose it is ("my colleague ...")."""


def with_other_people(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], people: Sequence[Span]) -> list[Span]:
    """The people who are named, and those whom the programme does not have; a given name of the programme that is theirs is nobody's of it."""
    if reader.people.are_many:
        return [*people, *_others_of_many(reader, words, forms, people)]
    others = list(_others(reader, words, forms, people))
    return [*(span for span in people if not any(other.overlaps(span) for other in others)), *others]


def _others_of_many(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], people: Sequence[Span]) -> Iterator[Span]:
    """Names of several words that none of many people has, told by how they are written, or by rare words behind given names."""
    taken = positions(people)
    number = 0
    while number < len(words):
        end = _end_of_given_and_rare(reader, words, forms, number, taken)
        if end and not _is_no_guest(reader, words, number):
            yield Span(Concept.UNKNOWN_NAME, number, end)
        number = end or number + 1


def _says_something(reader: Reader, words: Sequence[Word]) -> bool:
    """Whether a message has a word that somebody may have heard, or is no longer than a name."""
    return len(words) <= LONGEST or not all(_is_unheard_of(reader, word) for word in words)


def _end_of_given_and_rare(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], start: int, taken: set[int]) -> int | None:
    """Where a name without capitals ends: a given name, and a word behind it that neither the programme nor hardly anybody has."""
    if start + 1 >= len(words) or not _may_be_of_a_name(reader, words, start, taken):
        return None
    unheard = _is_unheard_of(reader, words[start]) and _is_unheard_of(reader, words[start + 1]) and _says_something(reader, words)
    if words[start].text not in reader.sets["given_names"] and not unheard:
        return None
    name = _behind_particles(reader, words, start + 1)
    if not _is_joined(words, name) or not _may_be_of_a_name(reader, words, name, taken):
        return None
    return name + 1 if _is_family_name(reader, words[name], forms[name], written=False) else None


def _is_unheard_of(reader: Reader, word: Word) -> bool:
    """Whether neither a language nor the programme nor a slip of either has a word."""
    text = word.text
    return (
        not reader.frequency(text) and text not in reader.topics and not any(reader.book.is_everyday(form.text) for form in reader.book.forms(text))
    )


def _behind_particles(reader: Reader, words: Sequence[Word], number: int) -> int:
    while number < len(words) - 1 and words[number].text in reader.sets["name_particles"] and _is_joined(words, number + 1):
        number += 1
    return number


def _may_be_of_a_name(reader: Reader, words: Sequence[Word], number: int, taken: set[int]) -> bool:
    text = words[number].text
    if number in taken or not text.isalpha() or len(text) < SHORTEST_FAMILY_NAME:
        return False
    return text not in reader.small_words and text not in reader.asking_words


def _others(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], people: Sequence[Span]) -> Iterator[Span]:
    if not people and reader.sets["given_names"].isdisjoint([word.text for word in words]):
        return
    taken = {number: span for span in people for number in range(span.start, span.end)}
    number = 0
    while number < len(words):
        span = taken.get(number)
        known = span is not None and (span.concept is not Concept.PERSON or reader.people.has_family_name(span, words, forms))
        if (span is not None and known) or not (span or words[number].text in reader.sets["given_names"]):
            number = span.end if span else number + 1
            continue
        given = span.end if span else _end_of_given_names(reader, words, number, taken)
        end = _end_of_family_name(reader, words, forms, given, taken, span)
        if end > given or (span is None and _is_alone(reader, words, number, given, taken)):
            start = span.start if span else number
            if not _is_no_guest(reader, words, start):
                yield Span(Concept.UNKNOWN_NAME, reader.people.with_title(words, start), end)
        number = end


def _end_of_given_names(reader: Reader, words: Sequence[Word], number: int, taken: dict[int, Span]) -> int:
    end = number + 1
    while end < len(words) and _is_joined(words, end) and words[end].text in reader.sets["given_names"] and end not in taken:
        end += 1
    return end


def _end_of_family_name(
    reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], given: int, taken: dict[int, Span], span: Span | None
) -> int:
    """Where the family name behind a given name ends; where it begins, if there is none that is not the programme's."""
    end, found = given, 0
    while end < len(words) and found < LONGEST and _is_joined(words, end):
        name = end
        while name < len(words) - 1 and words[name].text in reader.sets["name_particles"] and _is_joined(words, name + 1):
            name += 1
        written = words[name].capital and words[given - 1].capital
        if name in taken or not _is_family_name(reader, words[name], forms[name], written=written):
            break
        if span is not None and reader.people.is_nearly_family_name(span.value, words[name].text):
            return given
        end, found = name + 1, found + 1
    return end


def _is_joined(words: Sequence[Word], number: int) -> bool:
    return words[number].gap in (" ", "-", "'", "’")


def _is_family_name(reader: Reader, word: Word, forms: Sequence[Form], *, written: bool) -> bool:
    """Whether a word behind a given name is a family name: written as one, a given name itself, or a word that hardly anybody uses."""
    text = word.text
    if not text.isalpha() or len(text) < SHORTEST_FAMILY_NAME or text in reader.small_words:
        return False
    if written and text not in reader.asking_words:
        return True
    return reader.people.is_rather_a_name(word, forms, reader.book) and not any(reader.people.have(form.text) for form in forms)


def _is_alone(reader: Reader, words: Sequence[Word], start: int, end: int, taken: dict[int, Span]) -> bool:
    """Whether given names without a family name are somebody else's, and no slip of the programme's, nor a word of the languages."""
    if end in taken and _is_joined(words, end):
        return False
    texts = [word.text for word in words[start:end]]
    return not any(text in reader.book.subject or reader.book.names_like(text) for text in texts)


def _is_no_guest(reader: Reader, words: Sequence[Word], start: int) -> bool:
    """Whether a name is the asker's, of somebody of theirs, or that of a street or a station."""
    before = {word.text for word in words[max(0, start - BEFORE) : start]}
    return bool(before & (reader.sets["own_things"] | reader.sets["words_of_oneself"] | reader.words_of_places))
