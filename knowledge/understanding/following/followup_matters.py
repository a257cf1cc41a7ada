"""Going on from a matter of practice, the place, the date and whom to reach: "how?", "and for students?", "and if he doesn't answer?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.references import company
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.followup_sessions import SIDES_OF_A_SESSION
from knowledge.understanding.following.turn import AROUND, FEW, LITTLE, NAMED, PRONOUNS, SHORT, Turn
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.kinds.told_in_texts import with_what_texts_tell
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order

SIDES_OF_A_MATTER = (C.WHERE, C.HOW_TO, C.HOW_MANY, C.HOW_LONG, C.WHEN, C.START, C.END)
BESIDE_A_SIDE = AROUND | {C.WHERE, C.HOW_TO, C.HOW_MANY, C.HOW_LONG, C.WHEN, C.START, C.END}
SIDES_OF_A_DAY = ((C.START, Aspect.START), (C.END, Aspect.END))
OF_ITS_OWN = (
    *NAMED, *PRONOUNS, C.ROOM, C.TRACK, C.ROOM_WORD, C.ORGANISATION, C.PRACTICAL, C.TALK, C.SESSION, C.TIME, C.WHO, C.WHAT, C.WHICH,
    C.THAT_PERSON,
)  # fmt: skip
LONGEST = 9
"""Words of a message that asks when a day begins or ends."""
OF_NO_KEY = (C.PRACTICAL, C.WHO, C.SPEAKER, C.TALK, C.SESSION, C.ABOUT, C.TALK_ABOUT, C.PERSON, C.POSTCODE)
"""Concepts of a question of something else than the key to the Wi-Fi."""
WHICH_TO_REACH = AROUND | {C.WHICH, C.WHO, C.CONTACT, C.TELEPHONE, C.WRITE, C.COMMAND}
OF_A_NUMBER = AROUND | {C.TELEPHONE, C.MEETING_WORD, C.SERIES_NUMBER, C.WHICH, C.WHAT}
WHO_DOES_IT = AROUND | {C.WHO, C.WITH}
ANOTHER_CONTACT = AROUND | {C.ANY, C.OTHER, C.OTHER_ONE, C.CONTACT, C.PERSON_WORD, C.ATTEND, C.WHO, C.WITH, C.HE, C.SHE, C.THEY, C.TELEPHONE, C.EMAIL}


def of_that_matter(turn: Turn) -> Ask | None:
    """ "Where?", "how much?", "et pour les étudiants ?" after a matter of practice: of that matter."""
    clause = turn.clause
    if turn.last.intent is not Intent.PRACTICAL or len(clause) > SHORT:
        return None
    until_when = any(len(span) == len(clause) for span in clause.of(C.END))  # "jusqu'à quelle heure ?"
    of_a_side = (len(clause) <= FEW or until_when) and any(turn.only(side, BESIDE_A_SIDE) for side in SIDES_OF_A_MATTER)
    if of_a_side and (len(clause) < FEW or until_when or not clause.has(C.IT)):
        return replace(turn.last, confirms=False)
    of_others = not clause.concepts - AROUND and not clause.has(C.CORRECTION, C.IT, C.CONFIRM)
    first = {word.text for word in clause.reading.words[clause.start : clause.start + 2]}
    for_somebody = not first.isdisjoint(turn.reader.sets["purposes"])
    return replace(turn.last, confirms=False) if of_others and for_somebody else None


def what_it_costs(turn: Turn) -> Ask | None:
    """ "How much?", "combien ?" of a session of which a text tells what it costs."""
    if not turn.clause.has(C.HOW_MANY) or not turn.reader.sets["amounts"].issuperset(turn.clause.texts):
        return None
    asked = with_what_texts_tell(turn.reader, turn.clause, Ask(Intent.PRACTICAL, topic=Matter.PRICE), turn.recall)
    return asked if asked.told_in and asked.sessions else None


def end_after_start(turn: Turn) -> Ask | None:
    """ "And to finish?" after when it starts, "et la fermeture ?" after when the doors open."""
    opened = turn.last.intent is Intent.PRACTICAL and turn.last.topic == Matter.DOORS
    started = opened or (turn.last.intent is Intent.EVENT_TIME and Aspect.END not in turn.last.aspects)
    return Ask(Intent.EVENT_TIME, aspects=(Aspect.END,)) if started and turn.only(C.CLOSES, AROUND | {C.CLOSES}) else None


def key_to_the_wifi(turn: Turn) -> Ask | None:
    """ "And the password?" after the Wi-Fi."""
    last, keys = turn.last, turn.reader.sets["wifi_keys"]
    if last.intent is not Intent.PRACTICAL or last.topic != Matter.WIFI or turn.clause.has(*OF_NO_KEY):
        return None
    clause, covered = turn.clause, turn.clause.covered
    left = {clause.reading.words[number].text for number in range(clause.start, clause.end) if number not in covered}
    return last if clause.says(keys) and left <= turn.reader.light_words | keys else None


def hours_of_a_day(turn: Turn) -> Ask | None:
    """ "What time does it start tomorrow?" of the event, whatever was asked before, or of the one session in mind where that is then; "and on
    Sunday?" after the hours of another day."""
    clause, last, directory = turn.clause, turn.last, turn.reader.directory
    of_another = last.intent is Intent.EVENT_TIME and last.when is not None and not clause.concepts - AROUND - {C.DAY}
    sides = last.aspects if of_another else tuple(side for concept, side in SIDES_OF_A_DAY if clause.has(concept))
    if not directory.rooms or not sides or not clause.has(C.DAY) or clause.has(*OF_ITS_OWN) or last.rooms or last.tracks or len(clause) > LONGEST:
        return None
    when, sessions = said_time(clause), [directory.sessions[each] for each in turn.recall.sessions]
    if when is None or when.day is None or turn.unexplained >= LITTLE:
        return None
    then = [each for each in sessions if directory.date_of[each.id] == when.day and not (when.starts and _ends_by(each, when.starts, directory))]
    of_it = len(then) == len(sessions) == 1
    return Ask(Intent.SESSION_TIME, sessions=turn.recall.sessions, aspects=sides) if of_it else Ask(Intent.EVENT_TIME, aspects=sides, when=when)


