"""What the bot says in each language, and the modules that say it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from knowledge.understanding.words.reading_languages import LOCALES

ROOT = Path(__file__).resolve().parents[2]
FACES = sorted(
    [
        *ROOT.glob("bot/replies/*.py"),
        *ROOT.glob("bot/notices/*.py"),
        *ROOT.glob("bot/page/*.py"),
        *ROOT.glob("bot/picture/*.py"),
        *ROOT.glob("bot/telegram/*.py"),
        *ROOT.glob("bot/organisers/*.py"),
        *ROOT.glob("bot/questions/*.py"),
        *ROOT.glob("bot/statistics/*.py"),
        *ROOT.glob("bot/privacy/*.py"),
        *ROOT.glob("bot/web/*.py"),
        *ROOT.glob("knowledge/changes/*.py"),
        *ROOT.glob("knowledge/understanding/**/*.py"),
        *ROOT.glob("knowledge/answering/*.py"),
    ]
)

FIELD = re.compile(r"\{(\w+)\}")


def catalogue(language: str) -> Catalog:
    """The messages of a language, with what stands beside them."""
    with (LOCALES / language / "LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file)


@cache
def messages(language: str) -> dict[str, tuple[str, ...]]:
    """The messages of a language by their keys, each in its singular and its plurals."""
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue(language):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found
