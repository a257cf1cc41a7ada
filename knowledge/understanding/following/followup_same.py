"""The last question again, of another side, subject, moment or part: "which year?", "in the morning?", "and 5?", "and the second?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, FEW, LITTLE, NAMED, SHORT, Turn
from knowledge.understanding.kinds.asking import ASPECTS, USED_ASPECTS
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.question import OF_A_BODY, SUBJECTS_AS_WELL, Ask, Aspect, Intent, Order

SIDED = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.SESSION_TIME})
"""Kinds of which another side may be asked by its word alone."""
SAID_OF_A_SIDE = AROUND | {C.WHAT, C.WHICH, C.WHEN, C.COMMAND}
SAID_OF_A_SUBJECT = AROUND | {C.TOPIC, C.MENTION, C.SESSION_NAME, C.PRACTICAL, C.SPEAK, C.TALK, C.THAT_PERSON, C.TALK_ABOUT}
SAID_OF_WHAT_IS_HEARD = AROUND | {C.WHAT, C.WHO, C.HAPPEN, C.SPEAK, C.ATTEND}
SAID_OF_AN_HOUR = AROUND | {C.TIME, C.ARRIVE, C.DAY, C.HE, C.THAT_PERSON}
SIDES_OF_A_SESSION = (C.START, C.END, C.HOW_LONG)


def another_side(turn: Turn) -> Ask | None:
    """ "Which year?" after the date, "city?" after the place, "speakers?", "start time?" after what was asked of one session."""
    sessions, last, of_session = turn.recall.sessions, turn.last, turn.of_one_session
    if of_session and turn.only(C.SPEAKER, AROUND | {C.SPEAKER, C.SPEAK, C.WHO, C.WHICH, C.HOW_MANY}):
        return Ask(Intent.SPEAKERS, sessions=sessions, aspects=(Aspect.COUNT, Aspect.IN_ALL) if turn.clause.has(C.HOW_MANY) else ())
    if last.intent is Intent.EVENT_TIME and turn.only(C.WHEN, SAID_OF_A_SIDE):
        return Ask(Intent.EVENT_TIME)
    sides = SIDES_OF_A_SESSION if of_session else USED_ASPECTS[last.intent] if last.intent in SIDED and not turn.clause.has(C.THAT_PERSON) else ()
    said = next((side for side in sides if turn.only(side, SAID_OF_A_SIDE | {side})), None)
    if said is None:
        return None
    same = Ask(Intent.SESSION_TIME, sessions=sessions) if of_session else replace(last, confirms=False, when=None)
    return replace(same, aspects=(ASPECTS[said],))


def the_same_of_another_subject(turn: Turn) -> Ask | None:
    """ "And on early childhood?" after who speaks on a subject: who does on that one; "and python?" after the talks on one tomorrow: those then."""
    clause, last, ask, reader = turn.clause, turn.last, turn.ask, turn.reader
    named = clause.talks(C.TOPIC)
    bare = turn.only(C.AND_WHAT_OF, SAID_OF_A_SUBJECT) or (not clause.concepts - SAID_OF_A_SUBJECT - {C.ABOUT} and turn.subject_said)
    if last.intent is not Intent.TOPIC or ask is None or not named or not bare:
        return None
    untold = ask.topic in SUBJECTS_AS_WELL.difference(reader.directory.programme.practical)
    asked = untold or ask.intent is Intent.TOPIC if reader.topics.is_searched_freely else Aspect.WHO in last.aspects or turn.subject_said
    if not asked:
        return None
    return replace(
        last, talks=named, mentions=clause.talks(C.MENTION), sessions=clause.values(C.SESSION_NAME), words=clause.subject, confirms=False, page=0
    )


def town_of_a_body(turn: Turn) -> Ask | None:
    """ "Which town is that?" of the body that was spoken of, whose name tells it."""
    only = turn.only(C.CITY, SAID_OF_A_SIDE | {C.CITY, C.EMPLOYER, C.REPRESENT, C.WHERE})
    return Ask(Intent.ORGANISATION_PEOPLE, organisations=turn.last.organisations) if only and turn.last.intent in OF_A_BODY else None


def who_represents_it(turn: Turn) -> Ask | None:
    """ "Who represents them?", "qui le représente ?" of the body that was spoken of."""
    only = turn.only(C.REPRESENT, SAID_OF_A_SIDE | {C.REPRESENT, C.WHO, C.THEY, C.HE, C.THAT_PERSON})
    of_people = only and turn.clause.has(C.WHO) and turn.last.intent in OF_A_BODY
    return Ask(Intent.ORGANISATION_PEOPLE, organisations=turn.last.organisations) if of_people else None


def of_that_part_of_the_day(turn: Turn) -> Ask | None:
    """ "In the morning?" after when the event is."""
    parts = [said for said in turn.clause.reading.days if said.hours]
    asked = turn.last.intent is Intent.EVENT_TIME and len(parts) == 1 and turn.only(C.DAY, AROUND | {C.DAY, C.AFTER})
    return Ask(Intent.EVENT_TIME, when=said_time(turn.clause), confirms=True) if asked else None


def of_this_moment_again(turn: Turn) -> Ask | None:
    """ "And here?", "et là ?" some time after what was on: what is on now."""
    words = [word.text for word in turn.clause.reading.words]
    bare = len(words) <= FEW and turn.clause.asked and turn.clause.has(C.AND_WHAT_OF) and all(word in turn.reader.small_words for word in words)
    return (
        replace(turn.last, page=0)
        if turn.last.intent is Intent.NOW and bare and turn.clause.concepts <= AROUND | {C.THAT_SESSION, C.SAME_ROOM}
        else None
    )


def of_its_examples(turn: Turn) -> Ask | None:
    """ "Based on which examples?" after what the event is about."""
    clause = turn.clause
    asked = turn.last.intent is Intent.THEME and clause.has(C.ABOUT) and len(clause) <= SHORT
    return Ask(Intent.THEME) if asked and not clause.has(*NAMED, C.ORGANISATION, C.HE, C.SHE, C.THEY, C.TALK) else None


def of_another_hour(turn: Turn) -> Ask | None:
    """ "And if I come at 4?" after what is missed by coming later."""
    last, when = turn.last, said_time(turn.clause)
    asked = last.intent is Intent.REMAINING and last.when is not None and when is not None and turn.only(C.TIME, SAID_OF_AN_HOUR)
    return replace(last, when=when, page=0) if asked else None


def what_is_heard_from_then(turn: Turn) -> Ask | None:
    """ "What will I see?" after what is on at the hour at which the asker comes: that, and what follows."""
    clause, last = turn.clause, turn.last
    asked = clause.has(C.WHAT, C.WHO, C.HAPPEN) and all(clause.says(turn.reader.sets[name]) for name in ("first_person", "verbs_of_hearing"))
    asked = asked and turn.unexplained < LITTLE
    told = last.intent is Intent.AT_TIME and last.when is not None and last.when.starts is not None and not turn.reader.directory.rooms
    return Ask(Intent.REMAINING, when=last.when, order=Order.AFTER) if told and asked and clause.concepts <= SAID_OF_WHAT_IS_HEARD else None


def of_a_bare_hour(turn: Turn) -> Ask | None:
    """ "And 5?" after what is on at another hour."""
    clause, reader, when = turn.clause, turn.reader, turn.last.when
    words = clause.texts
    bare = 1 < len(words) <= FEW and clause.concepts <= AROUND | {C.THAT_PERSON, C.THAT_SESSION} and clause.has(C.AND_WHAT_OF, C.CORRECTION)
    if turn.last.intent is not Intent.AT_TIME or when is None or when.starts is None or not bare:
        return None
    moment = datetime.combine(reader.directory.programme.event.begins, when.starts)
    hours = reader.hours.find(words[-1], moment, reader.opening_hours) or reader.hours.find(words[0], moment, reader.opening_hours)
    said = hours[0].clock if hours else None
    return replace(turn.last, when=replace(when, starts=said, ends=None), page=0) if said else None


def only_the_round_tables(turn: Turn) -> Ask | None:
    """ "Only the round tables" after the programme."""
    asked = turn.last.intent is Intent.PROGRAMME and turn.only(C.ROUND_TABLE, AROUND | {C.ROUND_TABLE, C.SESSION_NAME, C.ALL, C.SHE})
    return Ask(Intent.SESSION_TIME, sessions=turn.clause.values(C.SESSION_NAME)) if asked else None


def the_next_of_all(turn: Turn) -> Ask | None:
    """ "And the second?" after who comes first of all: that part of the event."""
    last, clause, parts = turn.last, turn.clause, turn.reader.directory.taking_place
    if (
        last.intent is not Intent.SPEAKERS
        or not last.order
        or last.sessions
        or turn.reader.directory.rooms
        or len(clause) > SHORT
        or clause.has(*NAMED)
    ):
        return None
    forms = (form.text for number in range(clause.start, clause.end) for form in clause.reading.forms[number])
    place = next((turn.reader.ordinals[text] for text in forms if text in turn.reader.ordinals), 0)
    return Ask(Intent.SPEAKERS, sessions=(parts[place - 1].id,)) if 1 < place <= len(parts) else None
