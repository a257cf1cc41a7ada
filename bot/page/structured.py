"""The programme as schema.org data (https://schema.org/Event), which search engines and calendars read from the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.replies.naming import Voice
from bot.replies.texts import heading
from knowledge.programme import Organisation, Person, Session, State, Venue

STATUS = {
    State.PLANNED: "EventScheduled",
    State.FULL: "EventScheduled",
    State.CANCELLED: "EventCancelled",
    State.POSTPONED: "EventPostponed",
}
"""https://schema.org/EventStatusType"""
SCHEMA = "https://schema.org"


def structured(voice: Voice, day: date | None = None) -> dict[str, Any]:
    """The event in the voice's language, with the sessions of one day, or all where none is named; times are in the event's zone."""
    programme, directory = voice.directory.programme, voice.directory
    event = programme.event
    sessions = [each for each in directory.sessions.values() if day in (None, directory.date_of[each.id])]
    found: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "name": voice.text(event.title),
        "startDate": event.begins.isoformat(),
        "endDate": event.ends.isoformat(),
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
        "inLanguage": voice.wording.language,
    }
    if event.presentation or event.subtitle:
        found["description"] = voice.text(event.presentation or event.subtitle)  # type: ignore[arg-type]
    if programme.venue:
        found["location"] = _place(programme.venue, voice)
    hosts = [_host(directory.people.get(host) or directory.organisations.get(host), voice) for host in event.hosts]
    if any(hosts):
        found["organizer"] = [host for host in hosts if host]
    found["subEvent"] = [_session(session, voice) for session in sessions]
    return found


def _session(session: Session, voice: Voice) -> dict[str, Any]:
    directory = voice.directory
    found: dict[str, Any] = {
        "@type": "Event",
        "name": str(heading(voice, session).unescape()),
        "startDate": session.starts.astimezone(directory.zone).isoformat(),
        "endDate": session.ends.astimezone(directory.zone).isoformat(),
        "eventStatus": f"{SCHEMA}/{STATUS[session.state]}",
    }
    if session.language:
        found["inLanguage"] = [code.strip() for code in session.language.split(",")]
    if people := directory.people_of(session.people):
        found["performer"] = [{"@type": "Person", "name": person.name} for person in people]
    if room := voice.room(session):
        found["location"] = {"@type": "Place", "name": room}
    elif directory.programme.venue:
        found["location"] = {"@type": "Place", "name": voice.text(directory.programme.venue.name)}
    return found


def _place(venue: Venue, voice: Voice) -> dict[str, Any]:
    address = {
        "streetAddress": venue.street,
        "postalCode": venue.postcode,
        "addressLocality": venue.city,
        "addressCountry": voice.text(venue.country) if venue.country else None,
    }
    known = {name: value for name, value in address.items() if value}
    found: dict[str, Any] = {"@type": "Place", "name": voice.text(venue.name), "address": {"@type": "PostalAddress", **known}}
    if venue.latitude is not None and venue.longitude is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": venue.latitude, "longitude": venue.longitude}
    return found


def _host(host: Person | Organisation | None, voice: Voice) -> dict[str, str] | None:
    match host:
        case Person():
            return {"@type": "Person", "name": host.name}
        case Organisation():
            return {"@type": "Organization", "name": voice.text(host.name)}
        case _:
            return None
