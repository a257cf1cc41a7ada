"""What is asked that no programme tells: why something is so, what words say of somebody that nothing explains, where a body has its seat, how
things are in its town."""

from __future__ import annotations

import math
from collections.abc import Sequence

from knowledge.understanding.claims.bodies import is_theirs
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.preferring.matters import matters_named
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span

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
OF_WHAT_HAPPENS = (C.CANCELLED, C.MISSED)
"""Concepts of which it is told whether it is so, also where it is asked why."""

OF_THE_EVENT = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.SESSION_TIME})
REACHED = (C.TELEPHONE, C.EMAIL, C.ADDRESS)
NOT_OF_A_BODY = frozenset({
    C.CONFIRM, C.EVENT, C.PLACE, C.IT, C.HAPPEN, C.ATTEND, C.SPEAK, C.SESSION, C.TALK, C.DAY, C.TODAY, C.TOMORROW, C.HOSTS, C.PERSON, C.WHO,
    C.WHO_IS,
})  # fmt: skip
"""Concepts beside which a body is not asked for itself."""
OF_ITS_PEOPLE = (C.ATTEND, C.SPEAK, C.SPEAKER, C.WHO, C.PERSON_WORD)
"""Concepts beside which those of a body are asked for."""
OF_ITS_PART = (
    C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.TALK_ABOUT, C.ABOUT, C.THEME, C.TITLE, C.ROLE, C.SPELL, C.SPEAK_IN, C.PEOPLE_WORD, C.CITY,
)  # fmt: skip
"""Concepts beside which a body is named for its part in the event."""
MOST_BESIDE_A_BODY = 0.35
"""What may be left unexplained where that part is asked for."""
LEAST_OF_THE_WORLD = 0.15
"""What a word costs beside the bare name of a body that says what is asked of it, as of a part of the world ("the average rent in Rennes")."""


def is_untold(part: Part, ask: Ask) -> bool:
    """Whether what a part asks of people is not told of anybody."""
    clause = part.clause
    if not ask.people:
        return False
    if clause.has(C.WHY) and not clause.has(*OF_WHAT_HAPPENS):
        return True
    surely = not part.readings or part.readings[0].likelihood >= SURELY
    if clause.has(C.PERSON) and clause.has(C.ELSEWHERE) and not surely:
        return True
    if clause.has(C.HOW_MANY) and Aspect.EMPLOYER in ask.aspects:
        return True
    if ask.intent is not Intent.PERSON or ask.aspects:
        return False
    left, asks = unexplained(clause), clause.asked or clause.has(*ASKING)
    if _only_by_what_they_are(clause):
        return asks and not surely and left > MOST_BESIDE_A_NAME and not clause.has(C.THERE_IS, C.WHERE)
    if not clause.has(C.PERSON) or clause.has(*TELLS_WHO):
        return False
    if asks and not surely and not clause.has(C.WHERE, C.CONFIRM):
        return left > MOST_OF_A_QUESTION
    return left > MOST_BESIDE_A_NAME and (asks or len(clause.reading.words) > MOST_OF_A_NAME)


def _only_by_what_they_are(clause: Clause) -> bool:
    """Whether somebody is only described, and it is not asked who that is ("did the mayor agree?")."""
    return clause.has(C.DESCRIBED_PERSON) and not clause.has(C.PERSON, C.PERSON_WORD, C.WHO, C.WHO_IS, C.SPELL, C.ROLE, C.EMPLOYER)


def is_untold_of_the_event(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether it is asked why the event is where and when it is, or how to reach a body that only sends somebody to it, at which it is not."""
    if ask.intent in OF_THE_EVENT and clause.has(C.WHY) and not clause.has(*OF_WHAT_HAPPENS):
        return True
    if not clause.has(C.ORGANISATION):
        return False
    beside = NOT_OF_A_BODY.difference({C.IT} if clause.has(C.ADDRESS) else ())  # "c'est à quelle adresse, la CAF ?"
    if clause.has(*beside) or reader.directory.is_at(clause.values(C.ORGANISATION)):
        return False
    return ask.intent is Intent.VENUE or (ask.intent is Intent.ORGANISATION_PEOPLE and clause.has(*REACHED))


def is_untold_of_a_body(reader: Reader, clause: Clause) -> bool:
    """Whether something is asked of a body, or of its town, that is none of its part in the event."""
    bodies = clause.of(C.ORGANISATION)
    if clause.has(C.HOW_MANY) and clause.has(C.EMPLOYER):
        return not clause.has(C.SPEAKER, C.SPEAK, C.FEMININE, C.MASCULINE)
    if clause.has(*OF_ITS_PEOPLE) or _stands_for_it(reader, clause, bodies) or (clause.has(C.THERE_IS) and clause.has(C.THEY)):
        return False
    if unexplained(clause) > MOST_BESIDE_A_BODY:
        return True
    if clause.has(*OF_ITS_PART) or reader.topics.is_searched_freely:
        return False
    if clause.has(C.TOPIC) and (clause.has(C.HOW_MANY) or matters_named(clause)):
        return True
    left = (number for number, cost in clause.costs.items() if number not in clause.covered and cost >= LEAST_OF_THE_WORLD)
    return any(not any(is_theirs(reader, body, clause.reading.words[number].text) for body in bodies) for number in left)


def _stands_for_it(reader: Reader, clause: Clause, bodies: Sequence[Span]) -> bool:
    """Whether it is asked who is there for a body: a "for the" that stands before something else says nothing of it."""
    said = clause.of(C.REPRESENT)
    ends = {body.start for body in bodies}
    words = clause.reading.words
    return any(span.end in ends or any(word.text not in reader.small_words for word in words[span.start : span.end]) for span in said)
