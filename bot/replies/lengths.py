"""The longest or the shortest sessions of a part of the programme."""

from __future__ import annotations

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.rows import dated_row, with_people
from bot.replies.texts import further, paragraphs
from knowledge.answering.answers import NextAnswer
from knowledge.understanding.question import Order

LENGTHS = {Order.LONGEST: "next.longest", Order.SHORTEST: "next.shortest"}


def of_a_length(answer: NextAnswer, voice: Voice) -> Markup:
    """How long it is and which one; several of one length each with its day, as they may be on several."""
    first, key = answer.sessions[0], LENGTHS[answer.order]
    duration = moments.duration(voice.wording, first.lasts)
    if len(answer.sessions) + answer.left == 1:
        return voice.say(key, duration=duration, span=voice.span(first), session=with_people(first, voice))
    rows = [dated_row(session, voice) for session in answer.sessions]
    return paragraphs([voice.say(f"{key}-heading", duration=duration), *rows, further(answer.left, voice)])
