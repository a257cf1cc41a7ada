"""What a message picks of the things that were named before: "the first of them", "le dernier des quatre", "the other one", "both".

What is picked becomes a name: "the first of them, what does he do?" is then read as "Julien Damon, what does he do?".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.directory import Directory
from knowledge.programme import Gender, SessionKind
from knowledge.understanding.concepts import Concept
from knowledge.understanding.context import Listed
from knowledge.understanding.reader import Reader
from knowledge.understanding.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

C = Concept
LAST, NEXT, PREVIOUS = -1, -2, -3
"""Places in a list that are no numbers; the next and the previous are seen from the one spoken of."""
OF_SOMETHING_ELSE = frozenset({C.SERIES, C.EVENT, C.MEETING, C.OPENING_MEETING, C.PERSON, C.BOOK})
"""Concepts that say of what something is the first or the last."""
PEOPLE_NOUNS = frozenset({C.SPEAKER, C.PERSON_WORD, C.FEMININE, C.MASCULINE})
SESSION_NOUNS = frozenset({C.SESSION, C.MEETING_WORD, C.TALK, C.DEBATE})
OTHER_NOUNS = frozenset({C.ROUND_TABLE, C.PRACTICAL, C.DATE, C.ELSEWHERE, C.ORGANISATION_WORD, C.TOPIC})
ASKING = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHEN, C.WHERE, C.ROLE, C.EMPLOYER, C.ABOUT, C.TELEPHONE, C.EMAIL, C.AND_WHAT_OF, C.REPEAT})
DESCRIBING = frozenset({C.WHO, C.WITH, C.REPRESENT, C.EMPLOYER, C.ELECTED, C.BOOK, C.ORGANISATION, C.PRESS, C.HOSTS})
POINTING = frozenset({C.HE, C.SHE, C.IT, C.THEY})
PLACED = frozenset({C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.AFTER, C.BEFORE, C.OTHER_ONE, C.OTHER, C.BOTH})
REPLACED = PLACED | PEOPLE_NOUNS | SESSION_NOUNS | {C.HE, C.SHE, C.THEY, C.IT, C.OPENS, C.CLOSES, C.TIME, C.AND_WHAT_OF, C.SAME}
"""Concepts that the words of a pick no longer have."""
ONE = 2
"""Words of "second one"."""
BARE = 2
"""Words of a message that may pick without an article ("second one")."""


@dataclass(frozen=True, slots=True)
class _Pick:
    """The words from `start` up to `end`, and what they pick. `together`: all of it is meant, not one of it."""

    start: int
    end: int
    picked: Listed
    together: bool = False


def with_references(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> list[Span]:
    """The spans of a clause, those words replaced that pick something named before by what they pick."""
    concepts = {span.concept for span in spans}
    if not recall.last_asks or concepts & OF_SOMETHING_ELSE:
        return list(spans)
    pick = (
        _by_order(reader, reading, start, end, spans, recall)
        or _by_gender(reader, reading, start, end, spans, recall)
        or _other(reader, spans, recall)
        or _both(spans, recall)
    )
    if pick is None:
        return list(spans)
    kept = [span for span in spans if span.concept not in REPLACED or span.end <= pick.start or pick.end <= span.start]
    return [*kept, Span(C.PICKED, pick.start, pick.end), *_named(pick)]


def _named(pick: _Pick) -> Iterable[Span]:
    for concept, values in ((C.PERSON, pick.picked.people), (C.SESSION_NAME, pick.picked.sessions), (C.MEETING, pick.picked.meetings)):
        for value in [(each,) for each in values] if pick.together else [values] if values else []:
            yield Span(concept, pick.start, pick.end, 1.0, value)


def _by_order(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> _Pick | None:
    for number in range(start, end):
        place = _place(reader, reading, number, spans)
        if place is None:
            continue
        first = _article(reader, reading, start, number)
        if (first == number and (end - start > BARE or place in (NEXT, PREVIOUS))) or _says_what_somebody_is(spans, first):
            continue
        after = _tail(reader, reading, number + 1, end)
        nouns = {span.concept for span in spans if span.start == after} if after == number + 1 else set()
        if nouns & OTHER_NOUNS or (not nouns and _is_a_noun(reader, reading, after, end, spans)):
            continue
        inside = first > start and any(reading.words[first - 1].text in language.place_prepositions for language in reader.languages)
        gender = _gender(reader, reading.words[first].text)
        by_place = recall.last_asks[-1].number is not None and not nouns and after <= number + ONE and gender is not Gender.MASCULINE
        sessions = recall.listed.sessions if inside else _alike(reader.directory, recall.sessions) if by_place else ()
        picked = _at(Listed(sessions=sessions), place, recall) or _at(
            _of_gender(reader.directory, gender, _list_of(nouns, recall), recall), place, recall
        )
        if picked:
            return _Pick(first, after + 1 if nouns & (PEOPLE_NOUNS | SESSION_NOUNS) else after, picked)
    return None


def _place(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> int | None:
    """The place in a list that a word says, from 1, or LAST; None where it is no such word, or part of a longer phrase."""
    around = [span for span in spans if span.start <= number < span.end]
    if any(len(span) > 1 and span.concept not in PLACED for span in around):
        return None
    for concept, place in ((C.LAST, LAST), (C.NEXT, NEXT), (C.PREVIOUS, PREVIOUS)):
        if any(span.concept is concept and span.end == number + 1 for span in around):
            return place
    word = reading.words[number].text
    return reader.ordinals.get(word)


def _article(reader: Reader, reading: Reading, start: int, number: int) -> int:
    before = number - 1
    return before if before >= start and any(reading.words[before].text in language.definite for language in reader.languages) else number


def _says_what_somebody_is(spans: Sequence[Span], first: int) -> bool:
    """Whether it is asked of somebody who is already meant ("is he the last?")."""
    pointed = any(span.concept in POINTING and span.end <= first for span in spans)
    return pointed and not any(span.concept in ASKING for span in spans)


def _tail(reader: Reader, reading: Reading, number: int, end: int) -> int:
    """The position after "one of those four"."""
    while number < end:
        word = reading.words[number].text
        if not any(word in language.partitives or word in language.numbers for language in reader.languages):
            break
        number += 1
    return number


def _is_a_noun(reader: Reader, reading: Reading, number: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a word follows that nothing explains ("the first minister")."""
    if number >= end or reading.words[number].gap != " " or any(span.start <= number < span.end for span in spans):
        return False
    word = reading.words[number].text
    return word not in reader.small_words and word not in reader.filler_words


