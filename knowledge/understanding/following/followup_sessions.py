"""Going on about the session in mind: "what's it about?", "how long is it?", "from which bodies?", "how many are they?", "la suivante ?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import AT_THE_EDGE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import ABOUT_WHAT, AROUND, NAMED, OF_A_PERSON, OF_A_TIME, PRONOUNS, SHORT, Turn
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order

SIDES_OF_A_SESSION = frozenset({Aspect.START, Aspect.END, Aspect.DURATION})
OF_THE_WHOLE = (C.EVENT, C.ALL, C.SERIES, C.SERIES_NUMBER, C.MEETING, C.OURS, C.TODAY, C.DAY, C.DATE, C.PRACTICAL)
"""Concepts that say that the event is meant, and not a part of it."""
AFTER_WHICH = AROUND | {C.AFTER, C.NEXT, C.WHICH, C.SESSION, C.ROUND_TABLE, C.TALK}
ONLY_A_DEBATE = AROUND | {C.DEBATE, C.THERE_IS, C.WHEN}
OF_A_LIST_OF_SESSIONS = frozenset({Intent.PROGRAMME, Intent.SESSION_TIME, Intent.SESSION, Intent.TOPIC, Intent.AT_TIME, Intent.NOW, Intent.NEXT})
ONLY_HOW_LONG = AROUND | {C.HOW_LONG, C.HOW_MANY, C.THEY, C.HE, C.SHE, C.BOTH, C.TALK, C.SESSION, C.SPEAK}
HAPPENED = ((C.BEGUN, Aspect.START), (C.OVER, Aspect.END))
WHICH_DAY = (C.DAY, C.TODAY, C.TOMORROW, C.EVENT, C.IT)
"""Concepts of parts of the day, of which some may be what an event is called after ("après-midi")."""
FEW_SESSIONS = 8
"""Sessions of which "how long are they?" can be told one by one."""
WHO_THEY_ARE = AROUND | {C.ORGANISATION_WORD, C.EMPLOYER, C.REPRESENT, C.WHICH, C.WHAT, C.WHO, C.THEY, C.ATTEND, C.SPEAK}
HOW_MANY_THEY_ARE = AROUND | {C.HOW_MANY, C.THIS_PART, C.THEY, C.SPEAKER, C.SPEAK, C.PEOPLE_WORD, C.ATTEND, C.ALL}
WHO_IS_THERE = AROUND | {C.WHO, C.WHO_IS, C.PERSON_WORD, C.ATTEND, C.SPEAK}
ONLY_A_SESSION = AROUND | {C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.PICKED, C.FIRST, C.LAST, C.TOPIC, C.OTHER_ONE, C.DEBATE, C.BOTH, C.ALL}
AFTER_IT = AROUND | {C.NEXT, C.PREVIOUS, C.AFTER, C.BEFORE, C.ROUND_TABLE, C.SESSION, C.SESSION_NAME, C.WHEN, C.ABOUT, C.WHAT}


def what_it_is_about(turn: Turn) -> Ask | None:
    """ "What's it about?" of the session, or of what the person in mind says; once it was told who gives a talk, of that talk."""
    clause, ask, people = turn.clause, turn.ask, turn.recall.people
    who_gives_it = turn.last.intent is Intent.SPEAKERS and turn.of_one_session and turn.reader.topics.is_searched_freely
    if who_gives_it and turn.only(C.THEME, AROUND | {C.THEME}) and _says_it(turn):
        return Ask(Intent.SESSION, sessions=turn.recall.sessions, aspects=(Aspect.ABOUT,))
    if ask is None or ask.intent is not Intent.THEME or len(clause) > SHORT or clause.has(*OF_THE_WHOLE, *NAMED) or not _says_it(turn):
        return None
    if turn.last.intent in OF_A_PERSON and len(people) == 1 and turn.reader.directory.parts_of(people[0]):
        return Ask(Intent.PERSON_TALK, people=people)
    return Ask(Intent.SESSION, sessions=turn.recall.sessions, aspects=(Aspect.ABOUT,)) if turn.of_one_session else None


def _says_it(turn: Turn) -> bool:
    """Whether it is asked what "it" is about, and not what "the theme" is."""
    return turn.clause.has(C.ABOUT, C.TALK_ABOUT) or turn.clause.says(turn.reader.ways_to_say(C.IT))


def hours_of_it(turn: Turn) -> Ask | None:
    """ "Ça dure combien ?", "when did it start?", "morning or afternoon?" of the sessions in mind, or of what somebody in mind says."""
    clause, ask, recall = turn.clause, turn.ask, turn.recall
    listed = recall.listed.sessions if turn.last.intent in OF_A_LIST_OF_SESSIONS else ()
    meant = recall.sessions if turn.of_one_session and not clause.has(C.THEY) else listed
    of_them = clause.has(C.THEY) or (bool(turn.reader.directory.rooms) and clause.has(C.IT, C.HE, C.SHE, C.BOTH))
    if turn.only(C.HOW_LONG, ONLY_HOW_LONG) and of_them and listed and len(meant) <= FEW_SESSIONS:
        return Ask(Intent.SESSION_TIME, sessions=meant, aspects=(Aspect.DURATION,))
    which_part = _asks_which_part_of_the_day(turn)
    if not which_part and (ask is None or ask.intent is not Intent.EVENT_TIME):
        return None
    aspects = () if which_part or ask is None else ask.aspects or tuple(side for concept, side in HAPPENED if clause.has(concept))
    if not which_part and (not aspects or not set(aspects) <= SIDES_OF_A_SESSION | {Aspect.LEFT}):
        return None
    if not which_part and (len(clause) > SHORT + 2 or clause.has(*OF_THE_WHOLE, *NAMED, C.ARRIVE, C.FIRST, C.LAST, C.TIME)):
        return None
    if turn.of_one_session:
        return Ask(Intent.SESSION_TIME, sessions=recall.sessions, aspects=aspects)
    of_one = turn.last.intent in OF_A_PERSON and len(recall.people) == 1
    of_theirs = of_one and (which_part or (aspects == (Aspect.DURATION,) and len(recall.sessions) == 1))
    return Ask(Intent.PERSON_TIME, people=recall.people, aspects=aspects) if of_theirs else None


def _asks_which_part_of_the_day(turn: Turn) -> bool:
    """Whether a message asks no more than which of two parts of the day, or of two days, it is ("morning or afternoon?")."""
    clause = turn.clause
    days = clause.places(*WHICH_DAY)
    left = (clause.reading.words[number].text for number in range(clause.start, clause.end) if number not in days)
    bare = clause.has(C.DAY) and all(word in turn.reader.light_words for word in left)
    return bare and offers_a_choice(turn.reader, clause)


def whether_it_is_that_day(turn: Turn) -> Ask | None:
    """ "Is it the 24th for sure?" of somebody at an event of one day: the day is the event's."""
    clause, day = turn.clause, said_time(turn.clause)
    of_somebody = turn.last.intent in OF_A_PERSON | {Intent.HOSTS} and len(turn.reader.directory.dates) == 1
    if not of_somebody or not clause.asked or day is None or day.day is None or day.starts is not None:
        return None
    is_it = clause.has(C.IT, C.CONFIRM) and not clause.concepts - AROUND - {C.DAY, C.SPEAK, C.WHEN, C.DATE}
    return Ask(Intent.EVENT_TIME, when=day, several=True, confirms=True) if is_it else None


