"""The facts that answer a question, in no language: a closed set of small values.

Each class is one shape of answer; `bot.replies` has the words for each. Times are aware, in the event's zone.
`verdict` is True or False where a yes or a no was asked and can be given, else None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.programme import (
    Contact,
    ContactPurpose,
    Event,
    LocalText,
    Meeting,
    Organisation,
    Person,
    Room,
    Series,
    Session,
    Talk,
    Track,
    Venue,
)
from knowledge.understanding.question import Aspect, Order


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_IN_PROGRAMME = "not_in_programme"
    NOT_UNDERSTOOD = "not_understood"
    CLARIFY = "clarify"
    SOCIAL = "social"


class Phase(StrEnum):
    """Where something stands seen from now."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Adviser:
    """Somebody to ask where the programme is silent."""

    person: Person
    contact: Contact


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in a session. `own_time`: the session is the person's alone, so its hours are the person's."""

    session: Session
    talk: Talk | None
    phase: Phase
    own_time: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with all that the timetable has of them (none for hosts and contacts who do not speak)."""

    person: Person
    appearances: tuple[Appearance, ...] = ()


@dataclass(frozen=True, slots=True)
class EventTimeAnswer:
    """When the event is. `aspects` says which of start, end, duration, day, year, today was asked (when: all).

    `days_away`: whole days from today to the first day of the event; negative afterwards.
    """

    event: Event
    aspects: tuple[Aspect, ...]
    phase: Phase
    days_away: int
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """How far the event is: begun, running or over, and what runs now or comes first."""

    event: Event
    aspect: Aspect
    phase: Phase
    verdict: bool | None
    running: tuple[Session, ...] = ()
    next: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class MissedAnswer:
    """Whether a session or a person's part is over, running or still to come.

    `arrival`: the time of day when the asker will come, where it was said; None means now.
    """

    sessions: tuple[Session, ...]
    people: tuple[Person, ...]
    phase: Phase
    arrival: datetime | None = None
    own_time: bool = True


@dataclass(frozen=True, slots=True)
class TimetableAnswer:
    """Rows of the timetable: all of them, or those of a day, a room, a track, or those still to come. `left`: how many follow on the next pages."""

    event: Event
    sessions: tuple[Session, ...]
    phase: Phase
    remaining_only: bool = False
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    day: datetime | None = None
    whole: tuple[Session, ...] = ()
    """Of rooms and tracks: all that they have in the time asked about, for their hours; `sessions` are the rows to show."""
    aspects: tuple[Aspect, ...] = ()
    page: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class ThemeAnswer:
    """What the event is about. `whole`: all of the presentation, not only how it begins."""

    event: Event
    verdict: bool | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class TitleAnswer:
    """The exact title of the event."""

    event: Event
    series: Series | None


@dataclass(frozen=True, slots=True)
class VenueAnswer:
    """Where the event is. `aspects`: postcode, district, city, address; none: all of it. `claimed`: a place that was named wrongly."""

    event: Event
    venue: Venue
    aspects: tuple[Aspect, ...]
    phase: Phase
    verdict: bool | None = None
    claimed: str | None = None


@dataclass(frozen=True, slots=True)
class HostsAnswer:
    """Who invites. `verdict`: whether those who were named do."""

    event: Event
    hosts: tuple[Person, ...]
    phase: Phase
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class SeriesAnswer:
    """The series: its name and this event's number; with `meetings`, the others of the series as well."""

    event: Event
    series: Series
    aspect: Aspect | None
    meetings: tuple[Meeting, ...] = ()
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class MeetingAnswer:
    """One or a few meetings of the series: titles. `same_title`: asked whether they bear the same title, and they do or not (verdict)."""

    series: Series
    meetings: tuple[Meeting, ...]
    same_title: bool = False
    verdict: bool | None = None


@dataclass(frozen=True, slots=True)
class MeetingUnknownAnswer:
    """The programme has no such meeting, or not its date. `meeting` is None where there is no such number."""

    series: Series
    number: int | None
    meeting: Meeting | None
    aspect: Aspect
    adviser: Adviser | None


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


@dataclass(frozen=True, slots=True)
class PersonTimeAnswer:
    """When people speak. `claimed`: a time that was asked to be confirmed; the verdict says whether it holds."""

    speakers: tuple[Speaker, ...]
    verdict: bool | None = None
    claimed: datetime | None = None
    order: Order | None = None
    """FIRST or LAST where it was asked whether the person is the first or the last; the verdict says so."""
    aspects: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """Who people are: functions, employers, works and where they speak. `aspects`: role, employer, elected or none for all."""

    speakers: tuple[Speaker, ...]
    aspects: tuple[Aspect, ...] = ()
    verdict: bool | None = None
    host: bool = False
    contact: ContactPurpose | None = None


