"""Which of several things is so, where a question lets choose between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.answering.answer import answer_one
from knowledge.answering.answers import NotListedAnswer, NotUnderstoodAnswer, PrivateAnswer, SilentAnswer
from knowledge.answering.people import VERDICTS
from knowledge.answering.told import people_told
from knowledge.directory import Directory
from knowledge.understanding.question import BOTH_ARE_SO, Ask, Intent, Question

TELLS_NOTHING = (NotListedAnswer, NotUnderstoodAnswer, PrivateAnswer, SilentAnswer)
FEW = 4
"""People who are an answer to who it is of those named; more are all who speak."""
OF_SESSIONS = frozenset({Intent.SESSION, Intent.SESSION_TIME})


def decided(question: Question, directory: Directory, now: datetime) -> Question:
    """The question of the one thing that is so, which then wants no yes, or of the first where none is, which wants a no; as it is where the
    programme does not tell each of them apart."""
    if not question.either or not all(len(asks) == 1 for asks in question.either):
        return question
    claimed = [asks[0] for asks in question.either]
    answers = [answer_one(ask, directory, now.astimezone(directory.zone)) for ask in claimed]
    if len(claimed) == 1:
        named = len(people_told(answers[0])) or int(claimed[0].intent is Intent.AT_TIME)
        return replace(question, asks=(claimed[0],)) if 0 < named <= FEW and not isinstance(answers[0], TELLS_NOTHING) else question
    verdicts = [getattr(each, "verdict", None) for each in answers]
    right = [ask for ask, verdict in zip(claimed, verdicts, strict=True) if verdict]
    if None not in verdicts and not right:
        return replace(question, asks=_neither(claimed))
    if len(right) == 1 and None not in verdicts:
        return replace(question, asks=(replace(right[0], partly_understood=True),))
    if len(right) == len(claimed) and {(ask.intent, ask.people) for ask in claimed} == {(Intent.PERSON, right[0].people)}:
        return replace(question, asks=(Ask(Intent.PERSON, people=right[0].people, topic=BOTH_ARE_SO),))
    told = () if right else _of_each(claimed, directory)
    return replace(question, asks=told or (question.asks if len(right) == len(claimed) else tuple(_unclaimed(ask) for ask in question.asks)))


def _unclaimed(ask: Ask) -> Ask:
    """An ask to which neither a yes nor a no is said, as it could mean either thing."""
    return replace(ask, confirms=False, topic=None if ask.topic in VERDICTS else ask.topic)


def _neither(claimed: Sequence[Ask]) -> tuple[Ask, ...]:
    """What is so instead: whoever holds a function, who is on at an hour; else what is wrong of the first."""
    first = claimed[0]
    if first.instead:
        return (Ask(Intent.PERSON, people=first.instead, several=True),)
    if first.intent is Intent.PERSON_TIME and first.when and first.when == claimed[-1].when:
        return first, Ask(Intent.AT_TIME, when=first.when)
    return (first,)


def _of_each(claimed: Sequence[Ask], directory: Directory) -> tuple[Ask, ...]:
    """When each of the sessions is, where it was not told which of them is meant."""
    sessions = dict.fromkeys(session for ask in claimed for session in ask.sessions)
    if not all(ask.intent in OF_SESSIONS and len(ask.sessions) == 1 for ask in claimed) or len(sessions) < len(claimed):
        return ()
    in_order = sorted(sessions, key=lambda each: directory.sessions[each].starts)
    return (Ask(Intent.SESSION_TIME, sessions=tuple(in_order)),)