def the_hour(turn: Turn) -> Ask | None:
    """ "What time is it?" of what is in mind; where nothing is, it is the hour that is asked for."""
    recall = turn.recall
    if not turn.clause.has(C.HOUR_OF_IT) or turn.last.intent is Intent.SOCIAL:
        return None
    if recall.sessions:
        return Ask(Intent.SESSION_TIME, sessions=recall.sessions)
    return Ask(Intent.PERSON_TIME, people=recall.people, several=True) if recall.people else Ask(Intent.EVENT_TIME)


def who_they_are_there(turn: Turn) -> Ask | None:
    """ "From which bodies?", "how many are they?" of the session in mind."""
    if not turn.of_one_session:
        return None
    sessions = turn.recall.sessions
    if turn.only(C.ORGANISATION_WORD, WHO_THEY_ARE):
        return Ask(Intent.ORGANISATIONS, sessions=sessions)
    of_a_table = sessions[0] in turn.reader.directory.round_tables and turn.last.intent is Intent.SESSION_TIME
    if of_a_table and turn.only(C.SPEAKER, WHO_IS_THERE | {C.SPEAKER, C.WHICH}):
        return Ask(Intent.SPEAKERS, sessions=sessions)
    of_all = turn.clause.has(C.ALL) and turn.clause.has(C.SPEAKER) and not turn.clause.has(C.THEY)
    if not of_all and turn.only(C.HOW_MANY, HOW_MANY_THEY_ARE) and len(turn.clause.concepts) > 1:
        return Ask(Intent.SPEAKERS, sessions=sessions, aspects=(Aspect.COUNT,))
    return None