def _ends_by(session: Session, clock: time, directory: Directory) -> bool:
    return session.ends.astimezone(directory.zone).time() <= clock


def who_begins_it(turn: Turn) -> Ask | None:
    """ "By whom?", "avec qui ?" after the hours of the event: who is first, or last where its end was asked for; else all."""
    last, clause = turn.last, turn.clause
    if last.intent is not Intent.EVENT_TIME or turn.recall.people or not any(turn.only(concept, WHO_DOES_IT) for concept in (C.WHO, C.WITH)):
        return None
    if len(clause) > FEW:
        return None
    order = Order.LAST if Aspect.END in last.aspects else Order.FIRST if Aspect.START in last.aspects else None
    return Ask(Intent.SPEAKERS, order=order)


def the_next_meeting(turn: Turn) -> Ask | None:
    """ "And the next one?" after the date of the event: the meeting of the series that comes next."""
    series, last, clause = turn.reader.directory.programme.series, turn.last, turn.clause
    order = 1 if turn.only(C.NEXT, AROUND | {C.NEXT}) else -1 if turn.only(C.PREVIOUS, AROUND | {C.PREVIOUS, C.BEFORE}) else 0
    the_one = clause.says(turn.reader.sets["definite"])
    asked = last.intent is Intent.EVENT_TIME and not set(last.aspects) & SIDES_OF_A_SESSION and the_one and len(clause) <= FEW + 1
    if not asked or not order or series is None or series.number is None or turn.recall.sessions:
        return None
    return Ask(Intent.SERIES, words=str(series.number + order))


def name_of_the_place(turn: Turn) -> Ask | None:
    """ "What's the building called?", "which number?" after where it is."""
    of_any = turn.clause.has(C.MEETING_WORD, C.SERIES_NUMBER) and len(turn.clause) <= FEW
    of_the_house = of_any and any(turn.only(concept, OF_A_NUMBER) for concept in (C.TELEPHONE, C.SERIES_NUMBER))
    asked = turn.ask is not None and (turn.ask.intent is Intent.TITLE or of_the_house) and turn.last.intent is Intent.VENUE
    if not asked or turn.clause.has(C.EVENT, C.SERIES, C.TALK, C.SESSION):
        return None
    return None if turn.clause.says(turn.reader.sets["titles_of_events"]) else turn.last


