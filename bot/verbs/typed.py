"""What several verbs take from the command line: a moment, a place to print to, and how faults in what was typed and in languages are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import Clock, fixed_clock, system_clock, written_moment

if TYPE_CHECKING:
    from rich.console import Console

ReplaceOption = Annotated[bool, typer.Option("--replace", help="Write over a file that is there already.")]

WITH_OFFSET = "2012-01-24T15:40+01:00"


class UsageFault(Exception):
    """Something typed on the command line cannot be used; the message says what to do."""


def clock_at(now: str | None, zone: ZoneInfo | None) -> Clock:
    """The real clock, or one that stands at a moment as typed, which is in `zone` where it has no offset. Raises `UsageFault`."""
    if now is None:
        return system_clock
    try:
        moment = written_moment(now)
    except ValueError:
        written = f"{WITH_OFFSET}, or without the offset" if zone else WITH_OFFSET
        raise UsageFault(f"--now {now!r} is not a time. Write it like {written}.") from None
    return fixed_clock(moment if moment.tzinfo else moment.replace(tzinfo=zone))


def clock_with_offset(now: str | None) -> Clock:
    """The real clock, or one that stands at a moment as typed, with its offset. Raises `UsageFault`."""
    clock = clock_at(now, None)
    if clock().tzinfo is None:
        raise UsageFault(f"--now {now!r} has no offset. Write it like {WITH_OFFSET}.")
    return clock


def console() -> Console:
    """Standard output for tables, bars and long lines, without colours in what people wrote."""
    from rich.console import Console

    return Console(soft_wrap=True, highlight=False, markup=False, emoji=False)


def tell_left_out() -> None:
    """Tell on standard error which languages are left out, and why."""
    from knowledge.understanding.words.reading_languages import left_out

    for sentence in left_out():
        typer.echo(f"seminar-bot: {sentence}", err=True)
