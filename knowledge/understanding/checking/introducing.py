"""People who greet and say who they are, and ask nothing yet: "hello, this is Ann from the Gazette"."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent, SocialKind
from knowledge.understanding.sentences.sentences import Part

FROM_WHERE = frozenset({C.PRESS, C.REPRESENT, C.EMPLOYER, C.ORGANISATION, C.ROLE, C.CITY, C.VENUE_CITY, C.DESCRIBED_PERSON})
"""Concepts of where somebody comes from."""
SAYS_WHO = frozenset({C.UNKNOWN_NAME, C.IT, C.REPRESENT, C.EMPLOYER, C.IDENTITY, C.PERSON_WORD})
"""Concepts of which one stands beside a greeting that goes on to say who greets."""
READ_AS = frozenset({Intent.UNKNOWN_NAME, Intent.CONTACT, Intent.ORGANISATION_PEOPLE, Intent.PERSON})
"""Kinds that it is easily read as."""


def introduced(part: Part, before: Part | None) -> Part:
    """A part in which somebody only says who they are, as the greeting that it is; any other as it is. `before`: the part before it."""
    clause = part.clause
    if clause.asked or not part.readings or (part.ask and part.ask.intent not in READ_AS):
        return part
    if clause.has(C.GREETING):
        told = clause.concepts <= FROM_WHERE | SAYS_WHO | {C.GREETING, C.SAME_ROOM} and clause.has(*SAYS_WHO)
    else:
        told = clause.concepts <= FROM_WHERE | {C.SAME_ROOM} and before is not None and _greets_by_name(before)
    return part._replace(ask=Ask(Intent.SOCIAL, topic=SocialKind.GREETING), certain=True) if told else part


def _greets_by_name(part: Part) -> bool:
    """Whether a part greets, and says something more that may be a name ("hello, Ann here")."""
    if part.ask is None or part.ask.topic != SocialKind.GREETING:
        return False
    clause = part.clause
    besides = set(range(clause.start, clause.end)) - clause.covered
    return clause.has(C.UNKNOWN_NAME) or any(clause.reading.words[number].capital for number in besides)
