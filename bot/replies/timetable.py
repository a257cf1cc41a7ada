"""Replies from the timetable: the programme, sessions, what is on at a time, now and next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.countdown import how_long_until
from bot.replies.headings import heading, of_a_sort
from bot.replies.lengths import LENGTHS, of_a_length
from bot.replies.naming import Voice
from bot.replies.rows import with_people
from bot.replies.states import off, row, stated
from bot.replies.texts import bullets, capital, further, paragraphs, verdict
from knowledge.answering.answers import (
    AtTimeAnswer,
    NextAnswer,
    NowAnswer,
    Phase,
    SessionAnswer,
    SessionTimeAnswer,
    TimetableAnswer,
)
from knowledge.programme import Event, Session
from knowledge.understanding.question import Aspect, Order

MOST_TALKS = 6
SCREEN = 700
"""Letters of a reply that a phone shows at once."""
SHORT_TITLE = 60
"""Letters that are shown of a title where there are many."""
NEXT = {Order.AFTER: "next.after", Order.AT: "next.after", Order.BEFORE: "next.before", Order.FIRST: "next.first", Order.LAST: "next.last"}
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
    lines = [voice.say("topic.elsewhere") if answer.not_then else Markup(""), heading(answer, voice)]
    if Aspect.COUNT in answer.aspects:
        lines.append(voice.wording.count("timetable.count", answer.count))
    if answer.tracks and not of_a_sort(answer, voice) and not answer.page and OF_HOURS.intersection(answer.aspects):
        return paragraphs(lines)
    named = answer.day and not (answer.missed or answer.remaining_only or answer.rooms or answer.tracks)
    last_day = answer.sessions[0].starts.astimezone(voice.directory.zone).date() if named else None
    in_its_room = len({session.room for session in answer.whole}) == 1 and (bool(answer.rooms) or not of_a_sort(answer, voice))
    for session in answer.sessions:
        starts = session.starts.astimezone(voice.directory.zone)
        if voice.many_days and starts.date() != last_day:
            last_day = starts.date()
            lines.append(voice.say("timetable.day", day=moments.day(voice.wording, starts)))
        label = _with_whom(session, row(session, voice, _row(session, voice, in_its_room)), answer.aspects, voice)
        lines.append(voice.say("timetable.row", time=voice.row_time(starts), session=label))
    to_the_end = answer.missed is None or answer.missed[0] is Order.AFTER
    if to_the_end and not answer.left and not voice.many_days:
        lines.append(voice.say("timetable.end", time=voice.time(answer.event.ends)))
    return paragraphs([*lines, further(answer.left, voice)])


def _count(answer: TimetableAnswer, voice: Voice) -> Markup:
    """How many sessions there are, on the day that was said or in all, and how many of them are still worth coming for."""
    some_left = 0 < answer.ahead < answer.count
    key = "timetable.count-ahead" if some_left else "timetable.count"
    said = voice.wording.count(key, answer.count, ahead=answer.ahead)
    return capital(voice.say("timetable.heading.when", part=moments.day(voice.wording, answer.day), when=said)) if answer.day else said


def _row(session: Session, voice: Voice, in_its_room: bool) -> Markup:
    people = voice.directory.people_of(session.people)
    label = voice.session(session)
    if voice.directory.rooms:
        return label if in_its_room else voice.in_room(session, label)
    if session.title and people:
        names = voice.people(people)
        if session.audience_debate:
            names = voice.say("timetable.row-debate", people=names)
        label = voice.say("timetable.row-people", session=label, people=names)
    return label


def _with_whom(session: Session, label: Markup, aspects: tuple[Aspect, ...], voice: Voice) -> Markup:
    """The line of a session in a large event, with its people where it is asked who speaks."""
    people = voice.directory.people_of(session.people) if Aspect.WHO in aspects else ()
    return voice.say("timetable.row-people", session=label, people=voice.people(people)) if people else label


def _rows(sessions: Iterable[Session], voice: Voice, aspects: tuple[Aspect, ...] = ()) -> list[Markup]:
    """One line a session: hour, title, room, and its people where it is asked who speaks."""
    labels = ((each, _with_whom(each, row(each, voice, _row(each, voice, False)), aspects, voice)) for each in sessions)
    return [voice.say("timetable.row", time=voice.row_time(each.starts), session=label) for each, label in labels]


def session_time(answer: SessionTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """When sessions are."""
    lines = [verdict(voice, answer.verdict), how_long_until(answer.aspects, answer.sessions, voice, now)]
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
            "duration": moments.duration(voice.wording, session.ends - session.starts),
        }
        if Aspect.LANGUAGE in answer.aspects:
            rows.append(_language(session, voice))
            continue
        if Aspect.TRACK in answer.aspects and session.track:
            rows.append(voice.say("session-time.track", track=voice.text(voice.directory.tracks[session.track].name)))
        side = "duration" if Aspect.DURATION in answer.aspects else "span"
        rows.append(stated(session, voice, voice.say(f"session-time.{side}", **values)))
    if answer.resumes:
        following = answer.resumes[0]
        key = "session-time.resumes" if len(answer.resumes) == 1 else "session-time.resumes-at"
        said = voice.in_room(following, voice.session(following))
        rows.append(voice.say(key, start=voice.time(following.starts), session=said))
    if answer.debate and any(each.state.takes_place for each in answer.sessions):
        rows.append(voice.say("session-time.debate"))
    then = answer.claimed or now
    rows += [voice.say("at-time.running", time=voice.time(then), session=with_people(each, voice), span=voice.span(each)) for each in answer.then]
    return paragraphs([paragraphs(lines, " "), *rows])


def _language(session: Session, voice: Voice) -> Markup:
    if not session.language:
        return voice.say("session-time.no-language", session=capital(voice.session(session)))
    languages = moments.listed(voice.wording, [Markup.escape(moments.language(voice.wording, code.strip())) for code in session.language.split(",")])
    return voice.say("session-time.language", session=capital(voice.session(session)), language=languages)


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
        if len(answer.sessions) == 1 and voice.directory.rooms:
            lines.append(voice.abstract(each))
        blocks.append(paragraphs(lines))
    return paragraphs(blocks, "\n\n")


def at_time(answer: AtTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """What runs at a time or between two; what was to run then and is off comes first."""
    return paragraphs([*(off(session, voice) for session in answer.off), _at_time(answer, voice)])


def _at_time(answer: AtTimeAnswer, voice: Voice) -> Markup:
    time = voice.time(answer.starts)
    if answer.running:
        if len(answer.running) + answer.left > 1 and voice.directory.rooms:
            starts = answer.starts.astimezone(voice.directory.zone)
            heading = voice.say("timetable.day", day=moments.day(voice.wording, starts)) if voice.many_days else Markup("")
            said = voice.say("at-time.between", start=time, end=voice.time(answer.ends)) if answer.ends else voice.say("at-time.heading", time=time)
            return paragraphs([heading, said, *_rows(answer.running, voice, answer.aspects), further(answer.left, voice)])
        rows = [with_people(session, voice) for session in answer.running]
        if answer.ends:
            heading = voice.say("at-time.between", start=time, end=voice.time(answer.ends))
            return paragraphs(
                [
                    heading,
                    bullets(
                        voice,
                        [
                            voice.say("at-time.row", session=capital(row), span=voice.span(session))
                            for row, session in zip(rows, answer.running, strict=True)
                        ],
                    ),
                ]
            )
        return paragraphs(
            voice.say("at-time.running", time=time, session=row, span=voice.span(session)) for row, session in zip(rows, answer.running, strict=True)
        )
    if answer.other_day:
        return voice.say("at-time.other-day")
    if not answer.next and (answer.rooms or answer.tracks):
        return voice.say("at-time.over-there", time=time)
    if answer.over or not answer.next:
        return voice.say(
            f"at-time.over.{'past' if answer.phase is Phase.PAST else 'future'}", time=time, event=voice.the_event, end=voice.time(answer.event.ends)
        )
    following = answer.next[0]
    if answer.before_start and not (answer.rooms or answer.tracks):
        key = f"at-time.before-start.{'future' if answer.phase is Phase.FUTURE else 'past'}"
        session = voice.in_room(following, voice.the_session_and_people(following))
    else:
        key = "at-time.gap"
        session = voice.in_room(following, voice.session(following))
    return voice.say(key, time=time, event=voice.the_event, start=voice.start(following, answer.starts), session=session)


def now_on(answer: NowAnswer, voice: Voice, now: datetime) -> Markup:
    """What is on now, and what is next; what was to be on and is off comes first."""
    return paragraphs([*(off(session, voice) for session in answer.off), _now_on(answer, voice)])


def _now_on(answer: NowAnswer, voice: Voice) -> Markup:
    if len(answer.running) + answer.left > 1 and voice.directory.rooms:
        labels = ((each, _with_whom(each, _row(each, voice, False), answer.aspects, voice)) for each in answer.running)
        rows = [voice.say("now.row", end=voice.row_time(each.ends), session=label) for each, label in labels]
        return paragraphs([voice.say("now.heading"), *rows, further(answer.left, voice)])
    if answer.running:
        lines = [
            voice.say("now.running", end=voice.time(each.ends), session=voice.in_room(each, with_people(each, voice))) for each in answer.running
        ]
        return paragraphs(lines)
    if answer.phase is Phase.PAST:
        return _over(answer.event, voice)
    if not answer.next:
        return voice.say("now.gap")
    following = answer.next[0]
    starts = following.starts.astimezone(voice.directory.zone)
    if answer.phase is Phase.FUTURE:
        session = voice.in_room(following, voice.the_session_and_people(following))
        return voice.say("now.future", start=voice.time(starts), date=moments.date(voice.wording, starts), session=session, event=voice.event)
    session = voice.in_room(following, voice.session(following))
    return paragraphs([voice.say("now.gap"), voice.say("now.next", start=voice.start(following, answer.now), session=session)], " ")


def _over(event: Event, voice: Voice) -> Markup:
    ends = event.ends.astimezone(voice.directory.zone)
    return voice.say("now.past", event=voice.the_event, end=voice.time(ends), date=moments.date(voice.wording, ends))


def next_up(answer: NextAnswer, voice: Voice, now: datetime) -> Markup:
    """What comes after or before now, or something named; the first or the last; what was to come before it and is off comes first."""
    said = paragraphs([verdict(voice, answer.verdict), how_long_until(answer.aspects, answer.sessions, voice, now), _next_up(answer, voice)], " ")
    return paragraphs([*_in_turn(answer, voice), *(off(session, voice) for session in answer.off), said])


def _in_turn(answer: NextAnswer, voice: Voice) -> list[Markup]:
    """Who comes next or before in the same session, whose parts have no times of their own."""
    if not answer.in_turn:
        return []
    session = voice.the_session(answer.after[0])
    seen_from, people = voice.people(answer.seen_from), voice.people(answer.in_turn)
    told = voice.say(f"next.in-turn.{answer.order}", session=session, named=seen_from, people=people)
    return [paragraphs([told, voice.say("person-time.no-own-time")], " ")]


def _next_up(answer: NextAnswer, voice: Voice) -> Markup:
    edge = answer.order in LENGTHS or answer.order in (Order.FIRST, Order.LAST)
    if not answer.sessions:
        if edge:
            return voice.say("timetable.nothing-there")
        if answer.order is Order.BEFORE:
            return voice.say("next.none-before")
        if answer.phase is Phase.PAST and not answer.after:
            return _over(answer.event, voice)
        if answer.rooms or answer.tracks:
            return voice.say("next.none-there")
        return voice.say("next.none-after", end=voice.time(answer.event.ends))
    if answer.order in LENGTHS:
        return of_a_length(answer, voice)
    order = answer.order
    if order is Order.AFTER and answer.phase is Phase.FUTURE and not answer.after and answer.sessions[0].starts <= answer.event.begins:
        order = Order.FIRST
    key = NEXT[order]
    if len(answer.sessions) + answer.left > 1 and voice.directory.rooms:
        day = voice.say("timetable.day", day=moments.day(voice.wording, answer.sessions[0].starts.astimezone(voice.directory.zone)))
        heading = voice.say(f"{key}-heading", day=day)
        return paragraphs([heading, *_rows(answer.sessions, voice), further(answer.left, voice)])
    latest = answer.sessions[-1].starts
    return paragraphs(
        voice.say("next.earlier" if order is Order.BEFORE and each.starts < latest else key, span=voice.span(each), session=with_people(each, voice))
        for each in answer.sessions
    )
