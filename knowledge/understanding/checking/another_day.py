"""What is asked of a day that is none of the event's: no, with the day that it is on, and what else was asked as of that day."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent

SEEN_FROM_A_DAY = (C.SERIES, C.MEETING, C.ARRIVE, C.CANCELLED, C.BEFORE, C.AFTER)
"""Concepts beside which a day is not the one on which it is asked for something."""


def on_another_day(asked: Asked) -> tuple[Ask, ...] | None:
    """The day of the event, where something is asked of a day that is none of its."""
    return (Ask(Intent.EVENT_TIME, when=asked.ask.when, confirms=True),) if _is_on_another_day(asked) else None


def beside_another_day(asked: Asked) -> tuple[Ask, ...] | None:
    """The same with what is asked, as of whatever day it is on."""
    denied = on_another_day(asked)
    return (*denied, replace(asked.ask, when=None, confirms=False)) if denied else None


def _is_on_another_day(asked: Asked) -> bool:
    """Whether the day that is said to be the one of which something is asked is none of an event of a single day."""
    days, when, clause = asked.reader.days_of_event, asked.ask.when, asked.clause
    if len(days) != 1 or when is None or not clause.has(*DAYS) or clause.has(*SEEN_FROM_A_DAY):
        return False
    return when.is_without(days) and not _may_be_a_subject(clause, asked.ask)


def _may_be_a_subject(clause: Clause, ask: Ask) -> bool:
    """Whether a day of the week may be one of the words of a subject ("who talks about care at night and on a Sunday?")."""
    said = [day for day in clause.reading.days if ask.when and day.day == ask.when.day]
    return ask.intent is Intent.TOPIC and not ask.confirms and all(day.weekday_only for day in said)
