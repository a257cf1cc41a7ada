"""Answers to what is on: at a time, now, next, before and after something, first and last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import dropwhile, takewhile

from knowledge.answering.answers import Answer, AtTimeAnswer, NextAnswer, NowAnswer, Phase
from knowledge.answering.breaks import break_at
from knowledge.answering.facts import INSTANT, end_of, in_turn, moment_of, off_at, phase_of_event, preceding, running
from knowledge.answering.narrowing import in_part, is_in_part, on_day, page_of, rooms_of, tracks_of
from knowledge.answering.timetable import programme, session_time
from knowledge.answering.who_speaks import speakers_list
from knowledge.directory import Directory
from knowledge.programme import Session, SessionKind
from knowledge.understanding.question import BY_LENGTH, Ask, Aspect, Intent, Order

NO_TALKS = frozenset({SessionKind.WORKSHOP, SessionKind.ROUND_TABLE, SessionKind.DEBATE})
"""Kinds of sessions that are none of one speaker's talks, however long they are."""
FEW = 3
"""Sessions that "before" means all together."""
FEW_ROOMS = 8
"""Rooms of an event of which people follow the whole, from one room to the next."""
LONGEST_CHANGE = timedelta(minutes=15)
"""How long a room may be empty before what follows in it; after that, what is on elsewhere comes first."""


def at_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What runs at a time; before or after it, where that was asked."""
    starts = moment_of(directory, ask.when, now)
    if starts is None:
        return programme(ask, directory, now)
    ends = end_of(directory, ask.when, now)
    event = directory.programme.event
    if ask.order is Order.AFTER:
        found = _from(ask, directory, starts)
        return _next_answer(ask, directory, now, found, Order.AFTER, off=_off_before(ask, directory, starts, found))
    if ask.order is Order.BEFORE:
        earlier = _before(ask, directory, starts) or _in_part(ask, directory.running_at(starts), directory)
        return _next_answer(ask, directory, now, earlier, Order.BEFORE)
    if ends and ends > starts:
        on = directory.running_between(starts, ends)
        off = tuple(each for each in directory.called_off if each.starts < ends and each.ends > starts)
    else:
        ends, on, off = None, directory.running_at(starts), off_at(directory, starts)
    on = _about(ask, _in_part(ask, on, directory))
    starting = tuple(session for session in on if session.starts >= starts) if Aspect.START in ask.aspects and directory.rooms else ()
    none_starts = bool(on) and not starting and Aspect.START in ask.aspects and bool(directory.rooms)
    on = starting or on
    shown, page, left = page_of(on, ask.page, directory)
    following_then = () if on else _from(ask, directory, starts)
    return AtTimeAnswer(
        event,
        starts,
        ends,
        shown,
        following_then,
        phase_of_event(directory, now),
        is_past=(ends or starts) <= now,
        before_start=starts < event.begins,
        over=starts >= event.ends or (bool(ask.rooms or ask.tracks) and not on and not following_then),
        other_day=directory.day_at(starts) not in directory.dates,
        off=_in_part(ask, off, directory)[:FEW],
        rooms=rooms_of(ask, directory),
        tracks=tracks_of(ask, directory),
        page=page,
        left=left,
        aspects=ask.aspects,
        verdict=_is_so(ask, on),
        none_starts=none_starts,
    )


def now_on(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What runs now; before the event begins, all that a room or a track has."""
    if (ask.rooms or ask.tracks) and not ask.aspects and phase_of_event(directory, now) is Phase.FUTURE:
        return programme(ask, directory, now)
    on, coming = _in_part(ask, running(directory, now), directory), _from(ask, directory, now + INSTANT)
    shown, page, left = page_of(on or coming, ask.page, directory)
    return NowAnswer(
        directory.programme.event,
        now,
        phase_of_event(directory, now),
        shown if on else (),
        coming if on else shown,
        _in_part(ask, off_at(directory, now), directory)[:FEW],
        rooms=rooms_of(ask, directory),
        tracks=tracks_of(ask, directory),
        page=page,
        left=left,
        aspects=ask.aspects,
        verdict=_is_so(ask, on),
    )


def _is_so(ask: Ask, on: Sequence[Session]) -> bool | None:
    """Whether a room is free, or taken, as it was asked; None where that was not, or of hours of which something is on in some."""
    if on and ask.when and ask.when.ends:
        return None
    return not on if Aspect.FREE in ask.aspects else bool(on) if Aspect.TAKEN in ask.aspects else None


