"""The beginnings of long texts: what a phone screen holds of them."""

from __future__ import annotations

import textwrap

SCREEN = 550
"""Letters of a text that a phone screen holds with a heading."""


def beginning(text: str) -> str:
    """The first paragraph of a text, no longer than a phone screen holds; cut between words where it must be."""
    first = text.partition("\n\n")[0]
    return first if len(first) <= SCREEN else textwrap.shorten(first, SCREEN, placeholder="…")


def is_long(text: str) -> bool:
    """Whether a text is more than its beginning."""
    return beginning(text) != text


def excerpt(text: str, most: int) -> str:
    """The beginning of a long text, cut after a sentence where one ends in time, else after a word."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    sentence = max(text.rfind(end, 0, most) for end in (". ", "! ", "? "))
    if sentence > most // 3:
        return text[: sentence + 1]
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:-–— ") + "…"
