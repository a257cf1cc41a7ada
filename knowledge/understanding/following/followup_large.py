"""Going on, in a large event, with what somebody gives, or with the list that was told: "and her last talk?", "does he do anything else?",
"list them", "by whom?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.followup_told import FEW, who_gives
from knowledge.understanding.following.turn import AROUND, LITTLE, OF_A_MOMENT, ONLY_WHO, SHORT, Turn
from knowledge.understanding.kinds.paging import OF_A_PART, said_time
from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

LISTING = AROUND | {C.ALL, C.THEY, C.WHICH, C.WHAT, C.TALK, C.SESSION, C.WHO, C.MORE}
LONGEST = 9
"""Words of a message that asks for what somebody gives first or last, or beside what was told."""
OTHERS_ON_THAT = AROUND | {
    C.OTHER, C.MORE, C.ANY, C.THEY, C.SPEAK, C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.THEME, C.WHAT, C.WHICH, C.ALL, C.HAPPEN,
}  # fmt: skip
"""Concepts beside which others on the subject that was asked about are wanted."""
LEFT_ON_THAT = OTHERS_ON_THAT | {C.REMAINING, C.THERE_IS, C.HOW_MANY, C.TODAY, C.TOMORROW, C.DAY, C.THAT_SESSION, C.THAT_PERSON, C.WHO}
"""Concepts beside which it is asked what is left on it."""
OF_ONE = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS})
"""Kinds of question about one of the talks that were told."""
OF_ANOTHER_THING = (C.ROOM, C.TRACK, C.TOPIC, C.SESSION_NAME, C.EVENT, C.TRACK_WORD, C.ROOM_WORD, C.TIME, C.SAME_ROOM)
OF_OTHERS = (C.WITH, C.WHO, C.WHO_IS, C.WHERE, C.SPEAKER, C.PEOPLE_WORD, C.EXCEPT)
OF_HOURS = AROUND | {C.WHEN, C.START, C.END, C.DATE, C.WHAT, C.WHICH, C.COMMAND, C.DAY, C.TODAY, C.TOMORROW, C.HAPPEN, C.OPENS, C.CLOSES}
"""Concepts of a clause that asks for no more than hours."""
MOST_BY = 3
"""Words of a message that asks no more than by whom."""


def list_it(turn: Turn) -> Ask | None:
    """ "List them", "lesquels ?", "show me" after how many talks a room, a track or a subject has, or how many rooms and tracks there are."""
    last, clause = turn.last, turn.clause
    counted = turn.reader.directory.rooms and last.intent in OF_A_PART | {Intent.PARTS} and Aspect.COUNT in last.aspects
    named = any(turn.only(concept, LISTING) for concept in (C.ALL, C.WHICH, C.WHAT))
    if not counted or not named or len(clause) > SHORT:
        return None
    return replace(last, page=0, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))


def who_gives_them(turn: Turn) -> Ask | None:
    """ "Who?" after all that a room or a track has, "who speaks?" after all that is on at once: who gives each."""
    last, several = turn.last, len(turn.recall.sessions) != 1
    of_a_part = last.intent is Intent.PROGRAMME and bool(last.rooms or last.tracks) and any(turn.only(each, ONLY_WHO) for each in (C.WHO, C.WHO_IS))
    of_a_moment = last.intent in OF_A_MOMENT and bool(turn.reader.directory.rooms) and turn.only(C.WHO, ONLY_WHO | {C.SPEAK, C.THEY})
    return replace(last, aspects=(Aspect.WHO,), page=0) if several and (of_a_part or of_a_moment) else None


def others_on_that(turn: Turn) -> Ask | None:
    """ "Anything else on that?", "rien d'autre là-dessus ?" after talks on a subject: those that were not told yet, or those of other days."""
    clause = turn.clause
    others = turn.last.intent is Intent.TOPIC and bool(turn.reader.directory.rooms) and clause.says(turn.reader.sets["something_else"])
    if not others or clause.concepts - OTHERS_ON_THAT or turn.unexplained >= LITTLE or len(clause) > LONGEST:
        return None
    if turn.recall.more or turn.last.when is None:
        return turn.recall.more or Ask(Intent.SOCIAL, topic=SocialKind.ALL_TOLD)
    return replace(turn.last, when=None, page=0)


def left_on_that(turn: Turn) -> Ask | None:
    """ "Which ones are left?", "any left today?", "il en reste combien ?" after talks on a subject: those that are not over."""
    last, clause = turn.last, turn.clause
    of_them = last.intent is Intent.TOPIC and turn.reader.topics.is_searched_freely and turn.only(C.REMAINING, LEFT_ON_THAT)
    if not of_them:
        return None
    aspects = dict.fromkeys((*last.aspects, Aspect.COUNT) if clause.has(C.HOW_MANY) else last.aspects)
    return replace(last, order=Order.AFTER, when=said_time(clause) or last.when, aspects=tuple(aspects), page=0)


def of_that_subject_again(turn: Turn) -> Ask | None:
    """ "Any on Sunday?", "il y en a dimanche ?" once one of the talks on a subject was told: the subject, on another day."""
    clause, before = turn.clause, next((ask for ask in reversed(turn.recall.asked) if ask.intent not in OF_ONE), None)
    when, of_one = said_time(clause), turn.last.intent in OF_ONE and len(turn.recall.sessions) == 1
    if before is None or before.intent is not Intent.TOPIC or not of_one or when is None or not turn.reader.topics.is_searched_freely:
        return None
    among = {session for session, _ in before.talks}
    asked = clause.has(C.ANY, C.THERE_IS, C.OTHER) and not clause.concepts - OTHERS_ON_THAT - {
        C.DAY,
        C.TODAY,
        C.TOMORROW,
        C.THAT_SESSION,
        C.THAT_PERSON,
        C.HE,
    }
    if not asked or turn.unexplained >= LITTLE or not among.issuperset(turn.recall.sessions) or len(clause) > LONGEST:
        return None
    return replace(before, when=when, page=0)


def theirs_at_an_edge(turn: Turn) -> Ask | None:
    """ "And her last talk?", "sa dernière intervention, c'est laquelle ?" of the one person in mind."""
    clause, people = turn.clause, turn.recall.people
    theirs = clause.has(*PRONOUNS_OF_PEOPLE) and clause.has(C.TALK, C.SESSION, C.SPEAK) and not clause.has(C.OPENS, C.CLOSES, C.OTHER)
    if not theirs or not _is_of_one(turn):
        return None
    order = Order.LAST if clause.has(C.LAST) else Order.FIRST if clause.has(C.FIRST) else None
    return Ask(Intent.PERSON_TIME, people=people, order=order, when=said_time(clause)) if order else None


def something_else_of_theirs(reader: Reader, clause: Clause, recall: Recall) -> Ask | None:
    """ "Does he do anything else on Sunday?", "que fait Ann Lee d'autre ?": all that one person gives, but for what was told of it."""
    named = clause.values(C.PERSON)
    people = named or recall.people
    of_one = reader.topics.is_searched_freely and len(people) == 1 and len(clause) <= LONGEST and bool(named or clause.has(*PRONOUNS_OF_PEOPLE))
    if not of_one or clause.has(*OF_ANOTHER_THING, *OF_OTHERS):
        return None
    if not clause.says(reader.sets["something_else"]):
        return None
    theirs = tuple(session.id for session, _ in reader.directory.parts_of(people[0]))
    told = tuple(session for session in recall.sessions if session in theirs) or (() if named else theirs)
    if not told:
        return Ask(Intent.PERSON_TIME, people=people, when=said_time(clause))
    whether = not clause.has(C.WHAT, C.WHICH) and (clause.has(C.OTHER) or not clause.has(C.MORE))
    return Ask(Intent.PERSON_SPEAKS, people=people, aspects=(Aspect.OTHERS,), sessions=told, when=said_time(clause), confirms=whether)


def by_whom(turn: Turn) -> Ask | None:
    """ "Presented by?", "par ?" of the talks that were told."""
    told, said = turn.recall.sessions, {*turn.clause.texts}
    of_them = turn.reader.directory.rooms and 0 < len(told) <= FEW and turn.last.intent in OF_A_PART | {Intent.SESSION_TIME, Intent.SESSION}
    if not of_them or len(turn.clause) > MOST_BY or said.isdisjoint(turn.reader.sets["by"]):
        return None
    if said - turn.reader.light_words - turn.reader.sets["by"] - turn.reader.sets["given"] - turn.reader.asking_words:
        return None
    return who_gives(turn, told)


def side_of_it(reader: Reader, clause: Clause, previous: Ask) -> Ask | None:
    """ "... and how many talks is that?", "... and when does it start?", "..., what's left?" of the room or
    the track that the clause before it asks about."""
    if previous.intent is not Intent.PROGRAMME or not reader.directory.rooms or clause.has(C.PERSON, *OF_ANOTHER_THING, C.SPEAKER, C.PRACTICAL):
        return None
    if clause.has(C.HOW_MANY) and not clause.has(C.HOW_LONG):
        return replace(previous, aspects=(*previous.aspects, Aspect.COUNT))
    if clause.has(C.REMAINING) and len(clause) <= LONGEST:
        return previous  # what it has is told from now on
    of_its_hours = clause.has(C.IT) and clause.has(C.WHEN, C.START, C.END, C.DATE) and not clause.concepts - OF_HOURS
    return replace(previous, aspects=(*previous.aspects, Aspect.WHEN)) if of_its_hours else None


def _is_of_one(turn: Turn) -> bool:
    """Whether one person is in mind, and the message is a short one that names nothing else."""
    of_one = turn.reader.topics.is_searched_freely and len(turn.recall.people) == 1
    return of_one and len(turn.clause) <= LONGEST and not turn.clause.has(C.PERSON, *OF_ANOTHER_THING)
