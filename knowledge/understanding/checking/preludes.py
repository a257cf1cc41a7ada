"""Of what a message asks, what only prepares the rest: a name before the question about it, the hour at which somebody comes; and
people who greet and say who they are, and ask nothing yet: "hello, this is Ann from the Gazette"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from knowledge.understanding.claims.claims import WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent, Order, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.asked_apart import ASKING
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span

NAMING = frozenset({C.PERSON, C.TALK_ABOUT, C.PICKED, C.AND_WHAT_OF, C.THAT_SESSION, C.THAT_PERSON})
BIOGRAPHY = "biography"
"""The private detail beside which what the programme says of somebody is told."""
FROM_WHERE = frozenset({C.PRESS, C.REPRESENT, C.EMPLOYER, C.ORGANISATION, C.ROLE, C.CITY, C.VENUE_CITY, C.DESCRIBED_PERSON})
"""Concepts of where somebody comes from."""
SAYS_WHO = frozenset({C.UNKNOWN_NAME, C.IT, C.REPRESENT, C.EMPLOYER, C.IDENTITY, C.PERSON_WORD})
"""Concepts of which one stands beside a greeting that goes on to say who greets."""
AROUND_A_NAME = frozenset({C.PERSON, C.IT, C.GREETING, C.ELSEWHERE, C.AND_WHAT_OF, C.PRIVATE, C.TITLE, C.SAME_ROOM, C.IDENTITY})
"""Concepts beside which somebody's own name is only said."""
READ_AS = frozenset({Intent.UNKNOWN_NAME, Intent.CONTACT, Intent.ORGANISATION_PEOPLE, Intent.PERSON})
"""Kinds that it is easily read as."""


def without_preludes(asks: list[Ask], parts: list[Part]) -> list[Ask]:
    """The asks without those that only prepare another: a name before the question about it, a time of arrival."""
    arrival = next((part.ask for part in parts if part.ask and part.ask.intent is Intent.AT_TIME and part.clause.has(C.ARRIVE)), None)
    if len(asks) < 2 and not arrival:
        return asks
    wanted = [part.ask for part in parts if part.clause.has(C.WHO, C.WHO_IS, C.ROLE, C.EMPLOYER, C.SPELL)]
    leading = [part.ask for part in parts if _only_names(part)]
    names = [part.ask for part in parts if part.clause.concepts == {C.PERSON} and not part.clause.asked]
    of_ones_own = [part.ask.people for part in parts if part.ask and part.ask.intent is Intent.PERSON and _tells_of_ones_own(part)]
    kept: list[Ask] = []
    asks = _left_from_then(asks)
    for number, ask in enumerate(asks):
        later = asks[number + 1 :]
        told = ask in leading or (ask.intent is Intent.PRIVATE and ask.people in of_ones_own)
        if told and any(ask.people == other.people for other in later):
            continue
        beside_the_private = any(other.intent is Intent.PRIVATE and other.topic != BIOGRAPHY and other.people == ask.people for other in asks)
        if ask.intent is Intent.PERSON and ask not in wanted and beside_the_private:
            continue
        only_named = ask.intent is Intent.PERSON and ask not in wanted and not ask.aspects and ask.topic != WRONG
        others = [*kept, *later] if ask in names else later  # "what is his number, Lee"
        if only_named and any(ask.people == other.people for other in others):
            continue
        if ask.intent is Intent.TOPIC and any(ask.talks == other.talks and other.intent is Intent.TOPIC for other in later):
            continue
        if ask.intent is Intent.AT_TIME and any(ask.when == other.when for other in later):
            continue
        if arrival and ask.intent is Intent.AT_TIME and any(other.intent is Intent.MISSING for other in later):
            continue
        if arrival and ask.intent is Intent.PROGRESS:
            continue
        if arrival and ask.intent is Intent.MISSING and ask.when is None:
            ask = replace(ask, when=arrival.when)
        kept.append(ask)
    return kept


def _left_from_then(asks: list[Ask]) -> list[Ask]:
    """The asks, with what is left told from an hour that was said right before it ("I can only come from 5, is anything left?")."""
    for number, (told, left) in enumerate(pairwise(asks)):
        from_then = told.intent is Intent.REMAINING and told.order is Order.AFTER
        told_from_then = bool(told.when) and (from_then or (told.intent is Intent.AT_TIME and not told.order))
        if told_from_then and left == Ask(Intent.REMAINING, several=left.several, confirms=left.confirms):
            return [*asks[:number], Ask(Intent.REMAINING, when=told.when, order=Order.AFTER), *asks[number + 2 :]]
    return asks


def _only_names(part: Part) -> bool:
    """Whether a part only says of whom the next one asks ("regarding Damon, ...")."""
    return part.ask is not None and part.ask.intent is Intent.PERSON_TALK and part.clause.concepts <= NAMING


def introduced(reader: Reader, part: Part, before: Part | None) -> Part:
    """A part in which somebody only says who they are, as the greeting that it is; any other as it is. `before`: the part before it."""
    clause = part.clause
    if part.ask and part.ask.people and _says_ones_own_name(reader, clause):
        return part._replace(ask=Ask(Intent.SOCIAL, topic=SocialKind.GREETING), certain=True)
    if clause.asked or not part.readings or (part.ask and part.ask.intent not in READ_AS):
        return part
    if clause.has(C.GREETING):
        told = clause.concepts <= FROM_WHERE | SAYS_WHO | {C.GREETING, C.SAME_ROOM} and clause.has(*SAYS_WHO)
    else:
        told = clause.concepts <= FROM_WHERE | {C.SAME_ROOM} and before is not None and _greets_by_name(before)
    return part._replace(ask=Ask(Intent.SOCIAL, topic=SocialKind.GREETING), certain=True) if told else part


def _says_ones_own_name(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says how the asker is called, or somebody of theirs, and asks nothing ("my name is Ann", "je suis Anne", "my boss is called
    Ann")."""
    name = clause.best(C.PERSON)
    if clause.asked or clause.has(*ASKING, C.WITH) or name is None or name.end < clause.end:
        return False
    said, own = " ".join([word.text for word in clause.reading.words[clause.start : name.end]]), reader.sets["own_things"]
    phrases = [phrase.split() for language in reader.languages for phrase in language.name_introductions]
    called = [phrase for phrase in phrases if any(f" {' '.join(phrase)} {last}" in f" {said}" for last in _ends_of(clause, name))]
    oneself = any(not (reader.sets["first_person"] | reader.sets["to_oneself"] | own).isdisjoint(phrase) for phrase in called)
    return (oneself and clause.concepts <= AROUND_A_NAME) or (bool(called) and clause.texts[0] in own)


def _ends_of(clause: Clause, name: Span) -> list[str]:
    """A name whole, and without words before it that were read as its initials ("I'm Lee")."""
    words = clause.reading.texts[name.start : name.end]
    return [" ".join(words[number:]) for number in range(len(words))]


def _greets_by_name(part: Part) -> bool:
    """Whether a part greets, and says something more that may be a name ("hello, Ann here")."""
    if part.ask is None or part.ask.topic != SocialKind.GREETING:
        return False
    clause = part.clause
    besides = set(range(clause.start, clause.end)) - clause.covered
    return clause.has(C.UNKNOWN_NAME) or any(clause.reading.words[number].capital for number in besides)


def _tells_of_ones_own(part: Part) -> bool:
    """Whether a part only says what somebody is to the asker ("Ann Lee is my boss, ...")."""
    return not part.clause.asked and part.clause.has(C.ELSEWHERE) and part.clause.concepts <= NAMING | {C.ELSEWHERE}
