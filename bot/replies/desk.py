"""The desk that answers: a message in, a reply and the conversation's new state out. All of the bot's faces call it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.replies.reply import Reply
from knowledge.programme import Programme
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Question


@dataclass(frozen=True, slots=True)
class Response:
    """What one message led to."""

    question: Question
    reply: Reply
    conversation: Conversation


class Desk:
    """One programme with everything worked out that answering needs. Immutable; a new revision is a new desk."""

    def respond(self, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
        """Answer a typed message. `now` is aware; `client_language` is an IETF tag such as "fr-CA", or None."""
        raise NotImplementedError

    def respond_to_action(
        self, action: str, conversation: Conversation, now: datetime, client_language: str | None = None
    ) -> Response:
        """Answer a pressed button. An action of an older programme, or no action at all, is told as such, with a fresh answer."""
        raise NotImplementedError


def open_desk(programme: Programme, locales: Path | None = None) -> Desk:
    """Work out all that answering about this programme needs. `locales`: another folder of languages than the project's."""
    raise NotImplementedError
