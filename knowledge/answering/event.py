"""Answers about the event as a whole: when, where, what about, who invites, and the series it belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from knowledge.answering.answers import (
    Answer,
    EventTimeAnswer,
    HostsAnswer,
    MeetingAnswer,
    MeetingUnknownAnswer,
    SeriesAnswer,
    SilentAnswer,
    ThemeAnswer,
    TitleAnswer,
    VenueAnswer,
)
from knowledge.answering.facts import adviser, phase_of_event
from knowledge.answering.parts import parts
from knowledge.answering.people import VERDICTS
from knowledge.directory import SMALL_HOURS, Directory
from knowledge.programme import Meeting, Series
from knowledge.understanding.question import Ask, Aspect, Order

HOURS = frozenset({Aspect.START, Aspect.END, Aspect.WHEN, Aspect.DURATION})
"""Sides of the time of one day that its hours tell, whatever else is claimed."""
HALF_A_DAY = timedelta(hours=12)
MOST_DAYS = 4
"""Days whose hours are told with those of the event."""


def event_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """When the event is; whether it is on the day or at the hour that was named."""
    event, zone = directory.programme.event, directory.zone
    if Aspect.LEFT in ask.aspects and not HOURS.intersection(ask.aspects):
        edge = Aspect.END if event.begins <= now else Aspect.START
        ask = replace(ask, aspects=(edge, *ask.aspects))
    begins, ends = event.begins.astimezone(zone), event.ends.astimezone(zone)
    days_away = (begins.date() - now.astimezone(zone).date()).days
    verdict: bool | None = None
    when = ask.when
    if when and when.day and (ask.confirms or Aspect.TODAY in ask.aspects):
        verdict = begins.date() <= (when.last_day or when.day) and when.day <= ends.date()
        if verdict and when.starts and when.starts != begins.time():
            verdict = None
    elif when and when.starts and ask.confirms:
        if begins.date() != ends.date():
            verdict = None
        elif Aspect.RUNNING in ask.aspects:
            verdict = begins.time() <= when.starts < ends.time()
        elif ask.order:
            verdict = _is_on_that_side(ends if Aspect.END in ask.aspects else begins, when.starts, ask.order)
            if Aspect.END in ask.aspects and SMALL_HOURS <= when.starts < begins.time():
                verdict = None  # no event ends before it begins: another hour is meant
        elif Aspect.OVER in ask.aspects:
            verdict = ends.time() <= when.starts
        elif Aspect.END in ask.aspects and Aspect.START not in ask.aspects:
            verdict = when.starts == ends.time()
        else:
            verdict = when.starts == begins.time() and (when.ends is None or when.ends == ends.time())
    elif ask.topic in VERDICTS and begins.date() == ends.date():
        verdict = VERDICTS[ask.topic]
    elif Aspect.TODAY in ask.aspects and ask.confirms:
        verdict = days_away == 0
    by_day = directory.hours_of_days if begins.date() != ends.date() else {}
    day = when.day if when else None
    if day is None and when and when.starts:
        day = directory.day_at(now)
    hours_asked = not ask.confirms or (HOURS.intersection(ask.aspects) and not (when and when.starts))
    if day in by_day and hours_asked and Aspect.DAY not in ask.aspects:
        return EventTimeAnswer(event, ask.aspects, phase_of_event(directory, now), days_away, None, (by_day[day],), one_day=True)
    hours = tuple(by_day.values()) if len(by_day) <= MOST_DAYS else ()
    return EventTimeAnswer(event, ask.aspects, phase_of_event(directory, now), days_away, verdict, hours)


def _is_on_that_side(moment: datetime, hour: time, order: Order) -> bool:
    """Whether a moment is before or after an hour, and not at it; one in the small hours is that of the night to which it is nearer."""
    named = datetime.combine(moment.date(), hour, moment.tzinfo)
    if hour < SMALL_HOURS and moment - named > HALF_A_DAY:
        named += 2 * HALF_A_DAY
    return moment > named if order is Order.AFTER else moment < named


def theme(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What the event is about: how its presentation begins, on the next page all of it; without one, its tracks tell."""
    if not directory.programme.event.presentation and directory.tracks and not ask.talks:
        return parts(replace(ask, aspects=(Aspect.TRACK,)), directory, now)
    return ThemeAnswer(directory.programme.event, verdict=True if ask.talks and ask.confirms else None, whole=ask.page > 0)


