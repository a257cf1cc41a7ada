"""The command line: what can be typed, and its help. Each verb imports what it needs only when it runs."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer

from bot.clock import Clock, fixed_clock, system_clock, written_moment
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from rich.console import Console

    from bot.pushing import Pushing

app = typer.Typer(
    name="seminar-bot",
    help="A bot that knows one event's programme and answers questions about it, in French and English.\n\nStart with: seminar-bot chat",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

ProgrammeOption = Annotated[
    str | None,
    typer.Option("--programme", metavar="FILE|URL", help="The programme to answer about, in any format (default: the seminar of 24 January 2012)."),
]
LanguageOption = Annotated[
    str | None, typer.Option("--lang", metavar="CODE", help="The language of your app, such as fr or en; a question's own language wins.")
]
NowOption = Annotated[
    str | None,
    typer.Option("--now", metavar="TIME", help="Answer as if it were this time, such as 2012-01-24T15:40; without an offset, in the event's zone."),
]

OBJECTS_BETWEEN_COLLECTIONS = 10_000
"""How many objects are made before unreachable ones are looked for. Starting makes many that last: with Python's 700 they are gone over often."""


class UsageFault(Exception):
    """Something typed on the command line cannot be used; the message says what to do."""


def main() -> None:
    """Run the command line. A fault that a person can mend is one sentence on standard error, and exit status 2."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
        sys.stdout.flush()
    except (UsageFault, KnowledgeError) as fault:
        _stop(str(fault))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _give_up_output()
        sys.exit(1)
    except OSError as error:
        _give_up_output()
        _stop(f"stopped: {error.strerror or error}")


def _open_what_is_closed() -> None:
    """A stream that the shell closed (`<&-`, `>&-`) is None to Python; it is read as empty and written to nowhere."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115 - open until the process ends
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _give_up_output() -> None:
    """What could not be written is not tried again when Python ends (https://docs.python.org/3/library/signal.html#note-on-sigpipe)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(sentence: str) -> NoReturn:
    sys.stderr.write(f"seminar-bot: {sentence}\n")
    sys.exit(2)


@app.command()
def chat(programme: ProgrammeOption = None, lang: LanguageOption = None, now: NowOption = None) -> None:
    """Talk with the bot in the terminal.

    Example: seminar-bot chat --lang en
    """
    from bot import terminal
    from bot.opening import open_programme, speaking_language

    desk = open_programme(programme)
    terminal.talk(desk, _clock(now, desk.directory.zone), speaking_language(lang, desk))


@app.command()
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

    Example: seminar-bot ask "Who speaks at 4 p.m.?"
    """
    from bot import asking
    from bot.opening import open_programme, speaking_language

    if json_lines == (question is not None):
        raise UsageFault(
            'give one question in quotation marks, or --jsonl to read questions from standard input. Try: seminar-bot ask "Where is it?"'
        )
    desk = open_programme(programme)
    clock = _clock(now, desk.directory.zone)
    language = speaking_language(lang, desk)
    if json_lines:
        sys.exit(asking.answer_lines(desk, sys.stdin.buffer, sys.stdout, clock, language))
    response = asking.respond(desk, question or "", clock(), language)
    show = asking.as_json if as_json else asking.as_explanation if explain else asking.as_text
    typer.echo(show(response))


@app.command()
def check(source: Annotated[str, typer.Argument(metavar="FILE|URL", help="A programme, in any format.")]) -> None:
    """Tell everything that is wrong with a programme, each with its line.

    Example: seminar-bot check my-event.yaml
    """
    from bot.opening import check_source

    faults = check_source(source)
    for fault in faults:
        typer.echo(str(fault))
    errors = [fault for fault in faults if fault.severity == "error"]
    if not faults:
        typer.echo(f"{source}: nothing is wrong.")
    sys.exit(1 if errors else 0)


@app.command()
def convert(
    source: Annotated[str, typer.Argument(metavar="IN", help="A schedule, in any format: a file or an address.")],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="The programme file to write, as YAML; - for standard output.")],
) -> None:
    """Make a programme file of a schedule.json, schedule.xml or iCalendar file, to be read and changed by hand.

    Example: seminar-bot convert https://fosdem.org/2026/schedule/xml fosdem.yaml
    """
    from bot import converting

    for warning in converting.convert(source, target, sys.stdout):
        typer.echo(str(warning), err=True)


