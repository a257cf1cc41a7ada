"""A bare "next" while the event runs: what comes next from now on, and not from a talk of tomorrow that was spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

GOING_ON = frozenset({Intent.NOW, Intent.NEXT, Intent.AT_TIME, Intent.BETWEEN})
"""Kinds of question by which somebody goes through the programme, in which "next" is what comes after that."""
SEEN_FROM = (
    C.AFTER, C.BEFORE, C.PREVIOUS, C.AND_WHAT_OF, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME, C.ROOM,
    C.SAME_ROOM, C.THIS_PART, C.OTHER_ONE, C.PICKED, C.TIME,
)  # fmt: skip
"""Concepts that say from where on something is the next."""


def next_from_now(reader: Reader, ask: Ask, clause: Clause, recall: Recall, now: datetime) -> Ask:
    """What comes next from now on, where it is not said after what; else the question as it is."""
    event = reader.directory.programme.event
    seen_from_it = clause.has(C.IT) and not clause.has(C.WHAT, C.WHO, C.WHO_IS, C.TALK, C.SESSION)
    bare = not seen_from_it and ask.intent is Intent.NEXT and ask.order is Order.AFTER and clause.has(C.NEXT) and not clause.has(*SEEN_FROM)
    if not bare or not recall.last_asks or recall.last_asks[-1].intent in GOING_ON or not event.begins <= now < event.ends:
        return ask
    if clause.reading.words[clause.start].text in reader.sets["conjunctions"] or not (ask.sessions or ask.people):
        return ask
    sessions = [reader.directory.sessions[each] for each in ask.sessions if each in reader.directory.sessions]
    sessions += [session for person in ask.people for session, _ in reader.directory.parts_of(person)]
    if sessions and all(session.starts <= now < session.ends for session in sessions):
        return ask
    return replace(ask, sessions=(), people=(), order=Order.AFTER)
