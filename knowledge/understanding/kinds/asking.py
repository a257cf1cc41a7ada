"""From the kind of question to what is asked: which people, sessions, hours and sides of a thing the clause names."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from datetime import datetime, time

from knowledge.understanding.claims.claims import claimed_of
from knowledge.understanding.claims.denying import is_denied, is_limited
from knowledge.understanding.claims.stated import asks_openly, is_stated
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.in_the_plural import is_of_anybody
from knowledge.understanding.clauses.telling import what_fits
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.by_kind import SOCIAL, SPECIAL
from knowledge.understanding.kinds.hours_of_event import edge_of_the_day
from knowledge.understanding.kinds.missing_talks import absent_kind, names_a_subject
from knowledge.understanding.kinds.of_a_part import of_a_part, with_who_speaks
from knowledge.understanding.kinds.of_one_talk import around, asked_by_whom, in_its_language, of_its_own_sort, of_one_talk
from knowledge.understanding.kinds.of_the_world import place_for_oneself
from knowledge.understanding.kinds.scoring.scoring import Interpretation
from knowledge.understanding.kinds.some_of_a_part import some_of_a_part
from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

ASPECTS: dict[C, Aspect] = {
    C.START: Aspect.START, C.END: Aspect.END, C.HOW_LONG: Aspect.DURATION, C.DATE: Aspect.DAY, C.YEAR: Aspect.YEAR, C.TODAY: Aspect.TODAY,
    C.TOMORROW: Aspect.TODAY, C.HOW_MANY: Aspect.COUNT, C.FEMININE: Aspect.FEMININE, C.MASCULINE: Aspect.MASCULINE, C.OVER: Aspect.OVER,
    C.BEGUN: Aspect.BEGUN, C.RUNNING: Aspect.RUNNING, C.MISSED: Aspect.MISSED,
    C.POSTCODE: Aspect.POSTCODE, C.DISTRICT: Aspect.DISTRICT, C.CITY: Aspect.CITY,
    C.VENUE_CITY: Aspect.CITY, C.ADDRESS: Aspect.ADDRESS, C.ROLE: Aspect.ROLE, C.EMPLOYER: Aspect.EMPLOYER, C.ELECTED: Aspect.ELECTED,
    C.TELEPHONE: Aspect.TELEPHONE, C.EMAIL: Aspect.EMAIL, C.CANCELLED: Aspect.CANCELLED, C.SAME: Aspect.SAME_TITLE, C.ABOUT: Aspect.ABOUT,
    C.DEBATE: Aspect.DEBATE, C.WHO: Aspect.WHO, C.WHO_IS: Aspect.WHO, C.WHEN: Aspect.WHEN,
    C.ROOM_WORD: Aspect.ROOM, C.WHERE: Aspect.ROOM, C.TRACK_WORD: Aspect.TRACK, C.LANGUAGE_WORD: Aspect.LANGUAGE, C.TALKS_IN: Aspect.LANGUAGE,
    C.SPEAK_IN: Aspect.LANGUAGE, C.REPEATEDLY: Aspect.REPEATEDLY, C.SELDOM: Aspect.SELDOM,
    C.HOW_TO: Aspect.ROOM, C.COUNTDOWN: Aspect.LEFT, C.FREE: Aspect.FREE, C.TAKEN: Aspect.TAKEN,
}  # fmt: skip
USED_ASPECTS: dict[Intent, tuple[C, ...]] = {
    Intent.EVENT_TIME: (C.START, C.END, C.HOW_LONG, C.DATE, C.YEAR, C.TODAY, C.TOMORROW, C.CANCELLED),
    Intent.PROGRESS: (C.RUNNING, C.BEGUN, C.OVER, C.MISSED, C.CANCELLED),
    Intent.MISSING: (C.BEGUN, C.OVER, C.MISSED, C.RUNNING),
    Intent.VENUE: (C.POSTCODE, C.DISTRICT, C.CITY, C.VENUE_CITY),
    Intent.SPEAKERS: (C.HOW_MANY, C.FEMININE, C.MASCULINE, C.ROLE, C.EMPLOYER, C.REPEATEDLY),
    Intent.ORGANISATIONS: (C.HOW_MANY,),
    Intent.ORGANISATION_PEOPLE: (C.ROLE, C.HOW_MANY),
    Intent.PERSON: (C.ROLE, C.EMPLOYER, C.ELECTED, C.WHO_IS),
    Intent.PERSON_TIME: (C.CANCELLED, C.HOW_LONG, C.DATE, C.END, C.COUNTDOWN),
    Intent.PERSON_SPEAKS: (C.HOW_MANY,),
    Intent.PROGRAMME: (C.WHEN, C.START, C.END, C.DATE, C.HOW_LONG, C.WHERE, C.HOW_TO, C.HOW_MANY, C.FREE, C.TAKEN),
    Intent.PARTS: (C.HOW_MANY, C.TRACK_WORD, C.REPEATEDLY, C.SELDOM, C.DATE),
    Intent.REMAINING: (C.HOW_MANY,),
    Intent.SESSION_TIME: (
        C.START,
        C.END,
        C.HOW_LONG,
        C.DATE,
        C.DEBATE,
        C.WHERE,
        C.ROOM_WORD,
        C.TRACK_WORD,
        C.LANGUAGE_WORD,
        C.TALKS_IN,
        C.SPEAK_IN,
        C.CANCELLED,
        C.COUNTDOWN,
    ),
    Intent.SESSION: (C.DEBATE, C.ABOUT),
    Intent.DEBATE: (C.DEBATE,),
    Intent.SERIES: (C.DATE, C.SAME, C.HOW_MANY),
    Intent.CONTACT: (C.TELEPHONE, C.EMAIL),
    Intent.PERSON_CONTACT: (C.TELEPHONE, C.EMAIL, C.ROLE),
    Intent.TOPIC: (C.HOW_MANY, C.WHO, C.WHO_IS, C.WHEN, C.LANGUAGE_WORD, C.CANCELLED),
    Intent.WORKS: (C.ABOUT,),
    Intent.NEXT: (C.WHO, C.WHO_IS, C.COUNTDOWN),
    Intent.NOW: (C.WHO, C.WHO_IS, C.FREE, C.TAKEN),
    Intent.AT_TIME: (C.WHO, C.WHO_IS, C.START, C.FREE, C.TAKEN),
}


HALF_A_DAY = 12
OF_A_TIME = frozenset({Intent.PROGRAMME, Intent.NOW, Intent.REMAINING})
"""Kinds that tell all that is on at a time; of a subject that is named beside it, only what is on that."""
OF_A_SESSION = frozenset({Intent.SESSION_TIME, Intent.SESSION})
"""Kinds that, without a session by name, are about all talks on a subject."""


def ask_of(reader: Reader, interpretation: Interpretation, recall: Recall, now: datetime) -> Ask:
    """What a clause asks, read as this kind of question."""
    clause, intent = interpretation.clause, interpretation.kind.intent
    named = _people_named(interpretation)
    ask = _as_read(reader, interpretation, recall, now, named)
    if some := some_of_a_part(reader, clause, ask):
        return some
    if intent in OF_A_SESSION and not ask.sessions and ask.talks and reader.topics.is_searched_freely:
        when = around(clause, ask.when) if ask.when else None
        ask, intent = replace(ask, intent=Intent.TOPIC, when=when), Intent.TOPIC
    instead = _of_a_part_instead(reader, clause, ask, recall) or _of_a_subject_instead(reader, clause, ask)
    if instead:
        return _of_what_is_to_come(clause, instead)
    ask = in_its_language(reader, clause, ask) if reader.directory.rooms else ask
    if intent is Intent.SOCIAL and not clause.has(*(concept for concept, _ in SOCIAL)):
        return Ask(intent, topic=max(SocialKind, key=lambda kind: interpretation.sounds_like.get(kind.value, -math.inf)))
    special = SPECIAL.get(intent)
    ask = special(reader, clause, ask, recall, named) if special else ask
    ask = in_its_language(reader, clause, ask) if reader.directory.rooms and ask.intent is not intent else ask
    ask = of_its_own_sort(reader, clause, ask) if reader.directory.rooms else ask
    if Aspect.CANCELLED in ask.aspects and _is_said_to_be_held(reader, clause):
        ask = replace(ask, aspects=(*ask.aspects, Aspect.GOING_AHEAD))
    return with_who_speaks(clause, _of_what_is_to_come(clause, ask)) if reader.topics.is_searched_freely else ask


def _of_what_is_to_come(clause: Clause, ask: Ask) -> Ask:
    """A question about what is next or left on a subject, as one about what is not over."""
    counted = ask.intent is Intent.PROGRAMME and Aspect.COUNT in ask.aspects
    to_come = clause.has(C.REMAINING) if counted else ask.intent is Intent.TOPIC and clause.has(C.NEXT, C.REMAINING)
    return replace(ask, order=Order.AFTER) if to_come else ask


def _is_said_to_be_held(reader: Reader, clause: Clause) -> bool:
    """Whether something is said to be held as planned ("is it going ahead?", "est-ce maintenu ?"), and not to be off."""
    held, words = reader.sets["goes_ahead"], clause.reading.words
    said = clause.of(C.CANCELLED)
    return all(any(word.text in held for word in words[span.start : span.end]) for span in said)


def _people_named(interpretation: Interpretation) -> tuple[str, ...]:
    """The people whom a clause names or, where the kind of question is about people, describes."""
    clause, kind = interpretation.clause, interpretation.kind
    people = clause.values(C.PERSON)
    if people or C.DESCRIBED_PERSON not in kind.vocabulary or (kind.intent is Intent.MISSING and clause.has(C.SESSION_NAME)):
        return people
    return claimed_of(clause) or clause.values(C.DESCRIBED_PERSON)


def _as_read(reader: Reader, interpretation: Interpretation, recall: Recall, now: datetime, named: tuple[str, ...]) -> Ask:
    """What a clause names of each sort of things, and whether it asks for a yes or a no."""
    clause, kind = interpretation.clause, interpretation.kind
    people, sessions = named, clause.values(C.SESSION_NAME)
    if not people and C.THAT_PERSON in kind.needed:
        people = clause.values(C.THAT_PERSON)
    if not sessions and C.THAT_SESSION in kind.needed:
        sessions = clause.values(C.THAT_SESSION)
    hours_asked = kind.intent is Intent.SESSION_TIME and clause.has(C.WHEN, C.HOW_LONG) and clause.has(C.DAY, C.ROOM, C.TRACK)
    asks_when = hours_asked or _which_of_two(reader, clause) is not None
    asks_a_yes = (clause.asked or clause.has(C.CONFIRM)) and not asks_openly(reader, clause) and not asks_when
    confirms = asks_a_yes and _is_so(reader, clause)
    stated = not confirms and is_stated(reader, clause, kind.intent) and _is_so(reader, clause)
    return Ask(
        intent=kind.intent,
        aspects=tuple(dict.fromkeys(ASPECTS[concept] for concept in USED_ASPECTS.get(kind.intent, ()) if concept in clause.concepts)),
        people=people,
        several=_of_all_of_them(reader, clause, named),
        organisations=clause.values(C.ORGANISATION),
        sessions=sessions,
        talks=clause.talks(C.TOPIC),
        mentions=clause.talks(C.MENTION),
        rooms=clause.values(C.ROOM),
        tracks=clause.values(C.TRACK),
        when=time_span(reader, clause, recall, now),
        without=clause.values(C.UNWANTED),
        confirms=confirms or stated,
        partly_understood=stated,
        number=int(clause.values(C.MEETING)[0]) if clause.has(C.MEETING) else _place(reader, clause),
    )


def _is_so(reader: Reader, clause: Clause) -> bool:
    """Whether something is said to be so, and neither denied nor only so much."""
    return not is_denied(reader, clause) and not is_limited(reader, clause)


def _of_a_part_instead(reader: Reader, clause: Clause, ask: Ask, recall: Recall) -> Ask | None:
    """The hours of the first or last part, or of the event, where those of a session are asked for and none is named."""
    if ask.intent is not Intent.SESSION_TIME or ask.sessions or ask.talks:
        return None
    has_rooms = bool(reader.directory.rooms)
    if clause.has(C.LAST, C.FIRST, C.OPENS, C.CLOSES) and not clause.has(C.DEBATE):
        if clause.has(C.HOW_LONG):
            return edge_of_the_day(reader, clause)
        if ask.confirms and ask.when and has_rooms and not clause.has(C.FIRST, C.LAST):
            return replace(ask, sessions=edge_of_the_day(reader, clause).sessions)
        order = Order.LAST if clause.has(C.LAST, C.CLOSES) else Order.FIRST
        return replace(ask, intent=Intent.NEXT, aspects=(), order=order) if has_rooms else Ask(Intent.SPEAKERS, order=order)
    both_ends = {Aspect.START, Aspect.END} <= set(ask.aspects)
    return replace(ask, intent=Intent.EVENT_TIME) if both_ends and has_rooms and not recall.sessions else None


def _of_a_subject_instead(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """What a subject, or a part of a large event, that is named beside the kind of question makes of it."""
    by_its_talks = ask.intent is Intent.PROGRAMME and {*ask.sessions} <= {session for session, _ in ask.talks}  # the programme of one word of a title
    if ask.intent in OF_A_TIME and names_a_subject(reader, clause) and not ((ask.sessions and not by_its_talks) or ask.people or ask.tracks):
        return replace(ask, intent=Intent.TOPIC, sessions=(), aspects=asked_by_whom(clause), when=around(clause, ask.when) if ask.when else None)
    if reader.topics.is_searched_freely:
        if elsewhere := _on_what_its_track_is_about(reader, clause, ask):
            return elsewhere
        absent = absent_kind(reader, clause) if not (ask.sessions or ask.talks or ask.people or ask.tracks) else None
        if absent:
            return Ask(Intent.UNKNOWN_TOPIC, words=absent)
        if beside := place_for_oneself(reader, clause, ask) or of_a_part(reader, clause, ask):
            return beside
    return of_one_talk(reader, clause, ask)


def _on_what_its_track_is_about(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """The talks of a day on what a track is called that has none then: "any talks on RISC-V tomorrow?" asks not of the track alone."""
    day = ask.when.day if ask.when else None
    if ask.intent is not Intent.PROGRAMME or not ask.tracks or ask.rooms or day is None or clause.has(C.TRACK_WORD, C.ROOM_WORD):
        return None
    if any(reader.directory.date_of[session.id] == day for track in ask.tracks for session in reader.directory.by_track.get(track, ())):
        return None
    named = clause.places(C.TRACK)
    fit = what_fits(reader, clause.reading, [number in named for number in range(len(clause.reading.words))])
    talks = [talk for talk in fit.keys if reader.directory.date_of[talk[0]] == day] if fit else []
    return replace(ask, intent=Intent.TOPIC, tracks=(), talks=tuple(talks), aspects=asked_by_whom(clause)) if talks else None


def _of_all_of_them(reader: Reader, clause: Clause, named: tuple[str, ...]) -> bool:
    """Whether all of several people are meant: nobody was named, or several were, or it is asked which of all ("which professors speak?")."""
    if not named:
        return clause.has(C.THEY) or not clause.has(C.HE, C.SHE)
    described = [span.start for span in clause.of(C.DESCRIBED_PERSON)]
    if any(clause.reading.words[at].text in reader.functions_in_plural or is_of_anybody(reader, clause.reading, at) for at in described):
        return True
    if not clause.has(C.PERSON) and _is_anybody(reader, clause):
        return True
    if not clause.has(C.PERSON) and any(span.concept is C.WHICH or (span.concept is C.WHO and len(span) > 1) for span in clause.spans):
        return len(named) > 1
    return len(clause.of(C.PERSON)) > 1


def _is_anybody(reader: Reader, clause: Clause) -> bool:
    """Whether people are described by a body of a kind, whichever it is ("who is from a council?")."""
    words = clause.reading.words
    described = [span.start for span in clause.of(C.DESCRIBED_PERSON) if span.start > clause.start]
    asked = clause.has(C.WHO, C.WHO_IS, C.THERE_IS, C.ATTEND, C.SPEAKER)
    return asked and any(words[number - 1].text in reader.sets["indefinite"] for number in described)


def _place(reader: Reader, clause: Clause) -> int | None:
    """The place by which a round table is named, or picked from those that were listed ("the second round table")."""
    if not clause.has(C.ROUND_TABLE, C.PICKED) or len(clause.values(C.SESSION_NAME)) != 1:
        return None
    return next((reader.ordinals[word] for word in clause.texts if word in reader.ordinals), None)


def time_span(reader: Reader, clause: Clause, recall: Recall, now: datetime) -> TimeSpan | None:
    """The hour, the hours or the day that a clause speaks of, and asks not which of two it is."""
    reading, either = clause.reading, _which_of_two(reader, clause)
    hours = reading.hours_within(clause.start, clause.end) if either is not C.TIME else ()
    days = reading.days_within(clause.start, clause.end) if either is not C.DAY else ()
    said_days = [said.day for said in days if said.day]
    day = next((each for each in said_days if each not in reader.days_of_event), None) if clause.has(C.CONFIRM) else None
    day = day or next(iter(said_days), None)
    if len(set(said_days)) > 1 and clause.says(reader.sets["or_words"]):
        day = None
    part = next((said.hours for said in days if said.hours), None)
    if hours:
        hour = hours[0]
        if hour.exact:
            return TimeSpan(exact=hour.exact)
        if hour.later:
            event = reader.directory.programme.event
            spoken_of = recall.moment or (now if event.begins <= now < event.ends else event.begins)
            return TimeSpan(exact=spoken_of + hour.later)
        until = hour.until or (hours[1].clock if len(hours) > 1 and hours[1].clock and hours[1].clock > (hour.clock or hours[1].clock) else None)
        return TimeSpan(_in_the_part(hour.clock, part), until, day)
    if part:
        return TimeSpan(part[0], part[1], day)
    return TimeSpan(day=day, last_day=next((said.last for said in days if said.day == day), None)) if day else None


def _which_of_two(reader: Reader, clause: Clause) -> C | None:
    """What it is asked which of two it is, days or hours, to which neither a yes nor a no is an answer ("Saturday or Sunday?"); else None."""
    times = clause.of(C.DAY, C.TIME) if clause.asked else []
    for one, other in itertools.pairwise(times):
        between = [word.text for word in clause.reading.words[one.end : other.start]]
        if one.concept is other.concept and not reader.sets["or_words"].isdisjoint(between):
            return one.concept
    return None


def _in_the_part(clock: time | None, part: tuple[time, time] | None) -> time | None:
    """An hour in the part of the day that is said beside it ("at ten tonight")."""
    if clock is None or part is None:
        return clock
    other = clock.replace(hour=(clock.hour + HALF_A_DAY) % (2 * HALF_A_DAY))
    opens, closes = part
    within = [each for each in (clock, other) if (opens <= each < closes if opens < closes else each >= opens or each < closes)]
    return within[0] if within else clock
