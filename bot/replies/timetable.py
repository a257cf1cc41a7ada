"""Replies from the timetable: the programme, sessions, what is on at a time, now and next."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.states import off, row, stated
from bot.replies.texts import bullets, capital, paragraphs, verdict
from knowledge.answering.answers import (
    AtTimeAnswer,
    MissedAnswer,
    NextAnswer,
    NowAnswer,
    Phase,
    SessionAnswer,
    SessionTimeAnswer,
    TimetableAnswer,
)
from knowledge.programme import Session
from knowledge.understanding.question import Aspect, Order

MOST_TALKS = 6
SCREEN = 700
"""Letters of a reply that a phone shows at once."""
SHORT_TITLE = 60
"""Letters that are shown of a title where there are many."""


def timetable(answer: TimetableAnswer, voice: Voice, now: datetime) -> Markup:
    """Rows of the timetable, with the days of an event that has several."""
    if not answer.sessions:
        return voice.say(f"timetable.nothing-left.{'past' if answer.phase is Phase.PAST else 'present'}", event=voice.event)
    lines = [_heading(answer, voice)]
    last_day = None
    for session in answer.sessions:
        starts = session.starts.astimezone(voice.directory.zone)
        if voice.many_days and starts.date() != last_day:
            last_day = starts.date()
            lines.append(voice.say("timetable.day", day=moments.day(voice.wording, starts)))
        lines.append(voice.say("timetable.row", time=voice.time(starts), session=row(session, voice, _row(session, voice))))
    if answer.page == answer.pages - 1 and not voice.many_days:
        lines.append(voice.say("timetable.end", time=voice.time(answer.event.ends)))
    if answer.pages > 1:
        lines.append(voice.say("timetable.page", page=answer.page + 1, pages=answer.pages))
    return paragraphs(lines)


def _heading(answer: TimetableAnswer, voice: Voice) -> Markup:
    if answer.remaining_only:
        return voice.say("timetable.heading.remaining")
    if answer.rooms:
        return voice.say("timetable.heading.room", room=voice.text(answer.rooms[0].name))
    if answer.day or not voice.many_days:
        return voice.say("timetable.heading.all", date=moments.date(voice.wording, answer.sessions[0].starts.astimezone(voice.directory.zone)))
    return voice.say("timetable.heading.part")


def _row(session: Session, voice: Voice) -> Markup:
    people = voice.directory.people_of(session.people)
    label = voice.session(session)
    if session.title and people:
        names = voice.people(people)
        if session.audience_debate:
            names = voice.say("timetable.row-debate", people=names)
        label = voice.say("timetable.row-people", session=label, people=names)
    room = voice.directory.rooms.get(session.room or "")
    return voice.say("session.in-room", session=label, room=voice.text(room.name)) if room else label


def session_time(answer: SessionTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """When sessions are."""
    lines = [verdict(voice, answer.verdict)]
    if answer.verdict is False and answer.claimed:
        lines.append(voice.say("session-time.not-then", claimed=voice.time(answer.claimed)))
    rows = []
    for session in answer.sessions:
        values = {
            "session": capital(voice.session(session)),
            "span": voice.span(session),
            "start": voice.time(session.starts),
            "end": voice.time(session.ends),
            "duration": moments.duration(voice.wording, session.ends - session.starts),
        }
        side = "duration" if Aspect.DURATION in answer.aspects else "span"
        rows.append(stated(session, voice, voice.say(f"session-time.{side}", **values)))
    if answer.debate and any(each.state.takes_place for each in answer.sessions):
        rows.append(voice.say("session-time.debate"))
    return paragraphs([paragraphs(lines, " "), *rows])


def session(answer: SessionAnswer, voice: Voice, now: datetime) -> Markup:
    """What sessions are: hours, talks and people."""
    whole = _sessions(answer, voice, None)
    return whole if len(whole) <= SCREEN else _sessions(answer, voice, SHORT_TITLE)


def _sessions(answer: SessionAnswer, voice: Voice, longest_title: int | None) -> Markup:
    blocks = []
    for each in answer.sessions:
        lines = [stated(each, voice, capital(voice.say("session.details", session=voice.session(each), span=voice.span(each))))]
        rows = [
            voice.say("session.talk", people=voice.people(voice.directory.people_of(talk.speakers)), title=voice.quoted(talk.title, longest_title))
            for talk in each.talks[:MOST_TALKS]
            if talk.title
        ]
        if rows:
            lines.append(bullets(voice, rows))
        elif each.title and each.people:
            lines.append(voice.say("session.people", people=voice.people(voice.directory.people_of(each.people))))
        if each.audience_debate and each.state.takes_place:
            lines.append(voice.say("session.with-debate"))
        blocks.append(paragraphs(lines))
    return paragraphs(blocks, "\n\n")


def at_time(answer: AtTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """What runs at a time or between two; what was to run then and is off comes first."""
    return paragraphs([*(off(session, voice) for session in answer.off), _at_time(answer, voice)])


def _at_time(answer: AtTimeAnswer, voice: Voice) -> Markup:
    time = voice.time(answer.starts)
    if answer.running:
        rows = [_with_people(session, voice) for session in answer.running]
        if answer.ends:
            heading = voice.say("at-time.between", start=time, end=voice.time(answer.ends))
            return paragraphs(
                [
                    heading,
                    bullets(
                        voice,
                        [voice.say("at-time.row", session=row, span=voice.span(session)) for row, session in zip(rows, answer.running, strict=True)],
                    ),
                ]
            )
        return paragraphs(
            voice.say("at-time.running", time=time, session=row, span=voice.span(session)) for row, session in zip(rows, answer.running, strict=True)
        )
    if answer.other_day:
        return voice.say("at-time.other-day")
    if answer.over or not answer.next:
        return voice.say("at-time.over", time=time, event=voice.the_event, end=voice.time(answer.event.ends))
    key = "at-time.before-start" if answer.before_start else "at-time.gap"
    return voice.say(key, time=time, event=voice.the_event, start=voice.time(answer.next[0].starts), session=voice.session(answer.next[0]))


def now_on(answer: NowAnswer, voice: Voice, now: datetime) -> Markup:
    """What is on now, and what is next; what was to be on and is off comes first."""
    return paragraphs([*(off(session, voice) for session in answer.off), _now_on(answer, voice)])


def _now_on(answer: NowAnswer, voice: Voice) -> Markup:
    if answer.running:
        lines = [voice.say("now.running", end=voice.time(session.ends), session=_with_people(session, voice)) for session in answer.running]
        return paragraphs(lines)
    values = {"event": voice.event, "end": voice.time(answer.event.ends)}
    if answer.phase is Phase.PAST:
        return voice.say("now.past", date=moments.date(voice.wording, answer.event.ends.astimezone(voice.directory.zone)), **values)
    if not answer.next:
        return voice.say("now.gap")
    following = answer.next[0]
    starts = following.starts.astimezone(voice.directory.zone)
    if answer.phase is Phase.FUTURE:
        return voice.say(
            "now.future", start=voice.time(starts), date=moments.date(voice.wording, starts), session=voice.session(following), event=voice.event
        )
    return paragraphs([voice.say("now.gap"), voice.say("now.next", start=voice.time(starts), session=voice.session(following))], " ")


def next_up(answer: NextAnswer, voice: Voice, now: datetime) -> Markup:
    """What comes after or before now, or something named; what was to come before it and is off comes first."""
    return paragraphs([*(off(session, voice) for session in answer.off), _next_up(answer, voice)])


def _next_up(answer: NextAnswer, voice: Voice) -> Markup:
    before = answer.order is Order.BEFORE
    if not answer.sessions:
        if before:
            return voice.say("next.none-before")
        if answer.phase is Phase.PAST and not answer.after:
            ends = answer.event.ends.astimezone(voice.directory.zone)
            return voice.say("now.past", event=voice.event, end=voice.time(ends), date=moments.date(voice.wording, ends))
        return voice.say("next.none-after", end=voice.time(answer.event.ends))
    key = "next.before" if before else "next.first" if answer.phase is Phase.FUTURE and not answer.after else "next.after"
    lines = [voice.say(key, span=voice.span(session), session=_with_people(session, voice)) for session in answer.sessions]
    return paragraphs(lines)


def missed(answer: MissedAnswer, voice: Voice, now: datetime) -> Markup:
    """Whether something is over, by now or by the time of an arrival."""
    lines = []
    for session in answer.sessions:
        if not session.state.takes_place:
            lines.append(off(session, voice, answer.people))
            continue
        what = voice.the_session(session)
        if answer.people:
            what = voice.people(answer.people)
            if session.title:
                what = voice.say("missed.person-in", people=what, session=voice.the_session(session))
        values = {"what": what, "span": voice.span(session), "end": voice.time(session.ends)}
        if answer.arrival:
            lines.append(voice.say(f"missed.arrival.{answer.phase}", arrival=voice.time(answer.arrival), **values))
        else:
            lines.append(voice.say(f"missed.{answer.phase}", **values))
    return paragraphs(lines)


def _with_people(session: Session, voice: Voice) -> Markup:
    people = voice.directory.people_of(session.people)
    label = voice.session(session)
    if session.title and people:
        return voice.say("session.with-people", session=label, people=voice.people(people))
    return label
