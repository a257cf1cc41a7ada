"""A conversation in the terminal: the same as on Telegram, with the buttons as numbered choices."""

from __future__ import annotations

import sys
from collections.abc import Callable

from bot.clock import Clock
from bot.replies.desk import Desk, Response
from bot.replies.markup import plain
from bot.replies.reply import Button
from bot.replies.typed import respond_as_typed
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, SocialKind

LEAVING = frozenset({"quit", "exit", "quitter", "q", ":q"})
PROMPT = "> "
LONGEST_NUMBER = 3
"""Digits of the number of a choice."""


def talk(desk: Desk, clock: Clock, language: str | None) -> None:
    """Talk until the person leaves, with end-of-file, an interrupt, or a word such as "quit"."""
    read = _reader()
    response = desk.respond_to_ask(Ask(Intent.SOCIAL, topic=SocialKind.HELP), Conversation(), clock(), language)
    conversation = Conversation()
    while True:
        _show(response)
        buttons = _buttons(response)
        line = _next_line(read)
        if line is None or line.lower() in LEAVING:
            return
        number = int(line) if line.isdecimal() and len(line) <= LONGEST_NUMBER else 0
        if 0 < number <= len(buttons):
            response = desk.respond_to_action(buttons[number - 1].action, conversation, clock(), language)
        else:
            response = respond_as_typed(desk, line, conversation, clock(), language)
        conversation = response.conversation


def _next_line(read: Callable[[], str]) -> str | None:
    while True:
        try:
            line = read().strip()
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            return None
        if line:
            return line


def _reader() -> Callable[[], str]:
    if not sys.stdin.isatty():
        return lambda: input(PROMPT)
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory

    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    return lambda: session.prompt(PROMPT)


def _buttons(response: Response) -> list[Button]:
    return [button for row in response.reply.buttons for button in row]


def _show(response: Response) -> None:
    lines = ["", plain(response.reply.text)]
    lines += [f"  {number}. {button.label}" for number, button in enumerate(_buttons(response), 1)]
    sys.stdout.write("\n".join(lines) + "\n\n")
    sys.stdout.flush()
