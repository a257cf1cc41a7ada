"""The model of a programme: all that is known of one event.

Only shapes live here; what one value can check by itself is in `knowledge.fields`. Rules between values (a session that ends
before it starts, people who are not defined) are in `knowledge.formats.faults`; reading a file is in `knowledge.formats`.
Every time is an aware datetime in the event's own time zone, once the programme has been read.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from knowledge.fields import WEB_ADDRESS as WEB_ADDRESS
from knowledge.fields import CalendarDate, EMail, Identifier, Moment, Telephone, Text, TimeZone, WebAddress, by_usual_names
from knowledge.local_text import NO_WORDS
from knowledge.local_text import UNKNOWN_LANGUAGE as UNKNOWN_LANGUAGE
from knowledge.local_text import LocalText as LocalText
from knowledge.local_text import LocalWords as LocalWords
from knowledge.local_text import texts_of as texts_of


class Part(BaseModel):
    """The base of everything in a programme: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class State(StrEnum):
    """What has become of a session."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    FULL = "full"

    @property
    def takes_place(self) -> bool:
        """Whether people can still meet at the time that is told."""
        return self in (State.PLANNED, State.FULL)


class SessionKind(StrEnum):
    """The kinds of rows in a timetable."""

    OPENING = "opening"
    TALK = "talk"
    ROUND_TABLE = "round_table"
    DEBATE = "debate"
    WORKSHOP = "workshop"
    BREAK = "break"
    CLOSING = "closing"
    OTHER = "other"


class EventKind(StrEnum):
    """What people call the event."""

    SEMINAR = "seminar"
    CONFERENCE = "conference"
    EVENT = "event"


class ContactPurpose(StrEnum):
    """What a contact is there for."""

    INFORMATION = "information"
    PRESS = "press"


class Gender(StrEnum):
    """The grammatical gender that a person's titles and pronouns take."""

    FEMININE = "feminine"
    MASCULINE = "masculine"


class Link(Part):
    """An address on the web."""

    title: LocalText | None = None
    url: WebAddress


class Organisation(Part):
    """A body that people belong to or that hosts the event."""

    id: Identifier
    name: LocalText
    short_name: LocalText | None = None
    aliases: LocalWords = NO_WORDS


class Role(Part):
    """What a person is, and where. One of the two may be missing."""

    title: LocalText | None = None
    organisation: Identifier | None = None


class Work(Part):
    """A book or another work that the programme credits to a person."""

    title: LocalText
    publisher: LocalText | None = None
    year: Annotated[int, Field(ge=1, le=9999)] | None = None


class Person(Part):
    """A speaker, a host or a contact."""

    id: Identifier
    name: Text
    family_name: Text | None = None
    honorific: LocalText | None = None
    gender: Gender | None = None
    roles: tuple[Role, ...] = ()
    works: tuple[Work, ...] = ()
    biography: LocalText | None = None
    aliases: LocalWords = NO_WORDS


class Talk(Part):
    """A contribution inside a session, without a time of its own."""

    title: LocalText | None = None
    speakers: tuple[Identifier, ...] = ()
    abstract: LocalText | None = None
    keywords: LocalWords = NO_WORDS


class Session(Part):
    """A row of the timetable."""

    id: Identifier
    kind: SessionKind = SessionKind.TALK
    title: LocalText | None = None
    subtitle: LocalText | None = None
    starts: Moment
    ends: Moment
    room: Identifier | None = None
    track: Identifier | None = None
    type: Text | None = None
    """What its schedule calls the sort of session that it is ("Sprint", "Lightning talk"), which says more than its kind."""
    language: Text | None = None
    """The code of the language spoken; several are written "de, en"."""
    state: State = State.PLANNED
    speakers: tuple[Identifier, ...] = ()
    talks: tuple[Talk, ...] = ()
    audience_debate: bool = False
    abstract: LocalText | None = None
    keywords: LocalWords = NO_WORDS
    links: tuple[Link, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of all who speak in the session, in order of appearance, each once."""
        speaking = self.speakers + tuple(person for talk in self.talks for person in talk.speakers)
        return tuple(dict.fromkeys(speaking))

    @property
    def lasts(self) -> timedelta:
        """How long it takes, also in a night in which the clock is changed: hours of one zone are taken from each other as they are read."""
        return self.ends.astimezone(UTC) - self.starts.astimezone(UTC)

    def overlaps(self, other: Session) -> bool:
        """Whether both are on at once."""
        return self.starts < other.ends and other.starts < self.ends


class Room(Part):
    """A room of the venue."""

    id: Identifier
    name: LocalText
    capacity: int | None = None
    aliases: LocalWords = NO_WORDS


class Track(Part):
    """A thread of sessions on one subject."""

    id: Identifier
    name: LocalText
    aliases: LocalWords = NO_WORDS


class Day(Part):
    """A day of the event, with a name of its own."""

    date: CalendarDate
    name: LocalText | None = None


class Venue(Part):
    """Where the event takes place."""

    name: LocalText
    street: Text | None = None
    postcode: Text | None = None
    city: Text | None = None
    district: LocalText | None = None
    country: LocalText | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None


class Contact(Part):
    """Whom to ask for what."""

    purpose: ContactPurpose
    person: Identifier
    email: EMail | None = None
    telephone: Telephone | None = None


class Meeting(Part):
    """One event of the series that this event belongs to."""

    number: int | None = None
    name: LocalText | None = None
    title: LocalText
    date: CalendarDate | None = None
    links: tuple[Link, ...] = ()


class Series(Part):
    """The series of events that this event belongs to."""

    name: LocalText
    number: int | None = None
    meetings: tuple[Meeting, ...] = ()
    links: tuple[Link, ...] = ()


ADDED_ANSWER = "asked-"
"""How the id of an answer begins that organisers added to what people had asked; no file of another tool has it."""


class PreparedAnswer(Part):
    """A question that the organisers expect, as people may ask it, and their answer."""

    id: Identifier
    asked: LocalWords
    answer: LocalText


class Announcement(Part):
    """Something that the organisers tell everybody and that is no change of the timetable. `at`: when they said so."""

    id: Identifier
    text: LocalText
    at: Moment


class Event(Part):
    """The event itself."""

    id: Identifier
    kind: EventKind = EventKind.EVENT
    title: LocalText
    subtitle: LocalText | None = None
    time_zone: TimeZone
    begins: Moment
    ends: Moment
    hosts: tuple[Identifier, ...] = ()
    languages: tuple[Text, ...] = ()
    parallel: bool = False
    """Whether several sessions may run at once in one room, or in an event without rooms."""
    presentation: LocalText | None = None
    keywords: LocalWords = NO_WORDS
    links: tuple[Link, ...] = ()

    @property
    def lasts(self) -> timedelta:
        """How long it takes from its first hour to its last, also where the clock is changed between them."""
        return self.ends.astimezone(UTC) - self.begins.astimezone(UTC)


class Programme(Part):
    """All that is known of one event."""

    event: Event
    venue: Venue | None = None
    series: Series | None = None
    days: tuple[Day, ...] = ()
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    sessions: tuple[Session, ...] = ()
    contacts: tuple[Contact, ...] = ()
    practical: Annotated[dict[str, LocalText], BeforeValidator(by_usual_names)] = Field(default_factory=dict)
    questions: tuple[PreparedAnswer, ...] = ()
    announcements: tuple[Announcement, ...] = ()
