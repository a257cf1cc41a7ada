"""Whether a clause says that something is not so ("he does not speak at three, does he?"): then a yes or a no may mean either."""

from __future__ import annotations

from knowledge.understanding.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reader import Reader


def is_denied(reader: Reader, clause: Clause) -> bool:
    """Whether a clause denies what it says. Neither "isn't he ...?" nor "... isn't he?" nor "... or not?" does."""
    words = clause.reading.words
    denying = [number for number in range(clause.start + 1, clause.end - 1) if words[number].text in reader.negations]
    if not denying:
        return False
    confirming = {number for span in clause.spans if span.concept in (C.CONFIRM, C.CORRECTION) for number in range(span.start, span.end)}
    return any(number not in confirming for number in denying)


def is_limited(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says something of nobody, or of one alone ("is it only about housing?"): what is known of the rest is no answer to it."""
    return any(word.text in reader.limits for word in clause.reading.words[clause.start : clause.end])
