"""Where everything stands on a picture: the hours down the side, each session to scale. Numbers are pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.picture.sheets import Sheet, sessions_of
from knowledge.directory import Directory
from knowledge.programme import Session

WIDTH = 1080
MARGIN = 36
GUTTER = 112
"""The column of the hours."""
GAP = 6
TALLEST = 3100
"""Beyond this a phone shows a picture too small to read."""
ROW = 84
"""Pixels that the shortest session should have: a title and who speaks."""
LEAST, MOST = 2.4, 9.0
"""Pixels a minute."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a session stands. `top` counts from the beginning of the hours."""

    session: Session
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Plan:
    """The hours of a picture: from when to when (aware, in the event's zone), how many pixels a minute has, the columns, the boxes."""

    begins: datetime
    ends: datetime
    scale: float
    columns: tuple[tuple[str, int, int], ...]
    """Of each room: its id, its left side, its width. Nothing where there are no rooms side by side."""
    boxes: tuple[Box, ...]

    @property
    def height(self) -> int:
        """How tall all the hours are."""
        return self.down(self.ends)

    def down(self, moment: datetime) -> int:
        """How far down a moment stands."""
        return round((moment - self.begins).total_seconds() / 60 * self.scale)

    def hours(self) -> Iterator[datetime]:
        """The full and half hours that are marked at the side; full ones only where half ones would crowd."""
        step = timedelta(minutes=30 if self.scale * 30 >= 60 else 60)
        moment = self.begins.replace(minute=0, second=0, microsecond=0)
        while moment <= self.ends:
            if moment >= self.begins:
                yield moment
            moment += step


def plan(sheet: Sheet, directory: Directory) -> Plan:
    """Lay out the sessions of a picture. There must be at least one."""
    sessions, zone = sessions_of(sheet, directory), directory.zone
    begins = min(session.starts for session in sessions).astimezone(zone)
    ends = max(session.ends for session in sessions).astimezone(zone)
    scale = _scale(sessions, (ends - begins).total_seconds() / 60)
    left, width = MARGIN + GUTTER, WIDTH - 2 * MARGIN - GUTTER
    found = Plan(begins, ends, scale, tuple(_columns(sheet.rooms, left, width)), ())
    boxes: list[Box] = []
    for room, column_left, column_width in (("", left, width), *found.columns):
        mine = [session for session in sessions if (session.room or "") == room] if found.columns else list(sessions)
        boxes += _boxes(mine, found, column_left, column_width)
        if not found.columns:
            break
    return Plan(begins, ends, scale, found.columns, tuple(boxes))


def _scale(sessions: Sequence[Session], minutes: float) -> float:
    shortest = min(max((session.ends - session.starts).total_seconds() / 60, 1) for session in sessions)
    return max(LEAST, min(MOST, ROW / shortest, TALLEST / max(minutes, 1)))


def _columns(rooms: Sequence[str], left: int, width: int) -> Iterator[tuple[str, int, int]]:
    for number, room in enumerate(rooms):
        first, last = (left + round(width * each / len(rooms)) for each in (number, number + 1))
        yield room, first, last - first


def _boxes(sessions: Sequence[Session], found: Plan, left: int, width: int) -> Iterator[Box]:
    """Sessions of one column; those that run at once share its width."""
    for crowd in _crowds(sessions):
        lanes: list[datetime] = []
        places: list[tuple[Session, int]] = []
        for session in crowd:
            lane = next((number for number, until in enumerate(lanes) if until <= session.starts), len(lanes))
            lanes[lane : lane + 1] = [session.ends]
            places.append((session, lane))
        for session, lane in places:
            first, last = (left + round(width * each / len(lanes)) for each in (lane, lane + 1))
            top, bottom = found.down(session.starts), found.down(session.ends)
            yield Box(session, first + GAP // 2, top, last - first - GAP, max(bottom - top - GAP, 8))


def _crowds(sessions: Sequence[Session]) -> Iterator[list[Session]]:
    """Sessions in groups that do not touch one another."""
    crowd: list[Session] = []
    until: datetime | None = None
    for session in sessions:
        if until is not None and session.starts >= until:
            yield crowd
            crowd, until = [], None
        crowd.append(session)
        until = max(until, session.ends) if until else session.ends
    if crowd:
        yield crowd
