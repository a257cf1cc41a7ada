"""The verb for statistics: stats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.verbs.typed import ReplaceOption, UsageFault

MOST_DAYS = 730.0


def stats(
    days: Annotated[float, typer.Option("--days", metavar="NUMBER", help="How many days back.")] = 7.0,
    lang: Annotated[str, typer.Option("--lang", metavar="CODE", help="The language to tell it in.")] = "en",
    plot: Annotated[Path | None, typer.Option("--plot", metavar="FILE.png", help="Draw it into a PNG file as well.")] = None,
    replace: ReplaceOption = False,
    now: Annotated[str | None, typer.Option("--now", metavar="TIME", help="Look back from this time, such as 2012-01-24T18:00+01:00.")] = None,
) -> None:
    """Tell what people asked: how much by the hour, about what, in which languages, how much had no answer, and how many follow.

    Counts only, of nobody in particular, from the database of DATABASE_URL.

    Example: seminar-bot stats --days 2 --plot stats.png
    """
    import asyncio

    from bot import counting, files
    from bot.verbs.typed import clock_with_offset

    if not 0 < days <= MOST_DAYS:
        raise UsageFault(f"--days {days:g} is not a number of days above 0, at most {MOST_DAYS:g}")
    if plot is not None and plot.suffix.lower() != ".png":
        raise UsageFault(f"--plot {plot} is not a PNG file; name it like {plot.with_suffix('.png')}")
    asyncio.run(counting.show_statistics(counting.Wanted(days, lang, plot, files.OVER if replace else files.NEW), clock_with_offset(now), sys.stdout))


VERBS = (stats,)
