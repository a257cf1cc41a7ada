"""What is asked that no programme tells: why something is so, what words say of somebody that nothing explains, where a body has its seat."""

from __future__ import annotations

import math

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.sentences.sentences import Part

MOST_BESIDE_A_NAME = 0.35
"""What may be left unexplained beside the name of somebody who is only named."""
MOST_OF_A_QUESTION = 0.1
"""The same in a question: hardly a word, since any says what is asked of them ("is Ann Lee dead?")."""
MOST_OF_A_NAME = 4
"""Words of a message that may be a name and nothing else."""
SURELY = math.log(0.7)
"""The logarithm of the likelihood from which it is asked who somebody is, whatever the words ("what is her field?")."""
ASKING = (C.WHICH, C.HOW_MANY)
TELLS_WHO = (C.WHO, C.WHO_IS, C.SPELL, C.DESCRIBED_PERSON)
OF_SOMEBODY = frozenset({Intent.PERSON, Intent.PERSON_SPEAKS})
"""Kinds that any question about somebody is taken for."""
OF_WHAT_HAPPENS = (C.CANCELLED, C.MISSED)
"""Concepts of which it is told whether it is so, also where it is asked why."""

OF_THE_EVENT = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.SESSION_TIME})
REACHED = (C.TELEPHONE, C.EMAIL, C.ADDRESS)
NOT_OF_A_BODY = (
    C.CONFIRM,
    C.EVENT,
    C.PLACE,
    C.IT,
    C.HAPPEN,
    C.ATTEND,
    C.SPEAK,
    C.SESSION,
    C.TALK,
    C.DAY,
    C.TODAY,
    C.TOMORROW,
    C.HOSTS,
    C.PERSON,
    C.WHO,
    C.WHO_IS,
)
"""Concepts beside which a body is not asked for itself."""


def is_untold(part: Part, ask: Ask) -> bool:
    """Whether what a part asks of people is not told of anybody."""
    clause = part.clause
    if ask.intent not in OF_SOMEBODY or not ask.people:
        return False
    if clause.has(C.WHY) and not clause.has(*OF_WHAT_HAPPENS):
        return True
    surely = not part.readings or part.readings[0].likelihood >= SURELY
    if clause.has(C.PERSON) and clause.has(C.ELSEWHERE) and not surely:
        return True
    if ask.intent is not Intent.PERSON or ask.aspects or not clause.has(C.PERSON) or clause.has(*TELLS_WHO):
        return False
    left, asks = unexplained(clause), clause.asked or clause.has(*ASKING)
    if asks and not surely and not clause.has(C.WHERE, C.CONFIRM):
        return left > MOST_OF_A_QUESTION
    return left > MOST_BESIDE_A_NAME and (asks or len(clause.reading.words) > MOST_OF_A_NAME)


def is_untold_of_the_event(clause: Clause, ask: Ask) -> bool:
    """Whether it is asked why the event is where and when it is, or how to reach a body that only sends somebody to it."""
    if ask.intent in OF_THE_EVENT and clause.has(C.WHY) and not clause.has(*OF_WHAT_HAPPENS):
        return True
    if not clause.has(C.ORGANISATION) or clause.has(*NOT_OF_A_BODY):
        return False
    return ask.intent is Intent.VENUE or (ask.intent is Intent.ORGANISATION_PEOPLE and clause.has(*REACHED))
