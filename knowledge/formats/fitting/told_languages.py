"""Languages in which sessions are, where a text tells them and no field does: "In English.", "German with French subtitles"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.formats.fitting.spoken import language_codes
from knowledge.formats.foreign import Row
from knowledge.formats.plain_text import plain_text

NAME = r"[^\W\d_]{4,}"
"""What may be the name of a language, and is no code of one ("in de")."""


def with_told_languages(rows: Iterable[Row], before: Iterable[str], beside: Iterable[str]) -> list[Row]:
    """The rows, those without a language with that which a sentence of their text begins with, and says no more than what goes with it.

    `before`: what stands before it ("in"). `beside`: what stands before what goes with it ("with").
    """
    found = list(rows)
    if not (before and beside):
        return found
    told = _sentences(before, beside)
    return [row if row.event.languages else _with_told(row, told) for row in found]


def _sentences(before: Iterable[str], beside: Iterable[str]) -> re.Pattern[str]:
    introduced, going_on = ("|".join(sorted(map(re.escape, words))) for words in (before, beside))
    return re.compile(
        rf"(?:^|(?<=[.!?(,])|\n)[ \t]*(?:(?:{introduced})\s+(?P<whole>{NAME})(?=\s*[.!)\n]|\s*$|\s+(?:{going_on})\s)"
        rf"|(?P<apart>{NAME})\s+(?:{going_on})\s+(?P<other>{NAME}))",
        re.IGNORECASE,
    )


def _with_told(row: Row, told: re.Pattern[str]) -> Row:
    texts = map(plain_text, (*row.event.abstract.values(), *row.event.description.values()))
    codes = next((codes for text in texts for sentence in told.finditer(text) if (codes := _codes(sentence))), ())
    return Row(row.event.model_copy(update={"languages": codes}), row.starts, row.ends, row.spot) if codes else row


def _codes(sentence: re.Match[str]) -> tuple[str, ...]:
    """The language that a sentence tells; one that only begins it ("Polish with care") is none, unless it goes with another."""
    if sentence["whole"]:
        return language_codes([sentence["whole"]])[0]
    return language_codes([sentence["apart"]])[0] if language_codes([sentence["other"]])[0] else ()
