"""When the asker can come, told beside a question of talks: "I'm busy until 3, Rust after that?" asks what there is on Rust from 3 on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING, PARTING
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import as_typed

MOST_BEFORE_I = 3
"""Words among which somebody who tells when they can come says "I", or what keeps them."""
SEEN_FROM_THEN = frozenset({C.NEXT, C.AFTER, C.BEFORE, C.PREVIOUS, C.GOODBYE})
"""Concepts of the words by which a question goes on from the hour that was told ("after that", "later")."""
OF_TALKS_THEN = frozenset({Intent.PROGRAMME, Intent.NOW, Intent.NEXT, Intent.AT_TIME, Intent.REMAINING})
AT_ANY_HOUR = frozenset({Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.SESSION, Intent.SESSION_TIME, Intent.VENUE})
"""Kinds that are answered whenever the asker can come."""


def without_ones_own_time(reader: Reader, reading: Reading, now: datetime) -> tuple[str, TimeSpan] | None:
    """A message without what tells when the asker can come, and the hours in which they can; None where it does not tell so and ask something."""
    words = reading.words
    times = [span for span in reading.spans if span.concept is C.TIME] if reader.directory.rooms else []
    if not times:
        return None
    inside = {number for span in times for number in range(span.start + 1, span.end)}
    ends = (number for number in range(1, len(words)) if number in reading.breaks or not PARTING.isdisjoint(words[number].gap))
    parted = [number for number in ends if number not in inside]
    pieces = list(pairwise((0, *parted, len(words))))
    for start, end in pieces if len(pieces) > 1 else ():
        if (hours := _hours_left(reader, reading, start, end)) and (rest := _question(reading, start, end)):
            event = reader.directory.programme.event
            today = reader.directory.day_at(now) if event.begins <= now < event.ends else None
            return rest, replace(hours, day=hours.day or today)
    return None


def at_those_hours(asks: Sequence[Ask], hours: TimeSpan) -> tuple[Ask, ...]:
    """What is asked of talks, of those at the hours in which the asker can come; nothing where something else is asked, or of other hours."""
    if not asks or not all(_may_be_then(ask) or _is_at_any_hour(ask) for ask in asks):
        return ()
    return tuple(_at(ask, hours) if _may_be_then(ask) else ask for ask in asks)


def _is_at_any_hour(ask: Ask) -> bool:
    return ask.intent in AT_ANY_HOUR or (ask.intent is Intent.PRACTICAL and ask.topic != Matter.EVENT_LANGUAGE)


def _may_be_then(ask: Ask) -> bool:
    of_a_subject = ask.intent is Intent.TOPIC or (ask.intent is Intent.SESSION and bool(ask.talks))
    of_a_part = ask.intent in OF_TALKS_THEN and bool(ask.rooms or ask.tracks or ask.language) and not (ask.sessions or ask.people)
    return (of_a_subject or of_a_part) and not {Aspect.WHEN, Aspect.ABOUT} & {*ask.aspects} and not (ask.when and (ask.when.ends or ask.when.exact))


def _at(ask: Ask, hours: TimeSpan) -> Ask:
    when = replace(hours, day=(ask.when.day if ask.when else None) or hours.day)
    if ask.intent in (Intent.TOPIC, Intent.SESSION):
        return replace(ask, intent=Intent.TOPIC, sessions=(), when=when)
    return replace(ask, intent=Intent.PROGRAMME, when=when, order=Order.AFTER if when.ends is None else None)


def _hours_left(reader: Reader, reading: Reading, start: int, end: int) -> TimeSpan | None:
    """The hours in which somebody can come, told from `start` up to `end`; None where that is not told there."""
    words = reading.words[start:end]
    texts = [word.text for word in words]
    concepts = {span.concept for span in reading.spans if start <= span.start < end}
    hours = [hour for hour in reading.hours_within(start, end) if hour.clock]
    kept = not reader.sets["engaged"].isdisjoint(texts)
    told = speaks_of_oneself(reader, words[:MOST_BEFORE_I]) or not reader.sets["engaged"].isdisjoint(texts[:MOST_BEFORE_I])
    if not hours or not told or end in reading.questions or not concepts.isdisjoint(ASKING):
        return None
    first, last = hours[0].clock, hours[0].until or (hours[1].clock if len(hours) > 1 else None)
    day = next((said.day for said in reading.days_within(start, end) if said.day), None)
    up_to = not reader.sets["up_to"].isdisjoint(texts)
    free = not kept and not reader.sets["available"].isdisjoint(texts)
    if last and last != first:
        return TimeSpan(first, last, day) if free else None
    if kept:
        return TimeSpan(first, None, day) if up_to else TimeSpan(time(), first, day)
    if free or C.ARRIVE in concepts:
        return TimeSpan(time(), first, day) if up_to else TimeSpan(first, None, day)
    return TimeSpan(time(), first, day) if not reader.sets["departures"].isdisjoint(texts) else None


def _question(reading: Reading, start: int, end: int) -> str:
    """The rest of a message, without the words that only go on from the hour that was told, and without an hour of its own; else nothing."""
    words = reading.words
    if any(span.concept is C.TIME and not start <= span.start < end for span in reading.spans):
        return ""
    seen = positions(span for span in reading.spans if span.concept in SEEN_FROM_THEN)
    rest = [number for number in range(len(words)) if not start <= number < end]
    while rest and rest[-1] in seen:
        rest.pop()
    while rest and rest[0] in seen:
        rest.pop(0)
    asked = "?" if reading.questions else ""
    return as_typed([words[number] for number in rest]) + asked if rest else ""
