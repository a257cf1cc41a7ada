"""Sessions as iCalendar (RFC 5545), to be subscribed to: every session an event that keeps its UID; what is off stays, as cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vDuration, vUri

from bot.replies.naming import Voice
from bot.replies.texts import heading
from knowledge.programme import Session, State
from knowledge.store.versions import Versions

PRODUCT = "-//seminar-bot//EN"
REFRESH = timedelta(minutes=15)
"""How often calendars are asked to look again."""


def calendar(voice: Voice, sessions: Iterable[Session], versions: Versions) -> bytes:
    """The calendar of sessions in the voice's language. The SEQUENCE of an event rises with each revision that touches its session."""
    programme, zone = voice.directory.programme, voice.directory.zone
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    title = voice.text(programme.event.title)
    found.add("name", title)
    found.add("x-wr-calname", title)
    found.add("x-wr-timezone", programme.event.time_zone)
    found.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", vDuration(REFRESH))
    for session in sessions:
        found.add_component(_event(session, voice, zone, versions))
    found.add_missing_timezones()
    if not found.timezones:  # a calendar without any component is none (RFC 5545, section 3.6)
        found.add_component(Timezone.from_tzinfo(zone))
    content: bytes = found.to_ical()
    return content


def _event(session: Session, voice: Voice, zone: ZoneInfo, versions: Versions) -> Event:
    event, version = Event(), versions.of(session.id)
    event.add("uid", f"{session.id}@{voice.directory.programme.event.id}")
    event.add("sequence", version.number - 1)
    event.add("dtstamp", versions.newest.at)
    event.add("last-modified", version.at)
    event.add("dtstart", session.starts.astimezone(zone))
    event.add("dtend", session.ends.astimezone(zone))
    event.add("summary", _summary(session, voice))
    event.add("status", "CONFIRMED" if session.state.takes_place else "CANCELLED")
    if place := _place(session, voice):
        event.add("location", place)
    if said := _description(session, voice):
        event.add("description", said)
    if session.track and (track := voice.directory.tracks.get(session.track)):
        event.add("categories", [voice.text(track.name)])
    if session.links:
        event.add("url", vUri(session.links[0].url))
    return event


def _summary(session: Session, voice: Voice) -> str:
    name = heading(voice, session).unescape()
    if session.state is State.PLANNED:
        return str(name)
    return str(voice.say(f"calendar.{session.state}", session=name).unescape())


def _place(session: Session, voice: Voice) -> str:
    room = voice.directory.rooms.get(session.room or "")
    venue = voice.directory.programme.venue
    named = [voice.text(room.name)] if room else []
    return ", ".join([*named, voice.address(venue)] if venue else named)


def _description(session: Session, voice: Voice) -> str:
    people = [voice.person(person) for person in voice.directory.people_of(session.people)]
    abstract = [voice.text(session.abstract)] if session.abstract else []
    return "\n\n".join([*([", ".join(people)] if people else []), *abstract])