def who_is_in_them(turn: Turn) -> Ask | None:
    """ "Who's in them?", "avec qui ?" of the sessions that were told of together."""
    sessions = turn.recall.sessions
    asked = any(turn.only(concept, WHO_IS_THERE | {C.WITH, C.THEY}) for concept in (C.WHO, C.WHO_IS, C.WITH))
    of_them = len(sessions) > 1 and turn.last.intent is Intent.SESSION_TIME and turn.last.sessions == sessions
    return Ask(Intent.SPEAKERS, sessions=sessions) if asked and of_them and not turn.reader.directory.rooms else None


def when_that_session_is(turn: Turn) -> Ask | None:
    """ "When?", "who?" of the session in mind and not of each of those who were named with it."""
    clause, ask, recall = turn.clause, turn.ask, turn.recall
    of_all = turn.of_one_session and len(recall.people) > 2 and not clause.has(*NAMED, *PRONOUNS, C.DESCRIBED_PERSON, C.PICKED, C.ORGANISATION)
    if not of_all or ask is None or set(ask.people) != set(recall.people):
        return None
    if ask.intent is Intent.PERSON_TIME and not clause.has(*AT_THE_EDGE, C.WHO, C.WHO_IS):
        return Ask(Intent.SESSION_TIME, sessions=recall.sessions, aspects=tuple(each for each in ask.aspects if each in SIDES_OF_A_SESSION))
    only_who = any(turn.only(concept, WHO_IS_THERE) for concept in (C.WHO, C.WHO_IS))
    return Ask(Intent.SPEAKERS, sessions=recall.sessions) if only_who else None


def same_of_a_session(turn: Turn) -> Ask | None:
    """ "For the first round table?", "only housing", "and in the other round table?": the last question, asked of that session."""
    clause, last = turn.clause, turn.last
    sessions = clause.values(C.SESSION_NAME)
    if not sessions or not turn.only(C.SESSION_NAME, ONLY_A_SESSION) or len(clause) > SHORT + 1 or sessions == last.sessions:
        return None
    if len(sessions) > 1:
        of_each = last.intent is Intent.EVENT_TIME and clause.has(C.ROUND_TABLE, C.BOTH)
        return Ask(Intent.SESSION_TIME, sessions=sessions, aspects=tuple(set(last.aspects) & SIDES_OF_A_SESSION)) if of_each else None
    if last.intent in (Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.DEBATE):
        return replace(last, sessions=sessions, talks=(), order=None, confirms=last.confirms and last.intent is Intent.DEBATE)
    if last.intent in ABOUT_WHAT:
        return Ask(Intent.SESSION, sessions=sessions, aspects=(Aspect.ABOUT,))
    if last.intent is Intent.SESSION_TIME:
        sides = tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT)
        return replace(last, sessions=sessions, talks=(), aspects=sides, confirms=False, when=None)
    return Ask(Intent.SESSION_TIME, sessions=sessions) if last.intent in OF_A_TIME and clause.has(C.AND_WHAT_OF) else None


