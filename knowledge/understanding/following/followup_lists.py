"""Going on from a list: "all of them?", "any others?", "the women?", "their functions?", "their e-mail addresses?", "and the last?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import (
    NAMED,
    OF_A_LIST,
    OF_A_MOMENT,
    OF_SESSIONS,
    ONLY_HOW_MANY,
    ONLY_WHICH,
    Turn,
)
from knowledge.understanding.question import Ask, Aspect, Intent

TO_REACH_THEM = (C.TELEPHONE, C.EMAIL, C.CONTACT)


def how_to_reach_them(turn: Turn) -> Ask | None:
    """ "Their e-mail addresses?" of more people than can be spoken of one by one."""
    clause = turn.clause
    asked = clause.has(C.THEY) and clause.has(*TO_REACH_THEM) and not clause.has(*NAMED, C.PRESS, C.INFORMATION)
    return Ask(Intent.SILENT) if asked and turn.last.intent is Intent.SPEAKERS and not turn.recall.people else None


def counted(turn: Turn) -> Ask | None:
    """ "How many?", "lesquels ?": the last list counted, or told."""
    last, recall = turn.last, turn.recall
    if last.intent is Intent.SPEAKERS and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))
    if last.intent is Intent.SESSION_TIME and len(last.sessions) > 1 and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))
    if not turn.only(C.HOW_MANY, ONLY_HOW_MANY):
        return None
    if last.intent is Intent.TOPIC and turn.clause.has(C.THEY) and len(recall.people) > 1:
        return last
    if last.intent in OF_A_LIST:
        return replace(last, order=None, aspects=tuple(dict.fromkeys((*last.aspects, Aspect.COUNT))))
    if last.intent in OF_A_MOMENT and len(recall.sessions) == 1:
        return Ask(Intent.SPEAKERS, sessions=recall.sessions, aspects=(Aspect.COUNT,))
    return last if last.intent in OF_SESSIONS else None
