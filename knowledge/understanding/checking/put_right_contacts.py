"""Whom to reach, put right: who is no contact, digits that are no hours, both contacts or the one of the press."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind_people import means_all_contacts
from knowledge.understanding.question import BY_THE_PRESS, Ask, Aspect, Intent

WHAT_THEY_ARE = (C.ROLE, C.EMPLOYER, C.SPELL)


def who_is_no_contact(asked: Asked) -> tuple[Ask, ...] | None:
    """What somebody is, or how to reach them, where they were taken for whom to ask."""
    clause, ask = asked.clause, asked.ask
    if not ask.people or set(ask.people) & set(asked.reader.directory.contacts):
        return None
    if clause.has(*WHAT_THEY_ARE):
        return (Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=ask.people, several=ask.several),)
    if not ask.confirms or clause.has(C.PRACTICAL):
        return (replace(ask, intent=Intent.PERSON_CONTACT, confirms=False),)
    return None


def digits_of_a_number(asked: Asked) -> tuple[Ask, ...] | None:
    """The number of a contact, who is at no hour, where the figures beside their name are digits of it ("61 37 or 61 73?")."""
    clause, people, directory = asked.clause, asked.ask.people, asked.reader.directory
    digits = [word.text for word in clause.reading.words[clause.start : clause.end] if word.text.isdigit() and len(word.text) > 1]
    contacts = directory.contacts
    if len(digits) < 2 or not all(person in contacts and contacts[person].telephone and not directory.parts_of(person) for person in people):
        return None
    return (Ask(Intent.PERSON_CONTACT, aspects=(Aspect.TELEPHONE,), people=people, several=True),)


def both_contacts(asked: Asked) -> tuple[Ask, ...] | None:
    """Whom to ask for information and whom of the press, where all contacts are meant."""
    if asked.ask.people or not means_all_contacts(asked.reader, asked.clause):
        return None
    return replace(asked.ask, topic="information"), replace(asked.ask, topic="press")


def of_the_press(asked: Asked) -> tuple[Ask, ...] | None:
    """Whom the press asks, where another part speaks of it."""
    return (replace(asked.ask, topic="press"),) if asked.ask.topic == "information" and _speaks_of_the_press(asked) else None


def matter_of_the_press(asked: Asked) -> tuple[Ask, ...] | None:
    """A practical matter as the press asks for it, where another part speaks of the press."""
    return (replace(asked.ask, aspects=(Aspect.PRESS,)),) if asked.ask.topic in BY_THE_PRESS and _speaks_of_the_press(asked) else None


def _speaks_of_the_press(asked: Asked) -> bool:
    return any(other.clause.has(C.PRESS) for other in asked.parts)
