"""Which keys lie beside each other: who misses one hits another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise


def keys_beside(keyboards: Iterable[Sequence[str]]) -> dict[str, str]:
    """The letters beside each letter on some keyboards, whose rows are told from above: each lies between two keys of the row above it."""
    beside: dict[str, set[str]] = {}
    for rows in keyboards:
        pairs = [pair for row in rows for pair in pairwise(row)]
        for above, row in pairwise(rows):
            pairs += [*zip(row, above, strict=False), *zip(row, above[1:], strict=False)]
        for first, second in pairs:
            beside.setdefault(first, set()).add(second)
            beside.setdefault(second, set()).add(first)
    return {letter: "".join(sorted(letters)) for letter, letters in beside.items()}
