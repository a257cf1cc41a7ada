"""The words of a clause that nothing explains. What leaves some of them can be answered and denied, but not confirmed."""

from __future__ import annotations

from collections.abc import Container

from knowledge.understanding.claims.stated import is_cleft
from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.clauses.unknown_words import unknown_words
from knowledge.understanding.concepts import COUNTED, Concept
from knowledge.understanding.kinds.claimed_lengths import OF_A_PART, length_of_a_part
from knowledge.understanding.question import Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions

LEAST_LEFT = 0.1
"""What a clause may leave unexplained and still be confirmed: less than the cost of any word but the most frequent."""


def leaves_words(reader: Reader, part: Part) -> bool:
    """Whether the reading of a part leaves words of which it cannot be known what they claim: rare ones, or the name of something unknown.

    What is the asker's own ("my taxi") is no part of what they claim.
    """
    clause, words = part.clause, part.clause.reading.words
    known = part.readings[0].kind.vocabulary if part.readings else frozenset(Concept)
    covered = positions([span for span in clause.spans if span.concept in known or (span.concept is Concept.WHO and is_cleft(clause))])
    if part.ask and Aspect.COUNT in part.ask.aspects and part.ask.number:
        covered |= {span.start - 1 for span in clause.of(Concept.MEETING_WORD)}
    if part.ask and Aspect.NUMBER in part.ask.aspects and part.ask.intent is Intent.SPEAKERS:
        covered |= {span.start - 1 for span in clause.of(*COUNTED)}
    if part.ask and part.ask.intent in OF_A_PART and (claim := length_of_a_part(reader, clause)):
        covered |= set(claim.places)
    of_the_asker = {number + 1 for number in range(clause.start, clause.end) if words[number].text in reader.sets["own_things"]}
    explained = covered | of_the_asker | _of_giving(reader, part)
    return left_by(clause, explained) > LEAST_LEFT or _names_another_part(reader, part, explained) or unknown_words(reader, clause)[1]


def _of_giving(reader: Reader, part: Part) -> set[int]:
    """The name of the session that somebody is said to give, from the verb before it that says no more ("is Ann doing the workshop?")."""
    clause, words = part.clause, part.clause.reading.words
    asked = set(part.ask.sessions) if part.ask and clause.has(Concept.PERSON) else set()
    named = [span for span in clause.of(Concept.SESSION_NAME) if not asked.isdisjoint(span.value)]
    begun = ((number, span.end) for span in named for number in (span.start - 1, span.start - 2) if number >= clause.start)
    return {number for first, end in begun if words[first].text in reader.sets["gives_it"] for number in range(first, end)}


def _names_another_part(reader: Reader, part: Part, explained: Container[int]) -> bool:
    """Whether a word that is left is of the title of a round table that is not asked of: common as it is there, it narrows what is said ("... in the
    housing part?")."""
    left = {term for number in part.clause.costs if number not in explained for term in reader.terms.of(part.clause.reading.words[number].text)}
    asked = part.ask.sessions if part.ask else ()
    others = (table for table in reader.directory.round_tables if table not in asked) if left else ()
    return any(not left.isdisjoint(reader.terms.of_texts(reader.directory.sessions[table].title)) for table in others)
