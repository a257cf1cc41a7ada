"""What a language needs before it is spoken: its files, the keys of `words.yaml` without which none can be read, and every message."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge.understanding.words.word_files import NEEDED_SETS, read_yaml

CATALOGUE = "LC_MESSAGES/messages.po"
FILES = ("words.yaml", "phrases.yaml", CATALOGUE)
NEEDED_KEYS = (
    *NEEDED_SETS,
    *("sounds", "spellings", "numbers", "ordinals", "clock", "relative_days", "parts_of_day", "parts_of_many_days", "parts_beside_meals"),
    *("date_patterns", "day_endings", "counted_days", "last_places", "titles", "elided", "openers", "question_beginnings"),
    *("meanings", "practical", "private"),
)
MESSAGE = re.compile(r'^msgid "(?P<key>[^"\n]+)"\n(?:msgid_plural .*\n)?msgstr(?:\[0\])? (?!""\s*(?:\n(?!")|\Z))', re.MULTILINE)
"""A message that says something."""
MOST_NAMED = 40
"""Keys that a sentence names."""


def messages_in(folder: Path) -> frozenset[str]:
    """The keys of the messages of a language."""
    return frozenset(found["key"] for found in MESSAGE.finditer((folder / CATALOGUE).read_text("utf-8")))


def lacking(folder: Path, whole: Path) -> str:
    """What a language lacks, in a clause that names the file; empty where it lacks nothing. `whole`: a language that has every message."""
    if absent := [name for name in FILES if not (folder / name).is_file()]:
        return f"{folder} has no {' and no '.join(absent)}"
    words = read_yaml(folder / "words.yaml")
    if keys := [key for key in NEEDED_KEYS if key not in words]:
        return f"{folder / 'words.yaml'} lacks {_named(keys)}"
    if keys := sorted(messages_in(whole) - messages_in(folder)):
        return f"{folder / CATALOGUE} lacks {_named(keys)}"
    return ""


def _named(keys: list[str]) -> str:
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    return ", ".join(keys[:MOST_NAMED]) + more
