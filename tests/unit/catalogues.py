"""What the bot says in each language, and the modules that say it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from knowledge.understanding.words.reading_languages import LOCALES

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    *(f"bot/{room}" for room in ("replies", "notices", "page", "picture", "telegram", "organisers", "questions", "statistics", "privacy", "web")),
    *(f"knowledge/{room}" for room in ("changes", "understanding", "answering")),
)
FACES = sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
"""The modules that say something, or give a name to what is said."""

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
