"""Whether somebody gives the one talk of many that is named beside them: "is Ann Lee the one who does the safe leaves?"."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

HELD_AGAINST = (C.BEFORE, C.AFTER, C.SAME, C.OTHER, C.WITH)
"""Concepts beside which a talk is only named to compare with."""
ASKED_OF_IT = (C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.ROOM, C.TIME)
"""Concepts of what is asked of a talk, or of its time and place, beside which it is not claimed to be anybody's."""

LEAST_OF_A_TITLE = 2
"""Words of its title that name a talk of many."""


def whose_talk_it_is(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether people give the talks that some words of a title name, and who does where they do not; nothing where that is not asked."""
    if not reader.topics.is_large or not ask.confirms or clause.has(*HELD_AGAINST, *ASKED_OF_IT, *DAYS):
        return ()
    named = clause.of(C.SESSION_NAME)
    people = clause.values(C.PERSON)
    sessions = tuple(dict.fromkeys(session for span in named for session in span.value))
    if sum(map(len, named)) < LEAST_OF_A_TITLE:
        return ()
    if not people or not sessions:
        return ()
    theirs = tuple(person for person in people if any(person in reader.directory.sessions[session].people for session in sessions))
    if not theirs and len(people) > 1 and not ask.several:
        return ()
    asked = Ask(Intent.PERSON_SPEAKS, people=theirs or people, sessions=sessions, several=True, confirms=True)
    return (asked,) if theirs else (asked, Ask(Intent.SPEAKERS, sessions=sessions))
