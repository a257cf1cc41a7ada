"""Going on about those in mind who are several, or what is theirs: which one is meant ("the one with the prefect"), what is between two, how many
they are, how to reach them, "his talk?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.described import said_gender
from knowledge.understanding.clauses.whole_lists import PAIR, alike
from knowledge.understanding.concepts import AT_THE_EDGE, IN_ORDER, PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import (
    AROUND,
    ASKS_ANEW,
    FEW,
    LITTLE,
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
from knowledge.understanding.kinds.which_function import GENDERS
from knowledge.understanding.question import Ask, Aspect, Intent

ONLY_A_BODY = AROUND | {C.ORGANISATION, C.REPRESENT, C.EMPLOYER, C.BOTH, C.PERSON_WORD, C.PEOPLE_WORD}
TO_REACH_THEM = (C.TELEPHONE, C.EMAIL, C.CONTACT)
NO_PARTS = (C.TIME, C.DAY, C.MEETING, C.PRACTICAL, C.ELSEWHERE, C.ORGANISATION, C.RANK)
"""Concepts beside which something else stands between two things than parts of the event."""
POINTING = (C.IT, C.HE, C.SHE, C.HIM_OR_HER, C.THIS_PART, C.THAT_SESSION)
OF_PARTS = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.AT_TIME})
OF_OTHERS = (C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.SPEAKER, C.PERSON_WORD, C.MEETING, C.SERIES, C.TOPIC, C.ROLE, C.PRACTICAL)
OF_THEIRS = AROUND | PRONOUNS_OF_PEOPLE
ALL_OF_THEM = AROUND | {C.ALL, C.OTHER, C.OTHER_ONE, C.WHO, C.THEY, C.ATTEND, C.SPEAK, C.SPEAKER, C.REMAINING, C.BOTH, C.ANY, C.MORE}
NO_MORE = (C.ALL, C.OTHER, C.BOTH)
SOME_OF_THEM = AROUND | {C.WHO, C.WHICH, C.PERSON_WORD, C.ANY, C.THEY, C.HE, C.SHE}
"""Concepts beside which the women or the men of those who were told are all that is asked for."""
WHAT_THEY_ARE = (C.ROLE, C.EMPLOYER, C.TITLE, C.REPRESENT)


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
    if not bodies or not (of_them or the_one or bare) or clause.has(C.PERSON, C.WHEN, C.ROLE, C.ABOUT, C.SPEAK, C.TELEPHONE, C.EMAIL, C.HAPPEN):
        return None
    directory, gender = turn.reader.directory, said_gender(set(clause.concepts))
    theirs = tuple(person for person in among if any(person in directory.members.get(body, ()) for body in bodies))
    theirs = tuple(person for person in theirs if gender is None or directory.people[person].gender in (None, gender))
    if not 0 < len(theirs) < len(among):
        return None
    return replace(turn.last, people=theirs) if turn.last.intent in OF_A_PERSON else Ask(Intent.PERSON, people=theirs, several=True)


def how_to_reach_them(turn: Turn) -> Ask | None:
    """ "Their e-mail addresses?" of more people than can be spoken of one by one."""
    clause = turn.clause
    asked = clause.has(C.THEY) and clause.has(*TO_REACH_THEM) and not clause.has(*NAMED, C.PRESS, C.INFORMATION)
    return Ask(Intent.SILENT) if asked and turn.last.intent is Intent.SPEAKERS and not turn.recall.people else None


def all_of_them(turn: Turn) -> Ask | None:
    """ "All of them?", "d'autres ?", "anyone else?" of a list that was told whole: the list again."""
    last = turn.last
    told = last.intent in OF_A_LIST | {Intent.HOSTS} and not last.confirms
    if not told or not any(turn.only(concept, ALL_OF_THEM) for concept in NO_MORE) or len(turn.clause) > SHORT or turn.clause.has(C.WITH):
        return None
    return replace(last, order=None, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT), page=0)


def counted(turn: Turn) -> Ask | None:
    """ "How many?", "lesquels ?": the last list counted, or told."""
    last, recall = turn.last, turn.recall
    if last.intent is Intent.SPEAKERS and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))
    if last.intent is Intent.SESSION_TIME and len(last.sessions) > 1 and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))
    if last.intent is Intent.EVENT_TIME and Aspect.DAY in last.aspects and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, confirms=False)
    if not turn.only(C.HOW_MANY, ONLY_HOW_MANY):
        return None
    if last.intent is Intent.TOPIC and turn.clause.has(C.THEY) and len(recall.people) > 1:
        return last
    if last.intent is Intent.SERIES:
        return Ask(Intent.SERIES, aspects=(Aspect.COUNT,))
    if last.intent in OF_A_LIST or _is_of_many_talks(turn):
        return replace(last, page=0, order=None, aspects=tuple(dict.fromkeys((*last.aspects, Aspect.COUNT))))
    if last.intent in OF_A_MOMENT and len(recall.sessions) == 1:
        return Ask(Intent.SPEAKERS, sessions=recall.sessions, aspects=(Aspect.COUNT,))
    return last if last.intent in OF_SESSIONS else None


def some_of_all(turn: Turn) -> Ask | None:
    """ "Too many, just the women", "their job titles?" of the speakers; "is she the only woman?" of somebody."""
    clause, last = turn.clause, turn.last
    told = last.intent is Intent.SPEAKERS and not last.order and len(clause) <= SHORT
    alone = last.intent in OF_A_PERSON and clause.asked and not turn.reader.directory.rooms and clause.says(turn.reader.sets["only_words"])
    for concept, aspect in GENDERS:
        if (told and turn.only(concept, SOME_OF_THEM | {concept})) or (alone and clause.has(concept) and not clause.has(*NAMED)):
            counted = (Aspect.COUNT,) if told and Aspect.COUNT in last.aspects else ()
            return Ask(Intent.SPEAKERS, sessions=last.sessions if told else (), aspects=(*counted, aspect))
    what = told and not turn.recall.people and clause.has(C.THEY, C.AND_WHAT_OF) and clause.has(*WHAT_THEY_ARE) and not clause.has(*NAMED, C.WHEN)
    return replace(last, order=None, aspects=(Aspect.ROLE,)) if what else None


def _is_of_many_talks(turn: Turn) -> bool:
    """Whether the talks of a room, of a track, of a subject or of somebody were told, in a large event."""
    last = turn.last
    of_talks = last.intent in (Intent.TOPIC, Intent.PERSON_TIME) or (last.intent is Intent.PROGRAMME and bool(last.rooms or last.tracks))
    return of_talks and turn.reader.topics.is_searched_freely and len(turn.recall.listed.sessions) > 1


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
    clause, recall = turn.clause, turn.recall
    listed = recall.listed.sessions
    if turn.only(C.HOW_LONG, AROUND | {C.HOW_LONG, C.WHICH, C.WHO, C.LONGEST, C.SHORTEST}) and clause.has(C.WHICH) and not listed:
        listed = alike(turn.reader.directory, recall.sessions)
        return Ask(Intent.SESSION_TIME, sessions=listed, aspects=(Aspect.DURATION,)) if listed else None
    of_them = turn.last.intent in OF_PARTS and len(listed) > 1 and set(turn.recall.sessions) <= set(listed)
    asked = clause.has(C.WHICH) and clause.has(*IN_ORDER, *AT_THE_EDGE, C.HOW_LONG) and not clause.has(*OF_OTHERS)
    return Ask(Intent.SESSION_TIME, sessions=listed, aspects=(Aspect.DURATION,) if clause.has(C.HOW_LONG) else ()) if of_them and asked else None


def how_many_in_each(turn: Turn) -> Ask | None:
    """ "How many speak in each?" of two sessions that were spoken of."""
    clause, listed = turn.clause, turn.recall.listed.sessions
    of_both = clause.has(C.BOTH) or (clause.has(C.PICKED) and clause.values(C.SESSION_NAME) == listed)
    asked = clause.has(C.HOW_MANY) and of_both and not clause.has(C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.MEETING)
    return Ask(Intent.SPEAKERS, sessions=listed, aspects=(Aspect.COUNT,)) if asked and len(listed) > 1 and turn.unexplained < LITTLE else None


def their_talk(turn: Turn) -> Ask | None:
    """ "His talk?", "leur intervention ?": what they speak of; "talks?" of whoever was asked about in a large event."""
    people = _owners(turn)
    if (
        not people
        and turn.reader.topics.is_searched_freely
        and turn.last.intent in OF_A_PERSON
        and len(turn.clause) <= FEW
        and not turn.clause.has(C.FIRST, C.LAST)
    ):
        people = turn.recall.people
    return Ask(Intent.PERSON_TALK, people=people, several=True) if people and turn.only(C.TALK, OF_THEIRS | {C.TALK, C.SPEAK}) else None


def their_town(turn: Turn) -> Ask | None:
    """ "His town?", "il est de quelle région ?": the body they are of, whose name may tell it."""
    meant = turn.clause.values(C.THAT_PERSON) if turn.clause.has(*PRONOUNS_OF_PEOPLE) else ()
    people = _owners(turn) or (meant if turn.clause.has(C.THEY) or meant == turn.recall.people else ())
    asked = bool(people) and turn.only(C.CITY, OF_THEIRS | {C.CITY, C.REPRESENT, C.WHICH, C.WHAT})
    return Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=people, several=True) if asked else None


def their_address(turn: Turn) -> Ask | None:
    """ "His address?", "et son adresse ?": how to write to them, as programmes do not say where people live."""
    people = _owners(turn)
    speeches = {C.SPEAK, C.TALK_ABOUT} if set(people) <= set(turn.reader.directory.contacts) else set()  # who does not speak gives no address
    asked = bool(people) and turn.only(C.ADDRESS, OF_THEIRS | {C.ADDRESS, C.WHAT} | speeches)
    return Ask(Intent.PERSON_CONTACT, aspects=(Aspect.EMAIL,), people=people, several=True) if asked else None


def _owners(turn: Turn) -> tuple[str, ...]:
    """Whose thing is spoken of, where it is said to be somebody's."""
    theirs = turn.clause.says(turn.reader.sets["their_things"])
    return turn.clause.values(C.THAT_PERSON) or turn.recall.people if theirs else ()
