"""Replies about what is on at a time, now, next and before."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.countdown import how_long_until
from bot.replies.lengths import LENGTHS, of_a_length
from bot.replies.naming import Voice
from bot.replies.rows import hour_rows, whole_row, with_people, with_whom
from bot.replies.states import off
from bot.replies.texts import bullets, capital, further, paragraphs, verdict
from knowledge.answering.answers import AtTimeAnswer, NextAnswer, NowAnswer, Phase
from knowledge.programme import Event
from knowledge.understanding.question import Order

NEXT = {Order.AFTER: "next.after", Order.AT: "next.after", Order.BEFORE: "next.before", Order.FIRST: "next.first", Order.LAST: "next.last"}


def at_time(answer: AtTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """What runs at a time or between two; what was to run then and is off comes first."""
    said = paragraphs([verdict(voice, answer.verdict), _at_time(answer, voice)], " ")
    none = voice.say("at-time.none-starts", time=voice.time(answer.starts)) if answer.none_starts else ""
    return paragraphs([*(off(session, voice) for session in answer.off), none, said])


def _at_time(answer: AtTimeAnswer, voice: Voice) -> Markup:
    time = voice.time(answer.starts)
    if answer.running:
        if len(answer.running) + answer.left > 1 and voice.directory.rooms:
            starts = answer.starts.astimezone(voice.directory.zone)
            heading = voice.say("timetable.day", day=capital(Markup.escape(moments.day(voice.wording, starts)))) if voice.many_days else Markup("")
            said = voice.say("at-time.between", start=time, end=voice.time(answer.ends)) if answer.ends else voice.say("at-time.heading", time=time)
            return paragraphs([heading, said, *hour_rows(answer.running, voice, answer.aspects), further(answer.left, voice)])
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
        ended = "past" if answer.is_past else "later"
        key = f"at-time.over.{ended if answer.phase is Phase.PAST else 'future'}"
        return voice.say(key, time=time, event=voice.the_event, end=voice.time(answer.event.ends))
    following = answer.next[0]
    if answer.before_start and not (answer.rooms or answer.tracks):
        coming = "earlier" if answer.is_past else "future"
        key = f"at-time.before-start.{coming if answer.phase is Phase.FUTURE else 'past'}"
        session = voice.in_room(following, voice.the_session_and_people(following))
    else:
        key = "at-time.gap"
        session = voice.in_room(following, voice.session(following))
    return voice.say(key, time=time, event=voice.the_event, start=voice.start(following, answer.starts), session=session)


def now_on(answer: NowAnswer, voice: Voice, now: datetime) -> Markup:
    """What is on now, and what is next; what was to be on and is off comes first."""
    said = paragraphs([verdict(voice, answer.verdict), _now_on(answer, voice)], " ")
    return paragraphs([*(off(session, voice) for session in answer.off), said])


def _now_on(answer: NowAnswer, voice: Voice) -> Markup:
    if answer.running and len(answer.running) + answer.left > 1 and voice.directory.rooms:
        labels = ((each, with_whom(each, whole_row(each, voice), answer.aspects, voice)) for each in answer.running)
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
        return paragraphs([voice.say("now.gap"), _nothing_more_there(answer, voice)], " ")
    following = answer.next[0]
    starts = following.starts.astimezone(voice.directory.zone)
    if answer.phase is Phase.FUTURE:
        session = voice.in_room(following, voice.the_session_and_people(following))
        return voice.say("now.future", start=voice.time(starts), date=moments.date(voice.wording, starts), session=session, event=voice.event)
    if len(answer.next) + answer.left > 1 and voice.directory.rooms:
        heading = voice.say("next.after-heading", day=voice.say("timetable.day", day=moments.day(voice.wording, starts)))
        gap = Markup("") if answer.page else voice.say("now.gap")
        return paragraphs([gap, heading, *hour_rows(answer.next, voice, answer.aspects), further(answer.left, voice)])
    session = voice.in_room(following, voice.session(following))
    return paragraphs([voice.say("now.gap"), voice.say("now.next", start=voice.start(following, answer.now), session=session)], " ")


def _nothing_more_there(answer: NowAnswer, voice: Voice) -> Markup:
    """That the rooms or the tracks that were asked about have nothing after it, or the rooms nothing at all."""
    if answer.rooms and not any(voice.directory.by_room.get(room.id) for room in answer.rooms):
        return voice.say("venue.empty-room")
    return voice.say("next.none-there") if answer.rooms or answer.tracks else Markup("")


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
        return paragraphs([heading, *hour_rows(answer.sessions, voice, answer.aspects), further(answer.left, voice)])
    latest = answer.sessions[-1].starts
    return paragraphs(
        voice.say("next.earlier" if order is Order.BEFORE and each.starts < latest else key, span=voice.span(each), session=with_people(each, voice))
        for each in answer.sessions
    )
