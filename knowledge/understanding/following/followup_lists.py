"""Going on from a list: "all of them?", "any others?", "the women?", "their functions?", "their e-mail addresses?", "and the last?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import (
    AROUND,
    FEW,
    NAMED,
    OF_A_LIST,
    OF_A_MOMENT,
    OF_A_PERSON,
    OF_SESSIONS,
    ONLY_HOW_MANY,
    ONLY_WHICH,
    SHORT,
    Turn,
)
from knowledge.understanding.question import Ask, Aspect, Intent, Order

ALL_OF_THEM = AROUND | {
    C.ALL, C.OTHER, C.OTHER_ONE, C.WITH, C.WHO, C.THEY, C.ATTEND, C.SPEAK, C.SPEAKER, C.MEETING_WORD, C.REMAINING, C.BOTH, C.ANY, C.MORE
}  # fmt: skip
NO_MORE = (C.ALL, C.OTHER, C.BOTH)
WHAT_THEY_ARE = (C.ROLE, C.EMPLOYER, C.TITLE, C.REPRESENT)
TO_REACH_THEM = (C.TELEPHONE, C.EMAIL, C.CONTACT)
GENDERS = ((C.FEMININE, Aspect.FEMININE), (C.MASCULINE, Aspect.MASCULINE))
EDGES = ((C.FIRST, Order.FIRST), (C.OPENS, Order.FIRST), (C.LAST, Order.LAST), (C.CLOSES, Order.LAST))
AT_AN_EDGE = AROUND | {C.FIRST, C.LAST, C.OPENS, C.CLOSES, C.SPEAKER}


def all_of_them(turn: Turn) -> Ask | None:
    """ "All of them?", "d'autres ?", "anyone else?" of a list that was told whole: the list again."""
    last = turn.last
    told = last.intent in OF_A_LIST | {Intent.HOSTS} and not last.confirms
    if not told or not any(turn.only(concept, ALL_OF_THEM) for concept in NO_MORE) or len(turn.clause) > SHORT or beside_them(turn):
        return None
    return replace(last, order=None, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT), page=0)


def beside_them(turn: Turn) -> bool:
    """Whether it is asked who is there with those in mind ("with who else?"), and not who is of their number ("who else?")."""
    others = {(span.start, span.end) for span in turn.clause.spans if span.concept is C.OTHER}
    return any(span.concept is C.WITH and (span.start, span.end) not in others for span in turn.clause.spans)


def some_of_them(turn: Turn) -> Ask | None:
    """ "The women?", "and the men?" of the speakers, or of those of a session."""
    clause, last = turn.clause, turn.last
    said = next((aspect for concept, aspect in GENDERS if turn.only(concept, AROUND | {concept, C.WHO, C.WHICH, C.PERSON_WORD, C.ANY, C.THEY})), None)
    asked = last.intent is Intent.SPEAKERS and not last.order and len(clause) <= SHORT
    return Ask(Intent.SPEAKERS, sessions=last.sessions, aspects=(said,)) if asked and said else None


def what_all_of_them_are(turn: Turn) -> Ask | None:
    """ "Their functions?", "where are they from?" of more speakers than can be spoken of one by one."""
    clause, last = turn.clause, turn.last
    if last.intent is not Intent.SPEAKERS or turn.recall.people or not clause.has(C.THEY, C.AND_WHAT_OF) or len(clause) > SHORT:
        return None
    asked = clause.has(*WHAT_THEY_ARE) and not clause.has(*NAMED, C.WHEN)
    return replace(last, order=None, aspects=(Aspect.ROLE,)) if asked else None


def how_to_reach_them(turn: Turn) -> Ask | None:
    """ "Their e-mail addresses?" of more people than can be spoken of one by one."""
    clause = turn.clause
    asked = clause.has(C.THEY) and clause.has(*TO_REACH_THEM) and not clause.has(*NAMED, C.PRESS, C.INFORMATION)
    return Ask(Intent.SILENT) if asked and turn.last.intent is Intent.SPEAKERS and not turn.recall.people else None


def at_the_edge_of_all(turn: Turn) -> Ask | None:
    """ "And the last?" after what is on at some time, or comes next: who is last of all."""
    clause, last = turn.clause, turn.last
    order = next((order for concept, order in EDGES if turn.only(concept, AT_AN_EDGE)), None)
    asked = last.intent in OF_A_MOMENT and not last.order and clause.has(C.AND_WHAT_OF) and len(clause) <= FEW + 1
    of_one = last.intent in OF_A_PERSON and len(turn.recall.people) == 1
    asked = asked or (of_one and clause.has(C.AND_WHAT_OF) and len(clause) <= FEW + 1)
    asked = asked or (last.intent is Intent.NEXT and last.order is not None and clause.has(C.AND_WHAT_OF) and len(clause) <= FEW + 1)
    return Ask(Intent.SPEAKERS, order=order) if asked and order else None


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
