"""Whom a question means, put right: one of a body and not all of it, both who open and close, those of a subject and not all who speak."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.who_speaks import narrowed
from knowledge.understanding.claims.claims import claims_a_function
from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.people import edges_but_of_a_table
from knowledge.understanding.kinds.holders import held_by, one_of_its_people
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order

WELCOMED = (C.WHO, C.WHO_IS, C.WHICH, C.PERSON, C.PRACTICAL, C.ROUND_TABLE, C.SESSION)
"""Concepts beside which it is not asked where people are received."""
TELLING_OF_PEOPLE = (C.ATTEND, C.REPRESENT, C.SPEAK, C.SPEAKER, C.PERSON_WORD, C.DESCRIBED_PERSON, C.EMPLOYER, C.TALK, C.ROUND_TABLE)
"""Concepts beside which whoever comes from a body is asked for."""
UNEXPLAINED_OF_A_TOWN = 0.5
NEAR_THE_START = 2


def both_edges(asked: Asked) -> tuple[Ask, ...] | None:
    """The first and the last, where both are asked for ("who opens and who closes?")."""
    clause, ask = asked.clause, asked.ask
    edges = edges_but_of_a_table(clause)
    if not (edges >= {C.OPENS, C.CLOSES} or edges >= {C.FIRST, C.LAST}) or ask.order not in (Order.FIRST, Order.LAST):
        return None
    return replace(ask, order=Order.FIRST), replace(ask, order=Order.LAST)


def number_and_title(asked: Asked) -> tuple[Ask, ...] | None:
    """The number of this meeting, then the title of another, where both are asked."""
    ask = asked.ask
    if Aspect.NUMBER not in ask.aspects or not ask.order or ask.confirms or not asked.clause.has(C.TITLE):
        return None
    return Ask(Intent.SERIES, aspects=(Aspect.NUMBER,)), replace(ask, aspects=tuple(each for each in ask.aspects if each is not Aspect.NUMBER))


def won_in_its_town(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing that a programme tells, where it is asked who does what in the town of a body ("who won the race in Rennes?")."""
    clause = asked.clause
    of_whom = any(span.start < clause.start + NEAR_THE_START for span in clause.of(C.WHO))
    known = clause.places_but({C.PRACTICAL, C.ELSEWHERE})
    of_the_town = of_whom and not clause.has(*TELLING_OF_PEOPLE) and left_by(clause, known) > UNEXPLAINED_OF_A_TOWN
    return (Ask(Intent.SILENT),) if of_the_town else None


def described_and_not_the_body(asked: Asked) -> tuple[Ask, ...] | None:
    """The one whom a function describes, and not all of the body that is named with it."""
    described = asked.clause.values(C.DESCRIBED_PERSON)
    if len(described) != 1 or asked.clause.has(C.HOW_MANY) or not claims_a_function(asked.reader, asked.clause):
        return None
    return (replace(asked.ask, intent=Intent.PERSON, people=described, organisations=(), confirms=False),)


def one_among_its_people(asked: Asked) -> tuple[Ask, ...] | None:
    """The one of a body's people whom a noun or a function tells from the others."""
    one = one_of_its_people(asked.reader, asked.clause, asked.ask)
    return (one,) if one else None


def moderator(asked: Asked) -> tuple[Ask, ...] | None:
    """Who moderates, and not all who speak."""
    if Matter.MODERATOR not in asked.clause.values(C.PRACTICAL) or asked.reader.directory.rooms:
        return None
    return (Ask(Intent.PRACTICAL, topic=Matter.MODERATOR),)


def venue_where_received(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where it is asked where people are received, and not by whom."""
    clause = asked.clause
    received = clause.has(C.WHERE) and clause.has(C.HOSTS, C.OPENS) and not clause.has(*WELCOMED)
    return (Ask(Intent.VENUE),) if received else None


def speakers_narrowed(asked: Asked) -> tuple[Ask, ...] | None:
    """Those of a body or on a subject that the rest of the message names, and not all who speak."""
    meant = narrowed(asked.reader, asked.part, asked.ask, asked.parts)
    return (meant,) if meant else None


def people_of_one_body(asked: Asked) -> tuple[Ask, ...] | None:
    """A body, where all who fit the words are of it: whoever holds the function there, or all of them."""
    ask, people, members = asked.ask, set(asked.ask.people), asked.reader.directory.members
    if len(ask.people) < 2 or ask.several:
        return None
    bodies = tuple(body for body in ask.organisations if people <= set(members.get(body, ())))
    if not bodies:
        return None
    claimed = ask.confirms and not asked.clause.has(C.SAME)  # whether a body is another is said nowhere
    of_body = replace(ask, intent=Intent.ORGANISATION_PEOPLE, organisations=bodies, people=(), confirms=claimed)
    return (held_by(asked.reader, asked.clause, of_body) or of_body,)


def people_on_either_side(asked: Asked) -> tuple[Ask, ...] | None:
    """The hours of all who are named, where it is asked who comes before and after."""
    if not (asked.clause.has(C.BEFORE) and asked.clause.has(C.AFTER)):
        return None
    people = tuple(dict.fromkeys(value for other in asked.parts for value in other.clause.values(C.PERSON)))
    return (Ask(Intent.PERSON_TIME, people=people, several=True),) if people else (asked.ask,)
