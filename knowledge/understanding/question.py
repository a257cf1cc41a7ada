"""What a message asks: the value that understanding gives and answering takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from knowledge.programme import LocalText
from knowledge.understanding.matters import Matter


class Intent(StrEnum):
    """What kind of thing is asked."""

    EVENT_TIME = "event-time"
    PROGRESS = "progress"
    PROGRAMME = "programme"
    THEME = "theme"
    TITLE = "title"
    VENUE = "venue"
    HOSTS = "hosts"
    SERIES = "series"
    SPEAKERS = "speakers"
    ORGANISATIONS = "organisations"
    PERSON = "person"
    PERSON_TIME = "person-time"
    PERSON_TALK = "person-talk"
    PERSON_SPEAKS = "person-speaks"
    COMPANIONS = "companions"
    WORKS = "works"
    ORGANISATION_PEOPLE = "organisation-people"
    SESSION = "session"
    SESSION_TIME = "session-time"
    AT_TIME = "at-time"
    NOW = "now"
    NEXT = "next"
    BETWEEN = "between"
    REMAINING = "remaining"
    TOPIC = "topic"
    CONTACT = "contact"
    PERSON_CONTACT = "person-contact"
    PRACTICAL = "practical"
    PRIVATE = "private"
    PREPARED = "prepared"
    ACRONYM = "acronym"
    UNKNOWN_NAME = "unknown-name"
    UNKNOWN_TOPIC = "unknown-topic"
    SILENT = "silent"
    CLARIFY = "clarify"
    SOCIAL = "social"
    SERVICE = "service"
    MISSING = "missing"
    ORGANISATION_TIME = "organisation-time"
    ORGANISATION_TALK = "organisation-talk"
    DEBATE = "debate"
    MORE = "more"
    REPEAT = "repeat"
    PARTS = "parts"


class Aspect(StrEnum):
    """Which side of the thing is asked. Each intent uses only some."""

    WHEN = "when"
    START = "start"
    END = "end"
    DURATION = "duration"
    DAY = "day"
    YEAR = "year"
    TODAY = "today"
    COUNT = "count"
    GENDER = "gender"
    FEMININE = "feminine"
    MASCULINE = "masculine"
    OPENING = "opening"
    CLOSING = "closing"
    RESUMED = "resumed"
    OVER = "over"
    BEGUN = "begun"
    RUNNING = "running"
    STILL = "still"
    TO_COME = "to-come"
    SPOKEN = "spoken"
    MISSED = "missed"
    IN_TIME = "in-time"
    DENIED = "denied"
    ADDRESS = "address"
    POSTCODE = "postcode"
    DISTRICT = "district"
    CITY = "city"
    NUMBER = "number"
    MEETING = "meeting"
    SAME_TITLE = "same-title"
    SAME_SESSION = "same-session"
    AT_ONCE = "at-once"
    """Whether what two people give is at the same time; with DENIED, whether both can be heard."""
    DATE = "date"
    ROLE = "role"
    EMPLOYER = "employer"
    SPELLING = "spelling"
    ABOUT = "about"
    CANCELLED = "cancelled"
    GOING_AHEAD = "going-ahead"
    """With CANCELLED: it is asked whether something is held after all, so that a yes says that it is."""
    TELEPHONE = "telephone"
    EMAIL = "email"
    ELECTED = "elected"
    DEBATE = "debate"
    WHO = "who"
    ROOM = "room"
    TRACK = "track"
    EVERYBODY = "everybody"
    IN_ALL = "in-all"
    REPEATEDLY = "repeatedly"
    """Of those who speak, who does so more than once."""
    SELDOM = "seldom"
    """Of the parts of a programme, which has the fewest sessions."""
    LANGUAGE = "language"
    OTHERS = "others"
    PRESS = "press"
    LEFT = "left"
    FREE = "free"
    TAKEN = "taken"


FOR_THE_PRESS = frozenset({Matter.PRESS_KIT, Matter.ACCREDITATION, Matter.INTERVIEW, Matter.PHOTOGRAPHY, Matter.QUOTING})
"""Practical matters that the press contacts know of."""
SUBJECTS_AS_WELL = frozenset(
    {Matter.ACCESSIBILITY, Matter.DOCUMENTS, Matter.EVENT_LANGUAGE, Matter.IDENTITY_CHECK, Matter.NETWORKING, Matter.RECORDING, Matter.SECURITY,
     Matter.SOCIAL_NETWORKS, Matter.SPONSORS, Matter.TRANSLATION}
)  # fmt: skip
"""Practical matters whose words are as well what conferences speak of."""
OF_A_BODY = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK})
"""Kinds of question about a body."""
OF_THE_EVENT_ITSELF = frozenset(
    {Matter.PRICE, Matter.AUDIENCE, Matter.EVENT_LANGUAGE, Matter.TRANSLATION, Matter.DRESS_CODE, Matter.ACCESSIBILITY, Matter.ATTENDANCE,
     Matter.BRING_GUEST, Matter.PETS, Matter.MODERATOR, Matter.SEATS}
)  # fmt: skip
"""Practical matters without a place and an hour of their own: a side asked beside them is the event's ("is it free, and where is it?")."""
NOT_THERE = frozenset({Intent.UNKNOWN_NAME, Intent.UNKNOWN_TOPIC})
"""Kinds of what the programme does not have."""
ASIDES = NOT_THERE | {Intent.PRACTICAL, Intent.VENUE, Intent.PARTS, Intent.ACRONYM}
"""Kinds that are asked in passing: what was asked and spoken of before them stays in mind."""
OF_ANOTHER_THING = ASIDES - NOT_THERE
"""Of these the kinds that are answered of something else, so that what was spoken of is gone back to by a word for it, and not by silence."""
BOTH_ARE_SO = "both"
"""The `topic` of an ask who somebody is, where each of two things between which it is to be chosen is so."""
BY_THE_PRESS = frozenset({Matter.RECORDING, Matter.STREAMING})
"""Practical matters that they know of where somebody of the press asks."""


