"""Going on from a part to what is around it: "and the seminar?", "and the last?", "who else speaks about it?", "in which sessions?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.whole_lists import PAIR
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.followup_several import OF_PARTS
from knowledge.understanding.following.followup_unknown import CLAIMED
from knowledge.understanding.following.turn import ABOUT_WHAT, AROUND, EDGES, FEW, OF_A_MOMENT, OF_A_PERSON, OF_A_TIME, Turn
from knowledge.understanding.kinds.comparing import whether_at_once
from knowledge.understanding.question import Ask, Aspect, Intent

ONLY_THE_EVENT = AROUND | {C.EVENT, C.ALL, C.MEETING_WORD, C.HE, C.SHE}
AT_AN_EDGE = AROUND | {C.FIRST, C.LAST, C.OPENS, C.CLOSES, C.SPEAKER}
SAID_OF_PARTS = AROUND | {C.BOTH, C.ROUND_TABLE, C.SESSION, C.SESSION_NAME, C.PICKED, C.FIRST, C.LAST, C.OTHER_ONE, C.ALL}
WITH_SOMEBODY = SAID_OF_PARTS | {C.PERSON, C.WITH, C.AFTER, C.OPENS, C.CLOSES, C.START, C.END, C.HE, C.SHE, C.DEBATE}
HOURS_OF_IT = AROUND | {C.WHEN, C.HOW_LONG, C.START, C.END, C.COMMAND, C.HE, C.SHE, C.THEY}
HOW_LONG_IT_IS = HOURS_OF_IT | {C.HOW_MANY}
IN_WHICH_PARTS = AROUND | {C.SESSION, C.ROUND_TABLE, C.PROGRAMME, C.SERIES_NUMBER, C.MEETING_WORD, C.WHICH, C.WHAT}
SPOKEN_OF = AROUND | {C.WHO, C.OTHER, C.SAME, C.SPEAK, C.TALK_ABOUT, C.ABOUT, C.EVENT, C.ANY, C.WITH, C.THAT_PERSON, C.THAT_SESSION, C.PERSON_WORD}
WHETHER_AT_ONCE = AROUND | {C.SAME_TIME, C.THEY, C.SHE, C.HE, C.BOTH, C.PICKED, C.TALK, C.SESSION, C.SESSION_NAME, C.HAPPEN}


def of_the_event(turn: Turn) -> Ask | None:
    """ "And the seminar itself?" after a question about a part of it."""
    if not turn.clause.has(C.AND_WHAT_OF, C.CORRECTION) or not turn.only(C.EVENT, ONLY_THE_EVENT):
        return None
    if turn.last.intent in OF_A_TIME | {Intent.DEBATE}:
        return Ask(Intent.EVENT_TIME, aspects=turn.last.aspects if turn.last.intent is Intent.SESSION_TIME else ())
    return Ask(Intent.THEME) if turn.last.intent in ABOUT_WHAT else None


def at_the_edge_of_all(turn: Turn) -> Ask | None:
    """ "And the last?" after what is on at some time, or comes next, or after somebody: who is last of all."""
    clause, last = turn.clause, turn.last
    order = next((order for concept, order in EDGES if turn.only(concept, AT_AN_EDGE)), None)
    of_one = last.intent in OF_A_PERSON and len(turn.recall.people) == 1
    of_a_moment = last.intent in OF_A_MOMENT and (last.order is None or last.intent is Intent.NEXT)
    asked = (of_one or of_a_moment) and clause.has(C.AND_WHAT_OF) and len(clause) <= FEW + 1
    return Ask(Intent.SPEAKERS, order=order) if asked and order else None


def who_speaks_of_it(turn: Turn) -> Ask | None:
    """ "Does anybody else talk about it?", "qui parle de la même chose ?" of what somebody speaks of: all who do."""
    clause, talks = turn.clause, turn.recall.talks
    asked = clause.has(C.TALK_ABOUT, C.ABOUT) and clause.has(C.OTHER, C.SAME) and not clause.concepts - SPOKEN_OF
    if not asked or not talks or turn.last.intent not in CLAIMED or turn.reader.directory.rooms:
        return None
    sessions = turn.reader.directory.sessions
    titles = {sessions[session].talks[place].title for session, place in talks if place >= 0}
    alike = ((each.id, place) for each in sessions.values() for place, talk in enumerate(each.talks) if talk.title in titles)
    return Ask(Intent.TOPIC, talks=tuple(dict.fromkeys((*talks, *alike))), aspects=(Aspect.WHO,))


def of_these_parts(turn: Turn) -> Ask | None:
    """ "In both?", "when?", "dans la première aussi ?", "with Ann Lee as well?" after whether there is a debate, or when."""
    if turn.last.intent is not Intent.DEBATE and not (turn.last.intent is Intent.SESSION_TIME and Aspect.DEBATE in turn.last.aspects):
        return None
    hours = turn.only(C.HOW_LONG, HOW_LONG_IT_IS) or any(turn.only(side, HOURS_OF_IT) for side in (C.WHEN, C.START, C.END))
    if hours and turn.ask and turn.recall.sessions:  # it has none of its own, whatever those of its session are
        return Ask(Intent.SESSION_TIME, sessions=turn.recall.sessions, aspects=(*turn.ask.aspects, Aspect.DEBATE))
    sessions, people = turn.clause.values(C.SESSION_NAME), turn.clause.values(C.PERSON)
    if people and turn.clause.has(C.AND_WHAT_OF, C.WITH, C.AFTER) and turn.only(C.PERSON, WITH_SOMEBODY):
        return replace(turn.last, people=people, sessions=())
    if any(turn.only(concept, IN_WHICH_PARTS) for concept in (C.SESSION, C.PROGRAMME)):
        return turn.last
    return replace(turn.last, sessions=sessions) if sessions and turn.only(C.SESSION_NAME, SAID_OF_PARTS) else None


def whether_they_clash(turn: Turn) -> Ask | None:
    """ "Do they overlap?", "c'est en même temps ?" of the two talks of a large event that were spoken of one after the other."""
    listed = turn.recall.listed.sessions[-PAIR:]
    of_talks = turn.last.intent in OF_PARTS and not turn.last.people and set(turn.recall.sessions) <= set(listed)
    if not turn.reader.topics.is_searched_freely or not of_talks or len(listed) < PAIR or not turn.only(C.SAME_TIME, WHETHER_AT_ONCE):
        return None
    return whether_at_once(turn.reader, listed)
