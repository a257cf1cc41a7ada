"""Hours that the same words could ask otherwise: those of the event and not what is on, those of somebody and not what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import hours_claimed
from knowledge.understanding.kinds.preferring.matters import SPEAKS_OF_IT, matters_named
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader

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


def when_the_asker_may_go(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The end of the event, where a word of a subject is what the asker must see to ("until when do I need the sitter?")."""
    if clause.has(*SPEAKS_OF_IT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.IT, C.EVENT):
        return ()
    titles = reader.terms.of_texts(*(reader.directory.sessions[session].title for session in clause.values(C.SESSION_NAME)))
    subject = clause.places(C.TOPIC)
    of_title = any(term in titles for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text))
    of_the_asker = bool(subject) and not of_title and clause.says(reader.sets["first_person"])
    return (Ask(Intent.EVENT_TIME, aspects=(Aspect.END,)),) if of_the_asker else ()


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
