"""An answer to what the bot asked: which of the things that it offered is chosen, or all of them, or that none is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from knowledge.programme import Gender
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.telling import allowed_words, terms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import LITTLE
from knowledge.understanding.framing.set_aside import taken_back
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import best_part
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import fold

ASKS_MORE = (C.TELEPHONE, C.EMAIL, C.WHEN, C.ROLE, C.EMPLOYER, C.ABOUT, C.WHAT, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.TITLE, C.BOOK)
"""What a message asks that does more than choose."""
SHORT = 5
"""Words of a message that can only be an answer to what the bot asked."""
ALL_OF_THEM = frozenset({C.ANY, C.BOTH, C.ALL, C.PICKED})
SAID_AROUND = frozenset({
    C.NOTED, C.PLEASE, C.THANKS, C.IT, C.THEY, C.CONFIRM, C.CORRECTION, C.OTHER_ONE, C.PERSON, C.THAT_PERSON, C.THAT_SESSION, C.WHICH,
    C.SESSION_NAME, C.WHO,
})  # fmt: skip
"""Concepts beside which all of them are meant, or nothing is chosen."""
GENDERS = ((C.FEMININE, Gender.FEMININE), (C.SHE, Gender.FEMININE), (C.MASCULINE, Gender.MASCULINE), (C.HE, Gender.MASCULINE))
AGREEING = frozenset({C.CONFIRM, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION})
LEAST_DESCRIPTION = 0.25
"""How well words must fit one of those that were offered."""


def chosen(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> tuple[Ask, ...]:
    """What was chosen of what the bot offered: by number, by order, by naming one of them, by denying the others, or all of it.

    Where nothing is chosen that is a new question neither ("yes", "the other one"), what the bot asked is asked again.
    """
    choices = recall.choices
    if not choices:
        return ()
    words = reading.words
    clause = best_part(reader, reading, 0, len(words), recall, now).clause
    denied = taken_back(reader, reading)
    by_place = _by_place(reader, reading, denied) if len(words) - len(denied) <= SHORT else 0
    of_all = clause.has(C.WHICH) and clause.has(C.FIRST, C.LAST, C.THEY, C.PICKED)
    if (of_all or clause.has(*ASKS_MORE, C.SPELL)) and not _after_a_number_word(reader, reading):
        return ()
    if 0 < by_place <= len(choices):
        return (choices[by_place - 1],)
    left = _not_denied(reader, reading, choices, denied)
    if left:
        return left
    if whole := _by_whole_name(reader, clause, choices):
        return (whole,)
    if len(clause.values(C.PERSON)) > 1 and not clause.has(C.PICKED):
        return ()
    unclear = C.OTHER_ONE in reading.concepts
    return (() if unclear else _named(reader, clause, choices)) or _all_or_none(reader, clause, recall, unclear)


def _by_place(reader: Reader, reading: Reading, denied: range) -> int:
    """The place of what is chosen among what was offered; 0 where none is said."""
    words = [word.text for number, word in enumerate(reading.words) if number not in denied]
    alone = reader.cardinals.get(words[0], 0) if len(words) == 1 else 0
    said = (int(word) if word.isdigit() else reader.ordinals.get(word, 0) for word in words)
    return next((number for number in said if number), alone or _after_a_number_word(reader, reading))


def _after_a_number_word(reader: Reader, reading: Reading) -> int:
    """The number that is called one ("number two", "le n° 1"), which is no telephone number; 0 where there is none."""
    for link, word in pairwise(reading.words):
        number = reader.number(word.text)
        if number and any(link.text in language.sets["number_links"] - language.sets["function_words"] for language in reader.languages):
            return number
    return 0


def _not_denied(reader: Reader, reading: Reading, choices: tuple[Ask, ...], denied: range) -> tuple[Ask, ...]:
    """What is left of what was offered, where a message only says what is not meant; what is left is asked back where it is several things."""
    words = reading.words
    rest = [number for number in range(len(words)) if number not in denied]
    others = positions(span for span in reading.spans if span.concept in SAID_AROUND)
    if not denied or any(number not in others and words[number].text not in reader.light_words for number in rest):
        return ()
    people = _people_denied(reader, reading, denied)
    places = {reader.ordinals.get(words[number].text, 0) for number in denied}
    left = tuple(choice for place, choice in enumerate(choices, 1) if place not in places and not people & set(choice.people))
    if not 0 < len(left) < len(choices):
        return ()
    return left if len(left) == 1 or not all(choice.people for choice in left) else (_together(left),)


def _people_denied(reader: Reader, reading: Reading, denied: range) -> set[str]:
    """Who is denied by name, by their body, or as a woman or a man."""
    directory = reader.directory
    inside = [span for span in reading.spans if span.start in denied]
    people = {value for span in reader.people.spans(reading.words, reading.forms, reader.book) if span.start in denied for value in span.value}
    people |= {member for span in inside if span.concept is C.ORGANISATION for body in span.value for member in directory.members.get(body, ())}
    genders = {gender for span in inside for concept, gender in GENDERS if span.concept is concept}
    return people or {person.id for person in directory.people.values() if person.gender in genders}


def _all_or_none(reader: Reader, clause: Clause, recall: Recall, unclear: bool) -> tuple[Ask, ...]:
    """All that was offered ("both", "n'importe", "no idea"), or once more what was asked, where an answer chooses nothing ("yes", "the other").

    `unclear`: it chooses another, and none was chosen before.
    """
    words = clause.texts
    counted = any(reader.cardinals.get(word) == len(recall.choices) for word in words)
    counted = counted and len(words) > 1 and not clause.has(C.CORRECTION, C.THANKS)
    rest = clause.concepts - SAID_AROUND
    if unexplained(clause) >= LITTLE or rest - ALL_OF_THEM:
        return ()
    if rest - {C.PICKED} or counted:
        return (replace(_together(recall.choices), several=True),) if _are_alike(recall.choices) else recall.choices
    agrees = clause.has(C.CONFIRM) and clause.concepts <= AGREEING
    return recall.last_asks if (unclear or agrees) and len(words) <= SHORT else ()


def _are_alike(choices: tuple[Ask, ...]) -> bool:
    return all(choice.people or choice.sessions or choice.organisations for choice in choices)


def _together(choices: tuple[Ask, ...]) -> Ask:
    """The question of all of these at once."""
    return replace(
        choices[0],
        people=tuple(person for choice in choices for person in choice.people),
        sessions=tuple(dict.fromkeys(session for choice in choices for session in choice.sessions)),
        organisations=tuple(dict.fromkeys(body for choice in choices for body in choice.organisations)),
    )


def _named(reader: Reader, clause: Clause, choices: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """The one that is named, by itself or by what tells it from the others: its body, its part of the event, what somebody is."""
    for people in _people_told(reader, clause, choices):
        theirs = [choice for choice in choices if people & set(choice.people)]
        if len(theirs) == 1:
            return tuple(theirs)
    named = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    sessions = clause.values(C.SESSION_NAME) or tuple(session.id for person in named for session, _ in reader.directory.parts_of(person))
    for choice in choices:
        if choice.sessions and len(set(sessions)) == 1 and set(choice.sessions) & set(sessions):
            return (choice,)
        if choice.organisations and set(choice.organisations) & set(clause.values(C.ORGANISATION)):
            return (choice,)
        if choice.topic == "press" and clause.has(C.PRESS) and choice.intent is Intent.CONTACT:
            return (choice,)
        if choice.topic == "information" and clause.has(C.INFORMATION) and choice.intent is Intent.CONTACT:
            return (choice,)
    return ()


def _people_told(reader: Reader, clause: Clause, choices: tuple[Ask, ...]) -> Iterator[set[str]]:
    """The people whom a clause may mean, the surest way of telling them first."""
    directory = reader.directory
    yield {member for body in clause.values(C.ORGANISATION) for member in directory.members.get(body, ())}
    yield set(clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON))
    parts = set(clause.values(C.SESSION_NAME))
    offered = frozenset(person for choice in choices for person in choice.people)
    if clause.values(C.PERSON) or not offered or clause.has(C.WHO, C.WHO_IS, C.SPEAK) or len(clause) > SHORT:
        return
    yield {person for person in offered if any(session.id in parts for session, _ in directory.parts_of(person))}
    if clause.has(C.HOSTS):
        yield set(directory.programme.event.hosts)
    for concept, purpose in ((C.PRESS, "press"), (C.INFORMATION, "information")):
        if clause.has(concept):
            yield {contact.person for contact in directory.programme.contacts if contact.purpose == purpose}
    meant = {form.text for word in clause.reading.words if word.text not in reader.light_words for form in reader.book.names_like(word.text)}
    yield {person for person in offered if meant & set(fold(directory.people[person].name).split())}
    fit = reader.people_index.fit(
        terms_of_words(reader, clause.reading, allowed_words(clause.reading, clause.start, clause.end, clause.spans)), offered
    )
    if fit and fit.score >= LEAST_DESCRIPTION:
        yield {key[0] for key in fit.keys}


def _by_whole_name(reader: Reader, clause: Clause, choices: tuple[Ask, ...]) -> Ask | None:
    """The one of whom all is said that they are called, though others have that name among theirs ("Erik"); None where it is none."""
    said, people = [word for word in clause.texts if word not in reader.light_words], reader.directory.people
    called = [choice for choice in choices if any(fold(people[person].name).split() == said for person in choice.people)]
    return called[0] if len(called) == 1 else None
