"""Versions of one event in one calendar (RFC 5545): the newest is read, by SEQUENCE, then by when it was changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knowledge.formats.calendars.calendar_text import first_value, text_value
from knowledge.formats.faults import Spot, Warn

Placed = tuple[Any, int | None]
"""An event with its line."""
WHEN_CHANGED = ("LAST-MODIFIED", "DTSTAMP")


def newest(events: Iterable[Placed], warn: Warn) -> list[Placed]:
    """The events, of each only the newest version, with a warning where there are several.

    Many tools give different events one UID: they are versions only where each has another SEQUENCE, or all have one title and another
    time of change.
    """
    by_uid: dict[tuple[str, str], list[Placed]] = {}
    for number, (event, line) in enumerate(events):
        uid, again = text_value(event, "UID"), _moment(event, "RECURRENCE-ID")
        by_uid.setdefault((uid or f"\0{number}", again), []).append((event, line))
    kept: list[Placed] = []
    for (uid, _), same in by_uid.items():
        if len(same) > 1 and _are_versions([event for event, _ in same]):
            latest = max(same, key=lambda placed: (_sequence(placed[0]) or 0, _changed(placed[0])))
            warn(Spot(f"event {uid[:60]}", latest[1]).warning(f"stands in {len(same)} versions; the newest is read"))
            kept.append(latest)
        else:
            kept += same
    return kept


def _are_versions(events: list[Any]) -> bool:
    sequences = [_sequence(event) for event in events]
    if None not in sequences and len(set(sequences)) == len(events):
        return True
    titles, changed = {text_value(event, "SUMMARY").casefold() for event in events}, {_changed(event) for event in events}
    return len(titles) == 1 and len(changed) == len(events) and all(each[0] for each in changed)


def _sequence(event: Any) -> int | None:
    written = text_value(event, "SEQUENCE")
    return int(written) if written.isdecimal() and len(written) < 10 else None


def _changed(event: Any) -> tuple[str, ...]:
    return tuple(_moment(event, name) for name in WHEN_CHANGED)


def _moment(event: Any, name: str) -> str:
    return str(getattr(first_value(event, name), "dt", ""))