def _list_of(nouns: set[Concept], recall: Recall) -> Listed:
    if nouns & PEOPLE_NOUNS:
        return Listed(people=recall.listed.people or recall.group)
    if nouns & SESSION_NOUNS:
        return Listed(sessions=recall.listed.sessions, meetings=recall.listed.meetings)
    return recall.listed


def _gender(reader: Reader, article: str) -> Gender | None:
    return next((language.article_genders[article] for language in reader.languages if article in language.article_genders), None)


def _of_gender(directory: Directory, gender: Gender | None, listed: Listed, recall: Recall) -> Listed:
    """The list of which an article of this gender speaks: the women of it, or rather the sessions in mind, where it is not all women."""
    if not listed.people or gender is not Gender.FEMININE or all(directory.people[person].gender is gender for person in listed.people):
        return listed
    sessions = recall.listed.sessions or _alike(directory, recall.sessions)
    return Listed(sessions=sessions) if sessions else Listed(people=tuple(each for each in listed.people if directory.people[each].gender is gender))


def _at(listed: Listed, place: int, recall: Recall) -> Listed | None:
    known = listed.people or listed.sessions or listed.meetings
    if place in (NEXT, PREVIOUS):
        spoken_of = recall.people if listed.people else recall.sessions
        if len(spoken_of) != 1 or spoken_of[0] not in known:
            return None
        place = known.index(spoken_of[0]) + (2 if place == NEXT else 0)
    if len(known) < 2 or place > len(known) or place == 0:
        return None
    at = (known[place if place == LAST else place - 1],)
    return Listed(people=at) if listed.people else Listed(sessions=at) if listed.sessions else Listed(meetings=at)


