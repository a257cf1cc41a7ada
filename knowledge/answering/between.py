"""What comes between two parts of the timetable, or between two people of one of them."""

from __future__ import annotations

from datetime import datetime

from knowledge.answering.answers import Answer, BetweenAnswer, SilentAnswer
from knowledge.answering.facts import adviser
from knowledge.directory import Directory
from knowledge.programme import Person, Session
from knowledge.understanding.question import Ask


def between(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The sessions that begin once the first of the parts named is over and end before the last begins, in the same room where both have one."""
    named = [directory.sessions[each] for each in ask.sessions if each in directory.sessions]
    named += [session for person in ask.people for session, _ in directory.parts_of(person)]
    if not named:
        return SilentAnswer(directory.programme.event, adviser(directory))
    first, last = min(named, key=lambda session: session.ends), max(named, key=lambda session: session.starts)
    if first.id == last.id:
        return BetweenAnswer((first, last), (), _speaking_between(first, ask.people, directory))
    later = directory.starting_from(first.ends)
    found = tuple(each for each in later if each.ends <= last.starts and each.room in (first.room, last.room))
    return BetweenAnswer((first, last), found)


def _speaking_between(session: Session, people: tuple[str, ...], directory: Directory) -> tuple[Person, ...]:
    """Who gives the talks of a session between those of the people named."""
    places = [place for place, talk in enumerate(session.talks) if set(talk.speakers) & set(people)]
    if not places:
        return ()
    return directory.people_of(dict.fromkeys(speaker for talk in session.talks[places[0] + 1 : places[-1]] for speaker in talk.speakers))
