"""What the parts of a message ask, put right by each other and by what they leave unexplained."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.leftover import leaves_words
from knowledge.understanding.checking.listing import listed, matters_listed
from knowledge.understanding.checking.put_right import put_right
from knowledge.understanding.claims.bodies import may_be_another_holder
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part


def in_order(asks: tuple[Ask, ...], part: Part, reader: Reader) -> tuple[Ask, ...]:
    """What a part asks with what it lists besides, in the order of the words."""
    matters = tuple(matters_listed(reader, part))
    besides = sorted((*listed(reader, part), *matters), key=lambda each: each[0])
    if not besides:
        return asks
    needed = part.readings[0].kind.needed if part.readings else frozenset()
    first = min((span.start for span in part.clause.spans if span.concept in needed and len(span)), default=part.clause.start)
    if matters and part.ask:
        first = max(span.start for span in part.clause.of(C.PRACTICAL) if span.value[0] == part.ask.topic)
    return (*(ask for start, ask in besides if start < first), *asks, *(ask for start, ask in besides if start >= first))


def checked(reader: Reader, part: Part, parts: list[Part]) -> tuple[Ask, ...]:
    """What a part asks, put right by what the rest of the message says; with words that nothing explains, no yes can be said to it."""
    if part.ask is None:
        return ()
    asks = put_right(Asked(reader, part, part.ask, parts))
    if part.certain or not (leaves_words(reader, part) or may_be_another_holder(reader, part.clause)):
        return asks
    return tuple(replace(ask, partly_understood=not _judged_as_a_whole(ask)) for ask in asks)


def _judged_as_a_whole(ask: Ask) -> bool:
    """Whether all words of a claim were held against the programme already, or nothing of it is there."""
    judged = ask.intent in (Intent.PERSON, Intent.PERSON_CONTACT, Intent.SERIES, Intent.WORKS) and ask.topic in (RIGHT, WRONG)
    return judged or ask.intent is Intent.UNKNOWN_TOPIC


def only_described(part: Part) -> bool:
    """Whether somebody is only described, beside a word that may be a name ("I" is none)."""
    clause = part.clause
    return (
        bool(part.ask and part.ask.people)
        and clause.has(C.DESCRIBED_PERSON)
        and not clause.has(C.PERSON)
        and any(
            clause.reading.words[number].capital and len(clause.reading.words[number].text) > 1
            for number in range(clause.start + 1, clause.end)
            if not any(span.start <= number < span.end for span in clause.spans)
        )
    )
