"""Who opens or closes, after who closes or opens: "and the opening?", "last speaker" of the session in mind or of the day."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AT_THE_EDGE, FEW, NAMED, OF_SESSIONS, ORDERED, PRONOUNS, SHORT, Turn
from knowledge.understanding.question import Ask, Intent, Order


def other_edge(turn: Turn) -> Ask | None:
    """ "And the opening?", "last speaker" after who opens, "who starts it off?" of the session in mind."""
    clause, last = turn.clause, turn.last
    of_session = len(turn.recall.sessions) == 1 and (last.sessions or last.talks) and last.intent in OF_SESSIONS - {Intent.MISSING} | {Intent.TOPIC}
    of_session = of_session or (last.intent in (Intent.NEXT, Intent.AT_TIME) and _of_several_people(turn) and clause.has(C.FIRST, C.OPENS))
    edges = AT_THE_EDGE if of_session or (last.intent is Intent.SPEAKERS and last.order) else (C.OPENS, C.CLOSES)
    bare = len(clause) <= FEW and (
        clause.has(C.AND_WHAT_OF, C.SPEAKER, C.CORRECTION) or (last.order is not None and not clause.has(C.IT, C.PERSON_WORD))
    )
    bare = bare or (len(clause) <= SHORT and clause.has(C.AND_WHAT_OF) and last.intent is Intent.SPEAKERS and last.order is not None)
    asked = clause.has(*edges) and (clause.has(C.WHO, C.WHO_IS) or bare)
    if not asked or clause.has(C.WHEN, C.ROLE, C.ABOUT, C.TELEPHONE, C.EMAIL, *NAMED, *PRONOUNS):
        return None
    alone = clause.has(C.CLOSES) or not clause.has(C.WHO, C.WHO_IS)
    of_the_day = alone and clause.has(C.OPENS, C.CLOSES) and not turn.is_of_it  # "and the opening?", "who closes?" is a part of its own
    instead = clause.has(C.CORRECTION) and not turn.is_of_it
    sessions = turn.recall.sessions if of_session and not of_the_day and not instead and not clause.has(*ORDERED) else ()
    return Ask(Intent.SPEAKERS, sessions=sessions, order=Order.FIRST if clause.has(C.OPENS, C.FIRST) else Order.LAST)


def _of_several_people(turn: Turn) -> bool:
    sessions = turn.recall.sessions
    return len(sessions) == 1 and len(turn.reader.directory.sessions[sessions[0]].people) > 1
