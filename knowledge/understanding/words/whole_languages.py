"""What a language needs before it is spoken: its files, the keys of `words.yaml` without which none can be read, and every message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.pofile import PoFileError, read_po

from knowledge.understanding.words.word_files import NEEDED_SETS

CATALOGUE = "LC_MESSAGES/messages.po"
FILES = ("words.yaml", "phrases.yaml", CATALOGUE)
NEEDED_KEYS = (
    *NEEDED_SETS,
    *("sounds", "spellings", "numbers", "ordinals", "clock", "relative_days", "parts_of_day", "parts_of_many_days", "parts_beside_meals"),
    *("date_patterns", "day_endings", "counted_days", "last_places", "titles", "elided", "openers", "question_beginnings"),
    *("meanings", "practical", "private", "services"),
)
TABLES = frozenset(
    {"spellings", "numbers", "ordinals", "clock", "relative_days", "parts_of_day", "parts_of_many_days", "parts_beside_meals", "titles", "meanings",
     "practical", "private", "services",
     "stretches", "alone", "framing", "article_genders", "gatherings", "kinds_of_bodies", "words_of_bodies", "matters_told",
     "session_states", "session_kinds", "durations", "commands", "sets"}
)  # fmt: skip
"""The keys of `words.yaml` under which names stand with what they are."""
MOST_NAMED = 40
"""Keys that a sentence names."""


class Catalogue(NamedTuple):
    """The messages of a language by their keys; one that goes with a number has several forms, of which `form_of` tells the place."""

    messages: Mapping[str, str | tuple[str, ...]]
    form_of: Callable[[int], int]


@lru_cache(maxsize=32)
def read_catalogue(folder: Path) -> Catalogue:
    """What a language says: each message that is finished. Raises OSError where there is no catalogue, ValueError for a broken line."""
    with (folder / CATALOGUE).open("rb") as file:
        try:
            found = read_po(file, abort_invalid=True)
        except PoFileError as broken:
            raise ValueError(f"{CATALOGUE}: {broken}") from None
    messages: dict[str, str | tuple[str, ...]] = {}
    for message in found:
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and not message.fuzzy and forms and all(form.strip() for form in forms):
            key = message.id if isinstance(message.id, str) else message.id[0]
            messages[key] = message.string if isinstance(message.string, str) else forms
    return Catalogue(messages, c2py(found.plural_expr))


def messages_needed(folders: Iterable[Path], whole: Path) -> frozenset[str]:
    """The messages that every language has to have: those of `whole`, and those of half of the languages, so that one too many takes none down."""
    catalogues = {folder: _messages_if_any(folder) for folder in {*folders, whole}}
    counted = Counter(key for messages in catalogues.values() for key in messages)
    languages = sum(bool(messages) for messages in catalogues.values())
    return frozenset(key for key, times in counted.items() if key in catalogues[whole] or times * 2 >= languages)


def _messages_if_any(folder: Path) -> Collection[str]:
    """The keys of the messages of a language; none of a catalogue that cannot be read, of which that is told."""
    try:
        return read_catalogue(folder).messages.keys()
    except (OSError, ValueError):
        return ()


def absent_files(folder: Path) -> str:
    """Which files a language lacks, in a clause; empty where it lacks none."""
    absent = [name for name in FILES if not (folder / name).is_file()]
    return f"{folder} has no {' and no '.join(absent)}" if absent else ""


def lacking(folder: Path, words: Mapping[str, Any], needed: Collection[str]) -> str:
    """What a language lacks in its words or its messages, in a clause that names the file; empty where it lacks nothing."""
    if keys := [key for key in NEEDED_KEYS if key not in words]:
        return f"{folder / 'words.yaml'} lacks {_named(keys)}"
    if keys := sorted(key for key in TABLES.intersection(words) if not isinstance(words[key] or {}, Mapping)):
        return f"{folder / 'words.yaml'} has no names with their words under {_named(keys)}"
    if keys := sorted(set(needed) - read_catalogue(folder).messages.keys()):
        return f"{folder / CATALOGUE} lacks {_named(keys)}"
    return ""


def _named(keys: list[str]) -> str:
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    return ", ".join(keys[:MOST_NAMED]) + more
