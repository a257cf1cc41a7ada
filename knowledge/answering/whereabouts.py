"""Whether talks of many are where and when they are said to be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from knowledge.answering.narrowing import is_in_part, on_day
from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.question import Ask, TimeSpan


def are_there(sessions: Sequence[Session], ask: Ask, directory: Directory, now: datetime) -> bool | None:
    """Whether any of the sessions is in a room, in a language and on a day that are claimed; None where none is, or the event has one room."""
    day = TimeSpan(day=ask.when.day, last_day=ask.when.last_day) if ask.when and ask.when.day else None
    if not ask.confirms or not directory.rooms or not (day or ask.rooms or ask.tracks or ask.language):
        return None
    return any(is_in_part(session, ask, directory) for session in on_day(sessions, day, directory, now))
