"""What people ask with a command in place of words, the same on Telegram and in the terminal."""

from __future__ import annotations

import re
from datetime import datetime

from bot.replies.desk import Desk, Response
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, SocialKind

COMMANDS: dict[str, Ask] = {
    "start": Ask(Intent.SOCIAL, topic=SocialKind.GREETING),
    "help": Ask(Intent.SOCIAL, topic=SocialKind.HELP),
    "programme": Ask(Intent.PROGRAMME),
    "now": Ask(Intent.NOW),
    "next": Ask(Intent.NEXT),
    "speakers": Ask(Intent.SPEAKERS),
    "venue": Ask(Intent.VENUE),
    "contacts": Ask(Intent.CONTACT, topic="information"),
    "press": Ask(Intent.CONTACT, topic="press"),
    "language": Ask(Intent.SOCIAL, topic=SocialKind.LANGUAGE),
}
ASK = "ask"
"""The command behind which a question stands in words."""
_TYPED = re.compile(r"\s*/([A-Za-z][A-Za-z0-9_]{0,31})(?:\s+|$)")
"""https://core.telegram.org/bots/features#commands"""


def respond_as_typed(desk: Desk, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
    """Answer what was typed where nothing tells commands from words. A command that is not known gets what can be asked. `now` is aware."""
    command = _TYPED.match(text)
    if command is None:
        return desk.respond(text, conversation, now, client_language)
    name, words = command[1].lower(), text[command.end() :].strip()
    if name == ASK and words:
        return desk.respond(words, conversation, now, client_language)
    return desk.respond_to_ask(COMMANDS.get(name, COMMANDS["help"]), conversation, now, client_language)
