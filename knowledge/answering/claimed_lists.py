"""What is claimed of a list of people: how many they are, or of what gender."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answering.pieces import Speaker
from knowledge.directory import Directory
from knowledge.programme import Gender, Session
from knowledge.understanding.question import Ask, Aspect


def verdict_of_list(
    ask: Ask, wanted: Gender | None, sessions: tuple[Session, ...], groups: Sequence[tuple[Session, Sequence[Speaker]]], directory: Directory
) -> bool | None:
    """Whether as many speak as was claimed, or somebody of a gender or among some people does; None where nothing was."""
    if not ask.confirms or Aspect.COUNT in ask.aspects:
        return None
    if ask.people:
        return bool(groups)
    if Aspect.NUMBER in ask.aspects:
        return len({speaker.person.id for _, people in groups for speaker in people}) == ask.number
    return _of_gender(wanted, sessions, ask, directory) if wanted else None


def _of_gender(wanted: Gender, sessions: tuple[Session, ...], ask: Ask, directory: Directory) -> bool:
    """Whether somebody of the gender speaks, or everybody who does is of it, as it was asked."""
    found = {directory.people[each].gender for session in sessions for each in session.people if each in directory.people}
    return found == {wanted} if Aspect.EVERYBODY in ask.aspects else wanted in found
