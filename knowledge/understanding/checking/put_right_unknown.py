"""What a question names that the programme does not have, where the rest could be answered: another speaker, room, town, subject or body."""

from __future__ import annotations

import math

from knowledge.understanding.checking.accepting import LIKELY
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.strangers import unknown_behind_a_title
from knowledge.understanding.checking.unheard_of import (
    another_number,
    another_street,
    another_town,
    unknown_body,
    unknown_holder,
)
from knowledge.understanding.claims.bodies import other_body
from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import missing_subject
from knowledge.understanding.kinds.somebody_else import somebody_else
from knowledge.understanding.kinds.unknown_rooms import unknown_room
from knowledge.understanding.question import OF_A_BODY, Ask, Aspect, Intent
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.spans import positions

OF_ROOMS = ("session-room", "person-room")
"""What questions for the room of a session or of somebody sound like."""

ASKED_FOR = (C.WHAT, C.WHICH, C.WHO, C.WHO_IS, C.HOW_MANY, C.WHEN, C.WHERE, C.WHY, C.ALL, C.OTHER)
"""Concepts beside which it is not asked whether any are there."""
AS_A_NAME = 50
"""Ten times the Zipf frequency under which a word with a capital is a name."""
LEAST_OF_A_DEED = 0.35
"""What words cost that say what is done, where no list is asked for."""
LEAST_OF_A_KIND = 0.15
"""What a word costs that tells some of them from all: less is said of any ("several speakers")."""


def somebody_unknown(asked: Asked) -> tuple[Ask, ...] | None:
    """Somebody whom the programme does not have."""
    return somebody_else(asked.reader, asked.clause, asked.ask) or None


def no_such_room(asked: Asked) -> tuple[Ask, ...] | None:
    """A room that is called like those of the programme, and is none."""
    room = unknown_room(asked.reader, asked.clause)
    return (Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room),) if room else None


def no_such_place(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where the event is taken to be in another town, house or street."""
    told = asked.reader, asked.clause, asked.ask
    place = another_town(*told) or another_number(*told) or another_street(*told)
    return (Ask(Intent.VENUE, words=place, confirms=True),) if place else None


def no_such_subject(asked: Asked) -> tuple[Ask, ...] | None:
    """A subject of which there is no part, or no talk."""
    subject = missing_subject(asked.reader, asked.clause, asked.ask)
    return (Ask(Intent.UNKNOWN_TOPIC, words=subject),) if subject else None


def room_in_an_event_without(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where it sounds like the room of a session or of somebody, in an event that has no rooms."""
    clause, directory = asked.clause, asked.reader.directory
    if directory.rooms or not directory.programme.venue or not asked.part.readings:
        return None
    if clause.has(C.EMPLOYER, C.REPRESENT) or (clause.has(C.ROUND_TABLE, C.SESSION) and clause.has(C.WHICH, C.WHAT)):
        return None
    heard = asked.part.readings[0].sounds_like
    return (Ask(Intent.VENUE),) if any(heard.get(label, -math.inf) >= LIKELY for label in OF_ROOMS) else None


def no_such_body(asked: Asked) -> tuple[Ask, ...] | None:
    """A body, the bearer of a title or the holder of a function who is none of the programme's; with the latter, who is there from a body that is."""
    told = asked.reader, asked.clause, asked.ask
    unknown, bodies = unknown_body(*told) or unknown_behind_a_title(asked.reader, asked.clause) or unknown_holder(*told), asked.ask.organisations
    if unknown is None:
        return None
    of_it = bodies and asked.ask.intent in OF_A_BODY and not asked.clause.has(C.WHO_IS) and not other_body(asked.reader, asked.clause)
    from_it = (Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies),) if of_it else ()
    return (Ask(Intent.UNKNOWN_NAME, words=unknown), *from_it)


def none_of_that_kind(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing that a programme tells, where it is asked whether some are there that words nothing explains tell from all ("are there farmers?")."""
    clause, ask = asked.clause, asked.ask
    narrowed = ask.aspects or ask.order or ask.people or ask.organisations or ask.sessions or ask.talks or ask.tracks or ask.rooms or ask.when
    some = clause.has(C.ANY) or (clause.has(C.THERE_IS) and ask.intent is not Intent.THEME)
    if not ask.confirms or narrowed or not some or clause.has(*ASKED_FOR) or not asked.part.readings:
        return None
    explained = positions(span for span in clause.spans if span.concept in asked.part.readings[0].kind.vocabulary)
    left = [cost for number, cost in clause.costs.items() if number not in explained]
    return (Ask(Intent.SILENT),) if max(left, default=0) >= LEAST_OF_A_KIND else None


def done_by_the_speakers(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing that a programme tells, where it is asked whether the speakers do something that nothing explains ("do the speakers dance?")."""
    clause, ask = asked.clause, asked.ask
    narrowed = ask.aspects or ask.order or ask.organisations or ask.sessions or ask.tracks or ask.rooms or ask.when
    if not clause.asked or narrowed or clause.has(*ASKED_FOR, C.THERE_IS, C.ANY, C.PROGRAMME, C.EVENT):
        return None
    named = max(span.end for span in clause.of(C.SPEAKER))
    words = [clause.reading.words[number].text for number in range(clause.start, named)]
    for_them = any(word in asked.reader.sets["for_whom"] for word in words)
    deed = left_by(clause, positions(clause.spans) | set(range(clause.start if for_them else named)))
    return (Ask(Intent.SILENT),) if deed >= LEAST_OF_A_DEED else None


def somebody_of_the_world(asked: Asked) -> tuple[Ask, ...] | None:
    """A name that nothing of a small event explains, beside a subject of it ("Lee's housing plans?"), which is not answered as if it were ours."""
    reader, clause = asked.reader, asked.clause
    words = clause.reading.words
    of_others = clause.asked and not clause.has(C.PERSON) and not speaks_of_oneself(reader, clause.words)
    if reader.topics.is_large or not of_others:
        return None
    first = {0, clause.start, *clause.reading.breaks, *(span.end for span in clause.of(C.GREETING, C.THANKS))}
    for number in range(clause.start, clause.end):
        word = words[number]
        name = word.capital and number not in first and word.text.isalpha()
        known = word.text in reader.light_words or word.text in reader.sets["given_names"]
        if name and not known and number not in clause.covered and reader.frequency(word.text) < AS_A_NAME:
            return (Ask(Intent.UNKNOWN_NAME, words=word.raw),)
    return None
