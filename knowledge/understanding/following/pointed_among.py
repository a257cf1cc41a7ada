"""Which of the talks that were told is meant, by what tells it from the others in a large event: the hour, the room, the day, who gives it
("who gives the one at 11?", "celle en salle 2, c'est sur quoi ?", "the one with Ada")."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time

from knowledge.programme import Session
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.whole_lists import all_that_it_has
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import OF_A_MOMENT
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import best_part

LONGEST = 14
"""Words of a message that asks of one of those that were told."""
LEAST_LEFT = 0.5
HALF_A_DAY = 12
ELSEWHERE = (
    C.EVENT, C.PROGRAMME, C.NEXT, C.PREVIOUS, C.AFTER, C.BEFORE, C.FIRST, C.LAST, C.OTHER, C.HOW_MANY, C.TRACK, C.TOPIC, C.PICKED, C.REMAINING,
    C.HOW_TO, C.CONTACT, C.TELEPHONE, C.EMAIL, C.UNKNOWN_NAME, C.NOW,
)  # fmt: skip
"""Concepts by which something else is asked than one of those that were told."""
WHOLE = (C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.WHAT, C.WHICH, C.THERE_IS, C.TALK, C.SESSION, C.OPENS, C.CLOSES, C.ALL, C.WHEN)
"""Concepts beside which a room is asked about rather than what was told to be in it."""
ASKS_WHO = (C.WHO, C.WHO_IS, C.SPEAKER, C.HOSTS)
SIDES = (
    (C.HOW_LONG, Aspect.DURATION), (C.END, Aspect.END), (C.START, Aspect.START), (C.LANGUAGE_WORD, Aspect.LANGUAGE), (C.ROOM_WORD, Aspect.ROOM),
    (C.WHERE, Aspect.ROOM),
)  # fmt: skip

Test = Callable[[Session], bool]


def the_one_pointed_at(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> Ask | None:
    """What is asked of one or some of the talks that were told; None where none of them is pointed at."""
    told = recall.sessions if len(recall.sessions) > 1 else recall.listed.sessions
    if not reader.directory.rooms or len(told) < 2 or not recall.last_asks or not 0 < len(reading.words) <= LONGEST:
        return None
    pointing = _pointing(reader, reading)
    of_the_room = pointing is None and recall.last_asks[-1].intent in OF_A_MOMENT
    if (pointing is None and not of_the_room) or len(recall.last_asks) > 1:
        return None
    clause = best_part(reader, reading, 0, len(reading.words), recall, now).clause
    if clause.has(*ELSEWHERE) or unexplained(clause) >= LEAST_LEFT:
        return None
    if of_the_room and (not clause.has(C.ROOM) or not clause.has(*ASKS_WHO) or clause.has(*WHOLE, C.PERSON)):
        return None
    tests = list(_tests(reader, clause))
    for among in (told, tuple(_with_other_pages(reader, recall))) if tests else ():
        meant = tuple(session for session in among if all(test(reader.directory.sessions[session]) for test in tests))
        if meant and len(meant) < len(among):
            return _asked_of(clause, meant, recall.last_asks[-1])
    return None


def _with_other_pages(reader: Reader, recall: Recall) -> Iterator[str]:
    """All of a list of which only a page was told."""
    last, directory = recall.last_asks[-1], reader.directory
    if recall.more is None:
        return
    if last.intent in OF_A_MOMENT and recall.moment:
        yield from (session.id for session in directory.running_at(recall.moment))
    elif last.rooms or last.tracks:
        yield from all_that_it_has(directory, last)
    else:
        yield from dict.fromkeys(session for session, _ in last.talks)


def _pointing(reader: Reader, reading: Reading) -> int | None:
    """The position of the word for the one that is meant ("celui", "the one"); None where there is none."""
    ones, words = reader.sets["ones"], reading.words
    for number, word in enumerate(words):
        if word.text in ones or (number and f"{words[number - 1].text} {word.text}" in ones):
            return number
    return None


def _tests(reader: Reader, clause: Clause) -> Iterator[Test]:
    """What is said of the one that is meant."""
    rooms, people, when = clause.values(C.ROOM), clause.values(C.PERSON), said_time(clause)
    zone = reader.directory.zone
    if rooms:
        yield lambda session: session.room in rooms
    if people:
        yield lambda session: not set(people).isdisjoint(session.people)
    if when and when.day:
        day = when.day
        yield lambda session: reader.directory.date_of[session.id] == day
    if when and when.starts and when.ends:
        first, last = when.starts, when.ends
        yield lambda session: _is_in(session.starts.astimezone(zone).time(), first, last)
    elif when and when.starts:
        hour = when.starts
        yield lambda session: _is_at(session.starts.astimezone(zone).time(), hour)


def _is_in(start: time, first: time, last: time) -> bool:
    return first <= start < last if first < last else start >= first or start < last


def _is_at(start: time, hour: time) -> bool:
    """Whether something begins at an hour, said of the morning or of the evening ("at 5")."""
    near = hour.hour in (start.hour, start.hour - HALF_A_DAY, start.hour + HALF_A_DAY) and hour.hour <= HALF_A_DAY
    return (start.hour == hour.hour or near) and start.minute == hour.minute


def _asked_of(clause: Clause, meant: tuple[str, ...], last: Ask) -> Ask:
    """What a message asks of the talks that it means: who gives them also where that was asked of another before ("no, the one at 3")."""
    of_another = last.intent is Intent.SPEAKERS and clause.has(C.CORRECTION, C.AND_WHAT_OF)
    if clause.has(*ASKS_WHO) or (of_another and not clause.has(C.ABOUT, C.TALK_ABOUT, *(concept for concept, _ in SIDES))):
        talks = tuple((session, -1) for session in meant)
        return Ask(Intent.SPEAKERS, sessions=meant) if len(meant) == 1 else Ask(Intent.TOPIC, talks=talks, aspects=(Aspect.WHO,))
    if clause.has(C.ABOUT, C.TALK_ABOUT):
        return Ask(Intent.SESSION, sessions=meant)
    aspect = next((aspect for concept, aspect in SIDES if clause.has(concept)), None)
    return Ask(Intent.SESSION_TIME, sessions=meant, aspects=(aspect,) if aspect else ())
