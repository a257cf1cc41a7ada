"""schedule.xml (Pentabarf, frab, pretalx, FOSDEM, xCal, and vocabularies of one's own): the XML brought into the shape of schedule.json.

Entities are never resolved, and a file that declares some is refused: no schedule needs them, and a few lines of them can fill the
memory (https://docs.python.org/3/library/xml.html#xml-security).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from knowledge.formats.faults import Fault, UnreadableContent, Warn
from knowledge.formats.schedules.frab import LINE
from knowledge.formats.schedules.mending_xml import ENTITIES, parsed

LISTS = {"persons": "persons", "speakers": "persons", "presenters": "persons", "authors": "persons", "links": "links", "attachments": "attachments"}
"""Elements that hold members each, and what they are called in a schedule.json."""
PEOPLE = frozenset(["person", "speaker", "presenter", "attendee"])
"""Elements that each are one of those who speak, where they stand in an event itself."""
SAME = {"summary": "title", "dtstart": "date", "dtend": "end", "location": "room", "uid": "guid", "category": "type"}
"""What other vocabularies call the elements of a schedule.json."""
TIMES = ("date", "start", "dtstart")
NO_EVENTS = frozenset(["conference", "day", "room", "schedule", "info"])
"""Elements that may have a title and a start, and are none."""


def read_xml(content: bytes, warn: Warn) -> dict[str, Any]:
    """The content of a schedule.xml in the shape of a schedule.json. Raises `UnreadableContent`."""
    root = parsed(content, warn)
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and list(document_type.iterentities()):
        raise UnreadableContent(Fault(ENTITIES))
    for element in root.iter("{*}*"):
        element.tag = etree.QName(element).localname
    conference = _conference(root)
    if root.tag != "schedule" and not any(day["rooms"] for day in conference["days"]):
        raise UnreadableContent(Fault(f"the file is XML, but no schedule: it holds <{root.tag}>"))
    return {"schedule": {"url": _text(root, "url"), "persons": list(_persons(root)), "conference": conference}}


def _conference(root: Any) -> dict[str, Any]:
    head = root.find("conference")
    found = {child.tag: child.text for child in head if isinstance(child.tag, str)} if head is not None else {}
    tracks = [*(root.iterfind("tracks/track")), *(root.iterfind("conference/track")), *(root.iterfind("conference/tracks/track"))]
    return {
        **found,
        "tracks": [{"slug": track.get("slug"), "name": track.get("name") or track.text} for track in tracks],
        "rooms": [{"name": room.get("name"), "capacity": room.get("capacity")} for room in root.iterfind("conference/rooms/room")],
        "days": [_day(day) for day in list(root.iter("day")) if len(day)] or [_day(root)],
    }


def _persons(root: Any) -> Iterator[dict[str, Any]]:
    for person in root.iterfind("persons/person"):
        biography = _text(person, "biography") or _text(person, "extended_biography")
        yield {**person.attrib, "name": _text(person, "name") or (person.text or "").strip(), "biography": biography, LINE: person.sourceline}


def _day(day: Any) -> dict[str, Any]:
    by_room = itertools.groupby(_events(day), lambda event: next(event.iterancestors("room"), None))
    rooms = [{"name": _name(room) if room is not None else "", "events": [_event(event) for event in events]} for room, events in by_room]
    return {"date": day.get("date") or day.findtext("date"), "day_start": day.get("start"), "rooms": rooms}


def _events(day: Any) -> Iterator[Any]:
    """The elements that have a title and a time, whatever they are called."""
    for event in dict.fromkeys(title.getparent() for title in day.iter("title", "summary")):
        if event is not None and event.tag not in NO_EVENTS and any(event.get(name) or event.find(name) is not None for name in TIMES):
            yield event


def _event(event: Any) -> dict[str, Any]:
    found: dict[str, Any] = {SAME.get(name, name): value for name, value in event.attrib.items()} | {LINE: event.sourceline}
    loose = [child for child in event if child.tag in PEOPLE]
    # What is called as in a schedule.json comes before what another vocabulary calls otherwise.
    for child in sorted(event, key=lambda child: child.tag in SAME):
        if not isinstance(child.tag, str) or child.tag in PEOPLE:
            continue
        name = SAME.get(child.tag, child.tag)
        if child.tag in LISTS:
            found[LISTS[child.tag]] = [_member(each) for each in child if isinstance(each.tag, str)] or _parts(child.text)
        elif name not in found and (text := _whole(child)):
            found[name] = text
    if loose:
        found["persons"] = [*(found.get("persons") or ()), *_named_alone(loose)]
    return found


def _whole(element: Any) -> str | None:
    """The text of an element, and of what is marked up in it."""
    return "\n".join(piece for each in element.itertext() if (piece := each.strip())) if len(element) else element.text


def _named_alone(people: Iterable[Any]) -> list[Any]:
    """People that stand in an event itself; one element may name several, with commas."""
    members = [_member(person) for person in people]
    return [member for member in members if member["name"]] if len(members) > 1 else _parts(members[0]["name"])


def _parts(text: str | None) -> list[str]:
    return [part for part in (text or "").split(",") if part.strip()]


def _member(element: Any) -> dict[str, Any]:
    text = "".join(element.itertext()).strip()
    name = _name(element) or text
    return {**element.attrib, "name": name, "title": text, "biography": _text(element, "biography") or _text(element, "description")}


def _name(element: Any) -> str:
    return element.get("name") or _text(element, "name")


def _text(element: Any, name: str) -> str:
    return (element.findtext(name) or "").strip()
