"""Verbs that publish, and that look at what was published: push, undo, history and export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.verbs.typed import ReplaceOption, clock_with_offset, console

if TYPE_CHECKING:
    from bot.pushing import Pushing

MomentOption = Annotated[
    str | None,
    typer.Option(
        "--now",
        metavar="TIME",
        help="Publish as if it were this time, such as 2012-01-24T15:40+01:00; what is past is not told. "
        "Where REHEARSE_FROM is set, it is that of the newest revision without it.",
    ),
]
CommentOption = Annotated[str, typer.Option("--comment", metavar="TEXT", help="Why; it stands in the history.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Show what would happen, and publish nothing.")]
QuietOption = Annotated[bool, typer.Option("--quiet", help="Publish, and tell nobody.")]
AnywayOption = Annotated[
    bool, typer.Option("--anyway", help="Publish although it may be another event's or year's file, or half of one, or sessions overlap.")
]


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


def undo(
    dry_run: DryRunOption = False, quiet: QuietOption = False, anyway: AnywayOption = False, comment: CommentOption = "", now: MomentOption = None
) -> None:
    """Go back to the programme before the last change: what has not been told yet is not, and who was told is told.

    Once more goes one further back. To come to any other revision again: seminar-bot export NUMBER --out FILE, then seminar-bot push FILE.

    Example: seminar-bot undo --dry-run
    """
    import asyncio

    from bot import pushing

    asyncio.run(pushing.undo(_pushing(dry_run, quiet, anyway, comment, now)))


def history() -> None:
    """List what was published: when, by whom, and why.

    Example: seminar-bot history
    """
    import asyncio

    from bot import revisions

    asyncio.run(revisions.show_history(console()))


def export(
    revision: Annotated[int | None, typer.Argument(metavar="REVISION", help="Its number (default: the newest).")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file to write (default: standard output).")] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a published programme as a YAML file. One that is there already is not overwritten, unless --replace says so.

    Example: seminar-bot export 3 --out programme.yaml
    """
    import asyncio

    from bot import files, revisions

    asyncio.run(revisions.export(revision, out, files.OVER if replace else files.NEW, sys.stdout))


def _pushing(dry_run: bool, quiet: bool, anyway: bool, comment: str, now: str | None) -> Pushing:
    from bot import pushing

    reach = pushing.Reach.NOTHING if dry_run else pushing.Reach.QUIET if quiet else pushing.Reach.TOLD
    slips = pushing.Slips.MEANT if anyway else pushing.Slips.REFUSED
    clock = clock_with_offset(now)
    moment = pushing.in_rehearsal(clock) if now is None else lambda _: clock()
    return pushing.Pushing(console(), moment, comment, reach, slips)


VERBS = (push, undo, history, export)
