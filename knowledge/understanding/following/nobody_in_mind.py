"""What is asked of somebody while nobody has been spoken of ("when is he on?", "son numéro ?", "what's the e-mail?"): whom is asked back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause, left_by
from knowledge.understanding.concepts import PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, ASKS_ANEW, LITTLE, ONLY_A_NAME, Turn
from knowledge.understanding.kinds.scoring.scoring import interpretations
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span, positions

OF_SOMEBODY = frozenset({Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS})
"""Kinds of question that only lack a name."""
BARE = AROUND | set(PRONOUNS_OF_ONE)
SOMEBODY_OR_SOMETHING = (
    C.PERSON, C.DESCRIBED_PERSON, C.THAT_PERSON, C.ORGANISATION, C.UNKNOWN_NAME, C.EVENT, C.PRESS, C.INFORMATION, C.PICKED, C.HOSTS, C.ELSEWHERE,
    C.SESSION_NAME, C.MEETING, C.PRIVATE,
)  # fmt: skip
"""Concepts beside which a pronoun stands for what is named, or it is asked of the world."""
ONLY_WHEN = frozenset({C.HE, C.WHEN})
"""All that is said in "il est quelle heure ?", which asks it of nobody."""
A_NUMBER = AROUND | {C.TELEPHONE, C.EMAIL, C.WHAT, C.WHICH, C.COMMAND, C.ADDRESS, C.MEETING, C.MEETING_WORD}
LEAST_SCORE = 0.2
"""What a reading must explain."""
SIDES = {C.TELEPHONE: Aspect.TELEPHONE, C.EMAIL: Aspect.EMAIL, C.ROLE: Aspect.ROLE, C.EMPLOYER: Aspect.EMPLOYER}


def of_nobody_known(reader: Reader, parts: Sequence[Part], recall: Recall) -> Ask | None:
    """What a message asks of somebody who was not named, so that it is asked back who is meant; None where it asks nothing of the kind."""
    clause = parts[0].clause if len(parts) == 1 else None
    if clause is None or clause.has(*SOMEBODY_OR_SOMETHING) or not _says_a_pronoun(reader, clause):
        return None
    aspects = _sides(clause)
    if clause.concepts <= BARE and len(clause.covered) == len(clause):
        last = recall.last_asks[-1].intent if recall.last_asks else Intent.PERSON
        return Ask(Intent.CLARIFY, topic=last if last in OF_SOMEBODY else Intent.PERSON)
    best = next(iter(interpretations(reader, _about_somebody(clause))), None)
    if best is None or best.kind.intent not in OF_SOMEBODY or best.score < LEAST_SCORE or {span.concept for span in best.used} <= ONLY_WHEN:
        return None
    used = positions(best.used)
    return Ask(Intent.CLARIFY, aspects=aspects, topic=best.kind.intent) if left_by(clause, used) < LITTLE else None


def to_reach_nobody_known(reader: Reader, parts: Sequence[Part]) -> Ask | None:
    """The number or the address that a message asks for without saying whose, so that it is asked back what for."""
    clause, ask = (parts[0].clause, parts[0].ask) if len(parts) == 1 else (None, None)
    if clause is None or ask is None or ask.intent is not Intent.CONTACT or clause.has(*SOMEBODY_OR_SOMETHING):
        return None
    bare = all(word.text in reader.light_words for word in clause.words_left)
    only_that = clause.has(C.TELEPHONE, C.EMAIL) and clause.concepts <= A_NUMBER and bare
    return Ask(Intent.CONTACT, aspects=_sides(clause)) if only_that else None


def whoever_is_named(turn: Turn) -> Ask | None:
    """ "Damon" after it was asked back who is meant: what was asked, of him."""
    clause, last = turn.clause, turn.last
    people = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    only_a_name = people and (turn.ask is None or turn.ask.intent in ONLY_A_NAME) and not clause.has(*ASKS_ANEW, C.WHERE, C.WHO, C.WHICH)
    if last.intent is not Intent.CLARIFY or last.topic is None or not only_a_name:
        return None
    return Ask(Intent(last.topic), aspects=last.aspects, people=people, order=last.order, several=turn.ask.several if turn.ask else False)


def _sides(clause: Clause) -> tuple[Aspect, ...]:
    return tuple(aspect for concept, aspect in SIDES.items() if clause.has(concept))


def _says_a_pronoun(reader: Reader, clause: Clause) -> bool:
    """Whether somebody is pointed at, also inside a longer phrase ("with him")."""
    return clause.has(*PRONOUNS_OF_ONE) or clause.says(reader.ways_to_say(*PRONOUNS_OF_ONE))


def _about_somebody(clause: Clause) -> Clause:
    """The clause as if somebody were in mind."""
    somebody = Span(C.THAT_PERSON, clause.start, clause.start)
    return replace(clause, spans=(*clause.spans, somebody), concepts=clause.concepts | {C.THAT_PERSON})
