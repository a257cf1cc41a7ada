"""Groups that the titles of a schedule without tracks tell: "Compost (groupe A)" is on the track of that group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from knowledge.formats.folded import folded_letters
from knowledge.formats.foreign import Row
from knowledge.formats.plain_text import plain_line


def with_told_groups(rows: Iterable[Row], words: Iterable[str]) -> list[Row]:
    """The rows, each that tells its group on a track of that name, where no row has a track and each of several groups has several rows."""
    found = list(rows)
    if not words or any(row.event.track for row in found):
        return found
    either = "|".join(sorted(map(re.escape, words)))
    told = re.compile(rf"\b(?:{either}) (?:[a-z]|\d{{1,2}})\b")
    groups = [_group_of(row, told) for row in found]
    sizes = Counter(filter(None, groups))
    if len(sizes) < 2 or min(sizes.values()) < 2:
        return found
    return [_on_its_track(row, group) if group else row for row, group in zip(found, groups, strict=True)]


def _group_of(row: Row, told: re.Pattern[str]) -> str:
    """The group that a title tells, in small letters; nothing where it tells none, or several."""
    groups = {group for title in row.event.title.values() for group in told.findall(folded_letters(plain_line(title)))}
    return groups.pop() if len(groups) == 1 else ""


def _on_its_track(row: Row, group: str) -> Row:
    word, _, which = group.rpartition(" ")
    name = f"{word.capitalize()} {which.upper()}"
    return Row(row.event.model_copy(update={"track": dict.fromkeys(row.event.title, name)}), row.starts, row.ends, row.spot)
