"""Verbs that answer questions: chat and ask."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.verbs.typed import UsageFault, clock_at, tell_left_out

ProgrammeOption = Annotated[
    str | None,
    typer.Option(
        "--programme",
        metavar="FILE|URL",
        envvar="PROGRAMME",
        help="The programme to answer about, in any format (default: that of the setting PROGRAMME, else the seminar of 24 January 2012).",
    ),
]
LanguageOption = Annotated[
    str | None, typer.Option("--lang", metavar="CODE", help="The language of your app, such as fr or en; a question's own language wins.")
]
NowOption = Annotated[
    str | None,
    typer.Option("--now", metavar="TIME", help="Answer as if it were this time, such as 2012-01-24T15:40; without an offset, in the event's zone."),
]


def chat(programme: ProgrammeOption = None, lang: LanguageOption = None, now: NowOption = None) -> None:
    """Talk with the bot in the terminal.

    Example: seminar-bot chat --lang en
    """
    from bot import terminal
    from bot.opening import open_programme, speaking_language

    tell_left_out()
    desk = open_programme(programme)
    terminal.talk(desk, clock_at(now, desk.directory.zone), speaking_language(lang, desk))


def ask(
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON, with what was understood.")] = False,
    json_lines: Annotated[bool, typer.Option("--jsonl", help="Read questions as JSON from standard input, one a line, and answer each.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show how the question was read.")] = False,
    programme: ProgrammeOption = None,
    lang: LanguageOption = None,
    now: NowOption = None,
) -> None:
    """Ask one question and print the answer.

    With --jsonl each line is an object: "text" (the question), and if you like "chat" (lines with the same one are one conversation, as are
    all lines without one), "now" (an ISO 8601 time with an offset) and "client_language" (fr, en). Each answer has "text", "language", "outcome".

    Example: seminar-bot ask "Who speaks at 4 p.m.?"
    """
    from bot import asking
    from bot.opening import open_programme, speaking_language

    if json_lines == (question is not None):
        raise UsageFault(
            'give one question in quotation marks, or --jsonl to read questions from standard input. Try: seminar-bot ask "Where is it?"'
        )
    if json_lines and explain:
        raise UsageFault("--explain shows how one question was read, and --jsonl has many: give one question, with --json if you like.")
    tell_left_out()
    desk = open_programme(programme)
    clock = clock_at(now, desk.directory.zone)
    language = speaking_language(lang, desk)
    if json_lines:
        sys.exit(asking.answer_lines(desk, sys.stdin.buffer, sys.stdout, clock, language))
    response = asking.respond(desk, question or "", clock(), language)
    shown = asking.as_json if as_json else asking.as_text
    typer.echo(shown(response, asking.explanation(response) if explain else ()))


VERBS = (chat, ask)