def next_up(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What comes after now, or after or before the people or sessions named; the first, the last, the longest or the shortest of a part."""
    order = ask.order or Order.AFTER
    if Aspect.RESUMED in ask.aspects and (pause := break_at(directory, now)):
        return session_time(Ask(Intent.SESSION_TIME, sessions=(pause[0].id,)), directory, now)
    if order is Order.AFTER and ask.number and (coming := _from(ask, directory, now + INSTANT)):
        return _next_answer(ask, directory, now, _from(ask, directory, coming[0].starts + INSTANT), order, coming)
    if order in (Order.FIRST, Order.LAST) and ask.number:
        there = tuple(session.id for session in _at_place(ask, directory, now))
        tell = speakers_list if there and Aspect.WHO in ask.aspects else session_time
        return tell(Ask(Intent.SESSION_TIME, sessions=there), directory, now)
    if order in (Order.FIRST, Order.LAST):
        return _next_answer(ask, directory, now, _edge(ask, directory, now), order)
    if order in BY_LENGTH:
        return _by_length(ask, directory, now)
    beside = in_turn(directory, ask.people, order)
    named = [directory.sessions[each] for each in ask.sessions if each in directory.sessions and not beside]
    for person in ask.people:
        named += [session for session, _ in directory.parts_of(person)]
    coming = tuple(each for each in sorted(named, key=_start) if each.starts > now and each.state.takes_place)[:1]
    if order is Order.COMING:
        order = Order.AFTER
        if coming:
            return _next_answer(ask, directory, now, coming, order, coming)
        if named and all(session.kind is SessionKind.BREAK for session in named):
            return session_time(Ask(Intent.SESSION_TIME, sessions=ask.sessions), directory, now)
        named = []
    if order is Order.AT:
        found = _from(ask, directory, now + INSTANT)
        if directory.rooms and coming and coming[0] not in found:
            return session_time(Ask(Intent.SESSION_TIME, sessions=(coming[0].id,)), directory, now)
        answer = _next_answer(ask, directory, now, found, Order.AFTER, off=_off_before(ask, directory, now + INSTANT, found))
        return replace(answer, verdict=any(session in found for session in named) if named else None)
    if not named:
        if order is Order.BEFORE:
            return _next_answer(ask, directory, now, _before(ask, directory, now), order)
        found = _from(ask, directory, now + INSTANT)
        return _next_answer(ask, directory, now, found, order, off=_off_before(ask, directory, now + INSTANT, found))
    asked = ask
    rooms = {None if session.kind is SessionKind.BREAK else session.room for session in named}  # after lunch people go wherever they like
    if len(rooms) == 1 and not ask.rooms and not ask.tracks and directory.date_of[named[0].id] in directory.parallel_days:
        ask = replace(ask, rooms=tuple(room for room in rooms if room))
    off: tuple[Session, ...] = ()
    if order is Order.AFTER:
        end = max(each.ends for each in named)
        found = _from(ask, directory, end)
        elsewhere = () if ask is asked else _from(asked, directory, end)
        if 0 < len(elsewhere) <= FEW and not _goes_on(found, elsewhere, directory, end):
            ask, found = asked, elsewhere
        off = _off_before(ask, directory, end, found)
    else:
        first = min(each.starts for each in named)
        earlier = _in_part(ask, directory.ended_by(first), directory)
        found = tuple(sorted(earlier, key=_start)) if len(earlier) <= FEW else _before(ask, directory, first)
    found = found[-1:] if beside and order is Order.BEFORE else found
    answer = _next_answer(ask, directory, now, found, order, tuple(dict.fromkeys(named)), off)
    return replace(answer, seen_from=directory.people_of(ask.people), in_turn=beside) if beside else answer


def _goes_on(found: Sequence[Session], elsewhere: Sequence[Session], directory: Directory, end: datetime) -> bool:
    """Whether a room goes on that day, and in a small event before something begins elsewhere, unless people have just the time to change."""
    if not found or directory.day_at(found[0].starts) != directory.day_at(end):
        return False
    return len(directory.rooms) > FEW_ROOMS or found[0].starts <= max(elsewhere[0].starts, end + LONGEST_CHANGE)


def _next_answer(
    ask: Ask,
    directory: Directory,
    now: datetime,
    sessions: tuple[Session, ...],
    order: Order,
    after: tuple[Session, ...] = (),
    off: tuple[Session, ...] = (),
) -> NextAnswer:
    shown, page, left = page_of(sessions, ask.page, directory)
    return NextAnswer(
        directory.programme.event,
        phase_of_event(directory, now),
        shown,
        order,
        after,
        off,
        rooms=rooms_of(ask, directory),
        tracks=tracks_of(ask, directory),
        page=page,
        left=left,
        aspects=ask.aspects,
    )


def _edge(ask: Ask, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """The first or the last sessions of the part that was asked about: on the day said, else today, else of all."""
    sessions = _held(ask, directory, now)
    in_order = sessions if ask.order is Order.FIRST else sessions[::-1]
    edge = next((session.starts for session in in_order if session.state.takes_place), None)
    found = [session for session in takewhile(lambda session: session.starts == edge, _from_edge(in_order, edge)) if session.state.takes_place]
    return tuple(found) if ask.order is Order.FIRST else tuple(found[::-1])


def _by_length(ask: Ask, directory: Directory, now: datetime) -> NextAnswer:
    """The sessions of the part that was asked about which pass a length, or do not reach it; else the longest or the shortest. None are breaks."""
    about = {session for session, _ in ask.talks}
    part = (session for session in _held(ask, directory, now) if not about or session.id in about)
    held = [session for session in part if session.state.takes_place and session.kind is not SessionKind.BREAK]
    order = ask.order or Order.LONGEST
    is_longest = order is Order.LONGEST
    bound = timedelta(minutes=ask.number) if ask.number else None
    beyond = tuple(session for session in held if bound and (session.lasts > bound if is_longest else session.lasts < bound))
    wanted = (max if is_longest else min)({session.lasts for session in held}, default=None)
    found = beyond or tuple(session for session in held if session.lasts == wanted)
    nearest = (min if is_longest else max)({session.lasts for session in beyond}, default=None)
    return replace(_next_answer(ask, directory, now, found, order), nearest=nearest)


def _held(ask: Ask, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """What there is in the part that was asked about; where a talk or its speaker was asked for, only talks, else what somebody gives."""
    within = on_day(_about(ask, in_part(ask, directory)), ask.when, directory, now)
    if ask.topic != SessionKind.TALK:
        return within
    held = tuple(session for session in within if session.kind is not SessionKind.BREAK)
    given = tuple(session for session in held if session.people) or held
    return tuple(session for session in given if session.kind not in NO_TALKS) or given or within


def _at_place(ask: Ask, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """What stands at a place of the part that was asked about, counted from the first, or below 0 from the last, all that start together; the one
    at that edge where there are too few."""
    sessions = [session for session in _held(ask, directory, now) if session.state.takes_place]
    starts = sorted({session.starts for session in sessions})
    place = ask.number or -1
    wanted = starts[max(place, -len(starts)) if place < 0 else min(place, len(starts)) - 1] if starts else None
    return tuple(session for session in sessions if session.starts == wanted)[:FEW]


def _from_edge(sessions: Sequence[Session], edge: datetime | None) -> Iterator[Session]:
    """The sessions from the first one that starts then."""
    return dropwhile(lambda session: session.starts != edge, sessions)


def _start(session: Session) -> datetime:
    return session.starts


def _in_part(ask: Ask, sessions: Iterable[Session], directory: Directory) -> tuple[Session, ...]:
    return tuple(session for session in sessions if is_in_part(session, ask, directory))


def _about(ask: Ask, sessions: tuple[Session, ...]) -> tuple[Session, ...]:
    """Of these sessions those on the subject, where one was said in a programme of several rooms."""
    if not ask.talks or not any(session.room for session in sessions):
        return sessions
    wanted = {session for session, _ in (*ask.talks, *ask.mentions)}
    return tuple(session for session in sessions if session.id in wanted) or sessions


def _from(ask: Ask, directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """What starts next at a moment or later, all that start together."""
    if ask.rooms or ask.tracks or ask.language or ask.without:
        later = tuple(session for session in in_part(ask, directory) if session.starts >= moment and session.state.takes_place)
    else:
        later = directory.starting_from(moment)
    return tuple(takewhile(lambda session: session.starts == later[0].starts, later))


def _before(ask: Ask, directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """What ended last by a moment, all that started together."""
    if not ask.rooms and not ask.tracks:
        return preceding(directory, moment)
    earlier = [session for session in in_part(ask, directory) if session.ends <= moment and session.state.takes_place]
    latest = max(map(_start, earlier), default=moment)
    return tuple(session for session in earlier if session.starts == latest)


def _off_before(ask: Ask, directory: Directory, moment: datetime, found: tuple[Session, ...]) -> tuple[Session, ...]:
    """What was to start from a moment on, no later than what is found, and is off."""
    off = (each for each in directory.called_off if moment <= each.starts and (not found or each.starts <= found[0].starts))
    return _in_part(ask, off, directory)[:FEW]
