"""Answers from the timetable: sessions, their hours and their debates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time

from knowledge.answering.answers import Answer, Phase, SessionAnswer, SessionTimeAnswer, SilentAnswer, TimetableAnswer, VenueAnswer
from knowledge.answering.breaks import after_the_break
from knowledge.answering.facts import adviser, are_cancelled, are_off, claimed_of, moment_of, phase_of_event, phase_of_session, said_then
from knowledge.answering.narrowing import from_now_on, in_part, on_day, page_of, rooms_of, tracks_of
from knowledge.answering.people import VERDICTS
from knowledge.answering.whereabouts import are_there
from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.question import Ask, Aspect, Order


def programme(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The timetable, or the part of it that was asked about, a page at a time."""
    venue = directory.programme.venue
    if venue and ask.rooms and Aspect.ROOM in ask.aspects and not (ask.when or ask.tracks):
        return VenueAnswer(directory.programme.event, venue, (), phase_of_event(directory, now), rooms=rooms_of(ask, directory))
    there = bool(in_part(ask, directory)) if ask.rooms and ask.tracks else None
    if there is False or (there and ask.confirms):
        ask = replace(ask, rooms=(), aspects=(*ask.aspects, Aspect.WHEN))  # where the track is, is said of it
    part = in_part(ask, directory)
    whole = _at_the_time(ask, part, directory, now)
    day = ask.when.day if ask.when and not ask.when.last_day else None
    not_then = not whole and bool(part) and bool(ask.rooms or ask.tracks)
    if not whole and (not_then or not directory.rooms):
        whole, day = part, None
    ahead = from_now_on(whole, ask.when, directory, now)
    whole = ahead if ask.order is Order.AFTER and Aspect.COUNT in ask.aspects else whole
    only_counted = bool(whole) and Aspect.COUNT in ask.aspects and bool(directory.rooms) and not (ask.rooms or ask.tracks)
    sessions, page, left = ((), 0, 0) if only_counted else page_of(ahead, ask.page, directory)
    return TimetableAnswer(
        directory.programme.event,
        sessions,
        phase_of_event(directory, now),
        rooms=rooms_of(ask, directory),
        tracks=tracks_of(ask, directory),
        day=datetime.combine(day, time(), directory.zone) if day else None,
        whole=whole if ask.rooms or ask.tracks else (),
        aspects=ask.aspects,
        count=len(whole),
        ahead=len(ahead),
        not_then=not_then,
        verdict=there if ask.confirms or there is False else None,
        page=page,
        left=left,
        language=ask.language,
    )


def _at_the_time(ask: Ask, part: Sequence[Session], directory: Directory, now: datetime) -> tuple[Session, ...]:
    """The sessions of a part on the day and in the hours that were said; of a room or a track without a day, on its first day with any then.

    After an hour are those that begin then, where any do.
    """
    found = on_day(part, ask.when, directory, now)
    if not found and ask.when and ask.when.starts and not ask.when.day and (ask.rooms or ask.tracks):
        days = dict.fromkeys(directory.date_of[session.id] for session in part)
        found = next((then for day in days if (then := on_day(part, replace(ask.when, day=day), directory, now))), ())
    if ask.order is not Order.AFTER or not found or not ask.when or not ask.when.starts:
        return found
    moment = directory.moment_on(directory.date_of[found[0].id], ask.when.starts)
    return tuple(session for session in found if session.starts >= moment) or found


def session_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """When sessions are."""
    sessions = _sessions(ask, directory)
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    said_when = directory.rooms and ask.when and (ask.when.day or ask.when.ends) and Aspect.CANCELLED not in ask.aspects
    then_only = on_day(sessions, ask.when, directory, now) if said_when else sessions
    sessions = then_only or sessions
    on = [session for session in sessions if session.state.takes_place]
    claimed = moment_of(directory, ask.when, now) if ask.confirms and Aspect.DURATION not in ask.aspects else None
    verdict = None
    if Aspect.CANCELLED in ask.aspects:
        verdict = _are_as_asked(ask, sessions)
    elif ask.topic in VERDICTS:
        verdict = VERDICTS[ask.topic]
    elif claimed and not on:
        verdict, claimed = False, None
    elif claimed and Aspect.END in ask.aspects and Aspect.START not in ask.aspects:
        verdict, claimed = any(each.ends == claimed_of(each, directory, ask.when, now) for each in on), None
    elif claimed:
        verdict = said_then(on, directory, ask.when, now)
        claimed = None if ask.when and ask.when.ends else claimed
    there = are_there(on, ask, directory, now)
    verdict = there if verdict is None or there is False else verdict
    aspects = tuple(aspect for aspect in ask.aspects if aspect is not Aspect.DEBATE)
    phases = tuple(phase_of_session(session, now) for session in sessions)
    then = directory.running_at(claimed) if verdict is False and claimed and not directory.rooms else ()
    return SessionTimeAnswer(
        sessions,
        phases,
        aspects,
        debate=Aspect.DEBATE in ask.aspects and any(each.audience_debate for each in sessions),
        verdict=verdict,
        claimed=claimed,
        then=then,
        resumes=after_the_break(sessions, directory),
        elsewhere=not then_only and not ask.confirms,
    )


def _are_as_asked(ask: Ask, sessions: Iterable[Session]) -> bool | None:
    """The yes or no to whether something is cancelled, which what is postponed is not, or to whether it is held after all."""
    if Aspect.GOING_AHEAD not in ask.aspects:
        return are_cancelled(sessions)
    off = are_off(sessions)
    return None if off is None else not off


def session(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What sessions are."""
    sessions = _sessions(ask, directory)
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    phases = tuple(phase_of_session(each, now) for each in sessions)
    return SessionAnswer(
        sessions,
        phases,
        verdict=VERDICTS.get(ask.topic or ""),
        debate=Aspect.DEBATE in ask.aspects and any(each.audience_debate for each in sessions),
    )


def debate(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The debates with the audience, which are parts of sessions."""
    theirs = tuple(each for each in _sessions(ask, directory) if each.audience_debate)
    sessions = theirs or directory.debates
    if not sessions:
        return SilentAnswer(directory.programme.event, adviser(directory))
    ahead = not ask.sessions and bool(theirs or not ask.people) and any(each.state.takes_place and each.ends > now for each in sessions)
    phases = tuple(phase_of_session(each, now) for each in sessions)
    comes_last = all(each.talks for each in sessions)
    none_there = bool(ask.people or ask.sessions) and not theirs
    verdict = None if not ask.confirms else False if none_there or (ask.order is Order.BEFORE and comes_last) else True if ahead else None
    if Aspect.STILL in ask.aspects and all(phase is Phase.PAST for phase in phases):
        verdict = False
    return SessionTimeAnswer(sessions, phases, debate=True, after_talks=comes_last, verdict=verdict)


def _sessions(ask: Ask, directory: Directory) -> tuple[Session, ...]:
    ids = ask.sessions or tuple(dict.fromkeys(each for each, _ in ask.talks))
    if not ids and ask.people:
        ids = tuple(session.id for person in ask.people for session, _ in directory.parts_of(person))
    if not ids and Aspect.DEBATE in ask.aspects:
        return directory.debates
    return tuple(directory.sessions[each] for each in ids if each in directory.sessions)
