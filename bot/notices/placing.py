"""When and where a session is, and was: "mardi 1 mai, 16 h 30 → 16 h 45, grande salle"."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from bot.notices.naming import room
from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import paragraphs
from knowledge.programme import Session

A_DAY = timedelta(hours=24)


def place(session: Session, voice: Voice) -> Markup:
    """Day, where the event has several, hours and room of a session."""
    day = Markup.escape(day_of(session, voice)) if voice.many_days else Markup("")
    return paragraphs([day, _hours(session, voice), room(session, voice)], ", ")


def moved(old: Session, new: Session, before: Voice, after: Voice) -> Markup:
    """Day, hours and room with an arrow wherever they changed; the new ones stand out."""
    return paragraphs([moved_time(old, new, after), moved_room(old, new, before, after)], ", ")


def moved_time(old: Session, new: Session, after: Voice) -> Markup:
    """Day, where the event has several, and hours, with an arrow."""
    same_day = after.many_days and day_of(old, after) == day_of(new, after)
    return paragraphs([Markup.escape(day_of(new, after)) if same_day else "", moved_hours(old, new, after)], ", ")


def moved_hours(old: Session, new: Session, after: Voice) -> Markup:
    """Hours with an arrow. Ends are told where the length changes, days where they differ."""
    telling = _hours if new.lasts != old.lasts else _start
    was, now = telling(old, after), telling(new, after)
    days = day_of(old, after), day_of(new, after)
    if days[0] != days[1]:
        return arrow(paragraphs([Markup.escape(days[0]), was], ", "), paragraphs([Markup.escape(days[1]), now], ", "), after)
    return arrow(was, now, after) if was != now else _hours(new, after)


def moved_room(old: Session, new: Session, before: Voice, after: Voice) -> Markup:
    """The room, with an arrow where it changed."""
    was, now = room(old, before), room(new, after)
    if was == now or not was:
        return now
    return arrow(was, now or after.say("notice.no-room"), after)


def arrow(old: Markup, new: Markup, voice: Voice) -> Markup:
    """What was, and what is."""
    return voice.say("notice.arrow", old=old, new=new)


def day_of(session: Session, voice: Voice) -> str:
    """The day of a session in the event's zone."""
    return moments.day(voice.wording, session.starts.astimezone(voice.directory.zone))


def _start(session: Session, voice: Voice) -> Markup:
    return voice.time(session.starts)


def _hours(session: Session, voice: Voice) -> Markup:
    """The hours; where the same hour comes twice within them, the day of the end too."""
    end = voice.time(session.ends)
    if session.lasts >= A_DAY:
        ends = session.ends.astimezone(voice.directory.zone)
        end = voice.say("notice.day-time", day=moments.day(voice.wording, ends), time=end)
    return voice.say("notice.hours", start=voice.time(session.starts), end=end)
