"""Whether two stretches of a sentence are two questions, each asked for itself: "who opens, and when does Damon speak"."""

from __future__ import annotations

from knowledge.understanding.clauses.afterwards import only_tells_when
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.situations import begins_with_the_asker
from knowledge.understanding.concepts import PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.evidence.weighed import NOTHING
from knowledge.understanding.reading.reader import Reader

ASKING = frozenset({C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.WHAT, C.WHICH, C.HOW_LONG, C.HOW_MANY, C.HOW_TO, C.WHY})
"""Concepts of the words with which people ask."""
ASKED_BY_NAME = frozenset(
    {
        C.PRACTICAL, C.CONTACT, C.TELEPHONE, C.EMAIL, C.ADDRESS, C.PRESS, C.PROGRAMME, C.SPEAKER, C.HOSTS, C.THEME, C.TITLE, C.DATE, C.OPENS,
        C.CLOSES, C.ROUND_TABLE, C.DEBATE, C.START, C.END, C.ROLE, C.SERIES_NUMBER, C.MEETING,
    }
)  # fmt: skip
"""Concepts of what is asked for by its name, without a word that asks."""
ONLY_AROUND = frozenset({C.AND_WHAT_OF, C.WITH, C.PLEASE, C.COMMAND, C.THAT_PERSON, C.THAT_SESSION, C.CORRECTION, C.CONFIRM, C.BOTH})
"""Concepts that leave it open what is asked."""
ONLY_OF_WHAT = frozenset({C.IT, C.PERSON, C.SESSION_NAME, C.TOPIC, C.ORGANISATION, C.DESCRIBED_PERSON, C.TIME, C.DAY, C.PLACE})
"""Concepts of what is asked of, which alone leave it open too where no word asks ("are Ann and Bob in one panel?")."""
OF_ITS_OWN = (C.TOPIC, C.SESSION_NAME, C.PERSON)
"""Concepts beside which "they" are people in general ("when do they talk of housing?")."""
MEANS, WHOM = (C.EMAIL, C.TELEPHONE), (C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.PRESS, C.INFORMATION)
"""Concepts of how somebody is reached, and of whoever that is ("the press email and Lee's number")."""
OF_THE_EVENT = (C.HOSTS, C.START, C.END, C.WHERE, C.WHEN)
"""Concepts beside which "it" is the event, whatever body was named before."""


def asked_apart(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether each of two stretches asks for itself, and the second leans on nothing that the first names."""
    if right.has(*PRONOUNS_OF_ONE) or (right.has(C.THEY) and not right.has(*OF_ITS_OWN)):
        return False
    if (right.has(C.IT) and left.has(C.ORGANISATION) and not right.has(*OF_THE_EVENT)) or begins_with_the_asker(reader, left):
        return False
    if left.reading.words[left.end - 1].text in reader.sets["definite"] - reader.sets["demonstratives"]:
        return False
    asks = asks_for_itself(reader, left), asks_for_itself(reader, right)
    if all(asks) or all(half.has(*MEANS) and half.has(*WHOM) for half in (left, right)):
        return True
    return any(asks) and _is_named_alone(reader, right if asks[0] else left)


def asks_for_itself(reader: Reader, clause: Clause) -> bool:
    """Whether words ask, and say what is asked: "when does it end", but not "and when"."""
    words = clause.reading.words
    asking = clause.places(*ASKING)
    if only_tells_when(reader, clause.reading, clause.spans):
        return False
    first = next((number for number in range(clause.start, clause.end) if words[number].text not in reader.sets["conjunctions"]), clause.end)
    if not asking and not (first < clause.end and reader.begins_a_question(words, first)):
        return False
    if any(words[number].text in reader.sets["auxiliaries"] for number in asking if number > first):
        return True  # the question word's phrase has all of it ("where is it")
    open_yet = ASKING | ONLY_AROUND if asking else ASKING | ONLY_AROUND | ONLY_OF_WHAT
    said = (span for span in clause.spans if len(span) and span.concept not in open_yet)
    return any(not asking.issuperset(range(span.start, span.end)) for span in said)


def _is_named_alone(reader: Reader, clause: Clause) -> bool:
    """Whether words only name what is asked for ("the programme", "wifi")."""
    return clause.has(*ASKED_BY_NAME) and unexplained(clause) < NOTHING and not begins_with_the_asker(reader, clause)
