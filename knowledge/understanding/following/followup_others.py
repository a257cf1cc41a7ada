"""Going on to others: who ranks higher of those in mind, who else is there, another professor, the others at the table, who opens
after who closes."""

from __future__ import annotations

from knowledge.understanding.concepts import AT_THE_EDGE, IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import (
    AROUND,
    ASKS_ANEW,
    FEW,
    NAMED,
    OF_A_PERSON,
    OF_SESSIONS,
    PRONOUNS,
    SHORT,
    Turn,
)
from knowledge.understanding.kinds.comparing import ORDERS, compared, one_after_another
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order

WHO_ELSE = AROUND | {
    C.SPEAKER,
    C.ANY, C.OTHER, C.WITH, C.WHO, C.SPEAK, C.TALK_ABOUT, C.ABOUT, C.THEME, C.ATTEND, C.SESSION, C.ROUND_TABLE, C.RUNNING, C.HE, C.SHE, C.HIM_OR_HER
}  # fmt: skip
TOGETHER = AROUND | {C.WITH, C.THEY, C.BOTH, C.SPEAK, C.ATTEND}
FROM_THERE = WHO_ELSE | {C.EMPLOYER, C.REPRESENT, C.ATTEND}


def side_by_side(turn: Turn) -> Ask | None:
    """ "Which of the two is more senior?", "are they in the same session?" """
    clause, recall = turn.clause, turn.recall
    pair = recall.people if len(recall.people) > 1 else recall.group
    if turn.only(C.WITH, TOGETHER) and clause.has(C.THEY) and len(pair) == 2:
        return Ask(Intent.PERSON_TIME, people=pair, aspects=(Aspect.SAME_SESSION,), several=True, confirms=True)
    if clause.has(C.PERSON, C.DESCRIBED_PERSON, C.MEETING, C.PRACTICAL) or not clause.has(C.SAME, C.RANK, C.WITH):
        return None
    return compared(turn.reader, clause, pair)


def before_or_after(turn: Turn) -> Ask | None:
    """ "Before or after Damon?", "is that before Maudet?" of whoever is in mind."""
    clause, people, named = turn.clause, turn.recall.people, turn.clause.values(C.PERSON)
    said = clause.concepts & ORDERS.keys()
    theirs = tuple(session.id for person in people for session, _ in turn.reader.directory.parts_of(person))
    here, other = theirs if len(people) == 1 else turn.recall.sessions, clause.values(C.SESSION_NAME)
    if len(said) > 1 and not clause.has(C.WHO, C.WHO_IS, C.WHAT) and len(here) == len(other) == 1 and here != other and not named:
        return Ask(Intent.SESSION_TIME, sessions=(*here, *other))
    held = len(said) > 1 or (bool(said) and (clause.has(C.CONFIRM) or clause.asked) and clause.has(C.IT, C.HE, C.SHE))
    asked = held and not clause.has(C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.TIME)
    if not asked or len(people) != 1 or len(named) != 1 or people == named:
        return None
    named_first = min(span.start for span in clause.of(C.PERSON)) < min(span.start for span in clause.of(*said)) and len(said) == 1
    return one_after_another((*named, *people) if named_first else (*people, *named), said)


def of_the_same_body(turn: Turn) -> Ask | None:
    """ "Who else is from there?", "anyone else from the institute?" of one person: all who are of that body."""
    clause, people = turn.clause, turn.recall.people
    if len(people) != 1 or not clause.has(C.OTHER) or clause.has(*NAMED, C.DESCRIBED_PERSON, *ASKS_ANEW[:1]):
        return None
    theirs = tuple(role.organisation for role in turn.reader.directory.people[people[0]].roles if role.organisation)
    named = clause.values(C.ORGANISATION)
    if named:
        return Ask(Intent.ORGANISATION_PEOPLE, organisations=named) if set(named) <= set(theirs) else None
    from_there = turn.only(C.EMPLOYER, FROM_THERE) or (turn.only(C.REPRESENT, FROM_THERE) and clause.has(C.IT))
    return Ask(Intent.ORGANISATION_PEOPLE, organisations=theirs) if theirs and from_there else None


