"""Addresses of one line: what the place is called, its street, its postcode and its city; and which room of it a line names beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from knowledge.formats.foreign import ForeignSchedule, Row
from knowledge.formats.plain_text import plain_line

BEFORE_ITS_CITY = re.compile(r"^(?P<postcode>(?:[A-Z]{1,2}-)?\d{4,6})\s+(?P<city>[^\W\d].*)$")
BEHIND_ITS_CITY = re.compile(r"^(?P<city>[^\W\d].*?)??\s*\b(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]{2}\s\d{5})$")
"""Postcodes of the United Kingdom ("Whitby YO22 4DX") and of the United States ("San Francisco, CA 94105")."""
PARTING = re.compile(r"\s*[,;\n()]\s*|\s+[-–—|·•]\s+")
"""What parts a room from the address that a calendar writes beside it."""
FEWEST_PARTS = 3
"""Parts between commas that an address has, and a room has not."""


def venue_of_address(address: str) -> dict[str, Any] | None:
    """The parts of an address that has a postcode beside its city; None of any other line."""
    parts = [part.strip() for part in address.split(",") if part.strip()]
    number, found = next(((number, found) for number, part in reversed([*enumerate(parts)][1:]) if (found := _posted(part))), (0, None))
    if len(parts) < FEWEST_PARTS or not found:
        return None
    streets = parts[1:number] if found["city"] else parts[1 : number - 1]
    return {"name": parts[0], "street": ", ".join(streets) or None, "postcode": found["postcode"], "city": found["city"] or parts[number - 1]}


def with_one_address(schedule: ForeignSchedule) -> ForeignSchedule:
    """A schedule most of whose sessions are at one address: that is where the event is, and only what else their places say are its rooms.

    What has no street beside its name is not the whole of an address, and where all are in the same place and others elsewhere it stays a room.
    """
    places = Counter(plain_line(text) for row in schedule.rows for text in row.event.room.values())
    address = _shared(places)
    rooms = {place: ", ".join(part for part in parts if part not in address) for place in places if set(address) <= set(parts := _parts(place))}
    venue = venue_of_address(", ".join(address))
    is_a_room = not any(rooms.values()) and len(rooms) < len(places)
    if schedule.venue or is_a_room or not (venue and venue["street"]) or 2 * sum(places[place] for place in rooms) <= places.total():
        return schedule
    return replace(schedule, rows=tuple(_in_its_room(row, rooms) for row in schedule.rows), venue=", ".join(address))


def _shared(places: Iterable[str]) -> list[str]:
    """The parts that all places with a postcode have in common, in their order."""
    posted = [parts for place in places if any(map(_posted, (parts := _parts(place))[1:]))]
    return [part for part in posted[0] if all(part in others for others in posted)] if posted else []


def _in_its_room(row: Row, rooms: dict[str, str]) -> Row:
    """A row in the room that its place names beside the address, if any."""
    texts = {language: rooms.get(plain_line(text), text) for language, text in row.event.room.items()}
    return replace(row, event=row.event.model_copy(update={"room": {language: text for language, text in texts.items() if text}}))


def _parts(place: str) -> list[str]:
    return [part for part in PARTING.split(place) if part]


def _posted(part: str) -> re.Match[str] | None:
    return BEFORE_ITS_CITY.match(part) or BEHIND_ITS_CITY.match(part)
