"""Parts of a message in which people only tell of themselves: that they are of the press, where they come from, why they ask."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reasons import reasons_begin
from knowledge.understanding.sentences.asked_apart import ASKING
from knowledge.understanding.sentences.sentences import Part

TOLD_BY_THE_ASKER = frozenset({Intent.TOPIC, Intent.SESSION, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.NEXT, Intent.NOW})
"""Kinds that what people tell of themselves is easily read as."""
TOLD_BESIDE = frozenset(
    {Intent.WORKS, Intent.HOSTS, Intent.PERSON_TIME, Intent.PROGRESS, Intent.PERSON_CONTACT, Intent.ORGANISATION_TALK, Intent.SERIES, Intent.VENUE}
)
"""Kinds that what people tell of themselves, or of whoever they asked for, is easily read as behind the question."""
WANTED = frozenset(
    {C.ADDRESS, C.TELEPHONE, C.EMAIL, C.POSTCODE, C.CONTACT, C.PROGRAMME, C.TITLE, C.ROLE, C.PRESS, C.PRACTICAL, C.DATE, C.WHEN, C.PLACE}
)
"""Concepts of what is asked for by its name ("I also need the address")."""
REACHED = (C.TELEPHONE, C.EMAIL, C.CONTACT, C.WRITE, C.INFORMATION)
MOST_BEFORE_I = 4
"""Words among which the "I" stands of somebody who tells of themselves."""


def without_the_askers_own(reader: Reader, parts: list[Part]) -> list[Part]:
    """The parts without those in which people only tell of themselves before they ask ("I come from Rennes: will it be filmed?")."""
    return [
        part
        for number, part in enumerate(parts)
        if not (_tells_of_the_asker(reader, part) and any(other is not part and _asks(other) for other in parts))
        and not (number and _is_a_reason(reader, part))
        and not (_only_goes_on_telling(reader, part) and any(_was_asked(other, part) for other in parts[:number]))
        and not (_only_says_press(part) and len(parts) > 1)
    ]


def _is_a_reason(reader: Reader, part: Part) -> bool:
    """Whether a part only says why the rest is asked ("..., because I must catch a train")."""
    reading = part.clause.reading
    return part.sentence in reasons_begin(reader, reading.words, reading.language)


def _was_asked(before: Part, part: Part) -> bool:
    """Whether a question mark stands behind an earlier part, in a sentence of its own."""
    return before.sentence < part.sentence and part.sentence in part.clause.reading.questions


def _only_goes_on_telling(reader: Reader, part: Part) -> bool:
    """Whether a sentence that asks nothing only says what the asker, or somebody asked for, does ("..., wanna book him for the show")."""
    clause, words = part.clause, part.clause.reading.words
    if part.ask is None or part.ask.intent not in TOLD_BESIDE or clause.asked or clause.has(*ASKING, C.AND_WHAT_OF):
        return False
    begins = words[part.sentence : part.sentence + MOST_BEFORE_I]
    telling = begins[0].text in reader.sets["filler_words"] or begins[0].text in reader.sets["will"] or speaks_of_oneself(reader, begins)
    if not telling and not any(span.start == part.sentence and span.concept in (C.HE, C.SHE, C.THEY, C.IT) for span in clause.spans):
        return False
    articles = reader.sets["definite"] | reader.sets["indefinite"] | reader.sets["their_things"]
    return not any(
        span.concept in WANTED and (span.start == part.sentence or words[span.start - 1].text in articles or words[span.start].text in articles)
        for span in clause.spans
        if len(span)
    )


def _only_says_press(part: Part) -> bool:
    """Whether a part only says that the asker is of the press ("for tonight's radio show: ...")."""
    of_the_press = part.ask is not None and part.ask.intent is Intent.CONTACT and part.ask.topic == "press"
    return of_the_press and not part.clause.has(*REACHED, C.WHO, C.WHO_IS, C.WHERE)


def _tells_of_the_asker(reader: Reader, part: Part) -> bool:
    told = part.ask is not None and part.ask.intent in TOLD_BY_THE_ASKER and not _asks(part)
    begins = part.clause.reading.words[part.clause.start : part.clause.start + MOST_BEFORE_I]
    of_the_press = part.clause.has(C.PRESS) and part.clause.has(C.ORGANISATION) and not part.clause.has(*REACHED)
    return told and (of_the_press or any(word.text in reader.sets["first_person"] for word in begins))


def _asks(part: Part) -> bool:
    return part.clause.asked or part.clause.has(*ASKING) or bool(part.ask and part.ask.intent is Intent.PRACTICAL)
