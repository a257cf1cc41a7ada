"""When somebody wants to be reminded: "remind me ten minutes before ...", "rappelle-moi un quart d'heure avant ..."."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Service
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

REMINDS = "reminds"
"""The verbs of reminding, in the sets of words."""
MOST_BEFORE_A_LENGTH = 2
"""Words between the verb and the length of time ("remind me", "nous rappeler")."""


def with_reminder(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans of a message, with the wish to be reminded so long before something, where that is said."""
    verbs = reader.sets[REMINDS]
    said = next((number for number, word in enumerate(words) if word.text in verbs), None)
    if said is None:
        return spans
    texts = [word.text for word in words]
    for start in range(said + 1, min(len(words), said + 1 + MOST_BEFORE_A_LENGTH)):
        length = reader.lengths_of_time.at(texts, start)
        end = start + length.words if length else len(words)
        if length and end < len(words) and texts[end] in reader.sets["until_then"]:
            wish = Span(C.SERVICE, said, end + 1, value=(Service.REMINDING,))
            return [*(span for span in spans if not (span.start < wish.end and wish.start < span.end)), wish]
    return spans