def who_else(turn: Turn) -> Ask | None:
    """ "Who else is on that?", "les autres à sa table ?" of one person: those beside them; once these were told, all of the session."""
    clause, recall = turn.clause, turn.recall
    at_the_table = clause.has(C.OTHER_ONE, C.OTHER) and clause.has(C.ROUND_TABLE, C.SESSION) and clause.has(C.HIM_OR_HER, C.HE, C.SHE)
    if turn.last.intent is Intent.CONTACT or clause.has(C.HOSTS):
        return None
    the_others = turn.only(C.OTHER_ONE, AROUND | {C.OTHER_ONE, C.OTHER, C.MORE, C.SPEAKER}) and (
        turn.last.intent in OF_A_PERSON or turn.of_one_session
    )
    the_others = the_others or (
        turn.of_one_session and turn.only(C.PRACTICAL, AROUND | {C.PRACTICAL}) and Matter.PARTICIPANTS in clause.values(C.PRACTICAL)
    )
    asked = at_the_table or the_others or turn.only(C.OTHER, WHO_ELSE) or (clause.has(C.WITH) and turn.only(C.WITH, WHO_ELSE))
    parts = [session.id for person in recall.people for session, _ in turn.reader.directory.parts_of(person)]
    parts_named = clause.values(C.SESSION_NAME)
    if parts_named and len(parts_named) == 1 and clause.has(C.OTHER) and turn.only(C.OTHER, WHO_ELSE | {C.SESSION_NAME, C.TOPIC}):
        return _others_in(turn, parts_named)
    if not asked or clause.has(*NAMED[:2]):
        return None
    members = {person for body in turn.last.organisations for person in turn.reader.directory.members.get(body, ())}
    if turn.last.confirms and members.difference(recall.people) and turn.only(C.OTHER, WHO_ELSE):
        return Ask(Intent.ORGANISATION_PEOPLE, organisations=turn.last.organisations)
    if len(recall.people) != 1 and len(recall.sessions) == 1 and (clause.has(C.IT, C.WITH) or turn.of_one_session):
        return _others_in(turn, recall.sessions)
    if len(recall.people) > 1 and clause.has(C.WITH) and clause.has(C.OTHER) and len(set(parts)) == 1:
        return _others_in(turn, (parts[0],))
    if len(recall.people) != 1 or not parts:
        return None
    if turn.last.intent is Intent.COMPANIONS or clause.has(C.ROUND_TABLE, C.SESSION):
        return _others_in(turn, tuple(parts))
    return Ask(Intent.COMPANIONS, people=recall.people)


def _others_in(turn: Turn, sessions: tuple[str, ...]) -> Ask:
    """Who speaks in these besides those in mind; everybody, where all of them are in mind, or none."""
    everybody = {person for session in sessions for person in turn.reader.directory.sessions[session].people}
    told = tuple(person for person in turn.recall.people if person in everybody)
    return Ask(Intent.SPEAKERS, sessions=sessions, left_out=told if turn.clause.has(C.OTHER, C.OTHER_ONE) and set(told) < everybody else ())


def another_of_the_kind(turn: Turn) -> Ask | None:
    """ "Is there another professor?": those whom the description fits besides the one in mind."""
    described = turn.clause.values(C.DESCRIBED_PERSON)
    if (
        not turn.clause.has(C.OTHER, C.OTHER_ONE)
        or not described
        or turn.clause.has(C.PERSON, C.PRACTICAL)
        or not set(described) & set(turn.recall.people)
    ):
        return None
    others = tuple(person for person in described if person not in turn.recall.people)
    return Ask(Intent.PERSON, people=others, several=True) if others else Ask(Intent.SILENT)


def whether_alone(turn: Turn) -> Ask | None:
    """ "Does she do it alone?", "il fait ça avec quelqu'un ?" of one person."""
    clause, ask, people = turn.clause, turn.ask, turn.clause.values(C.THAT_PERSON)
    asked = ask is not None and ask.intent is Intent.PERSON and clause.has(C.WITH) and clause.has(C.HE, C.SHE)
    of_another = clause.has(*NAMED, C.PERSON_WORD, C.ORGANISATION, C.WHEN, C.EXCEPT)
    return Ask(Intent.COMPANIONS, people=people) if asked and len(people) == 1 and not of_another else None


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
    sessions = turn.recall.sessions if of_session and not of_the_day and not instead and not clause.has(*IN_ORDER) else ()
    order = Order.FIRST if clause.has(C.OPENS, C.FIRST) else Order.LAST
    if sessions or not turn.reader.directory.rooms:
        return Ask(Intent.SPEAKERS, sessions=sessions, order=order)
    of_that_day = last.intent in (Intent.EVENT_TIME, Intent.NEXT)
    return Ask(Intent.NEXT, when=last.when if of_that_day else None, order=order)  # of very many speakers none is the first


def _of_several_people(turn: Turn) -> bool:
    sessions = turn.recall.sessions
    return len(sessions) == 1 and len(turn.reader.directory.sessions[sessions[0]].people) > 1
