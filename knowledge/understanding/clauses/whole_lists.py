"""All of a list of which only a page or one was told: what a room or a track has on the day that was asked about, the two round tables."""

from __future__ import annotations

from knowledge.directory import Directory
from knowledge.programme import SessionKind
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.recall import Recall

PAIR = 2


def whole_list(directory: Directory, recall: Recall) -> tuple[str, ...]:
    """All that the room or the track has that was asked about last, where only a page of it is listed: "the last" is not that of the page."""
    last = next((ask for ask in reversed(recall.asked) if ask.rooms or ask.tracks), None)
    if last is None or last.intent is not Intent.PROGRAMME or not recall.listed.sessions:
        return ()
    whole = all_that_it_has(directory, last)
    return whole if set(recall.listed.sessions) < set(whole) else ()


def all_that_it_has(directory: Directory, ask: Ask) -> tuple[str, ...]:
    """All that the rooms and the tracks have that are asked about, on the day that is said, in their order."""
    parts = [*(directory.by_room.get(room, ()) for room in ask.rooms), *(directory.by_track.get(track, ()) for track in ask.tracks)]
    day = ask.when.day if ask.when else None
    return tuple(dict.fromkeys(each.id for part in parts for each in part if day in (None, directory.date_of[each.id])))


def alike(directory: Directory, sessions: tuple[str, ...]) -> tuple[str, ...]:
    """The two round tables, where one of them is meant."""
    tables = tuple(session.id for session in directory.taking_place if session.kind is SessionKind.ROUND_TABLE)
    return tables if len(tables) == PAIR and len(sessions) == 1 and sessions[0] in tables else ()
