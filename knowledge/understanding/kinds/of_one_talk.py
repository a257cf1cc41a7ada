"""What is asked of one talk of many beside its hour: its track, its language, whether it is in a room or on a day, and
whether somebody gives it ("is Ann Lee the one who does the safe leaves?")."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from knowledge.programme import SessionKind
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.subjects_told import few_sessions
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.of_their_parts import SIDES
from knowledge.understanding.kinds.paging import OF_A_PART
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, TimeSpan
from knowledge.understanding.reading.languages_named import HELD
from knowledge.understanding.reading.reader import Reader

MAY_BE_OF_A_TALK = frozenset({Intent.SESSION, Intent.SESSION_TIME, Intent.TOPIC, Intent.HOSTS})
"""Kinds that a question about one talk is read as."""
OF_A_KNOWN_TALK = (C.WHEN, C.WHERE, C.HOW_LONG, C.START, C.END, C.IT, C.THAT_SESSION, C.CANCELLED, C.TRACK_WORD, C.ROOM_WORD)
"""Concepts of what is asked of a talk that is known to be there."""
OF_ITS_OWN_SORT = frozenset({SessionKind.TALK, SessionKind.OTHER})
"""Kinds of sessions that are called as those of their gathering are: films at a film festival."""
SEVERAL = 2
AN_HOUR = timedelta(hours=1)
HELD_AGAINST = (C.BEFORE, C.AFTER, C.SAME, C.OTHER, C.WITH)
"""Concepts beside which a talk is only named to compare with."""
ASKED_OF_IT = (C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.ROOM, C.TIME)
"""Concepts of what is asked of a talk, or of its time and place, beside which it is not claimed to be anybody's."""

LEAST_OF_A_TITLE = 2
"""Words of its title that name a talk of many."""


