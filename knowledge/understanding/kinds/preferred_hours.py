"""Hours that the same words could ask otherwise: those of the event and not what is on, of every part and not of the whole, of both round tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from itertools import pairwise

from knowledge.programme import Session
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.in_the_plural import number_claimed
from knowledge.understanding.concepts import IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import hours_claimed
from knowledge.understanding.kinds.preferred_matters import SPEAKS_OF_IT, matters_named
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span

OF_PARTS = (C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.DESCRIBED_PERSON)
"""Concepts beside which an hour is not that of the whole event."""
OF_IT = frozenset({C.IT, C.ELSEWHERE, C.TIME, C.DAY, C.TODAY, C.CONFIRM, C.START, C.END, C.OVER, C.BEFORE, C.AFTER})
"""Concepts beside which an hour at which "it" begins or ends is that of the event."""
LEANING = (
    C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.DESCRIBED_PERSON, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.START, C.END, C.WHEN, C.HOW_LONG,
    C.CONFIRM,
)  # fmt: skip
"""Concepts beside which an hour is that of whoever or whatever is spoken of."""
EACH = 2
"""Hours of which each is asked for itself, and the words between them ("and at")."""
NOON = 12
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


def hours_of_the_event(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When the event begins or ends, claimed with an hour at which something else would be on ("does the seminar open at 2?")."""
    of_a_matter = ask.intent is Intent.PRACTICAL and matters_named(clause)
    whole = clause.has(C.EVENT) or (clause.has(C.ALL) and not reader.directory.rooms) or (clause.has(C.IT) and clause.concepts <= OF_IT)
    edge = clause.has(C.CLOSES, C.END, C.OVER, C.OPENS, C.START)
    of_the_event = whole and clause.has(C.TIME) and edge and not clause.has(*OF_PARTS)
    return (hours_claimed(clause, ask),) if ask.confirms and of_the_event and not of_a_matter else ()


