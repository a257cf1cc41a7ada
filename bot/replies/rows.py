"""One line a session in lists: day, hour, title, room; the people where they were asked for."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.states import row
from bot.replies.texts import capital
from knowledge.programme import LocalText, Person, Session
from knowledge.understanding.question import Aspect


def dated_row(session: Session, voice: Voice, title: LocalText | None = None, people: Iterable[Person] = ()) -> Markup:
    """A session, or the talk of it that has the title, with its day where the event has several."""
    starts = session.starts.astimezone(voice.directory.zone)
    said = voice.say("format.quoted", text=voice.text(title)) if title else voice.session(session)
    names = voice.people(people)
    if names:
        said = voice.say("timetable.row-people", session=said, people=names)
    time = voice.row_time(starts)
    when = voice.say("topic.when", day=moments.short_day(voice.wording, starts), time=time) if voice.many_days else capital(time)
    return voice.say("timetable.row", time=when, session=row(session, voice, voice.in_room(session, said)))


def with_people(session: Session, voice: Voice) -> Markup:
    """A session, with its people where its title does not tell them."""
    people = voice.directory.people_of(session.people)
    label = voice.session(session)
    if session.title and people:
        return voice.say("session.with-people", session=label, people=voice.people(people))
    return label


def whole_row(session: Session, voice: Voice) -> Markup:
    """A session as a list of several rooms names it: with its room, or with its people where there are no rooms."""
    people = voice.directory.people_of(session.people)
    label = voice.session(session)
    if voice.directory.rooms:
        return voice.in_room(session, label)
    if session.title and people:
        names = voice.people(people)
        if session.audience_debate:
            names = voice.say("timetable.row-debate", people=names)
        label = voice.say("timetable.row-people", session=label, people=names)
    return label


def with_whom(session: Session, label: Markup, aspects: tuple[Aspect, ...], voice: Voice) -> Markup:
    """The line of a session in a large event, with its people where it is asked who speaks."""
    people = voice.directory.people_of(session.people) if Aspect.WHO in aspects and voice.directory.rooms else ()
    return voice.say("timetable.row-people", session=label, people=voice.people(people)) if people else label


def hour_rows(sessions: Iterable[Session], voice: Voice, aspects: tuple[Aspect, ...] = ()) -> list[Markup]:
    """One line a session: hour, title, room, and its people where it is asked who speaks."""
    labels = ((each, with_whom(each, row(each, voice, whole_row(each, voice)), aspects, voice)) for each in sessions)
    return [voice.say("timetable.row", time=capital(voice.row_time(each.starts)), session=label) for each, label in labels]
