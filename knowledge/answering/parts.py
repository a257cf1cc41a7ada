"""The tracks and the rooms of a programme, told in order and counted."""

from __future__ import annotations

import re
from datetime import datetime, time

from knowledge.answering.answers import Answer, PartsAnswer
from knowledge.answering.narrowing import on_day
from knowledge.directory import Directory
from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Room, Session, Track
from knowledge.understanding.question import Ask, Aspect

_PIECES = re.compile(r"\d+|\D+")
MOST_PARTS = 10
"""Tracks or rooms on a page, one short line each."""


def parts(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The tracks, or the rooms, that have something on the day that was said, or at all."""
    of_tracks = Aspect.TRACK in ask.aspects and bool(directory.tracks)
    of_days = Aspect.DAY in ask.aspects
    known: tuple[Track | Room, ...] = _days(directory) if of_days else tuple((directory.tracks if of_tracks else directory.rooms).values())
    held: dict[str, list[Session]] = {}
    for session in on_day(tuple(directory.sessions.values()), ask.when, directory, now):
        part_of_it = directory.date_of[session.id].isoformat() if of_days else session.track if of_tracks else session.room
        if part_of_it:
            held.setdefault(part_of_it, []).append(session)
    sizes = {part: sum(session.state.takes_place for session in sessions) for part, sessions in held.items()}
    found = [(part, held[part.id][0]) for part in known if part.id in held]
    seldom = Aspect.SELDOM in ask.aspects
    by_size = seldom or Aspect.REPEATEDLY in ask.aspects
    if not (of_tracks or of_days):
        found.sort(key=lambda each: _in_order(each[0]))
    if by_size:
        found.sort(key=lambda each: sizes[each[0].id], reverse=not seldom)
    first = min(ask.page, max(0, len(found) - 1) // MOST_PARTS) * MOST_PARTS
    shown = tuple(found[first : first + MOST_PARTS])
    day = ask.when.day if ask.when else None
    return PartsAnswer(
        directory.programme.event,
        shown,
        len(found),
        of_tracks,
        of_days=of_days,
        day=datetime.combine(day, time(), directory.zone) if day else None,
        page=first // MOST_PARTS,
        left=len(found) - first - len(shown),
        sizes=tuple(sizes[part.id] for part, _ in shown) if by_size else (),
    )


def _days(directory: Directory) -> tuple[Track | Room, ...]:
    """The days of the event as parts of it, by their dates."""
    return tuple(Track(id=each.isoformat(), name=LocalText({UNKNOWN_LANGUAGE: each.isoformat()})) for each in directory.dates)


def _in_order(part: Track | Room) -> list[tuple[int, str]]:
    """A place in the list: by the name, with the numbers in it by what they count ("Saal 2" before "Saal 10")."""
    pieces = _PIECES.findall(part.name.in_language("").casefold())
    return [(int(piece), "") if piece.isdigit() else (0, piece) for piece in pieces]
