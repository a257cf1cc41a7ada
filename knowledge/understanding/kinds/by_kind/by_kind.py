"""What each kind of question takes from a clause beyond what all have in common: which side of a list, whose contact, which meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from knowledge.programme import SessionKind
from knowledge.understanding.claims.claims import RIGHT
from knowledge.understanding.claims.denying import is_denied, is_limited
from knowledge.understanding.claims.everybody import only_of_a_gender, said_of_everybody, speaks_of_all
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.in_the_plural import number_claimed
from knowledge.understanding.clauses.matters_of_sessions import SIDES_OF_A_BREAK, names_a_break
from knowledge.understanding.clauses.situations import is_for_the_press
from knowledge.understanding.concepts import COUNTED
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.people import (
    companions,
    edges_but_of_a_table,
    organisation_people,
    person_contact,
    person_speaks,
    person_talk,
    person_time,
    private,
    works,
)
from knowledge.understanding.kinds.by_kind.series import series
from knowledge.understanding.kinds.by_kind.timetable import at_time, next_up, remaining
from knowledge.understanding.kinds.holders import who_is_elected
from knowledge.understanding.kinds.hours_of_event import event_time
from knowledge.understanding.kinds.how_far import how_far
from knowledge.understanding.kinds.missing_talks import kinds_said
from knowledge.understanding.kinds.preferring.matters import most_particular
from knowledge.understanding.kinds.preferring.parts import around_parts
from knowledge.understanding.kinds.somebody_else import unknown_name
from knowledge.understanding.kinds.told_in_texts import matter_told_by_its_word, with_what_texts_tell
from knowledge.understanding.kinds.which_function import who_somebody_is
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

SOCIAL: tuple[tuple[C, SocialKind], ...] = (
    (C.SPEAK_IN, SocialKind.LANGUAGE), (C.IDENTITY, SocialKind.IDENTITY), (C.HELP, SocialKind.HELP), (C.GOODBYE, SocialKind.GOODBYE),
    (C.THANKS, SocialKind.THANKS), (C.CLOCK, SocialKind.HOUR), (C.HOUR_OF_IT, SocialKind.HOUR), (C.GREETING, SocialKind.GREETING),
)  # fmt: skip
WHERE_WORDS = (C.WHERE, C.ADDRESS, C.POSTCODE, C.DISTRICT)
SAID_OF_A_PLACE = frozenset(
    {C.PLACE, C.DISTRICT, C.ADDRESS, C.CITY, C.VENUE_CITY, C.ORGANISATION, C.IT, C.EVENT, C.MEETING_WORD, C.HAPPEN, C.CONFIRM, C.CORRECTION, C.PLEASE,
     C.GREETING, C.NOTED, C.TELEPHONE}
)  # fmt: skip
"""Concepts beside which no more is said of a place than that the event is there."""
ONLY_A_ROOM = frozenset({C.PRACTICAL, C.ROOM_WORD, C.PLEASE, C.GREETING})
"""Concepts of a message that is no more than the word for a room ("amphi?")."""
LITTLE = 0.3
"""What words may cost that nothing explains, where all tracks or rooms are meant."""


def _speakers(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    series = reader.directory.programme.series
    if series and clause.has(C.PICKED) and clause.has(C.MEETING) and str(series.number) not in clause.values(C.MEETING):
        return Ask(Intent.SILENT)
    if around := around_parts(reader, clause, ask):
        return around[0]
    if not clause.has(C.OPENS, C.CLOSES, C.FIRST, C.LAST) and (elected := who_is_elected(reader, clause)):
        return elected
    sessions = ask.sessions
    said = edges_but_of_a_table(clause) if sessions else clause.concepts
    order = None
    if C.OPENS in said or (C.FIRST in said and C.LAST not in said):
        order = Order.FIRST
    elif C.CLOSES in said or C.LAST in said:
        order = Order.LAST
    if order and clause.has(C.BOTH) and not sessions and not clause.has(C.EVENT):
        return replace(ask, order=order, sessions=tuple(reader.directory.round_tables), people=())
    if clause.has(C.BOTH, C.PICKED) and clause.asked and clause.has(C.ATTEND, C.ANY) and len(sessions) > 1:
        return replace(ask, sessions=(), people=(), aspects=(Aspect.REPEATEDLY,), confirms=False)
    if not clause.has(C.SESSION_NAME) and not clause.has(C.SESSION, C.IT, C.DEBATE, C.WITH):
        sessions = ()
    if clause.has(C.DEBATE) and not sessions:
        sessions = tuple(session.id for session in reader.directory.debates)
    if order and reader.directory.rooms and not sessions:
        of_talks = clause.has(C.SPEAK, C.SPEAKER, C.TALK) or clause.says(reader.ways_to_say(C.SPEAK))  # "qui parle en premier ?"
        topic = SessionKind.TALK if of_talks else ask.topic
        return replace(ask, intent=Intent.NEXT, order=order, sessions=(), people=(), topic=topic)
    if only_of_a_gender(reader, clause) and not is_denied(reader, clause):
        return replace(ask, order=None, sessions=sessions, people=(), aspects=(*ask.aspects, Aspect.EVERYBODY), confirms=True)
    if said_of_everybody(clause, recall, C.FEMININE, C.MASCULINE) and not sessions:
        return replace(ask, order=order, sessions=(), people=(), aspects=(*ask.aspects, Aspect.EVERYBODY))
    if clause.has(C.TITLE) and clause.has(C.SPEAKER) and not clause.has(C.TALK, C.TALK_ABOUT, C.ABOUT, C.SESSION, C.ROUND_TABLE, C.EVENT, C.BOOK):
        ask = replace(ask, aspects=tuple(dict.fromkeys((*ask.aspects, Aspect.ROLE))))  # somebody's title is their function
    claimed = number_claimed(reader, clause, *COUNTED) if ask.confirms or clause.has(C.THERE_IS) else None
    if claimed:
        ask = replace(ask, number=claimed, aspects=(*(each for each in ask.aspects if each is not Aspect.COUNT), Aspect.NUMBER), confirms=True)
    of_all = clause.has(C.FEMININE, C.MASCULINE) and speaks_of_all(reader, clause)
    return replace(ask, order=order, sessions=sessions, people=(), confirms=ask.confirms and not of_all)


def _contact(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    of_the_press = clause.has(C.PRESS) or (not clause.has(C.INFORMATION) and is_for_the_press(reader, clause.reading))
    topic = "press" if of_the_press else "information"
    return replace(ask, topic=topic, people=() if clause.has(C.OTHER) else named, sessions=(), talks=())


def _practical(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    spans = clause.of(C.PRACTICAL)
    if reader.directory.rooms and not recall.last_asks and _is_only_a_room(clause):
        return Ask(Intent.PARTS)
    if not spans and clause.has(C.ROOM_WORD):
        return replace(ask, topic=Matter.ROOM)
    if not spans:
        return replace(ask, topic=Matter.ATTENDANCE) if clause.has(C.HOW_MANY, C.PEOPLE_WORD) else Ask(Intent.SILENT)
    best = most_particular(reader, clause, spans)
    if (
        reader.directory.rooms
        and best.value[0] == Matter.DOORS
        and ask.when
        and ask.when.day
        and Matter.DOORS not in reader.directory.programme.practical
    ):
        return Ask(Intent.EVENT_TIME, aspects=(Aspect.START,), when=ask.when)  # of one of several days
    sessions = clause.values(C.SESSION_NAME, C.THAT_SESSION) if reader.directory.rooms else ()
    if sessions and best.value[0] == Matter.ROOM:
        return Ask(Intent.SESSION_TIME, aspects=(Aspect.ROOM,), sessions=sessions)
    if best.value[0] == Matter.ROOM and reader.directory.rooms and reader.plurals.looks_plural(clause.reading.words[best.end - 1].text):
        return _parts(reader, clause, Ask(Intent.SILENT if clause.has(C.TIME, C.NOW, C.TOPIC) else Intent.PARTS, when=ask.when), recall, named)
    asked = replace(ask, topic=matter_told_by_its_word(reader, clause, best), order=Order.SHORTEST if clause.has(C.SHORTEST) else None)
    asked = with_what_texts_tell(reader, clause, asked, recall)
    called = names_a_break(reader, clause.reading, best)
    breaks = called or reader.breaks.get(best.value[0])
    if asked.told_in and not called and not clause.has(C.WHERE, *SIDES_OF_A_BREAK):
        return asked
    if breaks and best.value[0] not in reader.directory.programme.practical:
        whether = ask.confirms and len(clause) > len(best) + 1 and not clause.has(C.ALL, C.WHERE)  # in which rooms it is, is not told
        place = (Aspect.ROOM,) if clause.has(C.WHERE) else ()
        return Ask(Intent.SESSION_TIME, place, sessions=breaks, when=ask.when, topic="right" if whether else None)
    return asked


def _is_only_a_room(clause: Clause) -> bool:
    """Whether the whole message is the word for a room ("amphi?"), which asks for those that there are."""
    matters = {*clause.values(C.PRACTICAL)}
    of_rooms = matters <= {Matter.ROOM} and (bool(matters) or clause.has(C.ROOM_WORD))
    return of_rooms and len(clause) == len(clause.reading.words) and clause.concepts <= ONLY_A_ROOM and unexplained(clause) < LITTLE


def _social(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    takes_leave = clause.has(C.THANKS) and clause.has(C.GOODBYE)
    kind = next(kind for concept, kind in SOCIAL if clause.has(concept) and not (takes_leave and kind is SocialKind.HELP))
    return Ask(Intent.SOCIAL, topic=kind, words=next(iter(reversed(clause.values(C.SPEAK_IN))), None))


def _service(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What the bot is to do by itself, and for which people and sessions."""
    return Ask(Intent.SERVICE, topic=clause.values(C.SERVICE)[0], people=ask.people, sessions=ask.sessions)


