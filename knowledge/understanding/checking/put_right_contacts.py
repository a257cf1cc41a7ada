"""Whom to reach, put right: who is no contact, digits that are no hours, both contacts or the one of the press."""

from __future__ import annotations

import math
from dataclasses import replace

from knowledge.understanding.checking.accepting import LIKELY
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.people import means_all_contacts
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import BY_THE_PRESS, Ask, Aspect, Intent

BY_SOME_MEANS = (C.TELEPHONE, C.EMAIL, C.ADDRESS, C.WRITE, C.PRESS, C.PRACTICAL)
WHAT_THEY_ARE = (C.ROLE, C.EMPLOYER, C.SPELL)
OF_THE_PRESS = "contact-press"
"""What questions for the contacts of the press sound like."""


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


def reached_about_something(asked: Asked) -> tuple[Ask, ...] | None:
    """Whom to ask for information, where it is asked whom to reach about something that only seems to describe a speaker ("... about access?")."""
    clause, ask = asked.clause, asked.ask
    described = clause.has(C.DESCRIBED_PERSON) and not clause.has(C.PERSON, C.THAT_PERSON, C.PERSON_WORD)
    of_something = described and clause.has(C.WHO) and clause.has(C.ABOUT, C.TALK_ABOUT)
    if not of_something or set(ask.people) & set(asked.reader.directory.contacts):
        return None
    return (Ask(Intent.CONTACT, topic="information", aspects=ask.aspects),)


def asked_in_the_debate(asked: Asked) -> tuple[Ask, ...] | None:
    """The debate of whoever is to be asked something there, and not how to reach them ("can I ask Ann Lee a question?")."""
    clause, ask, part, directory = asked.clause, asked.ask, asked.part, asked.reader.directory
    heard = part.readings[0].sounds_like.get(Intent.DEBATE.value, -math.inf) if part.readings else -math.inf
    if heard < LIKELY or not directory.debates or clause.has(*BY_SOME_MEANS) or set(ask.people) & set(directory.contacts):
        return None
    return (Ask(Intent.DEBATE, people=ask.people, several=True),)


def both_contacts(asked: Asked) -> tuple[Ask, ...] | None:
    """Whom to ask for information and whom of the press, where all contacts are meant."""
    if asked.ask.people or not means_all_contacts(asked.reader, asked.clause):
        return None
    return replace(asked.ask, topic="information"), replace(asked.ask, topic="press")


def matter_of_the_press(asked: Asked) -> tuple[Ask, ...] | None:
    """A practical matter as the press asks for it, where another part speaks of the press; whom the press turns to, and not for whom the event is
    ("à qui s'adresse la presse ?")."""
    heard = asked.part.readings[0].sounds_like if asked.part.readings else {}
    whom = asked.clause.has(C.PRESS) and asked.clause.says(asked.reader.ways_to_say(C.WHO))
    if asked.ask.topic == Matter.AUDIENCE and whom and heard.get(OF_THE_PRESS, -math.inf) >= LIKELY:
        return (Ask(Intent.CONTACT, topic="press"),)
    return (replace(asked.ask, aspects=(Aspect.PRESS,)),) if asked.ask.topic in BY_THE_PRESS and _speaks_of_the_press(asked) else None


def _speaks_of_the_press(asked: Asked) -> bool:
    return any(other.clause.has(C.PRESS) for other in asked.parts)
