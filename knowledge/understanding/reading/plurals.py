"""Whether a word looks like one for several, by the endings of the plural in each language."""

from __future__ import annotations

from knowledge.understanding.reading.reader import Reader


def looks_plural(reader: Reader, word: str) -> bool:
    """Whether a folded word ends as plurals do; words of the singular may do so too ("always")."""
    return word.endswith(tuple(reader.sets["plural_endings"]))
