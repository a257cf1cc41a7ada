"""The model of a programme: all that is known of one event.

Only shapes and the rules that one value can check by itself live here. Rules between values (a session that ends before it
starts, people who are not defined) are in `knowledge.formats.faults`; reading a file is in `knowledge.formats`.
Every time is an aware datetime in the event's own time zone, once the programme has been read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    ValidationInfo,
    model_validator,
)

UNKNOWN_LANGUAGE = "und"
"""The key of a text whose language is not known, or that is the same in all of them (ISO 639-2 "undetermined")."""

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
YEARS = range(1900, 2200)
"""Years of an event; another one is a slip, and the days before or after its moments may not exist."""


class Part(BaseModel):
    """The base of everything in a programme: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _by_language(value: Any) -> Any:
    """What is written for each language, unchanged. Raises `ValueError` for a key that is no language code (RFC 5646)."""
    unknown = [key for key in value if not LANGUAGE_CODE.fullmatch(str(key))] if isinstance(value, Mapping) else []
    if unknown:
        raise ValueError(f"has {unknown[0]!r}, which is not a language code, such as fr or en")
    return value


class LocalText(RootModel[dict[str, str]]):
    """One text in several languages: `{fr: ..., en: ...}`, or a plain text that serves every language."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, value: Any) -> Any:
        if isinstance(value, int | float | list | tuple) or value is None:
            raise ValueError("must be a text, or a text for each language: {fr: ..., en: ...}")
        return {UNKNOWN_LANGUAGE: value} if isinstance(value, str) else _by_language(value)

    @model_validator(mode="after")
    def _has_some_text(self) -> LocalText:
        if not self.root or not all(text.strip() for text in self.root.values()):
            raise ValueError("must not be empty")
        return self

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))

    def in_language(self, language: str) -> str:
        """The text in this language; where it is missing, the text that serves all, else the first there is."""
        return self.root.get(language) or self.root.get(UNKNOWN_LANGUAGE) or next(iter(self.root.values()))

    def has(self, language: str) -> bool:
        """Whether the text can be shown to a reader of this language without a change of language."""
        return language in self.root or UNKNOWN_LANGUAGE in self.root

    @property
    def all(self) -> tuple[str, ...]:
        """The text in every language there is."""
        return tuple(self.root.values())


class LocalWords(RootModel[dict[str, tuple[str, ...]]]):
    """Words and short phrases by language: `{fr: [...], en: [...]}`, or a plain list that serves every language."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _from_plain_list(cls, value: Any) -> Any:
        return {UNKNOWN_LANGUAGE: value} if isinstance(value, list | tuple) else _by_language(value)

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))

    @property
    def all(self) -> tuple[str, ...]:
        """The words of every language, in order."""
        return tuple(word for words in self.root.values() for word in words)


NO_WORDS = LocalWords({})


def _email(value: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise ValueError(f"{value!r} is not an e-mail address: {error}") from None


def _telephone(value: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        raise ValueError(f"{value!r} is not a telephone number in international form (+33 ...)") from None
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"{value!r} is not a telephone number that can exist")
    return value


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{value!r} is not a time zone of the IANA list (such as Europe/Paris)") from None
    return value


def _with_an_hour(value: Any) -> Any:
    if not isinstance(value, str | datetime) or (isinstance(value, str) and not re.search(r"\d[Tt ]\d", value)):
        raise ValueError("must be a time, such as 2012-01-24T15:00")
    return value


def _in_zone_of_the_event(value: datetime, info: ValidationInfo) -> datetime:
    if value.year not in YEARS:
        raise ValueError(f"must be a time between {YEARS[0]} and {YEARS[-1]}")
    zone = ZoneInfo((info.context or {}).get("time_zone", "UTC"))
    return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:@/-]*$", max_length=200)]
EMail = Annotated[str, AfterValidator(_email)]
Telephone = Annotated[str, AfterValidator(_telephone)]
Text = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
CalendarDate = date
"""A day of the calendar at the venue."""
Moment = Annotated[datetime, BeforeValidator(_with_an_hour), AfterValidator(_in_zone_of_the_event)]
"""A time of the event. Written without an offset it is local time at the venue."""


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
    url: Text


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
    practical: dict[str, LocalText] = Field(default_factory=dict)
    questions: tuple[PreparedAnswer, ...] = ()
    announcements: tuple[Announcement, ...] = ()
