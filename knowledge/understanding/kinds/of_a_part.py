"""What is asked near a room or a track, or of its organisers and changes, and not of the talks that it has."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.of_one_talk import asks_who_speaks
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader

BY_A_PART = frozenset({Intent.PROGRAMME, Intent.TOPIC, Intent.NOW})
"""Kinds that a room or a track alone is answered with."""


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
    return None


def _seen_from(reader: Reader, clause: Clause) -> Order | None:
    """Whether it is asked what comes after a session that is named, or before it ("et en C02 après la pause ?"); None where neither is."""
    words, named = clause.reading.words, {span.start for span in clause.of(C.SESSION_NAME)}
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
