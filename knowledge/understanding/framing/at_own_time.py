"""What a message asks of the hours in which the asker can come: what is on then, what they hear or miss, and whether they hear somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.own_time import OwnTime
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader

OF_TALKS_THEN = frozenset({Intent.PROGRAMME, Intent.NOW, Intent.NEXT, Intent.AT_TIME, Intent.REMAINING})
AT_ANY_HOUR = frozenset({Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.SESSION, Intent.SESSION_TIME, Intent.VENUE})
"""Kinds that are answered whenever the asker can come."""
OF_WHAT_IS_HEARD = OF_TALKS_THEN | {Intent.SPEAKERS}
"""Kinds as which it is read, without the hours, whom somebody hears and what they miss."""
OF_SOMEBODY = frozenset({
    Intent.MISSING, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_SPEAKS, Intent.SESSION, Intent.SESSION_TIME, Intent.TOPIC, Intent.DEBATE,
    Intent.SPEAKERS,
})  # fmt: skip
"""Kinds as which it is read, without the hours, whether somebody or a part is heard."""
OF_THE_EVENT = frozenset({Intent.EVENT_TIME, Intent.CONTACT, Intent.PERSON_CONTACT, Intent.PRACTICAL})
"""Further kinds that are answered as they are asked, without the hours."""
OF_ANOTHER_SIDE = frozenset({Aspect.BEGUN, Aspect.OVER, Aspect.RUNNING, Aspect.SPOKEN})
"""Sides of what is asked of the hour itself, and not of what the asker hears."""
WHOM_OR_WHAT = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHICH})
"""Concepts by which it is asked whom one hears, where nothing else is understood."""
WORTH_IT = frozenset({C.PRIVATE, C.IT, C.CONFIRM, C.ATTEND, C.AND_WHAT_OF})
"""Concepts of whether it is good, of nobody ("is it worth it?")."""
OF_AN_EDGE = frozenset({C.BEGUN, C.OVER, C.START, C.END})
"""Concepts of what is asked of it besides somebody by name."""


def at_those_hours(reader: Reader, asks: Sequence[Ask], own: OwnTime, now: datetime) -> tuple[Ask, ...]:
    """What is asked, of the hours in which the asker can come; nothing where something else is asked, or of other hours."""
    if reader.directory.rooms:
        if not asks or not all(_may_be_then(ask) or _is_at_any_hour(ask) for ask in asks):
            return ()
        return tuple(_at(ask, own.hours) if _may_be_then(ask) else ask for ask in asks)
    if any(not OF_ANOTHER_SIDE.isdisjoint(ask.aspects) or (ask.people and not own.asked.isdisjoint(OF_AN_EDGE)) for ask in asks):
        return ()
    asks = [ask for ask in asks if ask.intent not in (Intent.SOCIAL, Intent.SILENT)]
    if not asks and own.asked <= WORTH_IT and C.PRIVATE in own.asked:
        return _heard(reader, own, now, Intent.REMAINING)
    if not asks or all(ask.intent is Intent.CLARIFY for ask in asks):
        return _heard(reader, own, now, Intent.CLARIFY) if own.misses or not own.asked.isdisjoint(WHOM_OR_WHAT) else ()
    if not own.is_open and any(ask.partly_understood for ask in asks):
        return ()
    if not all(ask.intent in OF_WHAT_IS_HEARD | OF_SOMEBODY | AT_ANY_HOUR | OF_THE_EVENT for ask in asks):
        return ()
    return tuple(then for ask in asks for then in _then(reader, ask, own, now))


def _then(reader: Reader, ask: Ask, own: OwnTime, now: datetime) -> tuple[Ask, ...]:
    """What one thing that is asked becomes, where the programme has one part after the other."""
    named = ask.people or ask.talks or (ask.sessions if not own.is_open or len(ask.sessions) == 1 else ())
    if named and ask.intent in OF_SOMEBODY and (ask.confirms or not own.is_open):
        return (_whether_heard(reader, ask, own),)
    if named or ask.order is Order.FIRST or ask.intent not in OF_WHAT_IS_HEARD or own.asks_of_all:
        return (ask,)
    return _heard(reader, own, now, ask.intent)


def _heard(reader: Reader, own: OwnTime, now: datetime, read_as: Intent) -> tuple[Ask, ...]:
    """What the asker hears while there; or before and after that, where it is asked what is missed; or what is on when they come."""
    event, hours = reader.directory.programme.event, own.hours
    leaves = hours.ends and replace(hours, starts=hours.ends, ends=None)
    comes = hours.starts and hours.starts != time() and replace(hours, ends=None)
    on_arrival = C.NOW in own.asked or not (own.of_oneself or read_as is Intent.REMAINING)
    if comes and not own.misses and (leaves or on_arrival):
        return (Ask(Intent.AT_TIME, when=hours),)
    here = now.astimezone(reader.directory.zone).time()
    if hours.ends and not own.misses and event.begins <= now < event.ends and here < hours.ends:
        return (Ask(Intent.AT_TIME, when=replace(hours, starts=here)),)
    before = comes if own.misses else leaves
    after = leaves if own.misses else comes
    return tuple(Ask(Intent.REMAINING, when=when, order=order) for when, order in ((before, Order.BEFORE), (after, Order.AFTER)) if when)


def _whether_heard(reader: Reader, ask: Ask, own: OwnTime) -> Ask:
    """Whether somebody or a part is heard, or missed, by whoever comes at an hour or leaves at one: that one which parts them from it."""
    hours, directory = own.hours, reader.directory
    named = (*ask.sessions, *(session for session, _ in ask.talks))
    theirs = [session for person in ask.people for session, _ in directory.parts_of(person)]
    theirs = theirs or [directory.sessions[each] for each in named if each in directory.sessions]
    comes_late = hours.starts is not None and hours.starts != time() and any(session.starts.time() < hours.starts for session in theirs)
    leaves = bool(hours.ends) and not comes_late
    aspects = (Aspect.MISSED if own.misses else Aspect.IN_TIME,)
    when = replace(hours, starts=hours.ends if leaves else hours.starts, ends=None)
    return replace(ask, intent=Intent.MISSING, aspects=aspects, when=when, order=Order.AFTER if leaves else None)


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
