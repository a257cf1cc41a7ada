"""Addresses of one line: what the place is called, its street, its postcode and its city."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from knowledge.formats.foreign import ForeignSchedule, Row
from knowledge.formats.plain_text import plain_line

POSTED = re.compile(r"^(?P<postcode>(?:[A-Z]{1,2}-)?\d{4,6})\s+(?P<city>[^\W\d].*)$")
FEWEST_PARTS = 3
"""Parts between commas that an address has, and a room has not."""


def venue_of_address(address: str) -> dict[str, Any] | None:
    """The parts of an address that has a postcode before its city; None of any other line."""
    parts = [part.strip() for part in address.split(",") if part.strip()]
    posted = [(number, found) for number, part in enumerate(parts) if number and (found := POSTED.match(part))]
    if len(parts) < FEWEST_PARTS or not posted:
        return None
    number, found = posted[-1]
    return {"name": parts[0], "street": ", ".join(parts[1:number]) or None, "postcode": found["postcode"], "city": found["city"]}


def with_one_address(schedule: ForeignSchedule) -> ForeignSchedule:
    """A schedule all of whose sessions are in the same place, which has an address: that is where the event is, and no room of it."""
    address = _one_place(schedule.rows)
    if schedule.venue or not venue_of_address(address):
        return schedule
    rows = tuple(replace(row, event=row.event.model_copy(update={"room": {}})) for row in schedule.rows)
    return replace(schedule, rows=rows, venue=address)


def _one_place(rows: Iterable[Row]) -> str:
    places = {plain_line(text) for row in rows for text in row.event.room.values()}
    return places.pop() if len(places) == 1 else ""
