"""Which of somebody's parts of a large event a question is about: those on a day, in some hours, in a room; the first or the last of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from knowledge.answering.answers import Appearance, PersonTimeAnswer, Speaker
from knowledge.answering.facts import said_then, speakers
from knowledge.answering.narrowing import is_in_part, on_day
from knowledge.directory import Directory
from knowledge.understanding.question import Ask, Order, TimeSpan


def is_narrowed(ask: Ask, directory: Directory) -> bool:
    """Whether only some of the parts are asked about: in an event of one room nobody has several that differ in that."""
    return bool(directory.rooms) and bool(_hours(ask.when) or ask.rooms or ask.tracks)


def of_those_meant(ask: Ask, directory: Directory, now: datetime) -> Ask:
    """A question about one of several people alike, of those of them only who have a part when and where it is asked about."""
    if len(ask.people) < 2 or ask.several or not is_narrowed(ask, directory):
        return ask
    there = tuple(each.person.id for each in fitting(speakers(directory, ask.people, now), ask, directory, now))
    return replace(ask, people=there) if there else ask


def fitting(found: Iterable[Speaker], ask: Ask, directory: Directory, now: datetime) -> tuple[Speaker, ...]:
    """The people with those of their parts that are asked about; who has none of them is left out."""
    if not directory.rooms:
        return tuple(found)
    within = (replace(each, appearances=_of(each.appearances, ask, directory, now)) for each in found)
    return tuple(each for each in within if each.appearances)


def at_their_edge(found: Iterable[Speaker], order: Order | None, now: datetime) -> tuple[Speaker, ...]:
    """The people each with the first, the last or the next of their parts only; who has none to come keeps all."""
    return tuple(replace(each, appearances=_at_the_edge(each.appearances, order, now)) for each in found)


def _at_the_edge(parts: tuple[Appearance, ...], order: Order | None, now: datetime) -> tuple[Appearance, ...]:
    if order is Order.FIRST:
        return parts[:1]
    if order is Order.LAST:
        return parts[-1:]
    coming = [part for part in parts if part.session.starts > now] if order is Order.COMING else []
    return tuple(coming[:1]) or parts


def of_their_parts(ask: Ask, everything: tuple[Speaker, ...], found: tuple[Speaker, ...], directory: Directory, now: datetime) -> PersonTimeAnswer:
    """When people speak on a day or in a room of a large event; elsewhere, where they do not then, which is told. An hour that is claimed besides
    must be so as well."""
    verdict: bool | None = bool(found) if ask.confirms and not ask.aspects else None
    if verdict and ask.when and ask.when.starts:
        verdict = said_then((part.session for each in found for part in each.appearances), directory, ask.when, now)
    return PersonTimeAnswer(at_their_edge(found or everything, ask.order, now), verdict, None, None, ask.aspects, elsewhere=not found)


def of_their_others(ask: Ask, everything: tuple[Speaker, ...]) -> PersonTimeAnswer:
    """What people speak in besides the sessions that were spoken of; those, where there is nothing else."""
    others = (replace(each, appearances=tuple(part for part in each.appearances if part.session.id not in ask.sessions)) for each in everything)
    found = tuple(each for each in others if each.appearances)
    return PersonTimeAnswer(found or everything, bool(found) if ask.confirms or not found else None, None, None, ())


def _of(parts: tuple[Appearance, ...], ask: Ask, directory: Directory, now: datetime) -> tuple[Appearance, ...]:
    sessions, hours = tuple(part.session for part in parts), _hours(ask.when)
    spans = [hours]
    if hours and hours.starts and hours.day is None and hours.exact is None:
        spans = [replace(hours, day=day) for day in dict.fromkeys(directory.date_of[session.id] for session in sessions)]
    then = [session for span in spans for session in on_day(sessions, span, directory, now)]
    inside = {session.id for session in then if is_in_part(session, ask, directory)}
    return tuple(part for part in parts if part.session.id in inside)


def _hours(when: TimeSpan | None) -> TimeSpan | None:
    """The day and the stretch of hours that were said; of an hour only its day, since what begins then is asked to be confirmed."""
    if when is None or (when.starts and when.ends):
        return when
    return TimeSpan(day=when.day, last_day=when.last_day) if when.day else None