def of_one_talk(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """What is asked of a talk; None where it is its hour, its room, its people or what it is about."""
    if not reader.directory.rooms or ask.intent not in MAY_BE_OF_A_TALK:
        return None
    in_mind = clause.values(C.THAT_SESSION) if ask.intent is Intent.HOSTS and not clause.has(C.EVENT) else ()
    sessions = ask.sessions or few_sessions(ask.talks) or in_mind
    by_words = clause.has(C.TOPIC) and not clause.has(C.TRACK_WORD)  # "who organises it?" is no talk on organisations
    if not sessions or (ask.intent is Intent.HOSTS and by_words):
        return None
    if ask.intent is Intent.HOSTS and not clause.has(C.TRACK_WORD):
        return Ask(Intent.SPEAKERS, sessions=sessions)
    of_a_room = bool(ask.rooms) and not clause.has(C.AFTER, C.BEFORE, C.NEXT)
    elsewhere = of_a_room and not any(reader.directory.sessions[each].room in ask.rooms for each in sessions)
    if (
        (len(sessions) > 1 or elsewhere)
        and (ask.when or ask.rooms)
        and ask.talks
        and clause.has(C.TOPIC)
        and not clause.has(C.WHEN, C.WHERE, C.HOW_LONG)
    ):
        return replace(ask, intent=Intent.TOPIC, sessions=(), aspects=asked_by_whom(clause), when=around(clause, ask.when) if ask.when else None)
    if ask.when and _asks_for_any(reader, clause, ask):
        return replace(ask, intent=Intent.TOPIC, sessions=(), aspects=asked_by_whom(clause), when=around(clause, ask.when))
    of_it = replace(ask, intent=Intent.SESSION_TIME, aspects=(), sessions=sessions, talks=(), mentions=(), confirms=False)
    if clause.has(C.SPEAK_IN, C.TALKS_IN, C.LANGUAGE_WORD) and ask.sessions:
        return _whether_in_a_language(reader, clause, replace(of_it, aspects=(Aspect.LANGUAGE,), confirms=ask.confirms))
    placed = bool(ask.rooms or (ask.when and ask.when.day))
    if ask.sessions and placed and ask.confirms and not clause.has(*SIDES, C.WHEN):
        return replace(of_it, confirms=True)
    return None


def _whether_in_a_language(reader: Reader, clause: Clause, ask: Ask) -> Ask:
    """In which language a talk is, or whether it is in the one that is said; of two it is asked which."""
    said = clause.values(C.SPEAK_IN, C.TALKS_IN, C.LANGUAGE_WORD)
    of_one = len(said) == 1 and not clause.says(reader.sets["or_words"])
    return replace(ask, language=said[0] if of_one else None, confirms=ask.confirms and of_one)


def _asks_for_any(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether any talk on what is said is asked for ("des ateliers pour enfants cet après-midi ?"), and not one that is known to be there."""
    subject = clause.of(C.TOPIC)
    if not ask.confirms or not ask.talks or not subject or clause.has(*OF_A_KNOWN_TALK):
        return False
    times = clause.places(C.DAY, C.TIME, C.TODAY, C.TOMORROW)
    words = clause.reading.words
    first = min(span.start for span in (*subject, *(clause.of(C.TALK_ABOUT, C.ABOUT))))
    the = any(words[number].text in reader.sets["definite"] for number in range(clause.start, first) if number not in times)
    return clause.has(C.THERE_IS, C.ANY) or not the


def in_its_language(reader: Reader, clause: Clause, ask: Ask) -> Ask:
    """A question about a part of the programme, of the talks in the language that is said with it; in which they are, where all or none are in it."""
    if ask.intent is Intent.SPEAKERS and clause.has(C.TALK) and clause.has(C.TALKS_IN) and not clause.has(C.WHO, C.SPEAKER, C.SESSION_NAME):
        return Ask(Intent.PRACTICAL, topic=Matter.EVENT_LANGUAGE)
    if ask.intent not in OF_A_PART or clause.has(C.PROGRAMME, C.PLEASE):
        return ask
    said, known = clause.values(C.SPEAK_IN, C.TALKS_IN), reader.directory.languages
    of_all = ask.intent is Intent.PROGRAMME and not (ask.rooms or ask.tracks or ask.when)
    if of_all and clause.has(C.LANGUAGE_WORD, C.TALKS_IN) and not _of_those_in_it(clause, said, known):
        return Ask(Intent.PRACTICAL, topic=Matter.EVENT_LANGUAGE)
    if not said:
        return ask
    wanted = next((code for code in said if code in known), None)
    if wanted is None and ask.intent is Intent.TOPIC and known:
        return replace(ask, language=said[0]) if ask.confirms else ask
    if wanted is None:
        return Ask(Intent.PRACTICAL, topic=Matter.EVENT_LANGUAGE) if known or clause.has(C.TALKS_IN) else ask
    return replace(ask, language=wanted) if len(known) >= SEVERAL else ask


def of_its_own_sort(reader: Reader, clause: Clause, ask: Ask) -> Ask:
    """A question about the programme or its edges, where its sessions are called as those of such a gathering are ("the last film"), of no others."""
    if ask.intent not in (Intent.PROGRAMME, Intent.NEXT) or not clause.values(C.TALK):
        return ask
    others = tuple(session.id for session in reader.directory.sessions.values() if session.kind not in OF_ITS_OWN_SORT)
    return replace(ask, without=(*ask.without, *others), topic=None if ask.topic == SessionKind.TALK else ask.topic)


def _of_those_in_it(clause: Clause, said: tuple[str, ...], known: Set[str]) -> bool:
    """Whether those of several languages are asked for that are in one of them, and not whether all are."""
    some = clause.has(C.THERE_IS, C.ANY, C.ATTEND, C.WHICH, C.WHAT, C.HOW_MANY) or not (clause.asked and clause.has(*HELD))
    return some and not known.isdisjoint(said) and len(known) >= SEVERAL


def asked_by_whom(clause: Clause) -> tuple[Aspect, ...]:
    """Whether it is asked who gives the talks that are found, and how many there are."""
    counted = (Aspect.COUNT,) if clause.has(C.HOW_MANY) and not clause.has(C.HOW_LONG) else ()
    return (*counted, Aspect.WHO) if asks_who_speaks(clause) else counted


def asks_who_speaks(clause: Clause) -> bool:
    """Whether it is asked who speaks, and not about what something is ("anything about ...?")."""
    about = {span.start for span in clause.of(C.ABOUT, C.TALK_ABOUT)}
    said_of_people = any(span.start not in about for span in clause.of(C.WHO_IS))
    return clause.has(C.WHO, C.SPEAKER) or (said_of_people and clause.has(C.SPEAK))


def around(clause: Clause, when: TimeSpan) -> TimeSpan:
    """The stretch of hours in which talks on something are looked for: up to an hour, from it on, or the hour that begins with it."""
    if when.starts is None or when.ends or opens_there(clause):
        return when
    if clause.has(C.BEFORE):
        return replace(when, starts=time(), ends=when.starts)
    until = (datetime.combine(date.min, when.starts) + AN_HOUR).time()
    return replace(when, ends=until) if until > when.starts else when


def opens_there(clause: Clause) -> bool:
    """Whether all that comes after the hour that is said is meant ("after 3", "à partir de 15 h")."""
    return clause.has(C.AFTER) or any(hour.onwards for hour in clause.reading.hours_within(clause.start, clause.end))


def whose_talk_it_is(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether people give the talks that some words of a title name, and who does where they do not; nothing where that is not asked."""
    if not ask.confirms or clause.has(*HELD_AGAINST, *ASKED_OF_IT, *DAYS):
        return ()
    named = clause.of(C.SESSION_NAME)
    people = clause.values(C.PERSON)
    sessions = tuple(dict.fromkeys(session for span in named for session in span.value))
    shared = any(reader.directory.sessions[session].talks for session in sessions)
    said = reader.topics.is_searched_freely or (clause.says(reader.sets["gives_it"]) and not shared)
    if sum(map(len, named)) < LEAST_OF_A_TITLE or not people or not sessions or not said:
        return ()
    theirs = tuple(person for person in people if any(person in reader.directory.sessions[session].people for session in sessions))
    if not theirs and len(people) > 1 and not ask.several:
        return ()
    asked = Ask(Intent.PERSON_SPEAKS, people=theirs or people, sessions=sessions, several=True, confirms=True)
    return (asked,) if theirs else (asked, Ask(Intent.SPEAKERS, sessions=sessions))
