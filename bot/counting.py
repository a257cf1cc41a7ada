"""`seminar-bot stats`: what was asked, in words, and as a picture where one is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.files import Writing
from bot.organisers.proposal import NothingPublished, newest_revision
from bot.replies.markup import plain
from bot.replies.wording import wordings
from bot.statistics.reading import read_statistics
from bot.statistics.saying import say_statistics
from bot.storing import is_made, named_address, opened_store
from knowledge.errors import KnowledgeError


@dataclass(frozen=True)
class Wanted:
    """What is to be told: of the last so many days, in which language, and into which picture, if any, which is written so."""

    days: float
    language: str
    picture: Path | None
    writing: Writing


async def show_statistics(wanted: Wanted, clock: Clock, out: TextIO) -> None:
    """Tell what was asked, and draw it. Raises `KnowledgeError` where there is nothing to look into, or the picture cannot be drawn or written."""
    if wanted.language not in wordings():
        raise KnowledgeError(f"--lang {wanted.language!r} is not a language of the bot. It speaks: {', '.join(wordings())}.")
    if not is_made():
        raise NothingPublished(named_address())
    if wanted.picture is not None:
        wanted.writing.look((wanted.picture,))
    wording, until = wordings()[wanted.language], clock()
    async with opened_store() as database:
        programme = (await newest_revision(database)).programme
        found = await read_statistics(database, until - timedelta(days=wanted.days), until)
    zone = ZoneInfo(programme.event.time_zone)
    if wanted.picture is not None:
        from bot.statistics.plotting import draw

        wanted.writing.write(wanted.picture, draw(found, zone, wording, programme.event.title.in_language(wanted.language)))
    out.write(f"{plain(say_statistics(found, zone, wording))}\n")
    if wanted.picture is not None:
        out.write(f"\n{wanted.picture}\n")
