"""Replies about what comes between two parts of the timetable."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.replies.naming import Voice
from bot.replies.rows import with_people
from bot.replies.texts import paragraphs
from knowledge.answering.answers import BetweenAnswer


def between(answer: BetweenAnswer, voice: Voice, now: datetime) -> Markup:
    """What comes between two parts, or who speaks between two people of one; else when the one ends and the other begins."""
    first, last = answer.edges
    if answer.people:
        return voice.say("between.people", session=voice.the_session(first), people=voice.people(answer.people))
    if first.id == last.id:
        return voice.say("between.same", session=voice.the_session(first), span=voice.span(first))
    if not answer.sessions:
        ends, starts = voice.time(first.ends), voice.time(last.starts)
        return voice.say("between.nothing", first=voice.the_session(first), last=voice.the_session(last), end=ends, start=starts)
    return paragraphs(voice.say("between.session", span=voice.span(each), session=with_people(each, voice)) for each in answer.sessions)
