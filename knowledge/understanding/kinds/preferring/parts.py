"""Parts of the event that the same words could ask otherwise: every part and not the whole, both round tables, what runs beside one."""

from __future__ import annotations

from itertools import pairwise

from knowledge.programme import Session
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.in_the_plural import number_claimed
from knowledge.understanding.concepts import IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span

FARTHEST = 2
"""Words between "before" and the word for what it is before ("the two")."""
OF_WHATEVER = (C.WHAT, C.WHICH, C.MORE, C.OTHER, C.THERE_IS, C.NOW, C.REMAINING)
"""Concepts with which whatever is on is asked for."""
OF_WHATEVER_IS_ON = frozenset({*OF_WHATEVER, C.SESSION_NAME, C.TALK, C.SESSION, C.SPEAK, C.ANY, C.ELSEWHERE, C.WITH})
"""Concepts beside which "during" and a name only tell the time."""
OF_ITS_OWN_SIDES = (C.PERSON, C.WHEN, C.WHERE, C.HOW_LONG, C.TIME, C.ABOUT, C.TALK_ABOUT, C.START, C.END, C.BEFORE, C.AFTER, C.NEXT,
                    C.BOTH, C.PRACTICAL)  # fmt: skip
"""Concepts of what is asked of a session itself, or of what is around it."""
COMPARED = (C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.HOW_LONG, C.NEXT, C.PREVIOUS)


