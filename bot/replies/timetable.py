"""Replies from the timetable: the programme and its sessions."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from markupsafe import Markup

from bot.replies import moments
from bot.replies.countdown import how_long_until
from bot.replies.headings import heading, of_a_sort
from bot.replies.naming import Voice
from bot.replies.rows import whole_row, with_people, with_whom
from bot.replies.states import row, stated
from bot.replies.texts import bullets, capital, further, paragraphs, verdict
from knowledge.answering.answers import (
    Phase,
    SessionAnswer,
    SessionTimeAnswer,
    TimetableAnswer,
)
from knowledge.answering.facts import phase_of_event
from knowledge.programme import Session
from knowledge.understanding.question import Aspect, Order

MOST_TALKS = 6
SCREEN = 700
"""Letters of a reply that a phone shows at once."""
SHORT_TITLE = 60
"""Letters that are shown of a title where there are many."""
OF_HOURS = frozenset({Aspect.WHEN, Aspect.START, Aspect.END, Aspect.DAY, Aspect.DURATION, Aspect.ROOM})
"""What is asked of a track that its heading tells."""


def timetable(answer: TimetableAnswer, voice: Voice, now: datetime) -> Markup:
    """Rows of the timetable, with the days of an event that has several."""
    if answer.count and not answer.sessions:
        return _count(answer, voice)
    if not answer.sessions:
        if answer.remaining_only:
            ends = voice.time(answer.event.ends)
            return voice.say(f"timetable.nothing-left.{'past' if answer.phase is Phase.PAST else 'present'}", event=voice.event, end=ends)
        if answer.rooms and not any(voice.directory.by_room.get(room.id) for room in answer.rooms):
            return voice.say(
                "timetable.room-empty", rooms=moments.listed(voice.wording, [Markup.escape(voice.text(each.name)) for each in answer.rooms])
            )
        if answer.rooms or answer.tracks:
            return voice.say("timetable.nothing-there")
        return voice.say("timetable.nothing-then" if answer.day and answer.day.date() in voice.directory.dates else "at-time.other-day")
    lines = [verdict(voice, answer.verdict), voice.say("topic.elsewhere") if answer.not_then else Markup(""), heading(answer, voice)]
    if Aspect.COUNT in answer.aspects and not answer.remaining_only:
        lines.append(voice.wording.count("timetable.count", answer.count))
    if answer.tracks and not of_a_sort(answer, voice) and not answer.page and OF_HOURS.intersection(answer.aspects):
        return paragraphs(lines)
    named = answer.day and not (answer.missed or answer.remaining_only or answer.rooms or answer.tracks)
    last_day = answer.sessions[0].starts.astimezone(voice.directory.zone).date() if named else None
    of_one_room = len({session.room for session in answer.whole}) == 1 and (bool(answer.rooms) or not of_a_sort(answer, voice))
    told = voice.session if of_one_room and voice.directory.rooms else partial(whole_row, voice=voice)
    for session in answer.sessions:
        starts = session.starts.astimezone(voice.directory.zone)
        if voice.many_days and starts.date() != last_day:
            last_day = starts.date()
            lines.append(voice.say("timetable.day", day=capital(Markup.escape(moments.day(voice.wording, starts)))))
        label = with_whom(session, row(session, voice, told(session)), answer.aspects, voice)
        lines.append(voice.say("timetable.row", time=capital(voice.row_time(starts)), session=label))
    to_the_end = answer.missed is None or answer.missed[0] is Order.AFTER
    to_the_end = to_the_end and answer.sessions[-1].ends >= max(session.ends for session in voice.directory.taking_place or answer.sessions)
    if to_the_end and not answer.left and not voice.many_days:
        lines.append(voice.say("timetable.end", time=capital(voice.row_time(answer.event.ends))))
    return paragraphs([*lines, further(answer.left, voice)])


def _count(answer: TimetableAnswer, voice: Voice) -> Markup:
    """How many sessions there are, on the day that was said or in all, and how many of them are still worth coming for."""
    some_left = 0 < answer.ahead < answer.count
    key = "timetable.count-ahead" if some_left else "timetable.count"
    said = voice.wording.count(key, answer.count, ahead=answer.ahead)
    return capital(voice.say("timetable.heading.when", part=moments.day(voice.wording, answer.day), when=said)) if answer.day else said


def session_time(answer: SessionTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """When sessions are."""
    voice = voice.with_days if Aspect.DAY in answer.aspects else voice
    first = voice.say("topic.elsewhere") if answer.elsewhere else verdict(voice, answer.verdict)
    lines = [first, how_long_until(answer.aspects, answer.sessions, voice, now)]
    if answer.verdict is False and answer.claimed:
        lines.append(voice.say("session-time.not-then", claimed=voice.time(answer.claimed)))
    if Aspect.COUNT in answer.aspects:
        lines.append(voice.wording.count("session-time.round-tables", len(answer.sessions)))
    rows = []
    for session in answer.sessions:
        values = {
            "session": capital(voice.session(session)),
            "span": voice.span(session),
            "start": voice.time(session.starts),
            "end": voice.time(session.ends),
            "duration": moments.duration(voice.wording, session.lasts),
        }
        if Aspect.LANGUAGE in answer.aspects:
            rows.append(_language(session, voice))
            continue
        if Aspect.TRACK in answer.aspects and session.track:
            rows.append(voice.say("session-time.track", track=voice.text(voice.directory.tracks[session.track].name)))
        side = "duration" if Aspect.DURATION in answer.aspects else "span"
        rows.append(stated(session, voice, voice.say(f"session-time.{side}", **values)))
    rows.append(_whereabouts(answer, voice, now))
    if answer.resumes:
        following = answer.resumes[0]
        key = "session-time.resumes" if len(answer.resumes) == 1 else "session-time.resumes-at"
        said = voice.in_room(following, voice.session(following))
        rows.append(voice.say(key, start=voice.time(following.starts), session=said))
    if answer.debate and any(each.state.takes_place for each in answer.sessions):
        key = "session-time.debate-after" if answer.after_talks else "session-time.debate"
        rows.append(voice.wording.count(key, sum(each.audience_debate for each in answer.sessions)))
    then = answer.claimed or now
    rows += [voice.say("at-time.running", time=voice.time(then), session=with_people(each, voice), span=voice.span(each)) for each in answer.then]
    return paragraphs([paragraphs(lines, "\n" if answer.elsewhere else " "), *rows])


def _whereabouts(answer: SessionTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """Where the event is, where it is asked of sessions in no room; nothing otherwise."""
    venue, somewhere = voice.directory.programme.venue, all(voice.room(session) for session in answer.sessions)
    if Aspect.ROOM not in answer.aspects or somewhere or not (venue and voice.directory.rooms):
        return Markup("")
    return voice.say(f"venue.full.{phase_of_event(voice.directory, now)}", event=voice.event, address=voice.address(venue))


def _language(session: Session, voice: Voice) -> Markup:
    if not session.language:
        return voice.say("session-time.no-language", session=capital(voice.session(session)))
    languages = moments.listed(voice.wording, [Markup.escape(moments.language(voice.wording, code.strip())) for code in session.language.split(",")])
    return voice.say("session-time.language", session=capital(voice.session(session)), language=languages)


def session(answer: SessionAnswer, voice: Voice, now: datetime) -> Markup:
    """What sessions are: hours, talks and people."""
    whole = _sessions(answer, voice, None)
    shown = whole if len(whole) <= SCREEN else _sessions(answer, voice, SHORT_TITLE)
    return paragraphs([verdict(voice, answer.verdict), shown])


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
        if len(answer.sessions) == 1 and voice.directory.rooms:
            lines.append(voice.abstract(each))
        blocks.append(paragraphs(lines))
    return paragraphs(blocks, "\n\n")