COVERED = (
    C.TALK_ABOUT, C.SESSION, C.TALK, C.ROUND_TABLE, C.ATTEND, C.EVENT, C.DEBATE, C.PROGRAMME, C.TRACK_WORD, C.TRACK, C.ROOM, C.DAY, C.TODAY,
    C.CANCELLED,
)  # fmt: skip
"""Concepts with which it is asked whether a subject is spoken of."""


def _topic(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    in_one_stretch = ask.when and ask.when.last_day and not reader.topics.is_searched_freely and not ask.when.is_without(reader.days_of_event)
    of_the_kind = {*kinds_said(reader, clause)} <= {span.start for span in clause.of(C.TOPIC)}
    covered = of_the_kind and clause.has(*COVERED) and not any(span.start == clause.start for span in clause.of(C.ABOUT))
    return replace(
        ask,
        confirms=ask.confirms and covered and not speaks_of_all(reader, clause) and not clause.has(C.NEXT),
        words=clause.subject,
        when=None if in_one_stretch else ask.when,
        people=(),
    )


def _theme(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What the event is about; of one of many talks, those on the subject that is named ("is the conference for beginners?")."""
    if not reader.topics.is_searched_freely or not ask.talks or clause.has(C.THEME):
        return ask
    return replace(_topic(reader, clause, replace(ask, intent=Intent.TOPIC), recall, named), confirms=False)


def _venue(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    elsewhere = clause.best(C.ORGANISATION)
    if elsewhere is None or reader.directory.is_at(elsewhere.value) or clause.has(C.PLACE, *WHERE_WORDS):
        claims_ours = clause.has(C.PLACE, C.DISTRICT, C.ORGANISATION) and clause.concepts <= SAID_OF_A_PLACE
        return replace(ask, words=None, topic=RIGHT if claims_ours else None)
    claimed = " ".join(word.raw for word in clause.reading.words[elsewhere.start : elsewhere.end])
    return replace(ask, words=claimed, confirms=ask.confirms or clause.has(C.HAPPEN))


def _unknown_name(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    return Ask(Intent.UNKNOWN_NAME, words=unknown_name(clause))


def _parts(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """The tracks or rooms, where nothing more is said of which one; else the programme is silent on the one that is meant."""
    return ask if unexplained(clause) < LITTLE else Ask(Intent.SILENT)


OF_QUESTIONS = frozenset({C.DEBATE, C.AUDIENCE, C.HAVE_A_SAY, C.PRACTICAL, C.EVENT, C.THERE_IS, C.PLEASE, C.GREETING, C.AND_WHAT_OF})
"""Concepts beside which it can be said whether the audience may ask questions."""


def _debate(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """The sessions that are debates; else the audience's part of others, of which it can be said that questions may be asked, where nothing else is
    claimed of it; whether there is still one."""
    of_those = clause.has(C.AUDIENCE, C.HAVE_A_SAY) or clause.has(C.THAT_SESSION) or not clause.says(reader.sets["debate_nouns"])
    if (held := reader.directory.held_debates) and not of_those:
        named = tuple(session for session in clause.values(C.SESSION_NAME) if session in held)
        return Ask(Intent.SESSION_TIME, sessions=named or held)
    told = clause.values(C.THAT_SESSION) if not (ask.sessions or clause.has(C.EVENT, C.ROUND_TABLE, C.ALL, C.BOTH, C.WHEN)) else ()
    if len(told) == 1 and reader.directory.sessions[told[0]].audience_debate:
        ask = replace(ask, sessions=told)
    if ask.confirms and not ask.sessions and clause.has(C.OTHER, C.MORE, C.REMAINING):
        ask = replace(ask, aspects=(*ask.aspects, Aspect.STILL))  # "is there another debate?"
    of_the_audience = clause.values(C.PRACTICAL) == (Matter.AUDIENCE_QUESTIONS,) and clause.concepts <= OF_QUESTIONS
    return replace(ask, confirms=ask.confirms and of_the_audience and not is_limited(reader, clause))


def _hosts(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who invites, or whether the one does whom a pronoun means; the one who is picked of the hosts ("who's the other host?")."""
    if clause.has(C.PICKED) and named and not clause.has(C.HE, C.SHE, C.IT):
        return Ask(Intent.PERSON, people=named, several=True)
    theirs = clause.values(C.THAT_PERSON) if ask.confirms and not named and clause.has(C.HE, C.SHE) else ()
    return replace(ask, people=theirs) if len(theirs) == 1 else ask


def _organisations(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Which bodies take part; of a programme that names none, the sessions that are spoken of, or nothing."""
    if reader.directory.organisations:
        return ask
    return replace(ask, intent=Intent.SESSION) if ask.sessions else Ask(Intent.SILENT)


SPECIAL: dict[Intent, Callable[[Reader, Clause, Ask, Recall, tuple[str, ...]], Ask]] = {
    Intent.PARTS: _parts,
    Intent.PERSON: who_somebody_is,
    Intent.DEBATE: _debate,
    Intent.HOSTS: _hosts,
    Intent.UNKNOWN_NAME: _unknown_name,
    Intent.EVENT_TIME: event_time,
    Intent.SPEAKERS: _speakers,
    Intent.VENUE: _venue,
    Intent.PERSON_TIME: person_time,
    Intent.NEXT: next_up,
    Intent.REMAINING: remaining,
    Intent.CONTACT: _contact,
    Intent.PRACTICAL: _practical,
    Intent.ORGANISATION_PEOPLE: organisation_people,
    Intent.ORGANISATIONS: _organisations,
    Intent.PROGRESS: how_far,
    Intent.MISSING: how_far,
    Intent.PRIVATE: private,
    Intent.SOCIAL: _social,
    Intent.SERVICE: _service,
    Intent.SERIES: series,
    Intent.AT_TIME: at_time,
    Intent.TOPIC: _topic,
    Intent.THEME: _theme,
    Intent.PERSON_TALK: person_talk,
    Intent.COMPANIONS: companions,
    Intent.PERSON_SPEAKS: person_speaks,
    Intent.PERSON_CONTACT: person_contact,
    Intent.WORKS: works,
}