def title(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The exact title."""
    return TitleAnswer(directory.programme.event, directory.programme.series)


def venue(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Where the event is."""
    found = directory.programme.venue
    if not found:
        asked_plainly = directory.rooms and not (ask.aspects or ask.words)
        return parts(ask, directory, now) if asked_plainly else SilentAnswer(directory.programme.event, adviser(directory))
    verdict = None
    if ask.confirms and (ask.words or Aspect.CITY in ask.aspects or ask.topic in VERDICTS):
        verdict = not ask.words
    return VenueAnswer(directory.programme.event, found, ask.aspects, phase_of_event(directory, now), verdict, ask.words)


def hosts(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who invites."""
    people = directory.people_of(directory.programme.event.hosts)
    if not people:
        return SilentAnswer(directory.programme.event, adviser(directory))
    verdict = set(ask.people) <= set(directory.programme.event.hosts) if ask.people and ask.confirms else None
    return HostsAnswer(directory.programme.event, people, phase_of_event(directory, now), verdict)


def series(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The series, its number here, or some of its meetings."""
    found, event = directory.programme.series, directory.programme.event
    if not found:
        return SilentAnswer(event, adviser(directory))
    numbers = [int(number) for number in (ask.words or "").split(",") if number]
    if Aspect.OPENING in ask.aspects:
        numbers = [1]
    if Aspect.COUNT in ask.aspects and ask.order in (Order.AFTER, Order.BEFORE) and not numbers:
        return MeetingAnswer(found, _on_one_side(ask.order, found), counted=True)
    if ask.order and not numbers:
        numbers = _by_order(ask.order, found)
    if numbers and Aspect.NUMBER in ask.aspects and ask.confirms:
        others = tuple(meeting for meeting in found.meetings if meeting.number in numbers)
        return SeriesAnswer(event, found, Aspect.NUMBER, others, verdict=found.number in numbers)
    if numbers:
        return _meetings(ask, found, numbers, directory)
    if Aspect.DAY in ask.aspects:
        return MeetingUnknownAnswer(found, None, None, Aspect.DATE, adviser(directory))
    if Aspect.NUMBER in ask.aspects and Aspect.COUNT not in ask.aspects:
        return SeriesAnswer(event, found, Aspect.NUMBER)
    if Aspect.COUNT in ask.aspects:
        verdict = ask.number == len(found.meetings) + 1 if ask.number and ask.confirms else None
        return SeriesAnswer(event, found, Aspect.COUNT, found.meetings, verdict)
    return SeriesAnswer(event, found, None, found.meetings)


def _on_one_side(order: Order, found: Series) -> tuple[Meeting, ...]:
    """The meetings after this one, or before it."""
    own = found.number or 0
    return tuple(each for each in found.meetings if each.number and (each.number > own if order is Order.AFTER else each.number < own))


def _by_order(order: Order, found: Series) -> list[int]:
    known = [meeting.number for meeting in found.meetings if meeting.number]
    own = found.number or 0
    if order is Order.LAST:
        return [max([*known, own])]
    if order is Order.FIRST:
        return [min([*known, own or 1])]
    later, earlier = [number for number in known if number > own], [number for number in known if number < own]
    if order is Order.AFTER:
        return later[:1] or [own + 1]
    return earlier[-1:] or [own - 1]


def _at_the_edge(ask: Ask, found: Series, numbers: list[int]) -> bool | None:
    """Whether the one meeting named is the first or the last, where that is claimed."""
    if not ask.confirms or not ask.words or len(numbers) > 1 or ask.order not in (Order.FIRST, Order.LAST):
        return None
    return numbers == _by_order(ask.order, found)


def _meetings(ask: Ask, found: Series, numbers: list[int], directory: Directory) -> Answer:
    if numbers == [found.number]:
        if Aspect.DAY in ask.aspects:
            return event_time(Ask(ask.intent), directory, directory.programme.event.begins)
        verdict = _at_the_edge(ask, found, numbers)
        if verdict is None and Aspect.NUMBER not in ask.aspects:
            return title(ask, directory, directory.programme.event.begins)
        return SeriesAnswer(directory.programme.event, found, Aspect.NUMBER, verdict=verdict)
    meetings: list[Meeting] = [meeting for number in numbers for meeting in found.meetings if meeting.number == number]
    if not meetings:
        return MeetingUnknownAnswer(found, numbers[0], None, Aspect.MEETING, adviser(directory))
    if Aspect.DAY in ask.aspects and not any(meeting.date for meeting in meetings):
        return MeetingUnknownAnswer(found, numbers[0], meetings[0], Aspect.DATE, adviser(directory))
    if ask.topic in VERDICTS:
        return MeetingAnswer(found, tuple(meetings), verdict=VERDICTS[ask.topic])
    same = Aspect.SAME_TITLE in ask.aspects and len(meetings) > 1
    verdict = len({meeting.title.all for meeting in meetings}) == 1 if same else _at_the_edge(ask, found, numbers)
    return MeetingAnswer(found, tuple(meetings), same, verdict)
