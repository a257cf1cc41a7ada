"""Answers about subjects of the programme, contacts and practical matters."""

from __future__ import annotations

from datetime import datetime

from knowledge.answering.answers import (
    Answer,
    ClarifyAnswer,
    ContactAnswer,
    Match,
    PracticalAnswer,
    PreparedTextAnswer,
    SilentAnswer,
    SocialAnswer,
    TopicAnswer,
)
from knowledge.answering.facts import adviser, advisers, are_off, phase_of_session
from knowledge.answering.timetable import debate
from knowledge.directory import Directory
from knowledge.programme import ContactPurpose, Session
from knowledge.understanding.question import Ask, Aspect, Intent

MATCHES_A_PAGE = 6
"""Talks that fit a phone screen with their speakers and hours."""
QUESTIONS_OF_AUDIENCE = "audience-questions"
"""The practical matter that a debate with the audience answers."""
FOR_THE_PRESS = frozenset({"press-kit", "accreditation", "interview", "photography"})
"""Practical matters that the press contacts know of."""


def topic(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Where a subject is spoken of, the closest first."""
    matches = []
    for session_id, place in ask.talks:
        session = directory.sessions.get(session_id)
        if session is None:
            continue
        talk = session.talks[place] if 0 <= place < len(session.talks) else None
        people = talk.speakers if talk else session.people
        matches.append(Match(session, talk, directory.people_of(people), phase_of_session(session, now)))
    pages = max(1, -(-len(matches) // MATCHES_A_PAGE))
    page = min(ask.page, pages - 1)
    return TopicAnswer(
        ask.words or "",
        tuple(matches[page * MATCHES_A_PAGE : (page + 1) * MATCHES_A_PAGE]),
        people_first=Aspect.WHO in ask.aspects,
        verdict=_verdict(ask, [match.session for match in matches]),
        page=page,
        pages=pages,
    )


def _verdict(ask: Ask, sessions: list[Session]) -> bool | None:
    """Whether it is cancelled, where that was asked; else whether it is spoken of."""
    if Aspect.CANCELLED in ask.aspects:
        return are_off(sessions)
    return True if ask.confirms and not ask.aspects and not are_off(sessions) else None


def contact(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whom to reach; asked back where it is not said for what."""
    purposes = tuple(dict.fromkeys(each.purpose for each in directory.programme.contacts))
    if not purposes:
        return SilentAnswer(directory.programme.event, None)
    wanted = tuple(aspect for aspect in ask.aspects if aspect in (Aspect.TELEPHONE, Aspect.EMAIL))
    if ask.topic is None and len(purposes) > 1:
        return ClarifyAnswer(purposes=purposes, wanted=wanted)
    purpose = ContactPurpose(ask.topic) if ask.topic else purposes[0]
    return ContactAnswer(purpose, advisers(directory, purpose) or advisers(directory, purposes[0]), wanted)


def practical(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A practical matter: what the programme says of it, or whom to ask."""
    matter = ask.topic or ""
    if matter == QUESTIONS_OF_AUDIENCE and any(session.audience_debate for session in directory.taking_place):
        return debate(Ask(Intent.DEBATE), directory, now)
    text = directory.programme.practical.get(matter)
    information, press = advisers(directory, ContactPurpose.INFORMATION), advisers(directory, ContactPurpose.PRESS)
    whom = press if matter in FOR_THE_PRESS and press else information or press
    return PracticalAnswer(matter, text, whom, directory.programme.venue)


def prepared(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The organisers' own answer to a question that they expected."""
    text = next((each.answer for each in directory.programme.questions if each.id == ask.topic), None)
    return PreparedTextAnswer(text) if text else SilentAnswer(directory.programme.event, adviser(directory))


def silent(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A fair question on which the programme says nothing."""
    return SilentAnswer(directory.programme.event, adviser(directory))


def social(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Small talk."""
    return SocialAnswer(ask.topic or "greeting", directory.programme.event)
