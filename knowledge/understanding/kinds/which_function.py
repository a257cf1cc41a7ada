"""Who somebody is, and how a name is written, which is asked for itself: its exact spelling, and how often a letter stands in it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.question import Ask, Aspect
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spelling_asked import is_before_a_letter
from knowledge.understanding.recall import Recall


def who_somebody_is(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who somebody is, or how their name is written; where it is to be chosen between two things, neither a yes nor a no is wanted."""
    return spelling(reader, clause, replace(ask, confirms=ask.confirms and not offers_a_choice(reader, clause)), recall, named)


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
