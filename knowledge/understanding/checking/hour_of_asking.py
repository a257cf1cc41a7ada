"""What a question means by the hour at which it is asked: "who is speaking?" is asked of now while the event runs, "what's next?" of the series
once it is over, and a bare "next" while it runs of what comes from now on, not after a talk of tomorrow that was spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.programme import Session
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.timetable import ONLY_WHAT_FOLLOWS
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part

OF_ALL_SPEAKERS = (C.SPEAKER, C.EVENT, C.ALL, C.ATTEND, C.DAY, C.TODAY, C.HOW_MANY, C.SESSION, C.ROUND_TABLE, C.TALK, C.DEBATE, C.PROGRAMME, C.TOPIC)
"""Concepts beside which who speaks is asked of the whole event."""
OF_A_WHOLE_ROOM = (C.SPEAKER, C.ALL, C.DAY, C.TODAY, C.TOMORROW, C.HOW_MANY, C.PROGRAMME, C.HOSTS, C.WHEN, C.OPENS, C.CLOSES)
"""Concepts beside which who speaks is asked of all that a room has."""
OF_A_PART = frozenset({Aspect.START, Aspect.END, Aspect.DURATION, Aspect.LEFT})
"""Sides of the time of what is on now, where "this one" is asked about."""
OF_THE_SERIES = (C.SERIES, C.MEETING, C.MEETING_WORD, C.SERIES_NUMBER, C.OPENING_MEETING)
GOING_ON = frozenset({Intent.NOW, Intent.NEXT, Intent.AT_TIME, Intent.BETWEEN})
"""Kinds of question by which somebody goes through the programme, in which "next" is what comes after that."""
TELLING_NO_HOUR = frozenset({Intent.HOSTS, Intent.CONTACT, Intent.PERSON_CONTACT, Intent.ORGANISATIONS, Intent.VENUE})
"""Kinds of question the answers to which name people or bodies and no hour, so that nothing comes "after that"."""
SEEN_FROM = (
    C.AFTER, C.BEFORE, C.PREVIOUS, C.AND_WHAT_OF, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME, C.ROOM,
    C.SAME_ROOM, C.THIS_PART, C.OTHER_ONE, C.PICKED, C.TIME,
)  # fmt: skip
"""Concepts that say from where on something is the next."""


def of_the_hour_of_asking(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """While the event runs, "who is speaking?" asks who speaks now; before and after, "what's on that day" asks for the programme, and what the
    next is about for the next of the series."""
    event = reader.directory.programme.event
    of_the_day = ask.intent is Intent.NOW and not event.begins <= now < event.ends and not (ask.rooms or ask.tracks)
    if of_the_day and (ask.language or any(part.clause.has(C.EVENT) for part in parts)):
        return Ask(Intent.PROGRAMME, language=ask.language)
    if ask.intent is Intent.REMAINING and not ask.when and any(part.clause.has(C.SO_FAR) for part in parts):
        return replace(ask, when=TimeSpan(exact=now), order=Order.BEFORE)
    if _asks_what_was_missed(reader, ask, parts, now):
        return replace(ask, intent=Intent.REMAINING, aspects=(), when=TimeSpan(exact=now), order=Order.BEFORE)
    if _asks_what_is_on(reader, ask, parts, now):
        return replace(ask, intent=Intent.NOW, aspects=(Aspect.WHO,) if any(part.clause.has(C.WHO, C.WHO_IS) for part in parts) else ask.aspects)
    if ask.intent is Intent.TOPIC and not ask.when and any(_says_this_moment(reader, part.clause) for part in parts):
        return replace(ask, when=TimeSpan(exact=now))
    about_the_next = ask.intent is Intent.NEXT and not (ask.sessions or ask.people or ask.when or ask.order not in (Order.AFTER, Order.BEFORE))
    if (
        about_the_next
        and reader.directory.programme.series
        and not event.begins <= now < event.ends
        and len(parts) == 1
        and parts[0].clause.has(C.ABOUT)
    ):
        return Ask(Intent.SERIES, order=ask.order)
    if ask.intent is Intent.CLARIFY and ask.topic == Intent.NEXT and event.begins <= now < event.ends:
        return Ask(Intent.NEXT, order=ask.order)  # "after him" is then after whoever speaks now
    ask = _of_what_is_on(reader, _of_the_series(reader, ask, parts, now), parts, now)
    own = [part for part in parts if part.ask == ask] or parts  # "who's on, and who's next?"
    still = len(own) == 1 and own[0].clause.has(C.SPEAK) and own[0].clause.says(reader.sets["still"])
    plain = ask.intent is Intent.SPEAKERS and not (ask.aspects or ask.sessions or ask.order or ask.when or ask.rooms or ask.tracks)
    not_now = not (still or event.begins <= now < event.ends)
    if not plain or len(own) > 1 or not_now or any(_is_of_all_speakers(part.clause) for part in own):
        return ask
    return Ask(Intent.NOW, aspects=(Aspect.WHO,))


def _is_of_all_speakers(clause: Clause) -> bool:
    """Whether a word says that who speaks is asked of the whole event; the word for speaking, which may be a talk as well, does not ("talking")."""
    speaking = clause.places(C.SPEAK)
    return any(span.concept is not C.TALK or speaking.isdisjoint(range(span.start, span.end)) for span in clause.of(*OF_ALL_SPEAKERS))


def _says_this_moment(reader: Reader, clause: Clause) -> bool:
    """Whether it is said that this very moment is meant ("right now"), and not only what is on ("what's on about email?")."""
    said = {clause.reading.words[number].text for number in clause.places(C.NOW)}
    return not said.isdisjoint(reader.sets["this_moment"])


def _of_what_is_on(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """Where "this one" is asked about, the time or the people of what is on now, and not of the event; of the part at an hour, what is on then."""
    if ask.intent is Intent.SESSION_TIME and ask.aspects == (Aspect.DURATION,) and not ask.sessions and ask.when and ask.when.starts:
        return Ask(Intent.AT_TIME, when=ask.when)  # "how long is the bit at 5:30?"
    of_its_time = ask.intent is Intent.EVENT_TIME and bool(ask.aspects) and set(ask.aspects) <= OF_A_PART and not ask.when
    of_its_people = ask.intent is Intent.SPEAKERS and not (ask.sessions or ask.rooms or ask.tracks or ask.when)
    if not (of_its_time or of_its_people) or len(parts) > 1 or not parts[0].clause.has(C.THIS_PART):
        return ask
    sessions = tuple(session.id for session in reader.directory.running_at(now))
    if of_its_people:
        return replace(ask, sessions=sessions) if len(sessions) == 1 else ask
    return Ask(Intent.SESSION_TIME, sessions=sessions, aspects=ask.aspects) if sessions else ask


def _of_the_series(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """While the event runs, "what was before this?" asks for what was on; once it is over, the next session is that of its series."""
    event = reader.directory.programme.event
    said = {concept for part in parts for concept in part.clause.concepts}
    if ask.intent is Intent.SERIES and ask.order and not ask.words and said.isdisjoint(OF_THE_SERIES):
        return Ask(Intent.NEXT, order=ask.order) if event.begins <= now < event.ends else ask
    after_all = now >= event.ends and ask.intent is Intent.NEXT and ask.order is Order.AFTER and not ask.rooms
    from_the_end = not (ask.people or ask.sessions) or said.isdisjoint(SEEN_FROM)  # what is only in mind is not what the next is seen from
    if after_all and from_the_end and reader.directory.programme.series and C.MEETING_WORD in said:
        return Ask(Intent.SERIES, order=Order.AFTER, aspects=(Aspect.DAY,) if C.WHEN in said else ())
    return ask


def _asks_what_was_missed(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> bool:
    """Whether it is asked of a room or a track what has been there today ("what did I miss in Janson?")."""
    event, when = reader.directory.programme.event, ask.when
    if ask.intent is not Intent.PROGRAMME or not (ask.rooms or ask.tracks) or not event.begins <= now < event.ends:
        return False
    today = reader.directory.day_at(now)
    asks = any(part.clause.has(C.MISSED, C.SO_FAR) for part in parts) and (when is None or (when.starts is None and when.day == today))
    return asks and any(session.starts < now for session in _of_today(reader, ask, now))


def _asks_what_is_on(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> bool:
    """Whether "who's speaking in Janson?" or "y a quoi dans Janson ?" is asked while that room or track has its hours, or whether a room
    is free."""
    if ask.intent is not Intent.PROGRAMME or not (ask.rooms or ask.tracks) or ask.when or Aspect.COUNT in ask.aspects:
        return False
    clauses = [part.clause for part in parts]
    if any(clause.has(C.FREE, C.TAKEN) and not clause.has(C.WHEN) for clause in clauses):
        return reader.directory.programme.event.begins <= now < reader.directory.programme.event.ends
    asks = any(clause.has(C.WHO, C.WHO_IS) or (ask.rooms and clause.has(C.THERE_IS) and clause.has(C.WHAT)) for clause in clauses)
    if not asks or any(clause.has(*OF_A_WHOLE_ROOM) for clause in clauses):
        return False
    of_today = _of_today(reader, ask, now)
    return any(session.starts <= now for session in of_today) and any(session.ends > now for session in of_today)


def _of_today(reader: Reader, ask: Ask, now: datetime) -> list[Session]:
    """What the rooms and tracks that are asked about have today."""
    directory = reader.directory
    by_part = [*(directory.by_room.get(room, ()) for room in ask.rooms), *(directory.by_track.get(track, ()) for track in ask.tracks)]
    today = directory.day_at(now)
    return [session for sessions in by_part for session in sessions if directory.date_of[session.id] == today]


def next_from_now(reader: Reader, ask: Ask, clause: Clause, recall: Recall, now: datetime) -> Ask:
    """What comes next from now on, where it is not said after what; else the question as it is."""
    event = reader.directory.programme.event
    if not recall.last_asks or recall.last_asks[-1].intent in GOING_ON or not event.begins <= now < event.ends:
        return ask
    if ask.intent is not Intent.NEXT or ask.order is not Order.AFTER or not (ask.sessions or ask.people):
        return ask
    sessions = [reader.directory.sessions[each] for each in ask.sessions if each in reader.directory.sessions]
    sessions += [session for person in ask.people for session, _ in reader.directory.parts_of(person)]
    if sessions and all(session.starts <= now < session.ends for session in sessions):
        return ask
    several = len({session.id for session in sessions}) > 1  # "and after?" goes on from one who is yet to come, and not from these
    no_more = clause.concepts <= (ONLY_WHAT_FOLLOWS | {C.AFTER} if several else ONLY_WHAT_FOLLOWS)
    goes_on = no_more and bool(ask.people) and not ask.sessions
    after_that = recall.last_asks[-1].intent not in TELLING_NO_HOUR and clause.says(reader.sets["just_told"])
    return replace(ask, sessions=(), people=()) if not after_that and (goes_on or _is_bare(reader, clause)) else ask


def _is_bare(reader: Reader, clause: Clause) -> bool:
    """Whether what is next is asked for, and nothing says from where on."""
    seen_from_it = clause.has(C.IT) and not clause.has(C.WHAT, C.WHO, C.WHO_IS, C.TALK, C.SESSION)
    goes_on = clause.reading.words[clause.start].text in reader.sets["conjunctions"]
    return clause.has(C.NEXT) and not clause.has(*SEEN_FROM) and not seen_from_it and not goes_on
