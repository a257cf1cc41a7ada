"""Who somebody is, and how a name is written, which is asked for itself: its exact spelling, and how often a letter stands in it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.question import Ask, Aspect
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spelling_asked import is_before_a_letter
from knowledge.understanding.recall import Recall

GENDERS = ((C.FEMININE, Aspect.FEMININE), (C.MASCULINE, Aspect.MASCULINE))
"""Concepts of women and of men, each with the side that it asks for."""
SAID_OF_A_GENDER = frozenset({
    C.PERSON, C.NOTED, C.GREETING, C.FEMININE, C.MASCULINE, C.HE, C.SHE, C.IT, C.CONFIRM, C.WHERE, C.AND_WHAT_OF, C.THAT_PERSON, C.THAT_SESSION,
    C.PLEASE, C.WHO_IS,
})  # fmt: skip
"""Concepts of a message that asks no more of somebody than whether it is a woman or a man; "ou" may be "où"."""
LITTLE = 0.3
"""What words may cost beside it that nothing explains."""


def who_somebody_is(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who somebody is, or how their name is written; where it is to be chosen between two things, neither a yes nor a no is wanted."""
    ask = replace(ask, confirms=ask.confirms and not offers_a_choice(reader, clause))
    return whether_a_woman_or_a_man(reader, clause, ask) or spelling(reader, clause, ask, recall, named)


def whether_a_woman_or_a_man(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Whether the one who is asked about is a woman or a man, with the one that is claimed; None where more is asked, or something else."""
    said = [aspect for concept, aspect in GENDERS if clause.has(concept)]
    only_that = not clause.concepts - SAID_OF_A_GENDER and unexplained(clause) < LITTLE and not clause.says(reader.sets["only_words"])
    if not said or len(ask.people) != 1 or not only_that:
        return None
    claimed = ask.confirms and len(said) == 1
    return replace(ask, aspects=(Aspect.GENDER, *said) if claimed else (Aspect.GENDER,), confirms=claimed)


def spelling(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who somebody is, or how their name is written where that is asked; `words` are then the letters that are asked about."""
    spans = clause.of(C.SPELL)
    words = clause.reading.words
    letters = dict.fromkeys(
        words[number].text
        for span in spans
        for number in range(span.start + 1, span.end)
        if len(words[number].text) == 1 and words[number].text.isalpha() and is_before_a_letter(reader, words, number)
    )
    said = {word.text for span in spans for word in words[span.start : span.end]}
    if not letters and said - reader.small_words <= reader.sets["names_asked"]:
        return ask
    aspects = (*ask.aspects, Aspect.ROLE) if clause.has(C.TITLE) and Aspect.ROLE not in ask.aspects else ask.aspects
    return replace(ask, aspects=(*aspects, Aspect.SPELLING), words=" ".join(letters) or None)