def who_is_on_for_the_late(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Who is on, and not whether it has begun, where somebody who is late asks who that is ("je suis en retard c'est qui là")."""
    return (Ask(Intent.NOW, aspects=(Aspect.WHO,)),) if ask.aspects == (Aspect.BEGUN,) and not clause.has(*LEANING) else ()


def whether_it_is_each_week(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether there is one each week, to which its day is no yes ("is it every Tuesday?")."""
    days = {span.start for span in clause.of(C.DAY)}
    each = any(span.end in days for span in clause.of(C.ALL)) or any(
        clause.reading.words[day - 1].text in reader.sets["every_one"] for day in days if day > clause.start
    )
    return (Ask(Intent.PRACTICAL, topic=Matter.REPEAT),) if each and ask.confirms else ()


def what_is_on_then(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is on at an hour, and not when that is which was spoken of before ("and at four, what will that be?")."""
    leans = clause.has(C.THAT_SESSION, C.THAT_PERSON) and not clause.has(*LEANING)
    return (Ask(Intent.AT_TIME, when=ask.when),) if leans and ask.when and clause.has(C.TIME) and clause.has(C.WHAT) else ()


def what_was_missed_before(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What was on before somebody or something, that the asker missed, and not whether they missed them ("what did I miss right before him?")."""
    asked = clause.has(C.BEFORE, C.PREVIOUS) and clause.has(C.WHO, C.WHAT, C.WHICH) and not clause.has(C.TIME, C.ARRIVE)
    if not asked:
        return ()
    named = clause.has(C.HE, C.SHE, C.HIM_OR_HER, C.PERSON, C.DESCRIBED_PERSON)
    people = (clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON) or clause.values(C.THAT_PERSON)) if named else ()
    return (Ask(Intent.NEXT, people=people, sessions=() if people else clause.values(C.SESSION_NAME), order=Order.BEFORE),)


def how_long_they_speak(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """How long somebody speaks, where the time that each has is asked of them ("how much speaking time does she get?")."""
    people = ask.people or clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON) or clause.values(C.THAT_PERSON)
    theirs = ask.topic == Matter.SPEAKING_TIME and people and not clause.has(C.BOTH, C.ALL)
    return (Ask(Intent.PERSON_TIME, aspects=(Aspect.DURATION,), people=people, several=True),) if theirs else ()


def whether_it_is_soon(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When somebody or something named is on, and how long that is, where it is asked whether it is soon, and not what comes after it."""
    people, sessions = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON), clause.values(C.SESSION_NAME)
    if clause.has(C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.AFTER, C.BEFORE) or not clause.says(reader.sets["soon"]):
        return ()
    if not (people or sessions):
        return (Ask(Intent.DEBATE),) if clause.has(C.DEBATE) else ()
    if not people:
        return (Ask(Intent.SESSION_TIME, aspects=(Aspect.LEFT,), sessions=sessions),)
    order = Order.COMING if reader.directory.rooms else None
    return (Ask(Intent.PERSON_TIME, aspects=(Aspect.LEFT,), people=people, several=len(people) > 1, order=order),)


def hours_of_their_part(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When a part of the event is on that is said to run, which is no body that somebody runs ("when does that panel run?")."""
    sessions = clause.values(C.SESSION_NAME) or clause.values(C.THAT_SESSION)
    of_a_part = (
        clause.has(C.WHEN, C.HOW_LONG) and clause.has(C.SESSION, C.ROUND_TABLE, C.DEBATE, C.IT) and not clause.has(C.PERSON, C.DESCRIBED_PERSON)
    )
    return (Ask(Intent.SESSION_TIME, sessions=sessions),) if of_a_part and sessions else ()


def whether_that_is_all(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What comes after a part, where it is asked whether the event is over with it ("is that it after this panel?")."""
    sessions = clause.values(C.SESSION_NAME)
    with_a_part = clause.has(C.OVER, C.END) and (sessions or clause.has(C.THIS_PART, C.THEY))
    if not (with_a_part and clause.asked) or clause.has(C.TIME, C.WHEN, C.START, C.PERSON, C.DEBATE):
        return ()
    return (Ask(Intent.NEXT, sessions=sessions, order=Order.AFTER),)


def hours_of_somebody(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whom is meant, where it is asked when or how long somebody speaks whom nobody named ("how long does she speak?")."""
    of_somebody = clause.has(C.HE, C.SHE) and clause.has(C.SPEAK) and clause.has(C.WHEN, C.HOW_LONG) and not clause.has(C.EVENT, C.PLACE)
    return (Ask(Intent.CLARIFY, topic=Intent.PERSON_TIME, aspects=ask.aspects),) if of_somebody else ()


def whether_it_is_off(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether the event is cancelled, where it is asked to which place or day it was put off."""
    put_off = ask.intent is Intent.VENUE and clause.has(C.WHERE) and clause.has(C.EVENT) and not ask.words
    again = ask.intent is Intent.PRACTICAL and ask.topic == Matter.REPEAT
    return (Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,)),) if put_off or again else ()


def whatever_is_off(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is cancelled of many talks, as a list of it ("which ones are off this morning?"), where it is not asked of the event or one thing."""
    off = tuple((session.id, -1) for session in reader.directory.called_off)
    if not reader.topics.is_searched_freely or clause.has(C.EVENT, C.IT, C.AND_WHAT_OF, C.HOW_MANY):
        return ()
    if not off:
        return (Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,)),) if ask.intent is Intent.PROGRAMME else ()
    return (replace(ask, intent=Intent.TOPIC, talks=off, mentions=(), words=None, aspects=(), topic="right" if ask.confirms else None),)


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


def when_the_asker_may_go(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The end of the event, where a word of a subject is what the asker must see to ("until when do I need the sitter?")."""
    if clause.has(*SPEAKS_OF_IT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.IT, C.EVENT):
        return ()
    titles = reader.terms.of_texts(*(reader.directory.sessions[session].title for session in clause.values(C.SESSION_NAME)))
    subject = clause.places(C.TOPIC)
    of_title = any(term in titles for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text))
    of_the_asker = bool(subject) and not of_title and clause.says(reader.sets["first_person"])
    return (Ask(Intent.EVENT_TIME, aspects=(Aspect.END,)),) if of_the_asker else ()


BESIDE_ROUND_TABLES = (C.WHO, C.WHO_IS, C.HOW_MANY, C.TOPIC, C.SESSION_NAME, C.PERSON, C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.ROOM, C.TRACK,
                       C.PRACTICAL)  # fmt: skip
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


def at_each_hour(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is on at each of two hours, which are no stretch of time ("what's on at 3 and at 5?")."""
    times, words = clause.of(C.TIME), clause.reading.words
    hours = clause.reading.hours_within(clause.start, clause.end)
    if len(times) != len(hours) or len(hours) != EACH or not ask.when or not all(hour.clock for hour in hours):
        return ()
    between = [word.text for word in words[times[0].end : times[1].start]]
    at = reader.sets["before_hours"] & reader.sets["place_prepositions"]
    again = len(between) == EACH and between[0] in reader.sets["conjunctions"] and between[1] in at
    if not again or times[0].start == clause.start or words[times[0].start - 1].text not in at:
        return ()
    first, second = (hour.clock for hour in hours if hour.clock)
    if second < first and len(times[1]) == 1 and words[times[1].start].text.isdigit():
        second = _on_the_side_of(reader, second, first)
    return tuple(replace(ask, when=TimeSpan(hour, None, ask.when.day)) for hour in (first, second))


def _on_the_side_of(reader: Reader, hour: time, first: time) -> time:
    """A bare hour on the same side of noon as the one before it ("at 7 and at 9" in the evening), where the event is still on then."""
    later = hour.replace(hour=(hour.hour + NOON) % (2 * NOON))
    return later if hour.hour < NOON <= first.hour and later <= reader.opening_hours[1] else hour


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
    if reader.directory.rooms and clause.has(C.THERE_IS, C.ATTEND) and not clause.has(*BESIDE_ROUND_TABLES):
        return (Ask(Intent.SESSION_TIME, sessions=tables, topic=RIGHT),)
    if not any(span.start in counted for span in clause.of(C.ROUND_TABLE)):
        return ()
    claimed = number_claimed(reader, clause, C.ROUND_TABLE)
    if ask.intent is Intent.TOPIC:  # "two round tables on housing?"
        tables = tuple(table for table in tables if table in clause.values(C.SESSION_NAME))
        if claimed is None or not tables:
            return ()
    topic = None if claimed is None else RIGHT if claimed == len(tables) else WRONG
    return (Ask(Intent.SESSION_TIME, aspects=(Aspect.COUNT,), sessions=tables, topic=topic),)
