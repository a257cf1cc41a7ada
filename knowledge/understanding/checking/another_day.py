"""What is asked of a day that is none of the event's: no, with the day that it is on, and what else was asked as of that day."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent, TimeSpan
from knowledge.understanding.reading.reader import Reader

SEEN_FROM_A_DAY = (C.SERIES, C.MEETING, C.ARRIVE, C.CANCELLED, C.BEFORE, C.AFTER)
"""Concepts beside which a day is not the one on which it is asked for something."""


def on_another_day(asked: Asked) -> tuple[Ask, ...] | None:
    """The day of the event, where something is asked of a day that is none of its."""
    denied = _is_on_another_day(asked) or (asked.ask.when is not None and _is_at_another_time(asked, asked.ask.when))
    return (Ask(Intent.EVENT_TIME, when=asked.ask.when, confirms=True),) if denied else None


def beside_another_day(asked: Asked) -> tuple[Ask, ...] | None:
    """The same with what is asked, as of whatever day it is on."""
    if not _is_on_another_day(asked):
        return None
    return Ask(Intent.EVENT_TIME, when=asked.ask.when, confirms=True), replace(asked.ask, when=None, confirms=False)


def _is_on_another_day(asked: Asked) -> bool:
    """Whether the day that is said to be the one of which something is asked is none of an event of a single day."""
    days, when, clause = asked.reader.days_of_event, asked.ask.when, asked.clause
    if len(days) != 1 or when is None or not clause.has(*DAYS) or clause.has(*SEEN_FROM_A_DAY):
        return False
    return when.is_without(days) and not _may_be_a_subject(clause, asked.ask)


def _is_at_another_time(asked: Asked, when: TimeSpan) -> bool:
    """Whether a part of the day is said, and no hour, in which nothing of the event is ("who speaks tomorrow morning?")."""
    return not asked.clause.has(C.TIME) and is_in_another_part(asked.reader, when)


def is_in_another_part(reader: Reader, when: TimeSpan) -> bool:
    """Whether nothing of an event of a single day is in the part of the day that is said; the night goes on after midnight."""
    if when.starts is None or when.ends is None or len(reader.days_of_event) != 1:
        return False
    event, zone = reader.directory.programme.event, reader.directory.zone
    opens, closes = event.begins.astimezone(zone).time(), event.ends.astimezone(zone).time()
    return closes <= when.starts if when.ends < when.starts else closes <= when.starts or when.ends <= opens


def _may_be_a_subject(clause: Clause, ask: Ask) -> bool:
    """Whether a day of the week may be one of the words of a subject ("who talks about care at night and on a Sunday?")."""
    said = [day for day in clause.reading.days if ask.when and day.day == ask.when.day]
    return ask.intent is Intent.TOPIC and not ask.confirms and all(day.weekday_only for day in said)
