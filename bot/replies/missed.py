"""Replies about what is over, missed or still to come, of sessions and of somebody's part."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.states import off
from bot.replies.texts import paragraphs, verdict
from knowledge.answering.answers import MissedAnswer, Phase
from knowledge.understanding.question import Aspect


def missed(answer: MissedAnswer, voice: Voice, now: datetime) -> Markup:
    """Whether something is over, by now or by the time of an arrival; of what is off neither is said."""
    off_the_list = any(not session.state.takes_place for session in answer.sessions)
    lines = [verdict(voice, None if off_the_list else answer.verdict)]
    told: list[Markup] = []
    for session in answer.sessions:
        if not session.state.takes_place:
            lines.append(off(session, voice, answer.people))
            continue
        what = voice.the_session(session)
        if answer.people:
            what = voice.people([person for person in answer.people if person.id in session.people] or answer.people)
            if session.title:
                what = voice.say("missed.person-in", people=what, session=voice.the_session(session))
        told.append(voice.say("missed.part", what=what, span=voice.span(session)))
        if answer.phase is not Phase.PRESENT and session is not answer.sessions[-1] and not off_the_list:
            continue
        if len(told) > 1 and answer.phase is not Phase.PRESENT and not off_the_list:
            what = moments.listed(voice.wording, [*told[:-1], what])
        values = {"what": what, "span": voice.span(session), "end": voice.time(session.ends)}
        if answer.arrival:
            lines.append(voice.say(f"missed.arrival.{answer.phase}", arrival=voice.time(answer.arrival), **values))
        else:
            partly = answer.phase is Phase.PRESENT and answer.side is Aspect.MISSED
            lines.append(voice.say("missed.partly" if partly else f"missed.{answer.phase}", **values))
    lines += [voice.say("progress.running", session=voice.the_session_and_people(session)) for session in answer.running]
    return paragraphs(lines, " ")