class SocialKind(StrEnum):
    """Small talk that is answered."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    HELP = "help"
    IDENTITY = "identity"
    LANGUAGE = "language"
    HOUR = "hour"
    """The hour it is, where the event is."""
    ALL_TOLD = "all-told"
    """That a list has no more, where more of it was asked for."""
    NOTED = "noted"
    """What needs no answer, said in the middle of a conversation ("I see", "never mind", laughter)."""


class Service(StrEnum):
    """What the bot does for a chat besides answering, and may be asked for in words."""

    FOLLOWING = "following"
    """To tell of changes."""
    REMINDING = "reminding"
    CALENDAR = "calendar"
    PICTURE = "picture"
    LINK = "link"
    """The address of the bot, to give to others."""
    DATA = "data"
    """What it keeps of whoever asks, and how that is deleted."""


class Order(StrEnum):
    """Where in the order of the timetable to look, from a time, a session or a person."""

    AT = "at"
    BEFORE = "before"
    AFTER = "after"
    FIRST = "first"
    LAST = "last"
    COMING = "coming"
    """The first that is to come of those that are named ("the next round table")."""
    LONGEST = "longest"
    SHORTEST = "shortest"


BY_LENGTH = (Order.LONGEST, Order.SHORTEST)
"""What is looked for by how long it is, and not by where it stands."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time that was asked about, in the event's zone. `day` is None where only an hour was said."""

    starts: time | None = None
    ends: time | None = None
    day: date | None = None
    last_day: date | None = None
    """The last day of a longer stretch, a month or a week, that `day` begins."""
    exact: datetime | None = None
    """Set instead of the others where the time was said relative to now ("in twenty minutes")."""

    def is_without(self, days: Iterable[date]) -> bool:
        """Whether it names a day, or a stretch of them, that has none of these."""
        return self.day is not None and not any(self.day <= each <= (self.last_day or self.day) for each in days)


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a message asks. People, organisations, sessions and talks are ids of the programme.

    A talk is named by the id of its session and its place there, from 0.
    """

    intent: Intent
    aspects: tuple[Aspect, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    talks: tuple[tuple[str, int], ...] = ()
    mentions: tuple[tuple[str, int], ...] = ()
    """Talks that only mention the subject which `talks` are about."""
    rooms: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    when: TimeSpan | None = None
    order: Order | None = None
    topic: str | None = None
    """The practical topic, the private detail, the contact's purpose, the small talk or the prepared answer that is meant."""
    number: int | None = None
    """The number of a meeting of the series, the place by which a session was named ("the second round table"), or
    the minutes that what is asked for by its length passes, or does not reach."""
    words: str | None = None
    """What was typed, where it names something that the programme does not know, is a subject to look for, or is what somebody is said to be."""
    instead: tuple[str, ...] = ()
    """Of whom it is so what is wrongly claimed of the people."""
    several: bool = False
    """Whether all of the people are meant; else, where there are several, one of them is, and it is not clear which."""
    confirms: bool = False
    """Whether a yes or a no is expected."""
    partly_understood: bool = False
    """Whether words are left that nothing explains: then what is claimed can be denied, but not confirmed."""
    without: tuple[str, ...] = ()
    """The sessions on a subject of which nothing is wanted ("everything except Rust")."""
    left_out: tuple[str, ...] = ()
    """Of those who speak, who is not asked for ("who is on it besides Lee?")."""
    links: tuple[str, ...] | None = None
    """The addresses that tell of a matter of the sessions, where it is on the web; None where none are asked for."""
    told_in: tuple[str, ...] = ()
    """The sessions whose texts tell of the topic, or what has `words`; no id where the presentation of the event tells it."""
    texts: tuple[tuple[str, LocalText], ...] = field(default=(), compare=False)
    """What these tell, in an ask that is answered at once: it is looked up each time, and never kept."""
    page: int = 0
    language: str | None = None
    """The language, of several that an event has, in which the talks are asked for ("anything in English today?")."""


@dataclass(frozen=True, slots=True)
class Question:
    """All that a message asks, in order. No asks: the message was not understood."""

    text: str
    language: str
    asks: tuple[Ask, ...] = ()
    either: tuple[tuple[Ask, ...], ...] = ()
    """What each of the things is asked by itself between which it is to be chosen ("is the closing at three or at four?")."""
    trace: Callable[[], Iterable[str]] = field(default=tuple, compare=False, repr=False)
    """Tells line by line how the message was read, for people who want to know why; worked out only when it is asked for."""
