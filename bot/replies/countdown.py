"""How long it is until something begins, or until what is on ends, where that was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from knowledge.programme import Session
from knowledge.understanding.question import Aspect

A_DAY = timedelta(days=1)


def how_long_until(aspects: Sequence[Aspect], sessions: Sequence[Session], voice: Voice, now: datetime) -> Markup:
    """The time until the one session begins, or ends; nothing where it was not asked, they are several, or it is over."""
    if Aspect.LEFT not in aspects or len({session.starts for session in sessions}) != 1 or not sessions[0].state.takes_place:
        return Markup("")
    session = sessions[0]
    if session.ends <= now:
        return Markup("")
    until = session.starts if session.starts > now and Aspect.END not in aspects else session.ends
    days = (until.astimezone(voice.directory.zone).date() - now.astimezone(voice.directory.zone).date()).days
    length = voice.wording.count("format.duration.days", days) if until - now >= A_DAY else moments.duration(voice.wording, until - now)
    return voice.say("time.in" if session.starts > now else "event-time.left", duration=length)
