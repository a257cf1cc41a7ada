"""What is asked of people where the words seem to ask for something else: whether they are done by an hour, as what they are to be named, what
they present, which body it is that speaks, who of the press is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.spans import Span

AT_AN_HOUR = frozenset({Intent.PERSON_TIME, Intent.PERSON_SPEAKS, Intent.SESSION_TIME, Intent.ORGANISATION_TIME})
NO_SUBJECT = (
    C.ROLE, C.EMPLOYER, C.REPRESENT, C.WHEN, C.DATE, C.WHERE, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.WHO, C.WHO_IS, C.SPELL, C.ORGANISATION_WORD,
    C.SPEAKER, C.PRACTICAL, C.PRIVATE, C.CITY, C.TIME, C.DAY, C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.BOOK, C.WITH,
)  # fmt: skip
"""Concepts beside which a noun behind "which" is not what somebody presents."""
SUBJECTS = frozenset({C.TOPIC, C.SESSION_NAME, C.DESCRIBED_PERSON})
TAKING_PART = (C.SPEAK, C.ATTEND, C.REPRESENT)
OF_A_PLACE = (C.WHERE, C.ADDRESS, C.POSTCODE, C.DISTRICT, C.PLACE, C.HAPPEN, C.EVENT)
LISTED = (C.ALL, C.HOW_MANY, C.WHICH)
THERE = (C.ATTEND, C.WHO, C.SPEAK, C.ARRIVE)
PRESS_THERE = (Ask(Intent.PRACTICAL, topic=Matter.PARTICIPANTS, aspects=(Aspect.PRESS,)),)
NEAR = 2
"""Words from one thing to another that belongs to it."""
OF_THEIR_WORK = 3
"""Words of a phrase that says what somebody does for the press ("handle the press"), and not who is of it."""


def done_by_then(asked: Asked) -> tuple[Ask, ...] | None:
    """Whether people, or a part, are done by an hour ("will Ann be done by five?"): it is no hour at which they are on."""
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    if not (ask.confirms and ask.when) or clause.has(C.WHEN):
        return None
    if not (clause.has(C.OVER) or clause.says(reader.sets["no_later"])):
        return None
    members = dict.fromkeys(member for body in ask.organisations for member in reader.directory.members.get(body, ()))
    people = ask.people or tuple(member for member in members if reader.directory.parts_of(member))
    if not (people or ask.sessions):
        return None
    return (replace(ask, intent=Intent.MISSING, people=people, organisations=(), aspects=(Aspect.OVER,), order=None, several=True),)


def named_as(asked: Asked) -> tuple[Ask, ...] | None:
    """As what somebody is to be named, where what is to be written is asked, and not to whom ("which title do I write below ...?"); the book of
    whoever is said to write themselves ("what did Ann Lee write?")."""
    clause, ask = asked.clause, asked.ask
    by_them = any(span.end == verb.start for span in clause.of(C.PERSON) for verb in clause.of(C.WRITE))
    if by_them and clause.has(C.WHAT) and not clause.has(C.EMAIL, C.TELEPHONE, C.ADDRESS, C.ROLE):
        return (Ask(Intent.WORKS, people=ask.people),)
    of_a_title = clause.has(C.ROLE, C.TITLE, C.WHAT, C.WHICH) and not clause.has(C.EMAIL, C.TELEPHONE, C.ADDRESS)
    return (Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=ask.people, several=ask.several),) if ask.people and of_a_title else None


def what_they_present(asked: Asked) -> tuple[Ask, ...] | None:
    """What somebody speaks of, asked with a noun for it ("which scheme does Ann present?")."""
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    if not ask.people or ask.organisations or clause.has(*NO_SUBJECT):
        return None
    told = clause.places_but(SUBJECTS)
    nouns = {span.end for span in clause.of(C.WHICH, C.WHAT) if span.end < clause.end} - told
    texts = (clause.reading.words[number].text for number in nouns)
    if not any(text.isalpha() and text not in reader.functions and text not in reader.small_words for text in texts):
        return None
    return (Ask(Intent.PERSON_TALK, people=ask.people, several=ask.several),)


def which_body(asked: Asked) -> tuple[Ask, ...] | None:
    """Which body it is that takes part ("is it the CAF of Paris that speaks?", "in which town is it?"): its town is not the event's."""
    clause = asked.clause
    which_town = clause.has(C.WHICH) or any(len(span) > 1 for span in clause.of(C.CITY))
    of_the_event = clause.has(C.EVENT, C.HAPPEN, C.PLACE) or asked.reader.directory.is_at(asked.ask.organisations)
    its_town = clause.has(C.CITY) and which_town and not of_the_event
    if not its_town and (not clause.has(*TAKING_PART) or clause.has(*OF_A_PLACE)):
        return None
    return (Ask(Intent.ORGANISATION_PEOPLE, organisations=clause.values(C.ORGANISATION)),)


def who_of_the_press(asked: Asked) -> tuple[Ask, ...] | None:
    """Who of the press is there, or how many ("the list of journalists who attend"), which is nothing of who speaks."""
    clause, ask = asked.clause, asked.ask
    if clause.has(C.TELEPHONE, C.EMAIL, C.WRITE, C.CONTACT):
        return None
    said = clause.of(C.PRESS)
    if not said and ask.intent is Intent.SPEAKERS and not (ask.sessions or ask.order or clause.has(C.SPEAKER, C.EVENT)):
        before = (other.clause for other in asked.parts if other.clause.end == clause.start)
        joined = any(span.end == clause.start and _is_listed(other, span) for other in before for span in other.spans if span.concept is C.PRESS)
        return PRESS_THERE if joined else None
    if not any(len(span) < OF_THEIR_WORK and _is_listed(clause, span) for span in said) or not (clause.has(*THERE) or ask.intent is Intent.PRACTICAL):
        return None
    return PRESS_THERE


def _is_listed(clause: Clause, press: Span) -> bool:
    """Whether those of the press are counted or listed ("how many reporters", "la liste des journalistes")."""
    return any(0 <= press.start - span.end <= NEAR for span in _listing(clause))


def _listing(clause: Clause) -> Iterator[Span]:
    return (span for span in clause.of(*LISTED) if len(span))