def the_next_of_its_kind(turn: Turn) -> Ask | None:
    """ "Et la table ronde d'après ?": of the two round tables the other one, where that is what follows."""
    clause, tables = turn.clause, turn.reader.directory.round_tables
    table = max((span.end for span in clause.spans if span.concept is C.ROUND_TABLE), default=0)
    said = {span.concept for span in clause.spans if span.concept in (C.NEXT, C.PREVIOUS) or span.start >= table}
    order = Order.AFTER if said & {C.NEXT, C.AFTER} else Order.BEFORE if said & {C.PREVIOUS, C.BEFORE} else None
    here = turn.recall.sessions
    if order is None or not turn.only(C.ROUND_TABLE, AFTER_IT | {C.ROUND_TABLE}) or len(here) != 1 or len(clause) > SHORT + 1:
        return None
    parts = [session.id for session in turn.reader.directory.taking_place]
    if here[0] not in parts:
        return None
    at = parts.index(here[0])
    ahead = parts[at + 1 :] if order is Order.AFTER else parts[:at][::-1]
    found = next((part for part in ahead if part in tables), None)
    if found is None:
        return None
    return replace(turn.last, sessions=(found,), talks=()) if turn.last.sessions == here else Ask(Intent.SESSION_TIME, sessions=(found,))


def debate_of_it(turn: Turn) -> Ask | None:
    """ "Is there a debate after it?", "can one discuss it afterwards?" """
    clause = turn.clause
    after_which = turn.last.intent is Intent.DEBATE and any(turn.only(concept, AFTER_WHICH) for concept in (C.AFTER, C.NEXT)) and clause.has(C.WHICH)
    if after_which:
        return replace(turn.last, confirms=False)
    debate, later = clause.best(C.DEBATE), clause.best(C.NEXT) or clause.best(C.AFTER)
    afterwards = debate is not None and later is not None and debate.start < later.start and not clause.has(C.WHAT, C.WHO, C.WHEN)
    of_it = clause.has(C.IT) or afterwards or (turn.of_one_session and turn.only(C.DEBATE, ONLY_A_DEBATE))
    asked = debate is not None and of_it and not clause.has(*NAMED)
    known = turn.recall.sessions or (afterwards and turn.reader.directory.debates)
    return Ask(Intent.DEBATE, sessions=turn.recall.sessions) if asked and known else None


def who_leads_it(turn: Turn) -> Ask | None:
    """ "Who runs it?" of the debate, and not of the event."""
    asked = turn.ask is not None and turn.ask.intent is Intent.HOSTS and turn.last.intent is Intent.DEBATE
    return Ask(Intent.PRACTICAL, topic=Matter.MODERATOR) if asked and not turn.clause.has(*NAMED, C.PICKED) else None


def is_it_the_last(turn: Turn) -> Ask | None:
    """ "Is that the last one?" of a session: what comes after it, or that nothing does."""
    clause, recall = turn.clause, turn.recall
    asked = (
        clause.has(C.IT)
        and clause.has(C.FIRST, C.LAST)
        and (clause.asked or clause.has(C.CONFIRM))
        and not clause.has(*NAMED, C.PICKED, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN)
    )
    if not asked or len(recall.people) == 1 or len(recall.sessions) != 1:
        return None
    return Ask(Intent.NEXT, sessions=recall.sessions, order=Order.AFTER if clause.has(C.LAST) else Order.BEFORE)
