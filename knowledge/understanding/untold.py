"""What is asked of somebody that no programme tells: why they were chosen, or what words say of them that nothing explains."""

from __future__ import annotations

import math

from knowledge.understanding.clause import unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.sentences import Part

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
