"""Replies that list the tracks, the rooms or the days of a programme."""

from __future__ import annotations

from datetime import date, datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import capital, further, paragraphs
from knowledge.answering.answers import PartsAnswer
from knowledge.programme import Room, Session, Track


def parts(answer: PartsAnswer, voice: Voice, now: datetime) -> Markup:
    """How many tracks or rooms there are, and which; of tracks, in which room."""
    if not answer.parts:
        return voice.say("at-time.other-day")
    if answer.sizes:
        named = (_day_of(session, voice) if isinstance(part, date) else voice.text(part.name) for part, session in answer.parts)
        rows = [voice.wording.count("parts.size", size, part=part) for part, size in zip(named, answer.sizes, strict=True)]
        return paragraphs([_day(answer, voice), *rows, further(answer.left, voice)])
    heading = voice.wording.count(f"parts.{answer.division}", answer.count)
    rows = [_row(part, session, answer, voice) for part, session in answer.parts if not isinstance(part, date)]
    return paragraphs([_day(answer, voice), heading, *rows, further(answer.left, voice)])


def _day(answer: PartsAnswer, voice: Voice) -> Markup:
    return voice.say("timetable.day", day=capital(Markup.escape(moments.day(voice.wording, answer.day)))) if answer.day else Markup("")


def _day_of(session: Session, voice: Voice) -> str:
    return capital(Markup(moments.day(voice.wording, session.starts.astimezone(voice.directory.zone))))


def _row(part: Track | Room, session: Session, answer: PartsAnswer, voice: Voice) -> Markup:
    said = Markup.escape(voice.text(part.name))
    if isinstance(part, Room):
        return said
    where = Markup.escape(voice.room(session))
    if not answer.day and voice.many_days:
        when = Markup.escape(moments.short_day(voice.wording, session.starts.astimezone(voice.directory.zone)))
        said = voice.say("parts.on-day", part=said, day=when)
    return voice.say("format.span-in-room", span=said, room=where) if where else said
