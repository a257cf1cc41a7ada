"""Answers about sessions: when they are, what runs, what comes next, where a subject is spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from knowledge.answering.pieces import Phase
from knowledge.programme import Event, Person, Room, Session, Talk, Track
from knowledge.understanding.question import Aspect, Order


@dataclass(frozen=True, slots=True)
class TimetableAnswer:
    """Rows of the timetable: all of them, or those of a day, a room, a track, or those still to come. `left`: how many follow on the next pages."""

    event: Event
    sessions: tuple[Session, ...]
    phase: Phase
    remaining_only: bool = False
    missed: tuple[Order, datetime] | None = None
    """Of what is missed: AFTER leaving or BEFORE coming at that moment."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    day: datetime | None = None
    whole: tuple[Session, ...] = ()
    """Of rooms and tracks: all that they have in the time asked about, for their hours; `sessions` are the rows to show."""
    aspects: tuple[Aspect, ...] = ()
    not_then: bool = False
    """Whether rooms and tracks have nothing at the time that was asked about, and this is what they have at others."""
    verdict: bool | None = None
    """Of a track that is said to be in a room: whether it is."""
    count: int = 0
    """How many there are in all, where that was asked; then without rows, where they are not of a room or a track of a large event."""
    ahead: int = 0
    """How many of them are on or still to come."""
    page: int = 0
    left: int = 0
    language: str | None = None
    """The language of the talks, where that was asked for."""


class Division(StrEnum):
    """Into what a programme is divided."""

    ROOMS = "rooms"
    TRACKS = "tracks"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class PartsAnswer:
    """The parts of the programme, or of one of its days, a page at a time, each with its first session. `count`: of all.

    `sizes`: how many sessions each of these has, the most or the fewest first; nothing where that was not asked.
    """

    event: Event
    division: Division
    parts: tuple[tuple[Track | Room | date, Session], ...]
    count: int
    day: datetime | None = None
    page: int = 0
    left: int = 0
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MissedAnswer:
    """Whether a session or a person's part is over, running or still to come. `side`: how it was asked: MISSED, IN_TIME, BEGUN or OVER.

    `arrival`: the time of day when the asker will come, where it was said; None means now.
    """

    sessions: tuple[Session, ...]
    people: tuple[Person, ...]
    phase: Phase
    side: Aspect
    verdict: bool | None
    arrival: datetime | None = None
    running: tuple[Session, ...] = ()
    """What is on now, where something else was said to be."""


@dataclass(frozen=True, slots=True)
class SessionTimeAnswer:
    """When sessions are. `aspects`: start, end, duration or none. `debate`: the debate inside was asked, which has no time of its own."""

    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]
    aspects: tuple[Aspect, ...] = ()
    """Also ROOM and LANGUAGE, where they were asked."""
    debate: bool = False
    after_talks: bool = False
    """Whether the debate of each of them stands behind talks."""
    verdict: bool | None = None
    claimed: datetime | None = None
    then: tuple[Session, ...] = ()
    """What is on at the moment that was claimed, where that is something else."""
    resumes: tuple[Session, ...] = ()
    """Of a break: what the programme goes on with after it, all that start together."""
    elsewhere: bool = False
    """Whether they are at other times than the day or the hours that were said."""


@dataclass(frozen=True, slots=True)
class SessionAnswer:
    """What a session is: title, hours, talks and people. `debate`: it was asked about its debate with the audience."""

    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]
    verdict: bool | None = None
    debate: bool = False


@dataclass(frozen=True, slots=True)
class AtTimeAnswer:
    """What runs at a time, or between two. Nothing running: what comes `next`, or nothing more (`over`).

    `ends`: the end of a span that was asked about. `before_start`: the event has not begun at that time. `phase`: that of the event now;
    `is_past`: whether that time is.
    """

    event: Event
    starts: datetime
    ends: datetime | None
    running: tuple[Session, ...]
    next: tuple[Session, ...]
    phase: Phase
    is_past: bool = False
    before_start: bool = False
    over: bool = False
    other_day: bool = False
    off: tuple[Session, ...] = ()
    """What was to run then and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0
    aspects: tuple[Aspect, ...] = ()
    verdict: bool | None = None
    """Whether a room is free, or taken, where that was asked."""
    none_starts: bool = False
    """Whether it was asked what starts then, and all of these run already."""


@dataclass(frozen=True, slots=True)
class NowAnswer:
    """What is on now. Nothing running: before the start, in a gap or after the end (by `phase` of the event), and what comes next."""

    event: Event
    now: datetime
    phase: Phase
    running: tuple[Session, ...]
    next: tuple[Session, ...]
    off: tuple[Session, ...] = ()
    """What was to be on and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0
    aspects: tuple[Aspect, ...] = ()
    verdict: bool | None = None
    """Whether a room is free, or taken, where that was asked."""


@dataclass(frozen=True, slots=True)
class NextAnswer:
    """What comes after now, or after or before something. None: that was the last, or the event is over."""

    event: Event
    phase: Phase
    sessions: tuple[Session, ...]
    order: Order
    after: tuple[Session, ...] = ()
    """The sessions that were named as the point to look from; empty: now."""
    off: tuple[Session, ...] = ()
    """What was to come no later than these and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0
    verdict: bool | None = None
    """Whether somebody or something is next, where that was asked."""
    aspects: tuple[Aspect, ...] = ()
    """LEFT, where it was asked how long it is until then."""
    nearest: timedelta | None = None
    """Of those that pass a length, or do not reach it, where that was asked, the length that is nearest to it."""
    seen_from: tuple[Person, ...] = ()
    in_turn: tuple[Person, ...] = ()
    """Who comes after or before the people seen from, in the same session."""


@dataclass(frozen=True, slots=True)
class BetweenAnswer:
    """What comes between two parts (`edges`), or between two people of one: `sessions`, or `people` who speak there. Neither: nothing does."""

    edges: tuple[Session, Session]
    sessions: tuple[Session, ...]
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Something that fits a subject: a session, with the talk inside it that fits best."""

    session: Session
    talk: Talk | None
    speakers: tuple[Person, ...]
    phase: Phase


@dataclass(frozen=True, slots=True)
class TopicAnswer:
    """Where a subject is spoken of. `people_first`: who was asked."""

    words: str
    matches: tuple[Match, ...]
    people_first: bool = False
    verdict: bool | None = None
    page: int = 0
    left: int = 0
    total: int = 0
    """How many there are, where that was asked of an event of several rooms; else 0."""
    with_abstract: bool = False
    """Whether it was asked what the one match is about, and not only when, where or by whom."""
    elsewhere: bool = False
    """Whether there is nothing on it in the room or at the time that was asked about, and these are at others."""
    is_over: bool = False
    """Whether it is asked if there is something at a time of which nothing is left."""
    rooms: tuple[Room, ...] = ()
    """The rooms that were asked about, which have nothing on it."""
    tracks: tuple[Track, ...] = ()
    at_that_time: bool = False
    """Whether these are at the time that was asked about, elsewhere."""
    other_language: str | None = None
    """The language that was asked for, in which there is nothing on it."""
