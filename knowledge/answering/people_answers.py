"""Answers about people and the bodies that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knowledge.answering.pieces import Adviser, Phase, Speaker
from knowledge.programme import Contact, ContactPurpose, Event, Organisation, Person, Session
from knowledge.understanding.question import Aspect, Order


@dataclass(frozen=True, slots=True)
class SpeakersAnswer:
    """Who speaks: all, in one session, or of one kind. `counted`: how many was asked, so the number comes first.

    `groups`: sessions in order, each with its people. `feminine`: only women were asked for; `masculine`: only men.
    """

    event: Event
    groups: tuple[tuple[Session, tuple[Speaker, ...]], ...]
    phase: Phase
    counted: bool = False
    feminine: bool = False
    masculine: bool = False
    with_roles: bool = False
    of_session: bool = False
    order: Order | None = None
    """FIRST or LAST where the one who opens or closes was asked."""
    total: int = 0
    """How many there are, where only a page of them is in the groups; else 0."""
    page: int = 0
    left: int = 0
    verdict: bool | None = None
    in_all: int = 0
    """How many speak in all, where those of the part in mind were counted; else 0."""
    repeatedly: bool = False
    """Whether only those are told who speak more than once."""
    left_out: tuple[Person, ...] = ()
    """Who speaks as well, and was not asked for."""
    unnamed: tuple[Session, ...] = ()
    """The sessions asked about, where the programme names nobody who speaks in any of them."""


@dataclass(frozen=True, slots=True)
class PersonTimeAnswer:
    """When people speak. `claimed`: a time that was asked to be confirmed; the verdict says whether it holds."""

    speakers: tuple[Speaker, ...]
    verdict: bool | None = None
    claimed: datetime | None = None
    order: Order | None = None
    """FIRST or LAST where it was asked whether the person is the first or the last; they are, unless the verdict is a no."""
    aspects: tuple[Aspect, ...] = ()
    elsewhere: bool = False
    """Whether they speak at other times or in other rooms than those that were said."""
    instead: SpeakersAnswer | None = None
    """Who is the first or the last, where somebody else was said to be."""


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """Who people are: functions, employers, works and where they speak. `aspects`: role, employer, elected or none for all."""

    speakers: tuple[Speaker, ...]
    aspects: tuple[Aspect, ...] = ()
    verdict: bool | None = None
    host: bool = False
    contact: ContactPurpose | None = None
    unsaid: bool = False
    """Whether it was asked if somebody holds a function of which the programme says nothing."""
    both: bool = False
    """Whether each of two things is so of which it was asked which one."""
    letters: tuple[str, ...] = ()
    """Of which letters it was asked how often the name has them, where its spelling was asked."""


@dataclass(frozen=True, slots=True)
class PersonTalkAnswer:
    """What people speak about. `elsewhere`: at other times or in other rooms than those that were said."""

    speakers: tuple[Speaker, ...]
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class WorksAnswer:
    """The books that the programme credits to people; no speakers: it credits none to `asked`."""

    speakers: tuple[Speaker, ...]
    asked: tuple[Person, ...] = ()
    adviser: Adviser | None = None
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class CompanionsAnswer:
    """With whom somebody speaks: the others of the same talk, and of the same session."""

    speaker: Speaker
    same_talk: tuple[Person, ...]
    same_session: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class NotSpeakingAnswer:
    """A person of the programme who does not speak, and what they are there for."""

    person: Person
    host: bool
    contact: Contact | None
    phase: Phase
    instead: SpeakersAnswer | None = None
    """Who is the first or the last, where they were said to be."""
    denied: bool = True
    """Whether it was asked if they speak; else when, where or about what they do."""


@dataclass(frozen=True, slots=True)
class NotListedAnswer:
    """A name, a body or a subject that the programme does not have. `kind`: person, function or topic.

    `words` is as typed; `event` for its kind and title.
    """

    event: Event
    kind: str
    words: str
    adviser: Adviser | None
    denied: bool = True
    """Whether it begins with a no, which does not fit "who is ...?" and "when does ... speak?"."""
    mentioned_in: tuple[Session, ...] = ()
    """Sessions of a large event whose texts speak of it."""


@dataclass(frozen=True, slots=True)
class OrganisationAnswer:
    """Who represents bodies, and when they speak. Hosts and contacts count where nobody speaks."""

    organisations: tuple[Organisation, ...]
    speakers: tuple[Speaker, ...]
    aspects: tuple[Aspect, ...] = ()
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class OrganisationsAnswer:
    """Which bodies take part, in the event or in one session."""

    event: Event
    organisations: tuple[Organisation, ...]
    session: Session | None
    counted: bool = False
