"""What is asked of several people side by side: the same session, the same subject, the same body, who ranks higher."""

from __future__ import annotations

from knowledge.understanding.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.denying import is_denied
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reader import Reader

SUBJECTS = (C.ABOUT, C.TALK_ABOUT, C.TALK, C.THEME, C.TITLE)
MOST_COMPARED = 4


def compared(reader: Reader, clause: Clause, people: tuple[str, ...]) -> Ask | None:
    """What a clause asks of these people side by side; None where it compares nothing."""
    if not 1 < len(people) <= MOST_COMPARED:
        return None
    if clause.has(C.RANK):
        return Ask(Intent.PERSON, people=people, aspects=(Aspect.ROLE,), several=True)
    together = clause.has(C.SAME) or (clause.has(C.WITH) and clause.has(C.EMPLOYER))
    if not together or clause.has(C.WHEN, C.WHERE, C.WHO, C.ROLE):
        return None
    if clause.has(C.EMPLOYER, C.ORGANISATION_WORD):
        return Ask(Intent.PERSON, people=people, aspects=(Aspect.EMPLOYER,), several=True)
    if clause.has(C.SESSION, C.ROUND_TABLE, C.MEETING_WORD):
        return Ask(Intent.PERSON_TIME, people=people, aspects=(Aspect.SAME_SESSION,), several=True, confirms=not is_denied(reader, clause))
    return Ask(Intent.PERSON_TALK, people=people, several=True) if clause.has(*SUBJECTS) else None