@app.command()
def schema() -> None:
    """Print the JSON schema of programme files, for editors.

    Example: seminar-bot schema > programme.schema.json
    """
    import json

    from knowledge.formats import programme_schema

    typer.echo(json.dumps(programme_schema(), indent=2, ensure_ascii=False))


MomentOption = Annotated[
    str | None,
    typer.Option("--now", metavar="TIME", help="Publish as if it were this time, such as 2012-01-24T15:40+01:00; what is past is not told."),
]
CommentOption = Annotated[str, typer.Option("--comment", metavar="TEXT", help="Why; it stands in the history.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Show what would happen, and publish nothing.")]
QuietOption = Annotated[bool, typer.Option("--quiet", help="Publish, and tell nobody.")]
AnywayOption = Annotated[bool, typer.Option("--anyway", help="Publish although it looks like another event's file, or like half of one.")]


@app.command()
def push(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The new programme, in any format.")],
    dry_run: DryRunOption = False,
    quiet: QuietOption = False,
    anyway: AnywayOption = False,
    comment: CommentOption = "",
    now: MomentOption = None,
) -> None:
    """Publish a programme: show what changes, make it the next revision, and tell those whom it concerns.

    Works on the database of DATABASE_URL; a bot that runs on it serves the new programme within a second, and tells.

    Example: seminar-bot push programme.yaml --dry-run
    """
    import asyncio

    from bot import pushing

    asyncio.run(pushing.push(file, _pushing(dry_run, quiet, anyway, comment, now)))


@app.command()
def undo(
    dry_run: DryRunOption = False, quiet: QuietOption = False, anyway: AnywayOption = False, comment: CommentOption = "", now: MomentOption = None
) -> None:
    """Go back to the programme before the last change: what has not been told yet is not, and who was told is told.

    Example: seminar-bot undo --dry-run
    """
    import asyncio

    from bot import pushing

    asyncio.run(pushing.undo(_pushing(dry_run, quiet, anyway, comment, now)))


@app.command()
def history() -> None:
    """List what was published: when, by whom, and why.

    Example: seminar-bot history
    """
    import asyncio

    from bot import revisions

    asyncio.run(revisions.show_history(_console()))


@app.command()
def export(
    revision: Annotated[int | None, typer.Argument(metavar="REVISION", help="Its number (default: the newest).")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file to write (default: standard output).")] = None,
) -> None:
    """Write a published programme as a YAML file.

    Example: seminar-bot export 3 --out programme.yaml
    """
    import asyncio

    from bot import revisions

    asyncio.run(revisions.export(revision, out, sys.stdout))


@app.command()
def run() -> None:
    """Answer on Telegram. Settings come from the environment; BOT_TOKEN is needed.

    Example: BOT_TOKEN=123456:ABC seminar-bot run
    """
    from bot.settings import read_settings

    settings = read_settings()
    from bot.telegram.application import serve

    sys.exit(serve(settings))


def _pushing(dry_run: bool, quiet: bool, anyway: bool, comment: str, now: str | None) -> Pushing:
    from bot import pushing

    if dry_run:
        carry = pushing.show_only
    elif quiet:
        carry = pushing.keep_quiet_anyway if anyway else pushing.keep_quiet
    else:
        carry = pushing.tell_anyway if anyway else pushing.tell
    return pushing.Pushing(_console(), _clock_with_offset(now), comment, carry)


def _clock_with_offset(now: str | None) -> Clock:
    clock = _clock(now, None)
    if clock().tzinfo is None:
        raise UsageFault(f"--now {now!r} has no offset. Write it like 2012-01-24T15:40+01:00.")
    return clock


def _console() -> Console:
    from rich.console import Console

    return Console(soft_wrap=True, highlight=False, markup=False, emoji=False)


def _clock(now: str | None, zone: ZoneInfo | None) -> Clock:
    if now is None:
        return system_clock
    try:
        moment = written_moment(now)
    except ValueError:
        raise UsageFault(f"--now {now!r} is not a time. Write it like 2012-01-24T15:40 or 2012-01-24T15:40:00+01:00.") from None
    return fixed_clock(moment if moment.tzinfo else moment.replace(tzinfo=zone))
