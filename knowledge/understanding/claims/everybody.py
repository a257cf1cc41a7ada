"""Whether a clause says something of everybody ("are all the speakers ...?", "y a-t-il seulement ...?"), and not of some:
a yes is said only where it is so of everybody."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

SOME_OF_THEM = (C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.DEBATE, C.HOSTS)
"""Concepts beside which "all" may be all of some only."""
LONGEST_PARTICLE = 2
"""Letters of a word that says "only" with another one alone ("ne ... que")."""


def speaks_of_all(reader: Reader, clause: Clause) -> bool:
    """Whether "all" or "only" is said at all: what is true of some may then be untrue of everybody."""
    return clause.has(C.ALL, C.BOTH) or clause.says(reader.sets["only_words"])


def said_of_everybody(clause: Clause, recall: Recall, *said: C) -> bool:
    """Whether one of these concepts is said of everybody: "all" before it, nothing after it ("do all the women speak?" is not).

    Where others were spoken of before, the speakers must be named.
    """
    everybody = clause.best(C.ALL)
    if everybody is None or clause.has(*SOME_OF_THEM) or ((recall.last_asks or clause.has(C.THEY, C.HE, C.SHE)) and not clause.has(C.SPEAKER)):
        return False
    return any(span.concept in said and everybody.end <= span.start and span.end == clause.end for span in clause.spans)


def only_of_a_gender(reader: Reader, clause: Clause) -> bool:
    """Whether it is said that there are women alone, or men ("only men?", "il n'y a que des femmes ?"), and both are not spoken of."""
    words = clause.reading.words
    said = [span for span in clause.of(C.FEMININE, C.MASCULINE) if len(span)]
    if len({span.concept for span in said}) != 1 or clause.has(C.WHO, C.HOW_MANY, C.WHICH):
        return False
    for span in said:
        before = span.start - 1
        while before > clause.start and words[before].text in reader.sets["indefinite"] | reader.sets["definite"]:
            before -= 1
        if before < clause.start:
            continue
        nothing_but = before < span.start - 1 and (before == clause.start or words[before - 1].text in reader.sets["auxiliaries"])
        if (words[before].text in reader.sets["only_words"] and len(words[before].text) > LONGEST_PARTICLE) or (
            words[before].text in reader.sets["claim_links"] and nothing_but
        ):
            return True
    return False
