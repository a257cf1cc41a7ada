"""Breaks: which of several is meant, and what the programme goes on with after one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile

from knowledge.answering.narrowing import on_day
from knowledge.directory import Directory
from knowledge.programme import Session, SessionKind
from knowledge.understanding.question import Ask, Intent


def of_the_breaks_meant(ask: Ask, directory: Directory, now: datetime) -> Ask:
    """A question about several breaks as one about those meant: of the day said, else of today what is not over, else what comes next.

    What comes before or after a break is asked of one of them.
    """
    breaks = tuple(directory.sessions[each] for each in ask.sessions if each in directory.sessions)
    if len(breaks) < 2 or any(session.kind is not SessionKind.BREAK for session in breaks):
        return ask
    meant = on_day(breaks, ask.when, directory, now) or breaks
    if directory.programme.event.begins <= now < directory.programme.event.ends and not (ask.when and ask.when.day):
        to_come = [session for session in meant if session.ends > now] or meant[-1:]
        day = directory.date_of[to_come[0].id]
        meant = tuple(takewhile(lambda session: directory.date_of[session.id] == day, to_come))
    return replace(ask, sessions=tuple(session.id for session in (meant[:1] if ask.intent is Intent.NEXT else meant)))


def after_the_break(sessions: Sequence[Session], directory: Directory) -> tuple[Session, ...]:
    """What starts first on the day of a break once it is over; nothing where it is not one break alone, or something else runs during it."""
    if len(sessions) != 1 or sessions[0].kind is not SessionKind.BREAK or not sessions[0].state.takes_place:
        return ()
    pause = sessions[0]
    if len(directory.running_between(pause.starts, pause.ends)) > 1:
        return ()
    later = [each for each in directory.starting_from(pause.ends) if directory.date_of[each.id] == directory.date_of[pause.id]]
    return tuple(takewhile(lambda session: session.starts == later[0].starts, later))


def break_at(directory: Directory, now: datetime) -> tuple[Session, ...]:
    """The break that is on, else the next one of today; none where today has no more."""
    today = directory.day_at(now)
    breaks = (each for each in directory.taking_place if each.kind is SessionKind.BREAK and each.ends > now and directory.date_of[each.id] == today)
    return tuple(breaks)[:1]
