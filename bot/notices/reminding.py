"""A reminder: what is about to begin, when and where. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from markupsafe import Markup

from bot.notices.naming import named
from bot.notices.placing import place
from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import capital, paragraphs
from bot.replies.wording import Wording
from knowledge.directory import Directory
from knowledge.programme import State

MINUTE = timedelta(minutes=1)


def reminder(session: str, directory: Directory, now: datetime, wording: Wording) -> Markup | None:
    """What begins in so many minutes, rounded up. None where it is off, unknown or over."""
    found = directory.sessions.get(session)
    if found is None or not found.state.takes_place or found.ends <= now:
        return None
    voice = Voice(wording, directory)
    minutes = -((now.astimezone(UTC) - found.starts) // MINUTE)
    if minutes > 0:
        heading = voice.say("reminder.in", duration=moments.duration(wording, minutes * MINUTE), session=named(found, voice))
    else:
        heading = voice.say("reminder.now", session=named(found, voice))
    return paragraphs([heading, capital(place(found, voice)), voice.say("reminder.full") if found.state is State.FULL else ""])
