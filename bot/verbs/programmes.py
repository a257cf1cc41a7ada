"""Verbs for programme files: check, convert and schema."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.verbs.typed import ReplaceOption, tell_left_out


def check(source: Annotated[str, typer.Argument(metavar="FILE|URL", help="A programme, in any format.")]) -> None:
    """Tell everything that is wrong with a programme at once, each with its line.

    The exit status is 1 where it cannot be used. A line that is no YAML is told first: what follows it cannot be read.

    Example: seminar-bot check my-event.yaml
    """
    from bot.opening import check_source

    faults = check_source(source)
    tell_left_out()
    for fault in faults:
        typer.echo(f"{source}: {fault}")
    errors = [fault for fault in faults if fault.severity == "error"]
    if not faults:
        typer.echo(f"{source}: nothing is wrong.")
    sys.exit(1 if errors else 0)


def convert(
    source: Annotated[str, typer.Argument(metavar="IN", help="A schedule, in any format: a file or an address.")],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="The programme file to write, as YAML; - for standard output.")],
    replace: ReplaceOption = False,
) -> None:
    """Make a programme file of a schedule.json, schedule.xml or iCalendar file, to be read and changed by hand.

    A file that is there already is not overwritten, unless --replace says so.

    Example: seminar-bot convert https://fosdem.org/2026/schedule/xml fosdem.yaml
    """
    from bot import converting, files

    tell_left_out()
    for warning in converting.convert(source, target, files.OVER if replace else files.NEW, sys.stdout):
        typer.echo(f"{source}: {warning}", err=True)


def schema() -> None:
    """Print the JSON schema of programme files, for editors.

    Example: seminar-bot schema > programme.schema.json
    """
    import json

    from knowledge.formats import programme_schema

    typer.echo(json.dumps(programme_schema(), indent=2, ensure_ascii=False))


VERBS = (check, convert, schema)