def every_part(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The programme, where the hours of every part are asked for, and not those of the event ("every item and when it starts")."""
    if ask.sessions or reader.directory.rooms or not (clause.has(C.WHEN) or not ask.confirms):
        return ()
    words, every = clause.reading.words, reader.sets["every_one"]
    if not clause.has(C.WHEN, C.START, C.END) or not clause.says(every):
        return ()
    names = reader.ways_to_say(C.SESSION, C.TALK) | reader.sets["items"]
    parts = {span.start for span in clause.of(C.SESSION, C.TALK)}
    parts |= {number for number in range(clause.start, clause.end) if words[number].text in names}
    of_each = any(words[before].text in every for number in parts for before in range(max(clause.start, number - 2), number))
    return (Ask(Intent.PROGRAMME),) if of_each else ()


BESIDE_ROUND_TABLES = (C.WHO, C.WHO_IS, C.HOW_MANY, C.TOPIC, C.SESSION_NAME, C.PERSON, C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.ROOM, C.TRACK,
                       C.PRACTICAL, C.TALKS_IN)  # fmt: skip
"""Concepts beside which it is not only asked whether there are round tables."""


def both_round_tables(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The hours of all round tables, where both are compared ("which of the two is longer?")."""
    compared = clause.has(C.BOTH) and clause.has(C.SESSION, C.ROUND_TABLE) and clause.has(*COMPARED)
    if not compared or clause.has(C.PERSON, C.SPEAK, C.SPEAKER):
        return ()
    return (Ask(Intent.SESSION_TIME, sessions=tuple(reader.directory.round_tables)),)


def around_parts(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What comes before or after the round tables, where an order stands right before their name ("who speaks before the two round tables?")."""
    tables = clause.of(C.ROUND_TABLE)
    order = next((span for span in clause.of(*IN_ORDER) for table in tables if 0 <= table.start - span.end <= FARTHEST), None)
    if order is None or len(ask.sessions) < 2 or clause.has(C.PERSON, C.ORGANISATION, C.TIME, C.REMAINING, C.HOW_LONG):
        return ()
    earlier = order.concept in (C.BEFORE, C.PREVIOUS)
    who = (Aspect.WHO,) if clause.has(C.WHO, C.WHO_IS, C.SPEAKER) else ()
    return (Ask(Intent.NEXT, aspects=who, sessions=ask.sessions, order=Order.BEFORE if earlier else Order.AFTER),)


def at_the_same_time(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether sessions are on at the same time, as they are said to be; the round tables where none is named, or only one."""
    named = ask.sessions if len(ask.sessions) > 1 else tuple(reader.directory.round_tables)
    sessions = sorted((reader.directory.sessions[each] for each in named), key=lambda session: session.starts)
    overlap = any(later.starts < earlier.ends for earlier, later in pairwise(sessions))
    return (Ask(Intent.SESSION_TIME, sessions=named, topic=RIGHT if overlap else WRONG),)


def beside_a_session(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What else is on at the time of the one session that is named: "what runs at the same time as X?", "il y a quoi pendant X ?"."""
    named = clause.of(C.SESSION_NAME)
    sessions = {session for span in named for session in span.value}
    if len(sessions) != 1 or not reader.directory.parallel_days:
        return ()
    words, start, articles = clause.reading.words, named[0].start, reader.sets["definite"] | reader.sets["indefinite"]
    called = clause.places(C.TALK, C.SESSION)
    while start > clause.start and (words[start - 1].text in articles or start - 1 in called):
        start -= 1
    at_once = clause.has(C.SAME_TIME) or any(span.end == start and len(span) > 1 for span in clause.of(C.WITH))  # "en même temps que X"
    during = start > clause.start and words[start - 1].text in reader.sets["at_the_time_of"]
    asked = (at_once and not clause.has(*OF_ITS_OWN_SIDES)) or (during and _is_asked_whatever_is_on(reader, clause, named[0], start))
    if not asked:
        return ()
    (held,) = (reader.directory.sessions[session] for session in sessions)
    return (Ask(Intent.AT_TIME, when=hours_of(reader, held.id), without=(held.id,)),) if _runs_beside_others(reader, held) else ()


def _runs_beside_others(reader: Reader, held: Session) -> bool:
    return any(each is not held and each.starts < held.ends and each.ends > held.starts for each in reader.directory.taking_place)


def what_runs_beside_somebody(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is on while somebody speaks, which is also their own part where nothing else is ("what is on at the same time as Ann Lee?")."""
    parts = {session.id: session for person in ask.people for session, _ in reader.directory.parts_of(person)}
    if len(parts) != 1 or not clause.has(C.WHAT, C.HAPPEN, C.THERE_IS) or clause.has(C.WHO, C.WHO_IS, C.WITH):
        return ()
    (held,) = parts.values()
    return (Ask(Intent.AT_TIME, when=hours_of(reader, held.id), without=(held.id,) if _runs_beside_others(reader, held) else ()),)


def _is_asked_whatever_is_on(reader: Reader, clause: Clause, named: Span, start: int) -> bool:
    """Whether nothing but what is on is asked for around "during" and a name ("what else is on"), and not what is done or said there."""
    words, around = clause.reading.words, {*range(clause.start, start), *range(named.end, clause.end)}
    is_on = {number for number in around if words[number].text in reader.sets["being_on"]}
    light = {number for number in around if words[number].text in reader.light_words}
    told = clause.places(*OF_WHATEVER_IS_ON) | is_on
    others = clause.places(C.MORE, C.OTHER, C.THERE_IS, C.REMAINING, C.TALK, C.SESSION, C.SPEAK) | is_on
    matter_or_said = (clause.covered - told) | (clause.places(C.SPEAK) - light)
    return bool(others & around) and not matter_or_said & around and around <= told | light


def in_its_room_besides(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is on in a room besides the one session that is named ("what else is in the barn besides the workshop?")."""
    besides = clause.has(C.EXCEPT) and clause.has(C.ROOM) and clause.has(*OF_WHATEVER) and not clause.has(*OF_ITS_OWN_SIDES, C.WHO, C.WHO_IS)
    one = len(clause.values(C.SESSION_NAME)) == 1
    return (Ask(Intent.PROGRAMME, rooms=clause.values(C.ROOM), when=ask.when),) if besides and one else ()


def hours_of(reader: Reader, session: str) -> TimeSpan:
    """From when to when a session is on, as if it was said."""
    held, zone = reader.directory.sessions[session], reader.directory.zone
    return TimeSpan(held.starts.astimezone(zone).time(), held.ends.astimezone(zone).time(), day=reader.directory.date_of[session])


def how_many_round_tables(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """How many round tables there are, where they are counted, and nobody in them ("how many round tables?"); at a large event, whether there are."""
    tables = tuple(reader.directory.round_tables)
    if not tables or clause.has(C.SPEAKER, C.PEOPLE_WORD, C.PERSON_WORD, C.TALK, C.DEBATE, C.FEMININE, C.MASCULINE):
        return ()
    counted = {span.end for span in clause.of(C.HOW_MANY)}
    if reader.directory.rooms and clause.has(C.ROUND_TABLE) and clause.has(C.THERE_IS, C.ATTEND) and not clause.has(*BESIDE_ROUND_TABLES):
        return (Ask(Intent.SESSION_TIME, sessions=tables, topic=RIGHT),)
    claimed = number_claimed(reader, clause, C.ROUND_TABLE)
    whether_so_many = claimed and ask.intent is Intent.TOPIC and ask.confirms
    if not whether_so_many and not any(span.start in counted for span in clause.of(C.ROUND_TABLE)):
        return ()
    if ask.intent is Intent.TOPIC:  # "two round tables on housing?"
        tables = tuple(table for table in tables if table in clause.values(C.SESSION_NAME))
        if claimed is None or not tables:
            return ()
    topic = None if claimed is None else RIGHT if claimed == len(tables) else WRONG
    return (Ask(Intent.SESSION_TIME, aspects=(Aspect.COUNT,), sessions=tables, topic=topic),)
