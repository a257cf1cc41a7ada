"""What the public page shows of a programme, in one language: values that the template lays out and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from markupsafe import Markup

from bot.replies import moments
from bot.replies.excerpts import excerpt
from bot.replies.maps import map_address, pin_of
from bot.replies.naming import TITLED, Voice
from bot.replies.texts import capital, dialled, heading
from knowledge.directory import Directory
from knowledge.local_text import LANGUAGE_CODE, UNKNOWN_LANGUAGE, LocalText
from knowledge.programme import Session, SessionKind, State

MANY = 150
"""Sessions beyond which each day has a page of its own."""
LONGEST_ABSTRACT = 240
"""Letters of an abstract that are shown."""
MOST_ANNOUNCEMENTS = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, and what they are. The name is empty where the heading above is that name."""

    name: str
    roles: Markup


@dataclass(frozen=True, slots=True)
class Contribution:
    """A talk inside a session."""

    title: Markup
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One session. `state`: what has become of it, in words; nothing for one as planned. `hours`: from when to when.

    `title_language`, `abstract_language`: where it is known, and another than the page's.
    """

    id: str
    title: Markup
    title_language: str
    state: Markup
    is_off: bool
    is_break: bool
    hours: Markup
    ends: Markup
    room: str
    track: str
    people: Markup
    """All who speak, in one line, where nothing more is known of them."""
    speakers: tuple[Speaker, ...]
    talks: tuple[Contribution, ...]
    debate: Markup
    language: Markup
    abstract: str
    abstract_language: str
    link: str


@dataclass(frozen=True, slots=True)
class Slot:
    """What begins at one time. `anchor`: its name inside the page."""

    anchor: str
    time: Markup
    machine_time: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DayShown:
    """One day: its date in words, and its slots. `hours`: the first slot of each hour, to jump to."""

    date: date
    name: str
    slots: tuple[Slot, ...]
    hours: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom to ask for what. `call`: the telephone number for a link."""

    purpose: Markup
    person: str
    telephone: str
    call: str
    email: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A practical fact or an announcement: what it is about, or when it was said, and the text."""

    name: Markup
    text: str


@dataclass(frozen=True)
class View:
    """The page. `dates`: every day of the event with its name; `alone`: the day that this page is of, None where it shows all of them."""

    voice: Voice
    title: str
    subtitle: str
    when: Markup
    hosts: Markup
    place: str
    map_address: str
    presentation: tuple[str, ...]
    dates: tuple[tuple[date, str], ...]
    days: tuple[DayShown, ...]
    alone: date | None
    contacts: tuple[Reached, ...]
    practical: tuple[Matter, ...]
    announcements: tuple[Matter, ...]


def days_apart(directory: Directory) -> bool:
    """Whether each day of the event has a page of its own."""
    return len(directory.sessions) > MANY and len(directory.dates) > 1


def view(voice: Voice, day: date | None = None) -> View:
    """What the page shows in the voice's language: the sessions of one day, or all where none is named."""
    programme, directory = voice.directory.programme, voice.directory
    event, venue = programme.event, programme.venue
    pin = pin_of(venue, voice) if venue else None
    practical = [Matter(capital(_matter(topic, voice)), voice.text(text)) for topic, text in programme.practical.items()]
    said = sorted(programme.announcements, key=lambda each: each.at, reverse=True)[:MOST_ANNOUNCEMENTS]
    return View(
        voice=voice,
        title=voice.text(event.title),
        subtitle=voice.text(event.subtitle) if event.subtitle else "",
        when=capital(_when(voice)),
        hosts=_hosts(voice),
        place=pin.address if pin else "",
        map_address=map_address(pin) if pin else "",
        presentation=tuple(voice.text(event.presentation).split("\n\n")) if event.presentation else (),
        dates=tuple((each, _day_name(voice, each)) for each in directory.dates),
        days=tuple(_day(voice, each) for each in directory.dates if day in (None, each)),
        alone=day,
        contacts=tuple(_contacts(voice)),
        practical=tuple(practical),
        announcements=tuple(Matter(_moment(voice, each.at), voice.text(each.text)) for each in said),
    )


def _matter(topic: str, voice: Voice) -> Markup:
    key = f"practical.{topic}"
    return voice.say(key) if voice.wording.has(key) else Markup.escape(topic)


def _moment(voice: Voice, moment: datetime) -> Markup:
    local = moment.astimezone(voice.directory.zone)
    return voice.say("format.time-on-day", time=voice.time(local), day=moments.day(voice.wording, local))


def _when(voice: Voice) -> Markup:
    event, zone = voice.directory.programme.event, voice.directory.zone
    begins, ends = event.begins.astimezone(zone), event.ends.astimezone(zone)
    if voice.many_days:
        return capital(voice.dates)
    return voice.say("page.when", date=voice.dates, span=moments.span(voice.wording, begins, ends))


