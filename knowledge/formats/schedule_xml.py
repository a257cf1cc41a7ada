"""schedule.xml (Pentabarf, frab, pretalx, FOSDEM): the XML brought into the shape of schedule.json.

Entities are never resolved, and a file that declares some is refused: no schedule needs them, and a few lines of them can fill the
memory (https://docs.python.org/3/library/xml.html#xml-security).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from knowledge.formats.faults import Fault, UnreadableContent
from knowledge.formats.frab import LINE

ENTITIES = "the file declares XML entities, which are not read; a schedule needs none"
LISTS = {"persons": "person", "links": "link", "attachments": "attachment"}


def read_xml(content: bytes) -> dict[str, Any]:
    """The content of a schedule.xml in the shape of a schedule.json. Raises `UnreadableContent`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in content:
            raise UnreadableContent(Fault(ENTITIES)) from None
        line, column = error.position
        problem = (error.msg or "it cannot be read").split(", line")[0]
        raise UnreadableContent(Fault(f"the file is broken XML: {problem}", line=line, column=column)) from None
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and list(document_type.iterentities()):
        raise UnreadableContent(Fault(ENTITIES))
    if etree.QName(root).localname != "schedule":
        raise UnreadableContent(Fault(f"the file is XML, but no schedule: it holds <{etree.QName(root).localname}>"))
    return {"schedule": {"url": _text(root, "url"), "persons": list(_persons(root)), "conference": _conference(root)}}


def _conference(root: Any) -> dict[str, Any]:
    head = root.find("conference")
    found = {child.tag: child.text for child in head if isinstance(child.tag, str)} if head is not None else {}
    tracks = [*(root.iterfind("tracks/track")), *(root.iterfind("conference/track")), *(root.iterfind("conference/tracks/track"))]
    return {
        **found,
        "tracks": [{"slug": track.get("slug"), "name": track.get("name") or track.text} for track in tracks],
        "rooms": [{"name": room.get("name"), "capacity": room.get("capacity")} for room in root.iterfind("conference/rooms/room")],
        "days": [_day(day) for day in root.iterfind("day")],
    }


def _persons(root: Any) -> Iterator[dict[str, Any]]:
    for person in root.iterfind("persons/person"):
        biography = _text(person, "biography") or _text(person, "extended_biography")
        yield {**person.attrib, "name": _text(person, "name") or (person.text or "").strip(), "biography": biography, LINE: person.sourceline}


def _day(day: Any) -> dict[str, Any]:
    rooms = [{"name": room.get("name"), "events": [_event(event) for event in room.iterfind("event")]} for room in day.iterfind("room")]
    return {"date": day.get("date"), "day_start": day.get("start"), "rooms": rooms}


def _event(event: Any) -> dict[str, Any]:
    found: dict[str, Any] = {**event.attrib, LINE: event.sourceline}
    for child in event:
        if not isinstance(child.tag, str):
            continue
        member = LISTS.get(child.tag)
        if member:
            found[child.tag] = [_member(each) for each in child.iterfind(member)]
        elif child.text and child.tag not in found:
            found[child.tag] = child.text
    return found


def _member(element: Any) -> dict[str, Any]:
    text = "".join(element.itertext()).strip()
    return {**element.attrib, "name": element.get("name") or text, "title": text}


def _text(element: Any, name: str) -> str:
    return (element.findtext(name) or "").strip()
