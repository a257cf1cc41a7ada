"""Answers about contacts and practical matters, and what is said where there is no fact to give."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.answering.pieces import Adviser
from knowledge.programme import ContactPurpose, Event, LocalText, Organisation, Person, Room, Session, Venue
from knowledge.understanding.question import Aspect


@dataclass(frozen=True, slots=True)
class ContactAnswer:
    """Whom to reach for what. `wanted`: telephone, email, or none for all."""

    purpose: ContactPurpose
    advisers: tuple[Adviser, ...]
    wanted: tuple[Aspect, ...] = ()
    verdict: bool | None = None
    """Whether the people who were named are there for this."""


@dataclass(frozen=True, slots=True)
class PersonContactAnswer:
    """How to reach people whose details the programme gives. `verdict`: whether a number that was named is theirs."""

    advisers: tuple[Adviser, ...]
    wanted: tuple[Aspect, ...] = ()
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class PrivateAnswer:
    """A detail of a person that the programme does not give. `detail`: contact, or another word of the lexicon's private topics."""

    person: Person | None
    detail: str
    advisers: tuple[Adviser, ...]
    people: tuple[Person, ...] = ()
    """Those of whom it was asked, where they are several."""


@dataclass(frozen=True, slots=True)
class PracticalAnswer:
    """A practical matter. `text` is None where the programme says nothing; then there is somebody to ask.

    `press`: the matter is one for the press contacts.
    """

    topic: str
    text: LocalText | None
    advisers: tuple[Adviser, ...]
    venue: Venue | None = None


@dataclass(frozen=True, slots=True)
class LinksAnswer:
    """Where sessions have something on the web. `found`: the addresses of each that has any; `pages`: of the others their own pages."""

    topic: str
    sessions: tuple[Session, ...]
    found: tuple[tuple[Session, tuple[str, ...]], ...]
    pages: tuple[tuple[Session, str], ...]


@dataclass(frozen=True, slots=True)
class TextsAnswer:
    """What the texts of sessions tell of a practical matter, each with its session. `are_named`: it was asked of these."""

    told: tuple[tuple[Session, LocalText], ...]
    are_named: bool


@dataclass(frozen=True, slots=True)
class CapacityAnswer:
    """How many people rooms hold."""

    rooms: tuple[Room, ...]


@dataclass(frozen=True, slots=True)
class AcronymAnswer:
    """What an acronym stands for, as the texts of the programme say it."""

    acronym: str
    words: str


@dataclass(frozen=True, slots=True)
class LanguagesAnswer:
    """The languages of the sessions, each with how many are in it, the most first; 0: it is not told of each."""

    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PreparedTextAnswer:
    """The organisers' own answer."""

    text: LocalText


@dataclass(frozen=True, slots=True)
class SilentAnswer:
    """A fair question on which the programme says nothing."""

    event: Event
    adviser: Adviser | None


@dataclass(frozen=True, slots=True)
class ClarifyAnswer:
    """Several things could be meant. One of the tuples is filled, or none where anybody could be meant; `purposes`: kinds of contact."""

    people: tuple[Person, ...] = ()
    sessions: tuple[Session, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    purposes: tuple[ContactPurpose, ...] = ()
    about_time: bool = False
    wanted: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceAnswer:
    """How to have the bot do something by itself; `kind` is a `Service`."""

    kind: str


@dataclass(frozen=True, slots=True)
class SocialAnswer:
    """Small talk; `kind` is a `SocialKind`."""

    kind: str
    event: Event


@dataclass(frozen=True, slots=True)
class NotUnderstoodAnswer:
    """Nothing was made out. `part`: the words of the part that could not be, where the rest of the message was answered."""

    event: Event
    part: str | None = None