@dataclass(frozen=True, slots=True)
class PersonTalkAnswer:
    """What people speak about."""

    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class WorksAnswer:
    """The books that the programme credits to people; no speakers: it credits none to `asked`."""

    speakers: tuple[Speaker, ...]
    asked: tuple[Person, ...] = ()
    adviser: Adviser | None = None


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


@dataclass(frozen=True, slots=True)
class NotListedAnswer:
    """A name, a body or a subject that the programme does not have. `kind`: person, organisation or topic.

    `words` is as typed; `event` for its kind and title.
    """

    event: Event
    kind: str
    words: str
    adviser: Adviser | None


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


@dataclass(frozen=True, slots=True)
class SessionTimeAnswer:
    """When sessions are. `aspects`: start, end, duration or none. `debate`: the debate inside was asked, which has no time of its own."""

    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]
    aspects: tuple[Aspect, ...] = ()
    """Also ROOM and LANGUAGE, where they were asked."""
    debate: bool = False
    verdict: bool | None = None
    claimed: datetime | None = None


@dataclass(frozen=True, slots=True)
class SessionAnswer:
    """What a session is: title, hours, talks and people. `debate`: it was asked about its debate with the audience."""

    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]
    verdict: bool | None = None
    debate: bool = False


@dataclass(frozen=True, slots=True)
class AtTimeAnswer:
    """What runs at a time, or between two. Nothing running: what comes `next`, or nothing more (`over`).

    `ends`: the end of a span that was asked about. `before_start`: the event has not begun at that time.
    """

    event: Event
    starts: datetime
    ends: datetime | None
    running: tuple[Session, ...]
    next: tuple[Session, ...]
    phase: Phase
    before_start: bool = False
    over: bool = False
    other_day: bool = False
    off: tuple[Session, ...] = ()
    """What was to run then and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class NowAnswer:
    """What is on now. Nothing running: before the start, in a gap or after the end (by `phase` of the event), and what comes next."""

    event: Event
    now: datetime
    phase: Phase
    running: tuple[Session, ...]
    next: tuple[Session, ...]
    off: tuple[Session, ...] = ()
    """What was to be on and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class NextAnswer:
    """What comes after now, or after or before something. None: that was the last, or the event is over."""

    event: Event
    phase: Phase
    sessions: tuple[Session, ...]
    order: Order
    after: tuple[Session, ...] = ()
    """The sessions that were named as the point to look from; empty: now."""
    sessions_phase: Phase = Phase.FUTURE
    off: tuple[Session, ...] = ()
    """What was to come no later than these and is cancelled or postponed."""
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    page: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """Something that fits a subject: a session, with the talk inside it that fits best."""

    session: Session
    talk: Talk | None
    speakers: tuple[Person, ...]
    phase: Phase


@dataclass(frozen=True, slots=True)
class TopicAnswer:
    """Where a subject is spoken of. `people_first`: who was asked."""

    words: str
    matches: tuple[Match, ...]
    people_first: bool = False
    verdict: bool | None = None
    with_time: bool = True
    page: int = 0
    left: int = 0
    with_abstract: bool = False
    """Whether it was asked what the one match is about, and not only when, where or by whom."""
    elsewhere: bool = False
    """Whether there is nothing on it in the room or at the time that was asked about, and these are at others."""


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
    adviser: Adviser | None


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
    """Several things could be meant. One of the tuples is filled; `purposes`: kinds of contact."""

    people: tuple[Person, ...] = ()
    sessions: tuple[Session, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    purposes: tuple[ContactPurpose, ...] = ()
    about_time: bool = False
    wanted: tuple[Aspect, ...] = ()


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


Answer = (
    EventTimeAnswer
    | ProgressAnswer
    | MissedAnswer
    | TimetableAnswer
    | ThemeAnswer
    | TitleAnswer
    | VenueAnswer
    | HostsAnswer
    | SeriesAnswer
    | MeetingAnswer
    | MeetingUnknownAnswer
    | SpeakersAnswer
    | PersonTimeAnswer
    | PersonAnswer
    | PersonTalkAnswer
    | WorksAnswer
    | CompanionsAnswer
    | NotSpeakingAnswer
    | NotListedAnswer
    | OrganisationAnswer
    | OrganisationsAnswer
    | SessionTimeAnswer
    | SessionAnswer
    | AtTimeAnswer
    | NowAnswer
    | NextAnswer
    | TopicAnswer
    | ContactAnswer
    | PersonContactAnswer
    | PrivateAnswer
    | PracticalAnswer
    | PreparedTextAnswer
    | SilentAnswer
    | ClarifyAnswer
    | SocialAnswer
    | NotUnderstoodAnswer
)
