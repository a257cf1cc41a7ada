"""Going on about several sessions that were spoken of: what comes between them, which is the first or the longer, how many speak in each."""

from __future__ import annotations

from knowledge.understanding.clauses.whole_lists import PAIR
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AT_THE_EDGE, LITTLE, ORDERED, Turn
from knowledge.understanding.question import Ask, Aspect, Intent

NO_PARTS = (C.TIME, C.DAY, C.MEETING, C.PRACTICAL, C.ELSEWHERE, C.ORGANISATION, C.RANK)
"""Concepts beside which something else stands between two things than parts of the event."""
POINTING = (C.IT, C.HE, C.SHE, C.HIM_OR_HER, C.THIS_PART, C.THAT_SESSION)
OF_PARTS = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.AT_TIME})
OF_OTHERS = (C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.SPEAKER, C.PERSON_WORD, C.MEETING, C.SERIES, C.TOPIC, C.ROLE, C.PRACTICAL)


def what_is_between_them(turn: Turn) -> Ask | None:
    """ "And between the two?", "what's in between?", "between that and housing?": what comes between two parts or people that were spoken of."""
    clause, recall = turn.clause, turn.recall
    if not clause.has(C.BETWEEN) or clause.has(*NO_PARTS) or turn.unexplained >= LITTLE:
        return None
    people, sessions = clause.values(C.PERSON, C.DESCRIBED_PERSON), clause.values(C.SESSION_NAME)
    if len(people) + len(sessions) == 1 and clause.has(*POINTING):
        here = recall.sessions if len(recall.sessions) == 1 else ()
        people, sessions = (recall.people, sessions) if people and not here else (people, tuple(dict.fromkeys((*here, *sessions))))
    elif not people and not sessions:
        sessions = recall.listed.sessions[-PAIR:]
        people = recall.group[-PAIR:] if len(sessions) < PAIR else ()
    return Ask(Intent.BETWEEN, people=people, sessions=sessions, several=True) if len(people) + len(sessions) == PAIR else None


def which_part_is_first(turn: Turn) -> Ask | None:
    """ "Which comes first?", "laquelle est la plus longue ?" of several sessions that were spoken of: the times of all of them."""
    clause, listed = turn.clause, turn.recall.listed.sessions
    of_them = turn.last.intent in OF_PARTS and len(listed) > 1 and set(turn.recall.sessions) <= set(listed)
    asked = clause.has(C.WHICH) and clause.has(*ORDERED, *AT_THE_EDGE, C.HOW_LONG) and not clause.has(*OF_OTHERS)
    return Ask(Intent.SESSION_TIME, sessions=listed, aspects=(Aspect.DURATION,) if clause.has(C.HOW_LONG) else ()) if of_them and asked else None


def how_many_in_each(turn: Turn) -> Ask | None:
    """ "How many speak in each?" of two sessions that were spoken of."""
    clause, listed = turn.clause, turn.recall.listed.sessions
    of_both = clause.has(C.BOTH) or (clause.has(C.PICKED) and clause.values(C.SESSION_NAME) == listed)
    asked = clause.has(C.HOW_MANY) and of_both and not clause.has(C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.MEETING)
    return Ask(Intent.SPEAKERS, sessions=listed, aspects=(Aspect.COUNT,)) if asked and len(listed) > 1 and turn.unexplained < LITTLE else None
