"""What changes the order of a programme: two sessions change places, and one is added. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from knowledge.editing import LONGEST_MOVE, EditRefused, Refusal, change_room, later, taking_place, title_of, with_hours, with_values
from knowledge.editing_people import identifier
from knowledge.programme import Programme, Session, SessionKind


def swap(programme: Programme, session: str, other: str) -> Programme:
    """Two sessions change places, each as long as it was: one takes the other's room, and begins when that began; of two that follow each other
    at once in a room, the one that is second now ends when the other ended. Raises `EditRefused`.
    """
    one, two = sorted((taking_place(programme, session), taking_place(programme, other)), key=lambda each: each.starts)
    if one.id == two.id or (one.starts, one.room) == (two.starts, two.room):
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    begins = later(two.ends, -one.lasts) if (one.ends, one.room) == (two.starts, two.room) else two.starts
    changed = with_values(programme, two, starts=one.starts, ends=later(one.starts, two.lasts), room=one.room)
    return with_hours(programme, with_values(changed, one, starts=begins, ends=later(begins, one.lasts), room=two.room))


def add(programme: Programme, kind: SessionKind, title: Mapping[str, str], hours: tuple[datetime, datetime], room: str | None) -> Programme:
    """One session more, with a title by language or none. `room`: an id, or the name of a new one. Raises `EditRefused`."""
    starts, ends = hours
    said = title_of(title) if title else None
    if starts >= ends:
        raise EditRefused(Refusal.NOTHING_CHANGES)
    if max(abs(starts - programme.event.begins), abs(ends - programme.event.ends)) > LONGEST_MOVE:
        raise EditRefused(Refusal.TOO_FAR)
    name = identifier(said.all[0] if said else str(kind), {each.id for each in programme.sessions}, "session")
    new = Session(id=name, kind=kind, title=said, starts=starts, ends=ends).model_copy(update={"starts": starts, "ends": ends})
    sessions = sorted((*programme.sessions, new), key=lambda each: (each.starts, each.ends))
    added = with_hours(programme, programme.model_copy(update={"sessions": tuple(sessions)}))
    return change_room(added, name, room) if room else added