def another_to_reach(turn: Turn) -> Ask | None:
    """ "And if he doesn't answer?", "un autre contact ?": whoever else is to be reached for the same purpose, else for another."""
    last, contacts = turn.last, turn.reader.directory.contacts
    asked = any(turn.only(concept, ANOTHER_CONTACT | {C.PRESS}) for concept in (C.OTHER, C.OTHER_ONE))
    people = turn.recall.people
    if not asked or turn.clause.has(C.PICKED) or last.intent not in (Intent.CONTACT, Intent.PERSON_CONTACT):
        return None
    if len(people) == 1 and people[0] in contacts:
        beside = tuple(person for person in company(turn.reader.directory, people) if person not in people and person in contacts)
        if beside:
            return Ask(Intent.PERSON_CONTACT, people=beside, aspects=last.aspects, several=True)
    purpose = last.topic if last.intent is Intent.CONTACT else contacts[people[0]].purpose if people and people[0] in contacts else None
    others = tuple(dict.fromkeys(each.purpose for each in turn.reader.directory.programme.contacts if each.purpose != purpose))
    return Ask(Intent.CONTACT, topic=others[0], aspects=last.aspects) if purpose and len(others) == 1 else None


def whichever_to_reach(turn: Turn) -> Ask | None:
    """ "Which one do I call?" of those who are there for one purpose: all of them."""
    last = turn.last
    if last.intent is not Intent.CONTACT or len(turn.recall.people) < 2:
        return None
    which = any(turn.only(concept, WHICH_TO_REACH) for concept in (C.WHICH, C.WHO)) and turn.clause.has(C.TELEPHONE, C.CONTACT, C.COMMAND)
    return replace(last, aspects=(Aspect.TELEPHONE,) if turn.clause.has(C.TELEPHONE) else last.aspects) if which else None


def after_the_end(turn: Turn) -> Ask | None:
    """ "And after that?" of the end of the event: nothing; asked again, the next meeting of the series."""
    last, directory = turn.last, turn.reader.directory
    bare = any(turn.only(concept, AROUND | {C.NEXT, C.AFTER}) for concept in (C.NEXT, C.AFTER))
    if not bare or directory.rooms or not directory.taking_place or turn.clause.has(C.CORRECTION):
        return None
    closing, series = directory.taking_place[-1], directory.programme.series
    if last.intent is Intent.EVENT_TIME and last.aspects == (Aspect.END,):
        return Ask(Intent.NEXT, sessions=(closing.id,), order=Order.AFTER)
    seen_from = {*last.sessions, *(session.id for person in last.people for session, _ in directory.parts_of(person))}
    over = last.intent is Intent.NEXT and last.order is Order.AFTER and not last.confirms and seen_from == {closing.id}
    return Ask(Intent.SERIES, words=str(series.number + 1)) if over and series and series.number else None


def of_a_book(turn: Turn) -> Ask | None:
    """ "What is it called?", "which year?", "where can I buy it?" after a book."""
    of_it = turn.clause.has(C.YEAR, C.DATE, C.TITLE, C.ABOUT) or (turn.only(C.ROLE, AROUND | {C.ROLE, C.WHAT}) and len(turn.clause) <= FEW)
    if turn.last.intent is not Intent.WORKS:
        return None
    if _where_it_is_sold(turn.clause):
        return Ask(Intent.PRACTICAL, topic=Matter.BOOKSHOP)
    if not _has_told_of_a_book(turn):
        return _of_no_book(turn)
    asked = of_it or (turn.clause.has(C.IT) and turn.clause.has(C.WHEN) and not turn.clause.has(C.START, C.END, C.OVER))
    return turn.last if asked and not turn.clause.has(C.EVENT, C.TALK, C.SPEAK, *NAMED) else None


def _of_no_book(turn: Turn) -> Ask | None:
    """ "When was it published?" of a book that there is not: none again; "who did?", whoever has written one."""
    if turn.only(C.WHO, AROUND | {C.WHO, C.COMMAND}) and len(turn.clause) <= FEW:
        return Ask(Intent.WORKS)
    return turn.last if turn.clause.has(C.BOOK) and not turn.clause.has(C.WHO, C.WHO_IS, C.ANY, C.OTHER, *NAMED) else None


def _has_told_of_a_book(turn: Turn) -> bool:
    """Whether there was a book to tell of, so that "it" may be that; else only the people are in mind of whom it was asked."""
    asked = turn.reader.directory.people_of(turn.last.people) or turn.reader.directory.programme.people
    return any(person.works for person in asked)


def _where_it_is_sold(clause: Clause) -> bool:
    """Whether it is asked where to get it, and not where the event is, or where somebody speaks."""
    if clause.has(C.HAPPEN, C.SPEAK, C.TALK, *NAMED, *PRONOUNS):
        return False
    return clause.has(C.WHERE, C.HOW_TO) and (clause.has(C.ELSEWHERE) or (clause.has(C.IT) and len(clause) > FEW))
