"""How people, bodies and sessions are named in a reply."""

from __future__ import annotations

import textwrap
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate

from markupsafe import Markup

from bot.replies import moments
from bot.replies.excerpts import excerpt
from bot.replies.wording import Wording
from knowledge.directory import SMALL_HOURS, Directory
from knowledge.programme import LocalText, Organisation, Person, Role, Session, SessionKind, Venue, Work

TITLED = ("round_table", "workshop", "debate")
BEFORE_A_TITLE = " \xa0«“"
"""Signs between the word for a kind of sessions and a title."""
LONGEST_EXCERPT = 350
"""Letters of an abstract that are shown."""
LETTERS_OF_NAMES = 420
"""Letters of names in a row that fit a phone screen beside what is said of them."""


@lru_cache(maxsize=1024)
def _shortened(text: str, longest: int) -> str:
    return textwrap.shorten(text, longest, placeholder="…").replace("……", "…")


@dataclass(frozen=True, slots=True)
class Voice:
    """One language speaking of one programme."""

    wording: Wording
    directory: Directory
    tells_days: bool = False
    """Whether hours are told with their day where the event has only one."""

    @property
    def with_days(self) -> Voice:
        """The same, telling hours with their day."""
        return replace(self, tells_days=True)

    def say(self, key: str, **values: object) -> Markup:
        """A message of the language."""
        return self.wording.say(key, **values)

    def text(self, local: LocalText) -> str:
        """A text of the programme in the language, or in the one it has."""
        return local.in_language(self.wording.language)

    def quoted(self, local: LocalText, longest: int | None = None) -> Markup:
        """A title in quotation marks; one of more letters than `longest` is cut between words."""
        text = self.text(local)
        return self.say("format.quoted", text=_shortened(text, longest) if longest else text)

    def abstract(self, session: Session) -> Markup:
        """The beginning of what a session is about, in quotation marks; nothing where the programme does not tell."""
        return self.say("format.quoted", text=excerpt(self.text(session.abstract), LONGEST_EXCERPT)) if session.abstract else Markup("")

    def person(self, person: Person) -> str:
        """A name with its honorific."""
        return f"{self.text(person.honorific)} {person.name}" if person.honorific else person.name

    def people(self, people: Iterable[Person]) -> Markup:
        """Names in a row."""
        return moments.listed(self.wording, [Markup.escape(self.person(person)) for person in people])

    def few_people(self, people: Iterable[Person]) -> Markup:
        """Names in a row; of many, the first and how many more there are."""
        found = list(people)
        ends = list(accumulate(len(self.person(person)) + 2 for person in found))
        shown = bisect_right(ends, LETTERS_OF_NAMES)
        if shown >= len(found) - 1:
            return self.people(found)
        names = Markup(", ").join(Markup.escape(self.person(person)) for person in found[:shown])
        return self.say("people.and-more", people=names, count=len(found) - shown)

    def organisation(self, organisation: Organisation) -> str:
        """The name of a body, with its short name where that is an acronym."""
        name = self.text(organisation.name)
        short = self.text(organisation.short_name) if organisation.short_name else ""
        acronym = any(word.isupper() and len(word) > 1 and word not in name for word in short.split())
        return f"{name} ({short})" if acronym else name

    def role(self, role: Role) -> Markup:
        """A function and where it is held."""
        title = self.text(role.title) if role.title else ""
        body = self.directory.organisations.get(role.organisation or "")
        if title and body:
            return self.say("person.role-at", role=title, organisation=self.organisation(body))
        return Markup.escape(title or (self.organisation(body) if body else ""))

    def roles(self, person: Person) -> Markup:
        """All functions of a person."""
        return self.in_a_row(filter(None, (self.role(each) for each in person.roles)))

    def in_a_row(self, parts: Iterable[Markup]) -> Markup:
        """Parts that may have commas in them, with the language's semicolon between them."""
        said = Markup("")
        for part in parts:
            said = self.say("format.semicolon", first=said, rest=part) if said else part
        return said

    def work(self, work: Work) -> Markup:
        """A book with its publisher and year."""
        details = [self.text(work.publisher)] if work.publisher else []
        details += [str(work.year)] if work.year else []
        title = self.quoted(work.title)
        return self.say("works.details", title=title, details=", ".join(details)) if details else title

    def session(self, session: Session) -> Markup:
        """A session by its kind and title, or by who speaks in it."""
        kind = str(session.kind)
        if session.title:
            return self.say(f"session.{self._kind_before_title(session)}", title=self.text(session.title))
        people = self.directory.people_of(session.people)
        if people and kind != "break":
            known = kind if kind in ("opening", "closing", "talk") else "other"
            return self.say(f"session.untitled.{known}", people=self.people(people))
        return self.say(f"session.nobody.{kind if kind in ('opening', 'closing', 'break', 'debate') else 'other'}")

    def _kind_before_title(self, session: Session) -> str:
        """The kind that is told before a title; "other", without a word of its own, where the title begins with that word ("Workshop: ...")."""
        kind = str(session.kind)
        if kind not in TITLED or not session.title:
            return "other"
        word = self.wording.text(f"session.{kind}").partition("{")[0].rstrip(BEFORE_A_TITLE)
        title = self.text(session.title).lower()
        is_in_title = title.startswith(word) and not title[len(word) : len(word) + 1].isalnum()
        return "other" if is_in_title else kind

    def the_session(self, session: Session) -> Markup:
        """A session inside a sentence."""
        kind = str(session.kind)
        if session.title:
            return self.say(f"session.the.{self._kind_before_title(session)}", title=self.text(session.title))
        return self.say(f"session.the.untitled.{kind if kind in ('opening', 'closing', 'break') else 'other'}")

    def the_session_and_people(self, session: Session) -> Markup:
        """A session inside a sentence, with who speaks where that is what it is known by."""
        if session.title or session.kind not in (SessionKind.OPENING, SessionKind.CLOSING):
            return self.the_session(session) if session.title or not session.people else self.session(session)
        people = self.directory.people_of(session.people)
        said = self.the_session(session)
        return self.say("session.the.untitled.by", session=said, people=self.people(people)) if people else said

    def span(self, session: Session) -> Markup:
        """The hours of a session, with its day where the event has several, and its room where it has one."""
        span = self.hours(session.starts, session.ends)
        room = self.room(session)
        return self.say("format.span-in-room", span=span, room=room) if room else span

    def span_and_length(self, session: Session) -> Markup:
        """The hours of a session, and how long it lasts."""
        return self.say("format.span-and-length", span=self.span(session), duration=moments.duration(self.wording, session.lasts))

    def beginning(self, session: Session) -> Markup:
        """When a session begins and how long it lasts, with its day where the event has several, and its room where it has one."""
        starts = session.starts.astimezone(self.directory.zone)
        key = "format.beginning-on-day" if self.many_days else "format.beginning"
        length = moments.duration(self.wording, session.lasts)
        said = self.say(key, day=moments.day(self.wording, starts), start=self.time(starts), duration=length)
        room = self.room(session)
        return self.say("format.span-in-room", span=said, room=room) if room else said

    def hours(self, begins: datetime, until: datetime) -> Markup:
        """The hours between two moments of one day, with the day where the event has several."""
        return self._between(begins, self.time(begins), self.time(until))

    def row_hours(self, begins: datetime, until: datetime) -> Markup:
        """The same above rows, with hours as the rows have them."""
        return self._between(begins, self.row_time(begins), self.row_time(until))

    def _between(self, begins: datetime, start: Markup, end: Markup) -> Markup:
        if self.many_days:
            return self.say("format.span-on-day", day=moments.day(self.wording, begins.astimezone(self.directory.zone)), start=start, end=end)
        return self.say("format.span", start=start, end=end)

    def room(self, session: Session) -> str:
        """The room of a session, or nothing."""
        room = self.directory.rooms.get(session.room or "")
        return self.text(room.name) if room else ""

    def in_room(self, session: Session, said: Markup) -> Markup:
        """What is said of a session with its room behind it."""
        room = self.room(session)
        return self.say("session.in-room", session=said, room=room) if room else said

    def start(self, session: Session, seen_from: datetime) -> Markup:
        """When a session starts: the hour, with the day where it is another one than that of a moment."""
        zone = self.directory.zone
        starts = session.starts.astimezone(zone)
        if starts.date() == seen_from.astimezone(zone).date():
            return self.time(starts)
        return self.say("format.time-on-day", time=self.time(starts), day=moments.day(self.wording, starts))

    def time(self, moment: datetime) -> Markup:
        """A time of day in the event's zone."""
        return moments.time(self.wording, moment.astimezone(self.directory.zone))

    def row_time(self, moment: datetime) -> Markup:
        """A time of day at the beginning of a row; with its minutes in a programme of several rooms, whose lists are long."""
        local = moment.astimezone(self.directory.zone)
        return moments.row_time(self.wording, local) if self.directory.rooms else moments.time(self.wording, local)

    @property
    def last_day(self) -> date:
        """The day on which the event ends: in the small hours that of the evening which goes on until then."""
        ends, dates = self.directory.programme.event.ends.astimezone(self.directory.zone), self.directory.dates
        return dates[-1] if dates and ends.time() < SMALL_HOURS and ends.date() - dates[-1] == timedelta(days=1) else ends.date()

    @property
    def many_days(self) -> bool:
        """Whether the event lasts more than a day, or its day is asked for."""
        return self.tells_days or self.directory.programme.event.begins.astimezone(self.directory.zone).date() != self.last_day

    @property
    def dates(self) -> Markup:
        """The day of the event with its year, or its first and its last, inside a sentence."""
        begins, ends = self.directory.programme.event.begins.astimezone(self.directory.zone), self.last_day
        if begins.date() == ends:
            return Markup.escape(moments.date(self.wording, begins))
        first = moments.day if begins.year == ends.year else moments.date
        return self.say("format.days", first=first(self.wording, begins), last=moments.date(self.wording, ends))

    @property
    def event(self) -> Markup:
        """The event at the beginning of a sentence."""
        return self.say(f"event.start.{self.directory.programme.event.kind}")

    @property
    def the_event(self) -> Markup:
        """The event inside a sentence."""
        return self.say(f"event.{self.directory.programme.event.kind}")

    def address(self, venue: Venue) -> str:
        """A place in one line."""
        town = " ".join(part for part in (venue.postcode, venue.city) if part)
        return ", ".join(part for part in (self.text(venue.name), venue.street, town) if part)
