"""What several answers of one reply have in common is told once: "when, where and about what?" may have the same hours three times."""

from __future__ import annotations

from dataclasses import replace

from knowledge.answering.answers import (
    Answer,
    PersonAnswer,
    PersonTalkAnswer,
    PersonTimeAnswer,
    PracticalAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    Speaker,
)
from knowledge.directory import Directory
from knowledge.understanding.question import Aspect

NOT_OF_A_SESSION = frozenset({Aspect.LANGUAGE, Aspect.TRACK, Aspect.COUNT, Aspect.CANCELLED, Aspect.DURATION})
"""Sides of its time that what is said of a session does not tell."""


def told_once(answers: tuple[Answer, ...], directory: Directory) -> tuple[Answer, ...]:
    """The answers without those that another one tells, and those on the time of the same people or sessions as one."""
    if len(answers) < 2:
        return answers
    found: list[Answer] = []
    for answer in answers:
        both = next(((place, joined) for place, other in enumerate(found) if (joined := _joined(other, answer))), None)
        if both:
            found[both[0]] = both[1]
        else:
            found.append(answer)
    told = [answer for answer in found if not any(_tells(other, answer, directory) for other in found if other is not answer)]
    return tuple(_with_advice_last(_without_hours(answer, told, directory), told[place:][1:]) for place, answer in enumerate(told))


def _joined(one: Answer, other: Answer) -> Answer | None:
    """Two answers on the time of the same people or sessions as one, with all sides asked and the verdict of either; else None."""
    if isinstance(one, PersonTimeAnswer) and isinstance(other, PersonTimeAnswer):
        same = one.speakers == other.speakers and one.elsewhere == other.elsewhere
    elif isinstance(one, SessionTimeAnswer) and isinstance(other, SessionTimeAnswer):
        same = one.sessions == other.sessions and (Aspect.LANGUAGE in one.aspects) == (Aspect.LANGUAGE in other.aspects)
    else:
        return one if one == other else None
    if not same or (one.verdict is not None and other.verdict is not None):
        return None
    fuller, lesser = (other, one) if one.verdict is None else (one, other)
    return replace(fuller, aspects=tuple(dict.fromkeys((*fuller.aspects, *lesser.aspects))))


def _tells(other: Answer, answer: Answer, directory: Directory) -> bool:
    """Whether another answer tells all that this one does: the title beside the hour in a large event, the hours and the room beside the contents."""
    if isinstance(answer, PersonTalkAnswer) and isinstance(other, PersonTimeAnswer):
        return bool(directory.rooms) and answer.speakers == other.speakers
    if isinstance(answer, SessionTimeAnswer) and isinstance(other, SessionAnswer):
        plain = answer.verdict is None and not answer.debate and NOT_OF_A_SESSION.isdisjoint(answer.aspects)
        return plain and set(answer.sessions) <= set(other.sessions)
    return False


def _without_hours(answer: Answer, told: list[Answer], directory: Directory) -> Answer:
    """Who somebody is without when they speak, where another answer tells it."""
    if not isinstance(answer, PersonAnswer) or answer.aspects or len(answer.speakers) != 1:
        return answer
    speaker = answer.speakers[0]
    if any(speaker in _with_hours(other, directory) for other in told):
        return replace(answer, speakers=(replace(speaker, appearances=()),))
    return answer


def _with_advice_last(answer: Answer, later: list[Answer]) -> Answer:
    """A matter on which the programme is silent without whom to ask, where the same people are to be asked about a later one."""
    if not isinstance(answer, PracticalAnswer) or answer.text:
        return answer
    again = any(isinstance(other, PracticalAnswer) and not other.text and other.advisers == answer.advisers for other in later)
    return replace(answer, advisers=()) if again else answer


def _with_hours(answer: Answer, directory: Directory) -> tuple[Speaker, ...]:
    """Whose hours an answer tells."""
    of_time = isinstance(answer, PersonTimeAnswer) or (isinstance(answer, PersonTalkAnswer) and bool(directory.rooms))
    return answer.speakers if of_time and isinstance(answer, PersonTimeAnswer | PersonTalkAnswer) else ()