def _by_gender(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> _Pick | None:
    """The woman or the man of several who were named ("la dame, quel est son poste ?")."""
    known = recall.listed.people
    for span in spans:
        gender = Gender.FEMININE if span.concept in (C.FEMININE, C.SHE) else Gender.MASCULINE if span.concept in (C.MASCULINE, C.HE) else None
        first = _article(reader, reading, start, span.start)
        is_noun = len(span) > 1 or first < span.start
        goes_on = span.end < end and _describes(reader, reading, span.end, end, spans)
        if gender is None or not is_noun or goes_on:
            continue
        fitting = tuple(person for person in known if reader.directory.people[person].gender is gender)
        if fitting and len(fitting) < len(known):
            return _Pick(first, span.end, Listed(people=fitting))
    return None


def _describes(reader: Reader, reading: Reading, number: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a word begins a description ("the lady from Rennes", "the man who wrote the book")."""
    word = reading.words[number].text
    if any(word in language.partitives or word in language.place_prepositions for language in reader.languages):
        return True
    return any(span.start == number and span.concept in DESCRIBING for span in spans) or _is_a_noun(reader, reading, number, end, spans)


def _other(reader: Reader, spans: Sequence[Span], recall: Recall) -> _Pick | None:
    said = next((span for span in spans if span.concept is C.OTHER_ONE), None)
    if said is None or any(span.concept is C.PRACTICAL for span in spans):
        return None
    if len(recall.people) == 1 or len(recall.listed.people) == 2:
        together = recall.listed.people if set(recall.people) & set(recall.listed.people) else company(reader.directory, recall.people)
        others = tuple(person for person in together if person not in recall.people) or together[1:]
        if others:
            return _Pick(said.start, said.end, Listed(people=others), together=len(others) > 1)
    if recall.sessions:
        together = recall.listed.sessions if set(recall.sessions) & set(recall.listed.sessions) else _alike(reader.directory, recall.sessions)
        others = tuple(session for session in together if session not in recall.sessions)
        if others:
            return _Pick(said.start, said.end, Listed(sessions=others), together=len(others) > 1)
    return None


def company(directory: Directory, people: tuple[str, ...]) -> tuple[str, ...]:
    """The two who do one thing together, one of whom is meant: who are asked for one purpose, give one talk, invite, or are of one body."""
    contacts = {
        each.purpose: tuple(c.person for c in directory.programme.contacts if c.purpose is each.purpose) for each in directory.programme.contacts
    }
    talks = tuple(talk.speakers for person in people for _, talk in directory.parts_of(person) if talk)
    pairs = (*contacts.values(), *talks, directory.programme.event.hosts, *directory.members.values())
    return next((tuple(pair) for pair in pairs if len(pair) == 2 and set(people) & set(pair)), ())


def _alike(directory: Directory, sessions: tuple[str, ...]) -> tuple[str, ...]:
    """The two round tables, where one of them is meant."""
    tables = tuple(session.id for session in directory.taking_place if session.kind is SessionKind.ROUND_TABLE)
    return tables if len(tables) == 2 and len(sessions) == 1 and sessions[0] in tables else ()


def _both(spans: Sequence[Span], recall: Recall) -> _Pick | None:
    said = next((span for span in spans if span.concept is C.BOTH), None)
    if said is None or any(span.concept in OTHER_NOUNS for span in spans):
        return None
    if len(recall.group) == 2:
        return _Pick(said.start, said.end, Listed(people=recall.group), together=True)
    if len(recall.listed.sessions) == 2:
        return _Pick(said.start, said.end, recall.listed, together=True)
    return None
