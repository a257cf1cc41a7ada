"""Whoever is described by somebody whom they are not: "the one from Rennes who isn't the vice-president", "une autre personne de la CAF que Pons"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.programme import Gender
from knowledge.understanding.clauses.telling import allowed_words, terms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

AMONG = frozenset(
    {C.ORGANISATION, C.SESSION_NAME, C.TOPIC, C.FEMININE, C.MASCULINE, C.SHE, C.HE, C.PRESS, C.CONTACT, C.INFORMATION, C.DESCRIBED_PERSON}
)
"""Concepts that say among whom somebody is."""
SAID_AROUND = frozenset({
    C.PERSON_WORD, C.REPRESENT, C.EMPLOYER, C.SPEAKER, C.ATTEND, C.SPEAK, C.OTHER, C.OTHER_ONE, C.EXCEPT, C.SESSION, C.ROUND_TABLE, C.WITH,
    C.TALK_ABOUT,
})  # fmt: skip
ASKED_OF_MANY = frozenset({C.PERSON, C.HOW_MANY, C.THEY, C.ALL, C.FIRST, C.LAST, C.ORGANISATION})
"""Concepts beside which a word for a woman or a man means nobody who can be told by that alone."""
MOST_BEFORE_A_DENIAL = 4
"""Words from the one that joins up to the denial ("qui n'est pas")."""
MOST_LEFT = 2
PURPOSES = {C.PRESS: "press", C.INFORMATION: "information"}
TELLING = 1.3


def whoever_is_left(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> tuple[Span, ...]:
    """Those who are left of the people that are named, once those are left out who are said not to be meant; nothing where nobody is."""
    edges = _left_out(reader, reading, start, end, spans)
    if edges is None:
        return _the_only_one(reader, reading, start, spans)
    first, said, last = edges
    among = tuple(_among(reader, reading, start, first, spans))
    if not among:
        return ()
    without = _named(reader, reading, said, last, spans, among)
    left = tuple(person for person in among if person not in without)
    if not set(among) & without or not 0 < len(left) <= MOST_LEFT:
        return ()
    told = [span.start for span in spans if span.end <= first and span.concept in AMONG and len(span)]
    return (Span(C.DESCRIBED_PERSON, min(told, default=first), last, TELLING, left),)


def _the_only_one(reader: Reader, reading: Reading, start: int, spans: list[Span]) -> tuple[Span, ...]:
    """The one woman or man of a session of one gender ("the woman on the housing panel")."""
    words, nouns = reading.words, reader.nouns_of_gender
    sessions = [span for span in spans if span.concept is C.SESSION_NAME and len(span.value) == 1]
    if not sessions or any(span.concept in ASKED_OF_MANY for span in spans):
        return ()
    noun = next((number for number in range(start, min(sessions, key=_place).start) if words[number].text in nouns), None)
    if noun is None:
        return ()
    last = max(sessions, key=_place).end
    last = max(span.end for span in spans if span.concept in (C.SESSION_NAME, C.SESSION, C.ROUND_TABLE) and span.start <= last)
    gender, people = nouns[words[noun].text], reader.directory.people
    only = tuple(person for person in _among(reader, reading, start, last, spans) if people[person].gender is gender)
    limited = noun > start and words[noun - 1].text in reader.sets["limits"] | reader.sets["only_words"]
    return (Span(C.DESCRIBED_PERSON, noun - limited, last, TELLING, only),) if len(only) == 1 else ()


def _place(span: Span) -> int:
    return span.start


def without_those_left_out(spans: Iterable[Span], left: Sequence[Span]) -> list[Span]:
    """The spans without those that only say of whom whoever is left is left."""
    told = left[0]
    inside = (*AMONG, *SAID_AROUND, C.PERSON, C.ELECTED, C.ROLE, C.PRACTICAL, C.PRIVATE)
    kept = [span for span in spans if span.concept not in inside or span.end <= told.start or span.start >= told.end]
    return [*kept, Span(C.PERSON_WORD, told.start, told.end)]


def _left_out(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> tuple[int, int, int] | None:
    """Where it begins to be said who is not meant, where that is named, and where it ends; None where it is not said."""
    words = reading.words
    excepting = next((span for span in spans if span.concept is C.EXCEPT and span.start > start), None)
    if excepting:
        return excepting.start, excepting.end, _end_of_piece(reading, excepting.end, end)
    for number in range(start + 1, end - 1):
        if words[number].text not in reader.sets["negations"]:
            continue
        joining = (each for each in range(number - 1, max(start, number - 1 - MOST_BEFORE_A_DENIAL), -1) if words[each].text in reader.relatives)
        first = next(joining, start)
        if first > start and all(words[each].text in reader.small_words for each in range(first + 1, number)):
            return first, number + 1, _end_of_piece(reading, number + 1, end)
    return None


def _end_of_piece(reading: Reading, first: int, end: int) -> int:
    return next((number for number in range(first + 1, end) if "," in reading.words[number].gap), end)


def _among(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[str]:
    """The people of whom it is said before that one of them is meant."""
    said = [span for span in spans if start <= span.start and span.end <= end and span.concept in AMONG]
    people, contacts = reader.directory.people, reader.directory.contacts
    groups = [{member for body in span.value for member in reader.directory.members.get(body, ())} for span in said if span.concept is C.ORGANISATION]
    groups += [
        {person for session in span.value for person in reader.directory.sessions[session].people} for span in said if span.concept is C.SESSION_NAME
    ]
    purposes = {PURPOSES[span.concept] for span in said if span.concept in PURPOSES}
    if purposes:
        groups.append({person for person, contact in contacts.items() if contact.purpose in purposes})
    for number in range(start, end):
        texts = {text for form in reading.forms[number][:1] for text in (form.text, reader.plurals.singular(form.text))}
        held = next((text for text in texts if text in reader.sets["functions"]), None)
        if held and (holders := {person for person in people if reader.holds(person, held)}):
            groups.append(holders)
    if not groups:
        return
    concepts = {span.concept for span in said}
    feminine, masculine = bool(concepts & {C.FEMININE, C.SHE}), bool(concepts & {C.MASCULINE, C.HE})
    wanted = None if feminine == masculine else Gender.FEMININE if feminine else Gender.MASCULINE
    for person in people:
        if all(person in group for group in groups) and wanted in (None, people[person].gender):
            yield person


def _named(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], among: Sequence[str]) -> set[str]:
    """Who is named or described from here on."""
    inside = [span for span in spans if start <= span.start and span.end <= end]
    named = {value for span in inside if span.concept is C.PERSON for value in span.value}
    named |= {member for span in inside if span.concept is C.ORGANISATION for body in span.value for member in reader.directory.members.get(body, ())}
    named |= {
        value
        for span in reader.people.spans(reading.words, reading.forms, reader.book)
        if start <= span.start and span.end <= end
        for value in span.value
    }
    if named:
        return named
    fit = reader.people_index.fit(terms_of_words(reader, reading, allowed_words(reading, start, end, inside)), frozenset(among))
    return {person for person, _ in fit.keys} if fit else set()
