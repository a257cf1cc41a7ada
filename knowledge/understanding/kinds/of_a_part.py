"""What is asked near a room or a track, or of its organisers and changes, and not of the talks that it has."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.of_one_talk import asks_who_speaks
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader

BY_A_PART = frozenset({Intent.PROGRAMME, Intent.TOPIC, Intent.NOW})
"""Kinds that a room or a track alone is answered with."""
OF_ITS_TALKS = (C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.SPEAKER, C.SPEAK, C.PROGRAMME, C.TRACK_WORD, C.TOPIC, C.WHAT, C.WHICH, C.HAPPEN)
"""Concepts by which something of the programme is asked for in a room."""
OF_A_STATE = (C.WHICH, C.WHAT, C.ANY, C.TALK, C.SESSION, C.HOW_MANY, C.THERE_IS)


def of_a_part(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """What is asked of a room or a track beside its talks; None where it is its talks."""
    if ask.intent is Intent.SESSION_TIME and (ask.rooms or clause.has(C.SAME_ROOM)) and (order := _seen_from(reader, clause)):
        return replace(ask, intent=Intent.NEXT, order=order, aspects=())
    if clause.has(C.FREE, C.TAKEN) and len(ask.rooms) != 1:
        return Ask(Intent.SILENT)  # which of several rooms nothing is planned in is not told
    if ask.intent not in BY_A_PART or not (ask.rooms or ask.tracks):
        return None
    if clause.has(C.WHO, C.WHO_IS) and clause.has(C.TRACK_WORD, C.ROOM_WORD) and ask.tracks and clause.says(reader.sets["managing"]):
        return Ask(Intent.SILENT)
    if clause.has(C.CANCELLED) and clause.has(*OF_A_STATE) and ask.intent is Intent.PROGRAMME:
        return Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,), rooms=ask.rooms, tracks=ask.tracks)
    matters = [value for value in clause.values(C.PRACTICAL) if value != Matter.ROOM]
    if matters and ask.intent is Intent.PROGRAMME and clause.has(C.THERE_IS, C.WHERE) and not clause.has(C.TALK, C.SESSION, C.SPEAKER, C.PROGRAMME):
        return Ask(Intent.PRACTICAL, topic=matters[0])
    return Ask(Intent.SILENT) if _is_something_there(reader, clause, ask) else None


def _seen_from(reader: Reader, clause: Clause) -> Order | None:
    """Whether it is asked what comes after a session that is named, or before it ("et en C02 après la pause ?"); None where neither is."""
    words, named = clause.reading.words, {span.start for span in clause.spans if span.concept is C.SESSION_NAME}
    for span in clause.spans:
        order = {C.AFTER: Order.AFTER, C.BEFORE: Order.BEFORE}.get(span.concept)
        behind = {span.end, span.end + 1} if span.end < clause.end and words[span.end].text in reader.sets["definite"] else {span.end}
        if order and not behind.isdisjoint(named) and not clause.has(C.WHEN, C.WHERE, C.HOW_LONG):
            return order
    return None


def with_who_speaks(clause: Clause, ask: Ask) -> Ask:
    """A question for the programme of a track or a room, with those who give its talks where it is asked who does."""
    asked = ask.intent is Intent.PROGRAMME and bool(ask.tracks or ask.rooms) and Aspect.COUNT not in ask.aspects
    return replace(ask, aspects=(*ask.aspects, Aspect.WHO)) if asked and asks_who_speaks(clause) else ask


def _is_something_there(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether it is asked if there is a thing in a room that the programme knows nothing of ("is there a lift in K building?")."""
    if ask.intent is not Intent.PROGRAMME or not ask.rooms or not clause.has(C.THERE_IS) or clause.has(*OF_ITS_TALKS):
        return False
    words, left = clause.reading.words, set(range(clause.start, clause.end)) - clause.covered
    return any(
        words[number].text.isalpha() and words[number - 1].text in reader.sets["indefinite"] and words[number].text not in reader.light_words
        for number in left
        if number > clause.start
    )
