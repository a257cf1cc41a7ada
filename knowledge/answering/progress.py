"""Answers about how far things are: whether the event has begun or is over, and what somebody misses or is still in time for, what is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.answering.answers import Answer, MissedAnswer, PersonTimeAnswer, Phase, ProgressAnswer, Speaker, TimetableAnswer
from knowledge.answering.event import event_time
from knowledge.answering.facts import following, moment_of, phase_of_event, phase_of_session, running, speakers
from knowledge.answering.matters import topic
from knowledge.answering.narrowing import in_part, on_day, page_of
from knowledge.answering.people import not_speaking, person, person_time
from knowledge.answering.timetable import debate, session_time
from knowledge.answering.what_is_on import now_on
from knowledge.directory import Directory
from knowledge.programme import Session, SessionKind, State
from knowledge.understanding.question import Ask, Aspect, Intent, Order

VERDICTS: dict[Aspect, dict[Phase, bool | None]] = {
    Aspect.RUNNING: {Phase.PAST: False, Phase.PRESENT: True, Phase.FUTURE: False},
    Aspect.STILL: {Phase.PAST: False, Phase.PRESENT: True, Phase.FUTURE: None},
    Aspect.BEGUN: {Phase.PAST: True, Phase.PRESENT: True, Phase.FUTURE: False},
    Aspect.OVER: {Phase.PAST: True, Phase.PRESENT: False, Phase.FUTURE: False},
    Aspect.MISSED: {Phase.PAST: True, Phase.PRESENT: None, Phase.FUTURE: False},
    Aspect.SPOKEN: {Phase.PAST: True, Phase.PRESENT: None, Phase.FUTURE: False},
    Aspect.IN_TIME: {Phase.PAST: False, Phase.PRESENT: None, Phase.FUTURE: True},
}
"""What is said first of each way to ask how far something is; None where neither a yes nor a no would be right."""

WHOEVER_LEAVES: dict[Aspect, dict[Phase, bool | None]] = {
    Aspect.MISSED: {Phase.PAST: False, Phase.PRESENT: True, Phase.FUTURE: True},
    Aspect.IN_TIME: {Phase.PAST: True, Phase.PRESENT: None, Phase.FUTURE: False},
}
"""The same of what somebody misses, or still hears, who leaves at an hour."""
AT_THE_MOMENT = frozenset({Aspect.RUNNING, Aspect.STILL})
STILL_TO_COME = AT_THE_MOMENT | {Aspect.IN_TIME}
MANY = 3
"""Talks up to which it is told of each whether it is over."""


def progress(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whether the event has begun, runs or is over."""
    phase, side = phase_of_event(directory, now), _side(ask, Aspect.RUNNING)
    if Aspect.CANCELLED in ask.aspects and phase is Phase.FUTURE:  # "is it still on?" asks that of what is to come
        return event_time(replace(ask, aspects=(Aspect.CANCELLED,)), directory, now)
    verdict = _verdict(ask, side, phase) if ask.aspects else None
    return ProgressAnswer(directory.programme.event, side, phase, verdict, running(directory, now), following(directory, now))


