"""What is typed where nothing tells commands from words: the terminal, `seminar-bot ask`, lines of JSON."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.replies.commands import ASK, COMMANDS, LANGUAGE
from bot.replies.desk import Desk, Response
from bot.replies.languages import language_named
from bot.replies.links import START, respond_to_link
from knowledge.understanding.context import Conversation

_TYPED = re.compile(r"\s*/([A-Za-z][A-Za-z0-9_]{0,31})(?:\s+|$)")
"""https://core.telegram.org/bots/features#commands"""


def respond_as_typed(desk: Desk, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
    """Answer a command, what a link opens the bot at (/start press), or words; a command that is not known gets what can be asked. `now` is aware."""
    command = _TYPED.match(text)
    if command is None:
        return desk.respond(text, conversation, now, client_language)
    name, words = command[1].lower(), text[command.end() :].strip()
    if name == ASK and words:
        return desk.respond(words, conversation, now, client_language)
    chosen = language_named(desk.wordings, words) if name == LANGUAGE else None
    if chosen:
        known = replace(conversation, chosen_language=chosen, language=chosen)
        return desk.respond_to_ask(COMMANDS[LANGUAGE], known, now, chosen)
    opened = respond_to_link(desk, words, conversation, now, client_language) if name == START and words else None
    return opened or desk.respond_to_ask(COMMANDS.get(name, COMMANDS["help"]), conversation, now, client_language)
