"""Answers from the timetable: sessions and their hours, what runs at a time, now, next, and what is left."""

from __future__ import annotations

from datetime import datetime

from knowledge.answering.answers import (
    Answer,
    AtTimeAnswer,
    NextAnswer,
    NowAnswer,
    Phase,
    ProgressAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    SilentAnswer,
    TimetableAnswer,
)
from knowledge.answering.facts import (
    adviser,
    are_off,
    end_of,
    following,
    moment_of,
    off_at,
    phase_of,
    phase_of_event,
    phase_of_session,
    preceding,
    running,
)
from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.question import Ask, Aspect, Order

FEW = 3
"""Sessions that "before" means all together."""
ROWS_A_PAGE = 12
"""Sessions that fit a phone screen."""


def programme(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The timetable, or the part of it that was asked about, a page at a time."""
    sessions = [
        session
        for session in directory.sessions.values()
        if (not ask.rooms or session.room in ask.rooms) and (not ask.tracks or session.track in ask.tracks)
    ]
    day = ask.when.day if ask.when else None
    if day:
        sessions = [session for session in sessions if session.starts.astimezone(directory.zone).date() == day] or sessions
    pages = max(1, -(-len(sessions) // ROWS_A_PAGE))
    page = min(ask.page, pages - 1)
    return TimetableAnswer(
        directory.programme.event,
        tuple(sessions[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]),
        phase_of_event(directory, now),
        rooms=tuple(directory.rooms[room] for room in ask.rooms),
        tracks=tuple(directory.tracks[track] for track in ask.tracks),
        day=sessions[0].starts if day and sessions else None,
        page=page,
        pages=pages,
    )


def progress(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whether the event has begun, runs or is over."""
    phase = phase_of_event(directory, now)
    aspect = next((each for each in (Aspect.RUNNING, Aspect.BEGUN, Aspect.OVER) if each in ask.aspects), Aspect.RUNNING)
    verdict = {Aspect.OVER: phase is Phase.PAST, Aspect.BEGUN: phase is not Phase.FUTURE, Aspect.RUNNING: phase is Phase.PRESENT}[aspect]
    return ProgressAnswer(directory.programme.event, aspect, phase, verdict, running(directory, now), following(directory, now))


def session_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """When sessions are."""
    sessions = _sessions(ask, directory)
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    on = [session for session in sessions if session.state.takes_place]
    claimed = moment_of(directory, ask.when, now) if ask.confirms else None
    verdict = None
    if Aspect.CANCELLED in ask.aspects:
        verdict = are_off(sessions)
    elif claimed and not on:
        verdict, claimed = False, None
    elif claimed:
        exact = any(session.starts == claimed for session in on)
        within = any(session.starts <= claimed < session.ends for session in on)
        verdict = True if exact else None if within else False
    aspects = tuple(aspect for aspect in ask.aspects if aspect is not Aspect.DEBATE)
    phases = tuple(phase_of_session(session, now) for session in sessions)
    return SessionTimeAnswer(sessions, phases, aspects, debate=Aspect.DEBATE in ask.aspects, verdict=verdict, claimed=claimed)


def session(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What sessions are."""
    sessions = _sessions(ask, directory)
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    phases = tuple(phase_of_session(each, now) for each in sessions)
    return SessionAnswer(sessions, phases, verdict=None, debate=Aspect.DEBATE in ask.aspects)


def debate(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The debates with the audience, which are parts of sessions."""
    sessions = tuple(each for each in _sessions(ask, directory) if each.audience_debate)
    if not sessions:
        sessions = tuple(each for each in directory.taking_place if each.audience_debate)
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    return SessionTimeAnswer(sessions, tuple(phase_of_session(each, now) for each in sessions), debate=True)


def at_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What runs at a time; before or after it, where that was asked."""
    starts = moment_of(directory, ask.when, now)
    if starts is None:
        return programme(ask, directory, now)
    ends = end_of(directory, ask.when, now)
    event = directory.programme.event
    if ask.order is Order.AFTER:
        return NextAnswer(
            event,
            phase_of_event(directory, now),
            _from(directory, starts),
            Order.AFTER,
            sessions_phase=_phase(_from(directory, starts), now),
            off=_off_before(directory, starts, _from(directory, starts)),
        )
    if ask.order is Order.BEFORE:
        earlier = preceding(directory, starts) or running(directory, starts)
        return NextAnswer(event, phase_of_event(directory, now), earlier, Order.BEFORE, sessions_phase=_phase(earlier, now))
    if ends and ends > starts:
        on = tuple(each for each in directory.taking_place if each.starts < ends and each.ends > starts)
        off = tuple(each for each in directory.called_off if each.starts < ends and each.ends > starts)
    else:
        ends, on, off = None, running(directory, starts), off_at(directory, starts)
    if ask.rooms:
        on, off = (tuple(each for each in sessions if each.room in ask.rooms) for sessions in (on, off))
    return AtTimeAnswer(
        event,
        starts,
        ends,
        on,
        () if on else _from(directory, starts),
        phase_of(starts, ends or starts, now),
        before_start=starts < event.begins,
        over=starts >= event.ends,
        other_day=not any(
            each.starts.astimezone(directory.zone).date() == starts.astimezone(directory.zone).date() for each in directory.taking_place
        ),
        off=off,
    )


def now_on(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What runs now."""
    on, off = running(directory, now), off_at(directory, now)
    if ask.rooms:
        on, off = (tuple(each for each in sessions if each.room in ask.rooms) for sessions in (on, off))
    return NowAnswer(directory.programme.event, now, phase_of_event(directory, now), on, following(directory, now), off)


def next_up(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What comes after now, or after or before the people or sessions named."""
    order = ask.order or Order.AFTER
    named = [directory.sessions[each] for each in ask.sessions if each in directory.sessions]
    for person in ask.people:
        named += [session for session, _ in directory.parts_of(person)]
    event, phase = directory.programme.event, phase_of_event(directory, now)
    if not named:
        found = following(directory, now) if order is Order.AFTER else preceding(directory, now)
        off = _off_before(directory, now, found) if order is Order.AFTER else ()
        return NextAnswer(event, phase, found, order, sessions_phase=_phase(found, now), off=off)
    off = ()
    if order is Order.AFTER:
        found = _from(directory, max(each.ends for each in named))
        off = _off_before(directory, max(each.ends for each in named), found)
    else:
        earlier = tuple(each for each in directory.taking_place if each.ends <= min(first.starts for first in named))
        found = earlier if len(earlier) <= FEW else preceding(directory, min(each.starts for each in named))
    return NextAnswer(event, phase, found, order, tuple(dict.fromkeys(named)), _phase(found, now), off)


def remaining(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What is still to come; what is off among it stays in the list."""
    left = tuple(each for each in directory.sessions.values() if each.starts > now)
    return TimetableAnswer(directory.programme.event, left[:ROWS_A_PAGE], phase_of_event(directory, now), remaining_only=True)


def _sessions(ask: Ask, directory: Directory) -> tuple[Session, ...]:
    ids = ask.sessions or tuple(dict.fromkeys(each for each, _ in ask.talks))
    if not ids and ask.people:
        ids = tuple(session.id for person in ask.people for session, _ in directory.parts_of(person))
    if not ids and Aspect.DEBATE in ask.aspects:
        return tuple(each for each in directory.taking_place if each.audience_debate)
    return tuple(directory.sessions[each] for each in ids if each in directory.sessions)


def _from(directory: Directory, moment: datetime) -> tuple[Session, ...]:
    later = [each for each in directory.taking_place if each.starts >= moment]
    return tuple(each for each in later if each.starts == later[0].starts)


def _off_before(directory: Directory, moment: datetime, found: tuple[Session, ...]) -> tuple[Session, ...]:
    """What was to start from a moment on, no later than what is found, and is off."""
    return tuple(each for each in directory.called_off if moment <= each.starts and (not found or each.starts <= found[0].starts))


def _phase(sessions: tuple[Session, ...], now: datetime) -> Phase:
    return phase_of_session(sessions[0], now) if sessions else Phase.FUTURE