def missing(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whether somebody's part or a session is over, seen from now or from the time of an arrival; or comes after an hour of leaving."""
    part_of_day = ask.when is not None and ask.when.ends is not None  # "this morning"
    arrival = None if part_of_day else moment_of(directory, ask.when, now)
    sessions = [directory.sessions[each] for each in ask.sessions or tuple(session for session, _ in ask.talks) if each in directory.sessions]
    theirs = [session for each in ask.people for session, _ in directory.parts_of(each)]
    if ask.people:
        sessions = [*(session for session in sessions if session in theirs), *theirs]
    if not sessions:
        return not_speaking(ask, directory, now) or person(ask, directory, now)
    if directory.rooms and not ask.people and len(sessions) > MANY:
        return _of_a_subject(ask, sessions, directory, now)
    if Aspect.DEBATE in ask.aspects and any(session.ends > now for session in sessions):  # it has no hour that could be over before the session is
        return debate(Ask(Intent.DEBATE, sessions=ask.sessions), directory, now)
    if ask.people and ask.aspects and ask.aspects[0] in AT_THE_MOMENT:
        return _at_the_moment(ask, directory, now, theirs)
    phases = {phase_of_session(session, arrival or now) for session in sessions}
    if len(phases) > 1:  # no one yes or no fits: the hours tell of each
        return person_time(replace(ask, several=True, when=None, confirms=False), directory, now) if ask.people else session_time(ask, directory, now)
    (phase,), side = phases, _side(ask, Aspect.MISSED)
    found = speakers(directory, ask.people, now)
    if phase is Phase.PRESENT and found and not arrival and (side is Aspect.MISSED or (side is Aspect.OVER and not _is_alone(found))):
        return PersonTimeAnswer(found)  # who is one of several may have spoken, or not yet
    if side is Aspect.SPOKEN and phase is not Phase.FUTURE:
        return PersonTimeAnswer(found, _verdict(ask, side, phase))
    if side is Aspect.IN_TIME and phase is Phase.FUTURE and all(session.state is State.FULL for session in sessions):
        return session_time(ask, directory, now)
    people = directory.people_of(ask.people)
    said_to_be_on = side in (Aspect.STILL, Aspect.RUNNING) and phase is not Phase.PRESENT and not (arrival or directory.rooms)
    on = running(directory, now) if said_to_be_on else ()
    leaves = arrival is not None and ask.order is Order.AFTER and side in WHOEVER_LEAVES
    verdict = WHOEVER_LEAVES[side][phase] if leaves else _verdict(ask, side, phase)
    return MissedAnswer(tuple(dict.fromkeys(sessions)), people, phase, side, verdict, arrival, on)


def _of_a_subject(ask: Ask, sessions: list[Session], directory: Directory, now: datetime) -> Answer:
    """Of the many talks on a subject, those that have begun, or those for which one is in time."""
    order = Order.AFTER if _side(ask, Aspect.MISSED) in STILL_TO_COME else Order.BEFORE
    talks = ask.talks or tuple((session.id, -1) for session in sessions)
    return topic(replace(ask, talks=talks, mentions=(), order=order, aspects=(), confirms=False), directory, now)


def _at_the_moment(ask: Ask, directory: Directory, now: datetime, theirs: list[Session]) -> Answer:
    """Whether people speak now; at a small event, while a part with others runs, the programme cannot tell, and only the part is told."""
    side = ask.aspects[0]
    phases = {session.id: phase_of_session(session, now) for session in theirs}
    if len(ask.people) > 1 and len(set(phases.values())) > 1:
        return person_time(replace(ask, several=True, confirms=False), directory, now)
    phase = next(phase for phase in (Phase.PRESENT, Phase.FUTURE, Phase.PAST) if phase in phases.values())
    found = speakers(directory, ask.people, now)
    if phase is Phase.PRESENT:
        return PersonTimeAnswer(found, _verdict(ask, side, phase) if directory.rooms or _is_alone(found) else None)
    shown = tuple(dict.fromkeys(session for session in theirs if phases[session.id] is phase))
    return MissedAnswer(shown, directory.people_of(ask.people), phase, side, _verdict(ask, side, phase))


def _is_alone(found: tuple[Speaker, ...]) -> bool:
    """Whether people speak now without others, so that the hours of the part are theirs."""
    return all(appearance.own_time for each in found for appearance in each.appearances if appearance.phase is Phase.PRESENT)


def remaining(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What is still to come; what is off among it stays in the list. Where it is counted, no breaks are; speakers are where they are counted."""
    part_of_day = ask.order is None and ask.when is not None and ask.when.ends is not None  # "what else is on tonight?"
    moment = (None if part_of_day else moment_of(directory, ask.when, now)) or (_end_of_named(ask, directory) if ask.order is Order.AFTER else None)
    if moment:
        return _missed_part(ask, directory, now, moment)
    part = in_part(ask, directory)
    if ask.when and (ask.when.day or part_of_day):
        part = on_day(part, ask.when, directory, now)
    spans, seconds = directory.seconds_of, now.timestamp()
    counts = Aspect.COUNT in ask.aspects
    left = tuple(session for session in part if spans[session.id][0] > seconds and not (counts and session.kind is SessionKind.BREAK))
    if not left and any(session in part for session in running(directory, now)):
        return now_on(ask, directory, now)
    sessions, page, further = page_of(left, ask.page, directory)
    people = {person for session in left for person in session.people}
    phase, count = phase_of_event(directory, now), len(people if counts and Aspect.WHO in ask.aspects else left)
    return TimetableAnswer(directory.programme.event, sessions, phase, remaining_only=True, aspects=ask.aspects, count=count, page=page, left=further)


def _end_of_named(ask: Ask, directory: Directory) -> datetime | None:
    """When the last of the sessions that were named ends, or of those of the people who were."""
    named = [directory.sessions[each] for each in ask.sessions if each in directory.sessions]
    named += [session for person in ask.people for session, _ in directory.parts_of(person)]
    return max((session.ends for session in named), default=None)


def _missed_part(ask: Ask, directory: Directory, now: datetime, moment: datetime) -> Answer:
    """What comes from a moment on, or what whoever comes then did not hear from the start."""
    leaves = ask.order is Order.AFTER
    if not leaves and now >= directory.programme.event.ends:
        moment = min(moment, directory.programme.event.ends)
    day = directory.day_at(moment)
    part = (session for session in in_part(ask, directory) if directory.date_of[session.id] == day)
    missed = tuple(session for session in part if (session.ends > moment if leaves else session.starts < moment))
    if not missed:
        return event_time(replace(ask, aspects=(Aspect.END if leaves else Aspect.START,), when=None), directory, now)
    sessions, page, further = page_of(missed, ask.page, directory)
    phase = phase_of_event(directory, now)
    return TimetableAnswer(directory.programme.event, sessions, phase, missed=(ask.order or Order.AFTER, moment), page=page, left=further)


def _side(ask: Ask, otherwise: Aspect) -> Aspect:
    return next((aspect for aspect in ask.aspects if aspect in VERDICTS), otherwise)


def _verdict(ask: Ask, side: Aspect, phase: Phase) -> bool | None:
    """A yes or a no; to what was asked with a denial ("it is not over yet?") either would be taken for its contrary."""
    return None if Aspect.DENIED in ask.aspects else VERDICTS[side][phase]
