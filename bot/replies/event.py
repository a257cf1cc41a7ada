"""Replies about the event as a whole: when, how far, where, what about, who invites, and its series."""

from __future__ import annotations

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.replies import moments
from bot.replies.excerpts import beginning, is_long
from bot.replies.naming import Voice
from bot.replies.states import off
from bot.replies.texts import ask_adviser, bullets, capital, paragraphs, verdict
from knowledge.answering.answers import (
    EventTimeAnswer,
    HostsAnswer,
    MeetingAnswer,
    MeetingUnknownAnswer,
    Phase,
    ProgressAnswer,
    SeriesAnswer,
    ThemeAnswer,
    TitleAnswer,
    VenueAnswer,
)
from knowledge.programme import Meeting
from knowledge.understanding.question import Aspect

NEAR_DAYS = {0: "today", 1: "tomorrow", -1: "yesterday"}


def event_time(answer: EventTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """When the event is, the side that was asked first."""
    zone, phase = voice.directory.zone, answer.phase
    begins, ends = answer.event.begins.astimezone(zone), answer.event.ends.astimezone(zone)
    values = {
        "event": voice.event,
        "date": moments.date(voice.wording, begins),
        "span": moments.span(voice.wording, begins, ends),
        "start": moments.time(voice.wording, begins),
        "end": moments.time(voice.wording, ends),
        "duration": moments.duration(voice.wording, answer.event.lasts),
    }
    several = begins.date() != voice.last_day
    if several:
        values |= {"start": moments.date(voice.wording, begins), "end": moments.date(voice.wording, voice.last_day)}
    side = next(
        (name for aspect, name in ((Aspect.DURATION, "duration"), (Aspect.START, "start"), (Aspect.END, "end")) if aspect in answer.aspects), "when"
    )
    if (
        several
        or {Aspect.START, Aspect.END} <= set(answer.aspects)
        or set(answer.aspects) & {Aspect.WHEN, Aspect.YEAR, Aspect.DAY, Aspect.TODAY}
        or (answer.verdict is False and side != "duration")
        or (Aspect.LEFT in answer.aspects and side == "end" and phase is Phase.FUTURE)
    ):
        side = "days" if several else "when"
    sides = (side, "duration") if Aspect.DURATION in answer.aspects and side == "when" else (side,)
    hours = voice.in_a_row(voice.hours(first, last) for first, last in answer.hours)
    if answer.one_day:
        return capital(voice.say("event-time.hours", hours=hours))
    lines = [verdict(voice, answer.verdict)]
    if Aspect.LEFT in answer.aspects:
        lines.append(_left(answer, voice, begins, ends, now))
    if Aspect.TODAY in answer.aspects and answer.days_away in NEAR_DAYS and not (several and phase is Phase.PRESENT):
        lines.append(voice.say(f"event-time.{NEAR_DAYS[answer.days_away]}"))
        phase = Phase.FUTURE if phase is Phase.PRESENT else phase
    called_off = [off(session, voice) for session in voice.directory.called_off] if Aspect.CANCELLED in answer.aspects else []
    if Aspect.CANCELLED in answer.aspects and not called_off:
        lines.append(voice.say("event-time.cancelled"))
    lines += [*(voice.say(f"event-time.{each}.{phase}", **values) for each in sides), *called_off]
    if hours and not called_off:
        lines.append(capital(voice.say("event-time.hours", hours=hours)))
    place = voice.directory.programme.venue
    if Aspect.CANCELLED in answer.aspects and place:
        lines.append(voice.say("event-time.place", address=voice.address(place)))
    return paragraphs(lines, " ")


def _left(answer: EventTimeAnswer, voice: Voice, begins: datetime, ends: datetime, now: datetime) -> Markup:
    """How long it is until the event begins, in days where it is not soon, or until it ends, where that was asked and it runs."""
    if Aspect.END in answer.aspects and now < begins:
        return Markup("")
    until = ends if Aspect.END in answer.aspects else begins
    if timedelta() < until - now < timedelta(days=1):
        return voice.say("event-time.left", duration=moments.duration(voice.wording, until - now))
    far = answer.days_away > 0 and Aspect.END not in answer.aspects
    return voice.say("event-time.left", duration=voice.wording.count("format.duration.days", answer.days_away)) if far else Markup("")


def progress(answer: ProgressAnswer, voice: Voice, now: datetime) -> Markup:
    """Whether the event has begun, runs or is over."""
    zone = voice.directory.zone
    begins, ends = answer.event.begins.astimezone(zone), answer.event.ends.astimezone(zone)
    for_days = answer.phase is Phase.PRESENT and now.astimezone(zone).date() != ends.date()
    said = voice.say(
        "progress.present.for-days" if for_days else f"progress.{answer.phase}",
        event=voice.event,
        the_event=voice.the_event,
        start=moments.time(voice.wording, begins),
        end=moments.time(voice.wording, ends),
        date=moments.date(voice.wording, begins if answer.phase is Phase.FUTURE else ends),
    )
    running = [voice.say("progress.running", session=voice.session(session)) for session in answer.running if len(answer.running) == 1]
    return paragraphs([verdict(voice, answer.verdict), said, *running], " ")


def venue(answer: VenueAnswer, voice: Voice, now: datetime) -> Markup:
    """Where the event is."""
    place, aspects = answer.venue, answer.aspects
    values = {"event": voice.event, "address": voice.address(place)}
    if answer.claimed and answer.verdict is False:
        return paragraphs([verdict(voice, False), voice.say("venue.not-there", **{**values, "event": voice.the_event}, claimed=answer.claimed)], " ")
    if answer.rooms:
        names = moments.listed(voice.wording, [Markup.escape(voice.text(room.name)) for room in answer.rooms])
        empty = not any(voice.directory.by_room.get(room.id) for room in answer.rooms)
        where = voice.say("venue.of-rooms", rooms=names, address=voice.address(place))
        return paragraphs([where, voice.say("venue.empty-room") if empty else ""], " ")
    if Aspect.POSTCODE in aspects and place.postcode:
        said = voice.say("venue.postcode", postcode=place.postcode, **values)
    elif Aspect.DISTRICT in aspects and place.district:
        said = voice.say("venue.district", district=voice.text(place.district), **values)
    elif Aspect.CITY in aspects and place.city:
        said = voice.say("venue.city", city=place.city, **values)
    else:
        said = voice.say(f"venue.full.{answer.phase}", **values)
    return paragraphs([verdict(voice, answer.verdict), said], " ")


def theme(answer: ThemeAnswer, voice: Voice, now: datetime) -> Markup:
    """What the event is about: its title, and the presentation or how it begins."""
    event = answer.event
    title = voice.quoted(event.title)
    if event.subtitle:
        title = title + "\n" + voice.text(event.subtitle)
    about = voice.text(event.presentation) if event.presentation else ""
    shown = about if answer.whole else beginning(about)
    more = Markup("") if answer.whole or not is_long(about) else voice.say("theme.more")
    return paragraphs([paragraphs([verdict(voice, answer.verdict), title]), Markup.escape(shown), more], "\n\n")


def title(answer: TitleAnswer, voice: Voice, now: datetime) -> Markup:
    """The exact title."""
    event = answer.event
    lines = [voice.say("title.exact", title=voice.quoted(event.title))]
    if event.subtitle:
        lines.append(voice.say("title.subtitle", subtitle=voice.text(event.subtitle)))
    if answer.series and answer.series.number:
        lines.append(voice.say("title.series", number=answer.series.number, series=voice.quoted(answer.series.name)))
    return paragraphs(lines)


def hosts(answer: HostsAnswer, voice: Voice, now: datetime) -> Markup:
    """Who invites."""
    rows = []
    for person in answer.hosts:
        roles = voice.roles(person)
        rows.append(voice.say("person.role-at", role=voice.person(person), organisation=roles) if roles else Markup.escape(voice.person(person)))
    said = voice.say(f"hosts.{answer.phase}", event=voice.event)
    return paragraphs([verdict(voice, answer.verdict), said, bullets(voice, rows)])


def series(answer: SeriesAnswer, voice: Voice, now: datetime) -> Markup:
    """The series and this event's place in it."""
    name = voice.quoted(answer.series.name)
    lines = [verdict(voice, answer.verdict)]
    if answer.series.number:
        lines.append(voice.say("series.number", event=voice.event, number=answer.series.number, series=name))
    else:
        lines.append(voice.say("series.of", event=voice.event, series=name))
    if answer.aspect is Aspect.COUNT:
        lines.append(voice.say("series.count", count=len(answer.meetings) + 1))
    if answer.meetings:
        lines += [
            voice.say("series.others") if answer.verdict is None else Markup(""),
            bullets(voice, [_meeting(meeting, voice) for meeting in answer.meetings]),
        ]
    return paragraphs(lines)


def meeting(answer: MeetingAnswer, voice: Voice, now: datetime) -> Markup:
    """Some meetings of the series."""
    alike = len({meeting.title.all for meeting in answer.meetings}) == 1
    if answer.same_title and alike:
        return paragraphs([verdict(voice, answer.verdict), voice.say("series.same", title=voice.quoted(answer.meetings[0].title))], " ")
    rows = [_meeting(each, voice) for each in answer.meetings]
    if answer.same_title:
        return paragraphs([paragraphs([verdict(voice, False), voice.say("series.different")], " "), bullets(voice, rows)])
    if answer.counted:
        return paragraphs([voice.wording.count("series.counted", len(rows)), *rows])
    return paragraphs([verdict(voice, answer.verdict), *rows])


def meeting_unknown(answer: MeetingUnknownAnswer, voice: Voice, now: datetime) -> Markup:
    """A meeting or a date that the programme does not have."""
    if answer.meeting:
        said = voice.say("series.no-date", title=_meeting(answer.meeting, voice))
    elif answer.number is None:
        said = voice.say("series.no-dates")
    else:
        said = voice.say("series.no-meeting", number=answer.number, series=voice.quoted(answer.series.name))
    return paragraphs([said, ask_adviser(answer.adviser, voice)])


def _meeting(meeting: Meeting, voice: Voice) -> Markup:
    name = Markup.escape(voice.text(meeting.name)) if meeting.name else voice.say("series.meeting-number", number=meeting.number)
    return voice.say("series.row", name=name, title=voice.quoted(meeting.title))
