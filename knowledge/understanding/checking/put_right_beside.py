"""What other parts of a message tell of what one of them asks: by whom it is answered already, of what a side is asked."""

from __future__ import annotations

from knowledge.understanding.checking.across_sentences import told_by_others
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent

SAY_WHEN = frozenset(
    {Intent.AT_TIME, Intent.NEXT, Intent.NOW, Intent.DEBATE, Intent.SESSION_TIME, Intent.SESSION, Intent.PERSON_TIME, Intent.PERSON_SPEAKS}
)
ONLY_WHEN = frozenset({C.WHEN, C.HOW_LONG, C.AND_WHAT_OF, C.BOTH, C.PLEASE})

ONLY_WHEN_OF_THEM = ONLY_WHEN | {C.IT, C.WHAT, C.TIME, C.START, C.THAT_PERSON, C.THAT_SESSION}
"""Concepts of "when is it?", by which nobody is meant of whom the clause before does not speak."""


def told_by_another_part(asked: Asked) -> tuple[Ask, ...] | None:
    """What a short question asks by what another sentence tells."""
    return told_by_others(asked.reader, asked.part, asked.ask, asked.parts) or None


def already_told_when(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing, where the clause before, in the same sentence, is answered with when its thing is ("the debate, when is it?")."""
    clause, part = asked.clause, asked.part
    of_somebody = asked.ask.intent is Intent.PERSON_TIME
    bare = clause.concepts <= ONLY_WHEN_OF_THEM if of_somebody else clause.has(C.IT) or clause.concepts <= ONLY_WHEN
    if clause.has(C.EVENT) or not bare:
        return None
    before = next((each.ask for each in asked.parts if each.sentence == part.sentence and each.clause.end == clause.start), None)
    told = before is not None and (before.intent is Intent.DEBATE if of_somebody else before.intent in SAY_WHEN or before.order is not None)
    return () if told else None
