"""Sentences that claim something and ask nothing: those that begin with whom they are about ("c'est Ann Lee qui ..."), and plain statements
("it's on a Thursday"), which are denied where they are wrong."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader

NAMED = frozenset({C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION})
ASKING = (
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.WHY, C.HOW_TO, C.AND_WHAT_OF, C.COMMAND, C.ORDER,
    C.PRACTICAL, C.CORRECTION, C.BEFORE, C.AFTER, C.COUNTDOWN, C.ELSEWHERE, C.NEXT, C.PREVIOUS,
)  # fmt: skip
"""Concepts beside which a sentence is no plain statement."""
MAY_BE_STATED = frozenset({Intent.EVENT_TIME, Intent.PERSON_TIME, Intent.SESSION_TIME, Intent.SERIES, Intent.VENUE})
SUBJECTS = frozenset({C.IT, C.EVENT, C.PERSON, C.ROUND_TABLE, C.MEETING_WORD})
VERBS = (C.HAPPEN, C.SPEAK, C.START, C.END, C.OPENS, C.CLOSES)
NEAR_THE_START = 2
"""Words before the subject of a statement ("so the ...")."""


def is_cleft(clause: Clause) -> bool:
    """Whether the only "who" of a clause joins what is said to somebody whom an "it is" has named before it."""
    if clause.has(C.WHAT, C.WHICH, C.HOW_MANY) or not clause.has(C.IT, C.CONFIRM):
        return False
    asking = clause.of(C.WHO, C.WHO_IS)
    ends = {span.end for span in clause.of(*NAMED) if len(span)}
    begun = [span.end for span in clause.of(C.IT, C.CONFIRM)]
    return bool(asking) and all(span.start in ends and any(end < span.start for end in begun) for span in asking)


def says_which(reader: Reader, clause: Clause) -> bool:
    """Whether a word asks which, also inside a longer phrase ("in which town")."""
    return clause.says(reader.ways_to_say(C.WHICH))


def asks_openly(reader: Reader, clause: Clause) -> bool:
    """Whether it is asked who, what or which, to which neither a yes nor a no is an answer."""
    return (clause.has(C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.HOW_MANY) or says_which(reader, clause)) and not is_cleft(clause)


def is_stated(reader: Reader, clause: Clause, intent: Intent) -> bool:
    """Whether a clause plainly says something of the event, of a part of it or of somebody, with a verb behind them."""
    if intent not in MAY_BE_STATED or clause.asked or clause.has(*ASKING):
        return False
    words = clause.reading.words
    if clause.says(reader.sets["first_person"], reader.sets["own_things"], reader.sets["or_words"]):
        return False
    for span in clause.spans:
        if span.concept in SUBJECTS and span.start <= clause.start + NEAR_THE_START and len(span):
            behind = [word.text for word in words[span.end : clause.end]]
            copula = not reader.sets["auxiliaries"].isdisjoint(behind) or (span.concept is C.IT and words[span.end - 1].text in reader.copulas)
            return copula or clause.has(*VERBS)
    return False
