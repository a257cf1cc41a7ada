"""Somebody whom the programme does not have, named in a clause that could be answered without them."""

from __future__ import annotations

from knowledge.understanding.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reader import Reader

OF_PEOPLE = frozenset(
    {
        Intent.SPEAKERS, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS,
        Intent.HOSTS, Intent.WORKS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK, Intent.TOPIC, Intent.SESSION,
        Intent.CONTACT, Intent.PRIVATE, Intent.NEXT, Intent.MISSING, Intent.SESSION_TIME, Intent.ORGANISATIONS,
    }
)  # fmt: skip
"""Kinds of which nothing is said where somebody is named whom the programme does not have."""


def unknown_name(clause: Clause) -> str | None:
    """The name of somebody whom the programme does not have, as it was typed; None where nobody is named so."""
    span = clause.best(C.UNKNOWN_NAME)
    return clause.typed(span.start, span.end) if span else None


def somebody_else(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is asked of somebody whom the programme does not have, and with it what is asked of whoever is joined to them; nothing where nobody is."""
    name = unknown_name(clause) if ask.intent in OF_PEOPLE else None
    if name is None:
        return ()
    unknown = Ask(Intent.UNKNOWN_NAME, words=name)
    return (unknown, ask) if _is_joined_to_somebody(reader, clause) else (unknown,)


def _is_joined_to_somebody(reader: Reader, clause: Clause) -> bool:
    """Whether a conjunction joins the name to somebody of the programme ("X and Y")."""
    others = [span for span in clause.spans if span.concept is C.UNKNOWN_NAME]
    people = [span for span in clause.spans if span.concept is C.PERSON]
    pairs = (sorted((other, person), key=lambda span: span.start) for other in others for person in people)
    return any(right.start == left.end + 1 and clause.reading.words[left.end].text in reader.conjunctions for left, right in pairs)
