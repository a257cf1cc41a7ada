"""One question, or many as lines of JSON: the desk without a conversation partner, for scripts and tests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TextIO

from bot.clock import Clock, written_moment
from bot.replies.desk import Desk, Response
from bot.replies.markup import plain
from bot.replies.typed import respond_as_typed
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask

LONGEST_LINE = 1_000_000
"""Bytes of a line that are read; a longer one is broken."""


class BrokenLine(ValueError):
    """A line that is no request; the message says why."""


@dataclass(frozen=True, slots=True)
class Request:
    """A question of one conversation. `now` and `client_language` may be missing."""

    chat: str
    text: str
    now: datetime | None = None
    client_language: str | None = None


def respond(desk: Desk, question: str, now: datetime, language: str | None) -> Response:
    """The answer to a single question, without a conversation before it."""
    return respond_as_typed(desk, question, Conversation(), now, language)


def explanation(response: Response) -> list[str]:
    """How the question was read, in lines."""
    return [*response.question.trace(), f"language: {response.question.language}"]


def as_text(response: Response, explained: Sequence[str] = ()) -> str:
    """The reply as a person reads it, below what explains it."""
    return "\n\n".join(filter(None, ("\n".join(explained), plain(response.reply.text))))


def as_json(response: Response, explained: Sequence[str] = ()) -> str:
    """The reply with all that was understood, and what explains it."""
    asks = response.question.asks
    understood = {
        **_answer_of(response),
        "intents": [ask.intent.value for ask in asks],
        "entities": [entity for ask in asks for entity in _entities(ask)],
        "buttons": [[{"label": button.label, "action": button.action} for button in row] for row in response.reply.buttons],
    }
    return json.dumps(understood | ({"explanation": [*explained]} if explained else {}), ensure_ascii=False)


def answer_lines(desk: Desk, lines: Iterable[bytes], out: TextIO, clock: Clock, language: str | None) -> int:
    """Answer requests, one JSON object a line, in order, each flushed. Gives the exit status: 1 if any line was broken."""
    conversations: dict[str, Conversation] = {}
    status = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            request = read_request(line)
            answer = _answer_request(desk, request, conversations, clock, language)
        except BrokenLine as fault:
            status = 1
            answer = {"text": "", "language": None, "outcome": "not_understood", "error": str(fault)}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
    return status


def read_request(line: bytes) -> Request:
    """A request from a line of JSON. Raises `BrokenLine`."""
    if len(line) > LONGEST_LINE:
        raise BrokenLine(f"the line is longer than {LONGEST_LINE} bytes")
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BrokenLine("the line is not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise BrokenLine(f"the line is not JSON: {error}") from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise BrokenLine('the line is not an object with a "text"')
    language = value.get("client_language")
    if language is not None and not isinstance(language, str):
        raise BrokenLine('"client_language" is not a text')
    return Request(str(value.get("chat", "")), value["text"], _moment(value.get("now")), language)


def _moment(value: Any) -> datetime | None:
    if value is None:
        return None
    try:
        moment = written_moment(value)
    except (TypeError, ValueError):
        raise BrokenLine('"now" is not an ISO 8601 time, such as 2012-01-24T15:40:00+01:00') from None
    if moment.tzinfo is None:
        raise BrokenLine('"now" has no offset, such as +01:00')
    return moment


def _answer_request(desk: Desk, request: Request, conversations: dict[str, Conversation], clock: Clock, language: str | None) -> dict[str, Any]:
    before = conversations.get(request.chat, Conversation())
    response = respond_as_typed(desk, request.text, before, request.now or clock(), request.client_language or language)
    conversations[request.chat] = response.conversation
    return _answer_of(response)


def _answer_of(response: Response) -> dict[str, Any]:
    reply = response.reply
    return {"text": plain(reply.text), "language": reply.language, "outcome": str(reply.outcome)}


def _entities(ask: Ask) -> list[dict[str, str]]:
    named = (("person", ask.people), ("organisation", ask.organisations), ("session", ask.sessions), ("room", ask.rooms), ("track", ask.tracks))
    found = [{"kind": kind, "id": identifier} for kind, ids in named for identifier in ids]
    if ask.when:
        moments = [moment for moment in (ask.when.exact, ask.when.day, ask.when.starts, ask.when.ends) if moment]
        found += [{"kind": "time", "id": moment.isoformat()} for moment in moments]
    if ask.topic:
        found.append({"kind": "topic", "id": str(ask.topic)})
    return found
