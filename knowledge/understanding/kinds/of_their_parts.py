"""What is asked of somebody who may have several parts in a large event: the one on a subject, the first or the last of theirs, others than one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from knowledge.understanding.claims.claims import RIGHT
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

SIDES = (C.WHEN, C.WHERE, C.ROOM_WORD, C.HOW_LONG, C.AND_WHAT_OF)
"""Concepts of a side that is asked for, which no yes answers."""
OF_PARTS = frozenset({Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS})


def of_their_parts(reader: Reader, clause: Clause, ask: Ask, recall: Recall) -> Ask | None:
    """What is asked of the parts of people; None where there is nobody."""
    if not ask.people:
        return None
    if clause.has(C.HOW_MANY) and not clause.has(C.PEOPLE_WORD, C.SPEAKER, C.HOW_LONG):
        return replace(ask, intent=Intent.PERSON_TIME, aspects=(Aspect.COUNT,), sessions=(), talks=(), mentions=(), confirms=False)
    if clause.has(C.TRACK_WORD) and clause.has(C.WHICH, C.WHAT) and not clause.has(C.TRACK):
        return Ask(Intent.SESSION_TIME, aspects=(Aspect.TRACK,), sessions=_of_theirs(reader, ask))
    if Aspect.DURATION in ask.aspects and len(ask.people) == 1 and not clause.has(C.FIRST, C.LAST):
        return replace(
            ask, intent=Intent.SESSION_TIME, aspects=(Aspect.DURATION,), sessions=_of_theirs(reader, ask), talks=(), mentions=(), confirms=False
        )
    of_it = ask.intent is Intent.PERSON_TALK and clause.has(C.THEME, C.ABOUT) and not clause.has(C.PERSON, C.DESCRIBED_PERSON, *PRONOUNS_OF_PEOPLE)
    if of_it and (one := one_of_theirs(reader, ask.people, recall)):
        return Ask(Intent.SESSION, sessions=one)
    claimed = ask.confirms and not clause.has(*SIDES)
    on_subject = _on_the_subject(reader, ask)
    if on_subject:
        return replace(on_subject, topic=RIGHT) if claimed and on_subject.intent is Intent.SESSION else on_subject
    order = Order.FIRST if clause.has(C.FIRST) else Order.LAST if clause.has(C.LAST) else None
    return replace(ask, order=order, sessions=(), talks=(), mentions=(), confirms=claimed and order is None, when=_up_to_or_from(clause, ask.when))


def one_of_theirs(reader: Reader, people: Iterable[str], recall: Recall) -> tuple[str, ...]:
    """The one session that was told, where it is one of theirs."""
    theirs = {session.id for person in people for session, _ in reader.directory.parts_of(person)}
    return recall.sessions if len(recall.sessions) == 1 and recall.sessions[0] in theirs else ()


def _up_to_or_from(clause: Clause, when: TimeSpan | None) -> TimeSpan | None:
    """The hours before or after the one that is said ("does Ann speak before noon?"), else the time as it is."""
    if when is None or when.starts is None or when.ends or not clause.has(C.BEFORE, C.AFTER):
        return when
    return replace(when, starts=time(), ends=when.starts) if clause.has(C.BEFORE) else replace(when, ends=time.max)


def _of_theirs(reader: Reader, ask: Ask) -> tuple[str, ...]:
    """The sessions of people, of several those on the subject that is named."""
    theirs = tuple(dict.fromkeys(session.id for person in ask.people for session, _ in reader.directory.parts_of(person)))
    wanted = {session for session, _ in ask.talks} | set(ask.sessions)
    return tuple(session for session in theirs if session in wanted) or theirs


def _on_the_subject(reader: Reader, ask: Ask) -> Ask | None:
    """Those of their parts that are on the subject which is named ("Ann's talk on compilers"); None where none is, or all are, unless it is a
    session that is said to be theirs."""
    wanted = {session for session, _ in (*ask.talks, *ask.mentions)} | set(ask.sessions)
    theirs = {person: [session.id for session, _ in reader.directory.parts_of(person)] for person in ask.people}
    of_those = tuple(person for person in ask.people if wanted.intersection(theirs[person]))
    sessions = tuple(dict.fromkeys(session for person in of_those for session in theirs[person] if session in wanted))
    said_to_be_theirs = ask.confirms and ask.sessions and not ask.when
    if not sessions or (len(sessions) == sum(map(len, theirs.values())) and not said_to_be_theirs):
        return None
    if len(sessions) == 1:
        return replace(ask, intent=Intent.SESSION, people=(), sessions=sessions, talks=(), mentions=(), confirms=False)
    return replace(ask, people=of_those, sessions=(), talks=(), mentions=(), confirms=False)


def without_all_parts_again(reader: Reader, asks: list[Ask]) -> list[Ask]:
    """The asks without those of all parts of somebody beside one of some of them ("her first talk, where is it?")."""
    some = {ask.people for ask in asks if ask.intent in OF_PARTS and (ask.order or ask.when or ask.sessions)} if reader.directory.rooms else set()
    return [ask for ask in asks if ask.intent not in OF_PARTS or ask.people not in some or ask.order or ask.when or ask.sessions]
