"""A small conference of two rooms, and the ways in which tests change it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from knowledge.editing import delay
from knowledge.programme import Contact, ContactPurpose, Event, LocalText, Person, Programme, Room, Session, SessionKind, Talk, Venue

ZONE = ZoneInfo("Europe/Paris")


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """A time of the conference's May 2030, in Paris."""
    return datetime(2030, 5, day, hour, minute, tzinfo=ZONE)


def session(name: str, starts: datetime, *speakers: str, room: str | None = "big", minutes: int = 30, **more: Any) -> Session:
    """A session with a title in two languages, unless `title` says otherwise."""
    title = more.pop("title", {"fr": f"Titre {name}", "en": f"Title {name}"})
    values = {"id": name, "title": title, "starts": starts, "ends": starts + timedelta(minutes=minutes), "room": room, "speakers": speakers}
    return Session.model_validate(values | more, context={"time_zone": ZONE.key})


BASE = Programme(
    event=Event.model_validate(
        {
            "id": "conference",
            "kind": "conference",
            "title": {"fr": "Conférence", "en": "Conference"},
            "time_zone": ZONE.key,
            "begins": at(9),
            "ends": at(18, day=2),
            "parallel": True,
        },
        context={"time_zone": ZONE.key},
    ),
    venue=Venue(name=LocalText("Palais"), street="1 rue de la Paix", postcode="75002", city="Paris"),
    rooms=(
        Room(id="big", name=LocalText({"fr": "Grande salle", "en": "Big room"})),
        Room(id="small", name=LocalText({"fr": "Petite salle", "en": "Small room"})),
        Room(id="new", name=LocalText({"fr": "Salle neuve", "en": "New room"})),
    ),
    people=(
        Person(id="ada", name="Ada Byron"),
        Person(id="bob", name="Bob Kahn"),
        Person(id="cleo", name="Cléo Nord"),
        Person(id="dan", name="Dan Ouest"),
        Person(id="eve", name="Eve Sud"),
    ),
    sessions=(
        session("keynote", at(9), "ada", minutes=60),
        session("git", at(10, 30), "bob"),
        session("rust", at(11), "cleo", "dan"),
        session("break", at(11, 30), title=None, kind=SessionKind.BREAK),
        session("docker", at(10, 30), "dan", room="small"),
        session(
            "table",
            at(14),
            room="small",
            minutes=90,
            kind=SessionKind.ROUND_TABLE,
            talks=(Talk(title=LocalText("Villes"), speakers=("bob",)), Talk(title=LocalText("Champs"), speakers=("eve",))),
        ),
        session("closing", at(17, day=2), "ada", minutes=60),
    ),
    contacts=(Contact(purpose=ContactPurpose.PRESS, person="eve", email="eve@example.org", telephone="+33 1 42 75 61 37"),),
    practical={"wifi": LocalText({"fr": "Réseau Palais", "en": "Network Palais"})},
)


def with_session(programme: Programme, name: str, **values: Any) -> Programme:
    """The programme with some values of a session changed."""
    sessions = tuple(each.model_copy(update=values) if each.id == name else each for each in programme.sessions)
    assert sessions != programme.sessions
    return programme.model_copy(update={"sessions": sessions})


def moved(programme: Programme, name: str, minutes: int) -> Programme:
    """The programme with a session moved by so many minutes."""
    found = of(programme, name)
    by = timedelta(minutes=minutes)
    return with_session(programme, name, starts=found.starts + by, ends=found.ends + by)


def without(programme: Programme, *names: str) -> Programme:
    """The programme without some sessions."""
    return programme.model_copy(update={"sessions": tuple(each for each in programme.sessions if each.id not in names)})


def plus(programme: Programme, *sessions: Session) -> Programme:
    """The programme with more sessions."""
    return programme.model_copy(update={"sessions": (*programme.sessions, *sessions)})


def of(programme: Programme, name: str) -> Session:
    """A session by its id."""
    return next(each for each in programme.sessions if each.id == name)


def next_year(programme: Programme, name: str) -> Programme:
    """The programme with its sessions' ids, 52 weeks later."""
    later = delay(programme, [each.id for each in programme.sessions], 52 * 7 * 24 * 60)
    return later.model_copy(update={"event": later.event.model_copy(update={"id": name, "title": LocalText(f"Titre {name}")})})
