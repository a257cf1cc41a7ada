"""Which one of several in mind is meant, by what tells it from the others: "the one with the prefect", "celui de la petite enfance"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.described import said_gender
from knowledge.understanding.clauses.whole_lists import PAIR
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, ASKS_ANEW, OF_A_PERSON, SHORT, Turn
from knowledge.understanding.question import Ask, Intent

ONLY_A_BODY = AROUND | {C.ORGANISATION, C.REPRESENT, C.EMPLOYER, C.BOTH, C.PERSON_WORD, C.PEOPLE_WORD}


def the_one_with(turn: Turn) -> Ask | None:
    """ "The one with the prefect", where several sessions were spoken of."""
    clause, ask, last = turn.clause, turn.ask, turn.last
    if last.intent not in (Intent.SESSION_TIME, Intent.SESSION) or len(last.sessions) < 2 or not clause.has(C.IT) or clause.has(*ASKS_ANEW):
        return None
    people = ask.people if ask else ()
    theirs = tuple(session.id for each in people for session, _ in turn.reader.directory.parts_of(each) if session.id in last.sessions)
    return replace(last, sessions=tuple(dict.fromkeys(theirs))) if theirs else None


def the_one_of_a_part(turn: Turn) -> Ask | None:
    """ "The one for housing", "celui de la petite enfance", where people of several parts were spoken of."""
    clause, recall, last = turn.clause, turn.recall, turn.last
    parts = clause.values(C.SESSION_NAME)
    if len(parts) != 1 or len(recall.people) < 2 or not clause.has(C.PERSON_WORD, C.IT) or clause.has(C.WHO, C.PICKED, *ASKS_ANEW):
        return None
    theirs = [person for person in recall.people if any(session.id in parts for session, _ in turn.reader.directory.parts_of(person))]
    if len(theirs) != 1:
        return None
    if last.intent is Intent.TOPIC:
        return replace(last, talks=tuple(talk for talk in last.talks if talk[0] in parts), mentions=())
    return replace(last, people=tuple(theirs)) if last.intent in OF_A_PERSON else Ask(Intent.PERSON, people=tuple(theirs))


def the_one_of_a_body(turn: Turn) -> Ask | None:
    """ "The one from Rennes", "celle de l'IEPC" of several people who were named."""
    clause, among = turn.clause, turn.recall.people if len(turn.recall.people) > 1 else turn.recall.group
    bodies = clause.values(C.ORGANISATION)
    of_them = clause.has(C.WHO, C.WHO_IS, C.WHICH, C.ANY) and (clause.has(C.THEY) or (len(clause) <= SHORT and turn.of_one_session))
    the_one = len(clause) <= SHORT and clause.has(C.IT, C.PERSON_WORD) and not clause.has(C.WHO, C.PICKED)
    bare = len(among) > PAIR and turn.only(C.ORGANISATION, ONLY_A_BODY)
    if not bodies or not (of_them or the_one or bare) or clause.has(C.PERSON, C.WHEN, C.ROLE, C.ABOUT, C.SPEAK, C.TELEPHONE, C.EMAIL):
        return None
    directory, gender = turn.reader.directory, said_gender(set(clause.concepts))
    theirs = tuple(person for person in among if any(person in directory.members.get(body, ()) for body in bodies))
    theirs = tuple(person for person in theirs if gender is None or directory.people[person].gender in (None, gender))
    if not 0 < len(theirs) < len(among):
        return None
    return replace(turn.last, people=theirs) if turn.last.intent in OF_A_PERSON else Ask(Intent.PERSON, people=theirs, several=True)
