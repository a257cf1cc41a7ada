"""How long it is until something, however it is said: "how many days do we still have before it?", "il reste combien de minutes ?"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word

BREAKS = frozenset(".;?!,:")
MOST_BETWEEN = 6
"""Words between how many there are and what says that they are left ("how many days are there still until")."""
MOST_BEFORE = 4
"""The same where that stands before ("on a encore combien de jours")."""
TELLING = (C.PRACTICAL, C.PERSON, C.SPEAK, C.TALK, C.SESSION, C.EVENT, C.ORGANISATION)
"""Concepts of what is more than what the asker does until then."""


def with_countdown(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans of a message, with a length of time that is asked for and said to be left, or to be until something, as a countdown."""
    asked = [span for span in spans if span.concept is C.HOW_MANY or (span.concept is C.HOW_LONG and len(span) > 1)]
    for span in asked if asked and not any(span.concept is C.COUNTDOWN for span in spans) else ():
        end = _end_of_length(reader, words, span)
        telling = positions(each for each in spans if each.concept in TELLING)
        stretch = _stretch(reader, words, span.start, end, telling) if end else None
        if stretch:
            return [*(each for each in spans if not (each.start < stretch.end and stretch.start < each.end)), stretch]
    return spans


def _end_of_length(reader: Reader, words: Sequence[Word], span: Span) -> int | None:
    """Where the length ends that is asked for, behind its unit; None where it is no length of time that is counted."""
    units = reader.sets["units_of_time"]
    if span.concept is C.HOW_LONG:
        return span.end
    unit = span.end + (span.end < len(words) and words[span.end].text in reader.sets["belongings"])
    return unit + 1 if unit < len(words) and words[unit].text in units else None


def _until(reader: Reader, words: Sequence[Word], start: int, telling: set[int]) -> int:
    """Where a countdown ends that goes on with what the asker does until then ("... left to get ready before")."""
    for number in range(start, min(len(words), start + MOST_BETWEEN)):
        if not BREAKS.isdisjoint(words[number].gap) or number in telling:
            break
        if words[number].text in reader.sets["until_then"]:
            return number + 1
    return start


def _stretch(reader: Reader, words: Sequence[Word], start: int, end: int, telling: set[int]) -> Span | None:
    """The words from what says that it is left, before a length or behind it, with nothing between them that tells of anything."""
    for number in range(end, min(len(words), end + MOST_BETWEEN)):
        if not BREAKS.isdisjoint(words[number].gap):
            break
        if words[number].text in reader.sets["until_then"]:
            return Span(C.COUNTDOWN, start, number + 1)
        if words[number].text in reader.sets["is_left"]:
            return Span(C.COUNTDOWN, start, _until(reader, words, number + 1, telling))
        if words[number].text not in reader.light_words:
            break
    for number in range(start - 1, max(-1, start - 1 - MOST_BEFORE), -1):
        if not BREAKS.isdisjoint(words[number + 1].gap):
            break
        if words[number].text in reader.sets["is_left"]:
            return Span(C.COUNTDOWN, number, end)
        if words[number].text not in reader.light_words:
            break
    return None
