"""How long the event, a part of it or somebody's talk is said to last, held against how long it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.lengths import BEFORE_A_NUMBER, Holds, compared
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader

OF_A_PART = frozenset({Intent.SESSION_TIME, Intent.PERSON_TIME})
NOT_OF_THE_LENGTH = (
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.HOW_MANY, C.WHY, C.BEFORE, C.AFTER, C.ARRIVE, C.COUNTDOWN, C.REMAINING, C.MISSED, C.START, C.END, C.NOW,
    C.PRACTICAL, C.BETWEEN,
)  # fmt: skip
"""Concepts beside which a length is none that something is said to last ("is it an hour before Lee?")."""


class Claim(NamedTuple):
    """A length that something is said to have, or to be longer or shorter than."""

    length: timedelta
    holds: Holds
    places: range
    """Where the words stand that say it."""

    def verdict(self, lasts: timedelta) -> str:
        """Whether the claim is right of what lasts so long."""
        return RIGHT if self.holds(lasts, self.length) else WRONG


def claimed_length(reader: Reader, clause: Clause) -> Claim | None:
    """How long something is said to last ("is it two hours long?", "more than 20 minutes?"); None where that is not said, or an hour of the day."""
    words, hours_said = clause.texts, clause.places(C.TIME)
    of_a_length = clause.has(C.HOW_LONG) and not clause.has(C.END)
    for place in range(len(words)):
        length = reader.lengths_of_time.at(words, place)
        if length and (of_a_length or clause.start + place not in hours_said):
            before = words[max(0, place - BEFORE_A_NUMBER) : place]
            end = place + length.words
            after = words[end] if end < len(words) else ""
            said_further = after in reader.sets["number_links"] or after.isdigit()
            return None if said_further else Claim(length.lasts, compared(reader, before), range(clause.start + place, clause.start + end))
    return None


def length_of_a_part(reader: Reader, clause: Clause) -> Claim | None:
    """How long a part of the event or somebody's talk is said to last, where nothing else is said with a length."""
    return None if clause.has(*NOT_OF_THE_LENGTH) else claimed_length(reader, clause)


def whether_it_lasts_so_long(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether a part of the event, or what somebody has by themselves, lasts as long as is said; nothing where others share the hours."""
    if len(ask.sessions) + len(ask.people) != 1 or not (ask.confirms or clause.asked):
        return ()
    claim = length_of_a_part(reader, clause)
    if claim is None:
        return ()
    if ask.intent is Intent.SESSION_TIME:
        sessions = [reader.directory.sessions[ask.sessions[0]]]
    else:
        sessions = [session for session, _ in reader.directory.parts_of(ask.people[0]) if len(session.people) == 1]
    if len(sessions) != 1:
        return ()
    return (replace(ask, aspects=(Aspect.DURATION,), when=None, talks=(), topic=claim.verdict(sessions[0].lasts)),)