def _hosts(voice: Voice) -> Markup:
    """Who invites, in one line; nothing where the programme does not say."""
    directory = voice.directory
    people = [Markup.escape(voice.person(each)) for each in directory.people_of(directory.programme.event.hosts)]
    bodies = [directory.organisations[each] for each in directory.programme.event.hosts if each in directory.organisations]
    named = [*people, *(Markup.escape(voice.organisation(body)) for body in bodies)]
    return voice.say("page.hosts", people=moments.listed(voice.wording, named)) if named else Markup("")


def _day_name(voice: Voice, day: date) -> str:
    named = next((voice.text(each.name) for each in voice.directory.programme.days if each.date == day and each.name), "")
    said = capital(Markup.escape(moments.day(voice.wording, datetime.combine(day, time()))))
    return f"{said} ({named})" if named else str(said)


def _day(voice: Voice, day: date) -> DayShown:
    slots = tuple(_slots(voice, day, voice.directory.by_date[day]))
    hours = [next(slots_of_hour) for _, slots_of_hour in groupby(slots, key=lambda slot: slot.machine_time[:2])]
    return DayShown(day, _day_name(voice, day), slots, tuple(hours))


def _slots(voice: Voice, day: date, sessions: Sequence[Session]) -> Iterable[Slot]:
    for starts, found in groupby(sessions, key=lambda session: session.starts.astimezone(voice.directory.zone)):
        yield Slot(f"t{starts:%Y%m%d-%H%M}", voice.time(starts), f"{starts:%H:%M}", tuple(_row(voice, session) for session in found))


def _row(voice: Voice, session: Session) -> Row:
    directory = voice.directory
    track = directory.tracks.get(session.track or "")
    talks = [Contribution(voice.quoted(talk.title), _speakers(voice, talk.speakers)) for talk in session.talks if talk.title]
    speakers = _speakers(voice, session.speakers if talks else session.people)
    named_already = not session.title and session.kind is not SessionKind.BREAK
    known = any(each.roles for each in speakers)
    if named_already and len(speakers) == 1:
        speakers = (Speaker("", capital(speakers[0].roles)),)
    return Row(
        id=session.id,
        title=heading(voice, session),
        title_language=_other_language(voice, session.title, session) if str(session.kind) not in TITLED else "",
        state=Markup("") if session.state is State.PLANNED else voice.say(f"page.state.{session.state}"),
        is_off=not session.state.takes_place,
        is_break=session.kind is SessionKind.BREAK,
        hours=moments.span(voice.wording, session.starts.astimezone(directory.zone), session.ends.astimezone(directory.zone)),
        ends=voice.time(session.ends),
        room=voice.room(session),
        track=voice.text(track.name) if track else "",
        people=Markup("") if known or named_already else voice.people(directory.people_of(session.speakers if talks else session.people)),
        speakers=speakers if known else (),
        talks=tuple(talks),
        debate=voice.say("session.with-debate") if session.audience_debate and session.state.takes_place else Markup(""),
        language=_spoken(voice, session),
        abstract=excerpt(voice.text(session.abstract), LONGEST_ABSTRACT) if session.abstract else "",
        abstract_language=_other_language(voice, session.abstract, session),
        link=next((link.url for link in session.links if link.url.startswith(("https://", "http://"))), ""),
    )


def _other_language(voice: Voice, text: LocalText | None, session: Session) -> str:
    """The language of a text of a session, where it is known and another than the page's."""
    known = text.language_for(voice.wording.language) if text else UNKNOWN_LANGUAGE
    code = (session.language or "") if known == UNKNOWN_LANGUAGE else known
    return code if text and code != voice.wording.language and LANGUAGE_CODE.fullmatch(code) else ""


def _speakers(voice: Voice, people: Iterable[str]) -> tuple[Speaker, ...]:
    return tuple(Speaker(voice.person(each), voice.roles(each)) for each in voice.directory.people_of(people))


def _spoken(voice: Voice, session: Session) -> Markup:
    """The language of a session, where the event has several."""
    if not session.language or len(voice.directory.programme.event.languages) < 2:
        return Markup("")
    names = [Markup.escape(moments.language(voice.wording, code.strip())) for code in session.language.split(",")]
    return voice.say("page.language", language=moments.listed(voice.wording, names))


def _contacts(voice: Voice) -> Iterable[Reached]:
    for contact in voice.directory.programme.contacts:
        person = voice.directory.people.get(contact.person)
        shown = contact.telephone or ""
        if person:
            yield Reached(voice.say(f"purpose.{contact.purpose}"), voice.person(person), shown, dialled(shown), contact.email or "")
