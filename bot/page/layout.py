"""The page as HTML: one document with its style inside, so that a phone asks once; no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from markupsafe import Markup

from bot.page.structured import structured
from bot.page.view import days_apart, view
from bot.replies import moments
from bot.replies.naming import Voice

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = Path(__file__).parent
TELEGRAM = "https://t.me/"


@dataclass(frozen=True, slots=True)
class Edition:
    """What the page tells beside the programme: its revision, when that was published (aware), the bot's name, the languages of the page."""

    revision: int
    published: datetime
    bot: str | None
    languages: Sequence[str]


def page(voice: Voice, edition: Edition, day: date | None = None) -> bytes:
    """The page in the voice's language. `day`: the day to show where each has a page of its own (`days_apart`)."""
    language = voice.wording.language
    alone = day if days_apart(voice.directory) else None
    zoned = edition.published.astimezone(voice.directory.zone)
    html = _template().render(
        view=view(voice, alone),
        say=voice.say,
        language=language,
        others=[(code, Locale.parse(code, sep="-").get_display_name(code) or code) for code in edition.languages if code != language],
        bot=f"{TELEGRAM}{edition.bot}" if edition.bot else "",
        revision=edition.revision,
        published=voice.say("format.time-on-day", time=voice.time(zoned), day=moments.date(voice.wording, zoned)),
        data=structured(voice, alone),
        style=Markup(_style()),
    )
    return html.encode("utf-8", "replace")


@lru_cache(maxsize=1)
def mark_of_style() -> str:
    """The hash by which a browser knows the page's own style (https://www.w3.org/TR/CSP3/#grammardef-hash-source)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()


@lru_cache(maxsize=1)
def _style() -> str:
    return (FOLDER / "page.css").read_text("utf-8")


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html")
