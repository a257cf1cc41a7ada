"""What a question names that the programme does not have, where the rest could be answered: another speaker, room, town, subject or body."""

from __future__ import annotations

import math

from knowledge.understanding.checking.accepting import LIKELY
from knowledge.understanding.checking.another_place import another_place
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.strangers import unknown_behind_a_title, unknown_function
from knowledge.understanding.claims.bodies import another_event, other_body, other_function_or_body
from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.clauses.unknown_words import unknown_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import missing_subject
from knowledge.understanding.kinds.somebody_else import OF_PEOPLE, is_spelt_two_ways, unknown_guest, unknown_name
from knowledge.understanding.kinds.unknown_rooms import in_no_such_room, unknown_room
from knowledge.understanding.question import OF_A_BODY, Ask, Aspect, Intent
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.spans import positions

OF_SOMEBODY = frozenset(
    {
        Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK,
        Intent.PERSON_SPEAKS,
    }
)  # fmt: skip
"""Kinds that are answered of the people of a body."""
OF_THE_WHOLE = (Intent.EVENT_TIME, Intent.VENUE)
"""Kinds that are answered of the event by whatever word an event is called."""
OF_A_MOMENT = (Intent.EVENT_TIME, Intent.AT_TIME, Intent.PROGRESS)
"""Kinds that are answered of the whole event, unless it is said of whom."""
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
    """Somebody whom the programme does not have, in a clause that could be answered without them; whoever of it is spelt in two ways, of which one
    is not theirs."""
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    if ask.intent in (Intent.PERSON, Intent.CONTACT) and len(ask.people) == 1 and is_spelt_two_ways(reader, clause):
        return (Ask(Intent.PERSON, people=ask.people),)
    if ask.intent in OF_PEOPLE and (name := unknown_name(clause)):
        return (Ask(Intent.UNKNOWN_NAME, words=name),)
    guest = None if ask.intent is Intent.EVENT_TIME and clause.has(C.EVENT) else unknown_guest(reader, clause)
    return (guest,) if guest else None


def no_such_room(asked: Asked) -> tuple[Ask, ...] | None:
    """A room that is called like those of the programme, and is none."""
    if somewhere_else := in_no_such_room(asked.reader, asked.clause):
        return (somewhere_else,)
    room = unknown_room(asked.reader, asked.clause)
    return (Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room),) if room else None


def no_such_place(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where the event is taken to be in another town, house or street."""
    place = another_place(asked.reader, asked.clause, asked.ask)
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
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    unknown = _body_of_such_a_name(asked) or unknown_behind_a_title(reader, clause)
    if unknown is None and (ask.intent in OF_PEOPLE or (ask.intent in OF_A_MOMENT and not clause.has(C.EVENT))):
        unknown = unknown_function(reader, clause)
    if unknown is None:
        return None
    bodies = () if clause.has(C.WHO_IS) or ask.intent not in OF_A_BODY or other_body(reader, clause) else ask.organisations
    from_it = (Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies),) if bodies else ()
    return (Ask(Intent.UNKNOWN_NAME, words=unknown), *from_it)


def _body_of_such_a_name(asked: Asked) -> str | None:
    """A body, or a function in one, that is none of the programme's though it is called like one; None where there is none."""
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    if ask.intent is Intent.ORGANISATIONS and (ask.confirms or clause.asked) and not clause.has(C.WHAT, C.WHICH, C.HOW_MANY, C.ALL):
        unknown, capital = unknown_words(reader, clause)
        return " ".join(unknown) if capital else None
    if ask.intent in OF_THE_WHOLE and not reader.topics.is_searched_freely:
        return another_event(reader, clause)
    claimed_as_place = ask.intent is Intent.VENUE and ask.words and not clause.has(C.HAPPEN, C.EVENT, C.IT)
    if ask.intent not in OF_SOMEBODY and not claimed_as_place:
        return None
    return other_body(reader, clause) or other_function_or_body(reader, clause, ask.organisations)


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
    if reader.topics.is_searched_freely or not of_others:
        return None
    first = {0, clause.start, *clause.reading.breaks, *(span.end for span in clause.of(C.GREETING, C.THANKS))}
    for number in range(clause.start, clause.end):
        word = words[number]
        name = word.capital and number not in first and word.text.isalpha()
        known = word.text in reader.light_words or word.text in reader.sets["given_names"]
        if name and not known and number not in clause.covered and reader.frequency(word.text) < AS_A_NAME:
            return (Ask(Intent.UNKNOWN_NAME, words=word.raw),)
    return None
