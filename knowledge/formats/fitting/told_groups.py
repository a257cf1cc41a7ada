"""Groups that the titles of a schedule without tracks tell: "Compost (groupe A)" is on the track of that group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from knowledge.formats.folded import folded_letters
from knowledge.formats.foreign import Row
from knowledge.formats.plain_text import plain_line

SMALLEST = 2
"""Rows of a group, and groups of a schedule: what is told of less is no group of those who come ("Working group 1 report")."""


def with_told_groups(rows: Iterable[Row], words: Iterable[str]) -> list[Row]:
    """The rows, each that tells its group on a track of that name, where no row has a track and several groups have several rows each."""
    found = list(rows)
    if not words or any(row.event.track for row in found):
        return found
    either = "|".join(sorted(map(re.escape, words)))
    told = re.compile(rf"\b(?:{either}) (?:[a-z]|\d{{1,2}})\b")
    groups = [_group_of(row, told) for row in found]
    sizes = Counter(group.casefold() for group in groups if group)
    names = {group.casefold(): group for group in reversed(groups) if sizes[group.casefold()] >= SMALLEST}
    if len(names) < SMALLEST:
        return found
    return [_on_its_track(row, names.get(group.casefold(), "")) for row, group in zip(found, groups, strict=True)]


def _group_of(row: Row, told: re.Pattern[str]) -> str:
    """The group that a title tells, as it is written there; nothing where it tells none, or several."""
    titles = map(plain_line, row.event.title.values())
    groups = {title[slice(*group.span())] for title in titles for group in told.finditer(folded_letters(title))}
    return groups.pop() if len({group.casefold() for group in groups}) == 1 else ""


def _on_its_track(row: Row, name: str) -> Row:
    if not name:
        return row
    shown = name[0].upper() + name[1:]
    return Row(row.event.model_copy(update={"track": dict.fromkeys(row.event.title, shown)}), row.starts, row.ends, row.spot)
