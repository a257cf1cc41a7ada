"""Which pictures a programme has: one a day, and where the event has many rooms, one a day for a few rooms side by side."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.directory import Directory
from knowledge.programme import Session

MOST_COLUMNS = 3
"""Rooms side by side that can still be read on a phone."""
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture: a day and the rooms side by side, in order; without rooms everything of the day in one column."""

    day: date
    rooms: tuple[str, ...] = ()


def sheets(directory: Directory) -> tuple[Sheet, ...]:
    """All pictures of a programme, by day, then by room."""
    found: list[Sheet] = []
    for day in directory.dates:
        sessions = directory.by_date[day]
        busy = {session.room for session in sessions if session.room in directory.rooms}
        rooms = sorted((room for room in busy if room), key=_natural)
        if len(rooms) < 2:
            found.append(Sheet(day))
            continue
        found += [Sheet(day, group) for group in _evenly(rooms)]
    return tuple(found)


def sessions_of(sheet: Sheet, directory: Directory) -> tuple[Session, ...]:
    """The sessions of a picture, in order: of its rooms, and those that have no room and so concern everybody."""
    shown = {*sheet.rooms, None}
    return tuple(session for session in directory.by_date[sheet.day] if not sheet.rooms or session.room in shown)


def _evenly(rooms: Sequence[str]) -> list[tuple[str, ...]]:
    """Groups of nearly one size, none larger than fits."""
    groups = -(-len(rooms) // MOST_COLUMNS)
    cuts = [round(number * len(rooms) / groups) for number in range(groups + 1)]
    return [tuple(rooms[first:last]) for first, last in itertools.pairwise(cuts)]


def _natural(room: str) -> tuple[tuple[int, str], ...]:
    """Room 9 before room 10."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in _NUMBERS.split(room))
