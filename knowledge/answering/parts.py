"""The tracks, the rooms and the days of a programme, told in order and counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from knowledge.answering.answers import Answer, Division, PartsAnswer
from knowledge.answering.narrowing import on_day
from knowledge.directory import Directory
from knowledge.programme import Room, Session, Track
from knowledge.understanding.question import Ask, Aspect

_PIECES = re.compile(r"\d+|\D+")
MOST_PARTS = 10
"""Tracks or rooms on a page, one short line each."""


def parts(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The tracks, the rooms or the days that have something on the day that was said, or at all."""
    division = _division(ask, directory)
    held: dict[str | date, list[Session]] = {}
    for session in on_day(tuple(directory.sessions.values()), ask.when, directory, now):
        part_of_it = _part_of(session, division, directory)
        if part_of_it:
            held.setdefault(part_of_it, []).append(session)
    sizes = {part: sum(session.state.takes_place for session in sessions) for part, sessions in held.items()}
    found = [(key, part) for key, part in _known(division, directory) if key in held]
    seldom = Aspect.SELDOM in ask.aspects
    by_size = seldom or Aspect.REPEATEDLY in ask.aspects
    if by_size:
        found.sort(key=lambda each: sizes[each[0]], reverse=not seldom)
    first = min(ask.page, max(0, len(found) - 1) // MOST_PARTS) * MOST_PARTS
    shown = found[first : first + MOST_PARTS]
    day = ask.when.day if ask.when else None
    return PartsAnswer(
        directory.programme.event,
        division,
        tuple((part, held[key][0]) for key, part in shown),
        len(found),
        day=datetime.combine(day, time(), directory.zone) if day else None,
        page=first // MOST_PARTS,
        left=len(found) - first - len(shown),
        sizes=tuple(sizes[key] for key, _ in shown) if by_size else (),
    )


def _division(ask: Ask, directory: Directory) -> Division:
    """What is asked for; days only by how much they have."""
    if Aspect.DAY in ask.aspects and not {Aspect.SELDOM, Aspect.REPEATEDLY}.isdisjoint(ask.aspects):
        return Division.DAYS
    return Division.TRACKS if Aspect.TRACK in ask.aspects and directory.tracks else Division.ROOMS


def _part_of(session: Session, division: Division, directory: Directory) -> str | date | None:
    """The part that a session is in: a day, or the identifier of a track or a room."""
    if division is Division.DAYS:
        return directory.date_of[session.id]
    return session.track if division is Division.TRACKS else session.room


def _known(division: Division, directory: Directory) -> Iterable[tuple[str | date, Track | Room | date]]:
    """All parts in the order in which they are told, each with what its sessions have of it."""
    if division is Division.DAYS:
        return ((day, day) for day in directory.dates)
    rooms = sorted(directory.rooms.items(), key=lambda known: _in_order(known[1]))
    return directory.tracks.items() if division is Division.TRACKS else rooms


def _in_order(part: Room) -> list[tuple[int, str]]:
    """A place in the list: by the name, with the numbers in it by what they count ("Saal 2" before "Saal 10")."""
    pieces = _PIECES.findall(part.name.in_language("").casefold())
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces]
