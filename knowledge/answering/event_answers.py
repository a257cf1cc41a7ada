"""Answers about the event itself: when and where it is, who invites, what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knowledge.answering.pieces import Adviser, Phase
from knowledge.programme import Event, Meeting, Person, Room, Series, Session, Venue
from knowledge.understanding.question import Aspect


@dataclass(frozen=True, slots=True)
class EventTimeAnswer:
    """When the event is. `aspects` says which of start, end, duration, day, year, today was asked (when: all).

    `days_away`: whole days from today to the first day of the event; negative afterwards.
    """

    event: Event
    aspects: tuple[Aspect, ...]
    phase: Phase
    days_away: int
    verdict: bool | None = None
    hours: tuple[tuple[datetime, datetime], ...] = ()
    """Of an event of several days the hours of the day that was asked about, or of each day."""
    one_day: bool = False
    """Whether the hours of one day were asked for."""


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """How far the event is: begun, running or over, and what runs now or comes first."""

    event: Event
    aspect: Aspect
    phase: Phase
    verdict: bool | None
    running: tuple[Session, ...] = ()
    next: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeAnswer:
    """What the event is about. `whole`: all of the presentation, not only how it begins."""

    event: Event
    verdict: bool | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class TitleAnswer:
    """The exact title of the event."""

    event: Event
    series: Series | None


@dataclass(frozen=True, slots=True)
class VenueAnswer:
    """Where the event is. `aspects`: postcode, district, city, address; none: all of it. `claimed`: a place that was named wrongly."""

    event: Event
    venue: Venue
    aspects: tuple[Aspect, ...]
    phase: Phase
    verdict: bool | None = None
    claimed: str | None = None
    rooms: tuple[Room, ...] = ()
    """The rooms of which it was asked where they are."""


@dataclass(frozen=True, slots=True)
class HostsAnswer:
    """Who invites. `verdict`: whether those who were named do."""

    event: Event
    hosts: tuple[Person, ...]
    phase: Phase
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class SeriesAnswer:
    """The series: its name and this event's number; with `meetings`, the others of the series as well."""

    event: Event
    series: Series
    aspect: Aspect | None
    meetings: tuple[Meeting, ...] = ()
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class MeetingAnswer:
    """One or a few meetings of the series: titles. `same_title`: asked whether they bear the same title, and they do or not (verdict)."""

    series: Series
    meetings: tuple[Meeting, ...]
    same_title: bool = False
    verdict: bool | None = None
    counted: bool = False


@dataclass(frozen=True, slots=True)
class MeetingUnknownAnswer:
    """The programme has no such meeting, or not its date. `meeting` is None where there is no such number."""

    series: Series
    number: int | None
    meeting: Meeting | None
    aspect: Aspect
    adviser: Adviser | None
