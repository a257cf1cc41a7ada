"""Those of a gender or a function in one part of the event: "how many women on housing?", "les directeurs à 17 h"."""

from __future__ import annotations

from datetime import datetime

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.which_function import GENDERS
from knowledge.understanding.question import Ask, Aspect, Intent, TimeSpan
from knowledge.understanding.reading.reader import Reader

READ_AS = frozenset(
    {Intent.SPEAKERS, Intent.PERSON, Intent.PERSON_SPEAKS, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.TOPIC, Intent.SESSION, Intent.SESSION_TIME,
     Intent.AT_TIME, Intent.COMPANIONS}
)  # fmt: skip
"""Kinds as which such a question may be read, by the part that it names or by whom it asks for."""
OF_ANYTHING_ELSE = (
    C.PERSON, C.THAT_PERSON, C.ORGANISATION, C.WHEN, C.WHERE, C.HOW_LONG, C.START, C.END, C.BEFORE, C.AFTER, C.NEXT, C.PREVIOUS,
    C.TITLE, C.THEME, C.BOOK, C.PRESS, C.CONTACT, C.TELEPHONE, C.EMAIL, C.PRIVATE, C.CORRECTION, C.OPENS, C.CLOSES, C.UNKNOWN_NAME, C.MEETING,
)  # fmt: skip
"""Concepts beside which something else is asked."""


def some_of_a_part(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Who of a gender, or of those who hold a function, speaks in the parts that are named, or at an hour; None where something else is asked."""
    if ask.intent not in READ_AS or reader.directory.rooms or clause.has(*OF_ANYTHING_ELSE) or clause.says(reader.sets["first_person"]):
        return None
    several = {number for number in range(clause.start, clause.end) if clause.reading.words[number].text in reader.sets["several_people"]}
    if any(several.isdisjoint(range(span.start, span.end)) for span in clause.of(C.PERSON_WORD)):
        return None
    genders = tuple(aspect for concept, aspect in GENDERS if not several.isdisjoint(clause.places(concept)))
    holders = _holders(reader, clause)
    if len(genders) > 1 or not (genders or holders):
        return None
    sessions = clause.values(C.SESSION_NAME) or _at_the_hour(reader, clause, ask.when)
    if not sessions:
        return None
    counted = (Aspect.COUNT,) if clause.has(C.HOW_MANY) else ()
    confirms = ask.confirms or clause.has(C.THERE_IS, C.ANY)
    return Ask(Intent.SPEAKERS, (*counted, *genders), people=holders, sessions=sessions, confirms=confirms and not counted)


def _holders(reader: Reader, clause: Clause) -> tuple[str, ...]:
    """All who hold a function that is said in the plural."""
    words, elected = clause.reading.words, clause.places(C.ELECTED)
    ends = ((span, words[span.end - 1].text) for span in clause.of(C.DESCRIBED_PERSON) if len(span))
    of_several = (span for span, last in ends if last in reader.functions_in_plural or (span.start in elected and reader.plurals.looks_plural(last)))
    return tuple(dict.fromkeys(person for span in of_several for person in span.value))


def _at_the_hour(reader: Reader, clause: Clause, when: TimeSpan | None) -> tuple[str, ...]:
    """The parts that are on at the hour that is said."""
    if when is None or not clause.has(C.TIME) or when.ends:
        return ()
    directory, event = reader.directory, reader.directory.programme.event
    clock = when.starts and datetime.combine(event.begins.astimezone(directory.zone).date(), when.starts, directory.zone)
    moment = when.exact or clock
    return tuple(session.id for session in directory.running_at(moment)) if moment else ()
