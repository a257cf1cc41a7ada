"""The desk of the seminar, and what it says in the course of a conversation."""

from __future__ import annotations

from datetime import datetime

from bot.opening import SEMINAR
from bot.replies.desk import Response, open_desk
from bot.replies.markup import plain
from knowledge.formats import read_programme
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask

DESK = open_desk(read_programme(SEMINAR))
DAYS_BEFORE = datetime.fromisoformat("2012-01-20T09:00:00+01:00")
MORNING = datetime.fromisoformat("2012-01-24T10:00:00+01:00")
ROULLE, LORRILLARD = "jean-michel-roulle", "jonathan-lorrillard"


def talk(*turns: str, now: datetime = MORNING) -> Response:
    """Say these one after the other; the response to the last."""
    conversation, response = Conversation(), None
    for turn in turns:
        response = DESK.respond(turn, conversation, now)
        conversation = response.conversation
    assert response is not None
    return response


def last_asks(*turns: str) -> tuple[Ask, ...]:
    """What the last of these asks, some days before the event."""
    return talk(*turns, now=DAYS_BEFORE).question.asks


def said(*turns: str, now: datetime = DAYS_BEFORE) -> str:
    """The plain text of the reply to the last of these."""
    return plain(talk(*turns, now=now).reply.text).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
