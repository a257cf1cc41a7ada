"""The longest or the shortest sessions of a part of the programme."""

from __future__ import annotations

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.rows import dated_row, with_people
from bot.replies.texts import further, paragraphs
from knowledge.answering.answers import NextAnswer
from knowledge.understanding.question import Order

LENGTHS = {Order.LONGEST: ("next.longest", "next.longer"), Order.SHORTEST: ("next.shortest", "next.shorter")}
"""For each end of all lengths what is said of what is at it, and of what is beyond a length."""


def of_a_length(answer: NextAnswer, voice: Voice) -> Markup:
    """How long it is and which one; several of one length, or beyond one, each with its day, as they may be on several."""
    first, (key, beyond) = answer.sessions[0], LENGTHS[answer.order]
    duration = moments.duration(voice.wording, answer.nearest or first.lasts)
    if len(answer.sessions) + answer.left == 1:
        return voice.say(key, duration=duration, span=voice.span(first), session=with_people(first, voice))
    heading = voice.say(f"{beyond if answer.nearest else key}-heading", duration=duration)
    return paragraphs([heading, *(dated_row(session, voice) for session in answer.sessions), further(answer.left, voice)])
