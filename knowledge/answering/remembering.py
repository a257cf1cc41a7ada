"""What a conversation keeps of a question and its answer, so that the next message can lean on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.answering.answers import (
    Answer,
    AtTimeAnswer,
    ClarifyAnswer,
    CompanionsAnswer,
    ContactAnswer,
    HostsAnswer,
    MissedAnswer,
    NextAnswer,
    NotSpeakingAnswer,
    NowAnswer,
    OrganisationAnswer,
    PersonAnswer,
    PersonContactAnswer,
    PersonTalkAnswer,
    PersonTimeAnswer,
    PrivateAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    SpeakersAnswer,
    TopicAnswer,
    WorksAnswer,
)
from knowledge.programme import Person, Session
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, Question

FEW = 8
"""People who can be spoken of together as "they"; a longer list is no subject."""


def remember(question: Question, answers: tuple[Answer, ...], conversation: Conversation, now: datetime) -> Conversation:
    """The conversation after this question. What was not understood, and small talk, leave the subject as it was."""
    asks = tuple(ask for ask in question.asks if ask.intent is not Intent.SOCIAL)
    talking = replace(conversation, language=question.language, spoken_at=now, choices=())
    if not asks:
        return talking
    last = answers[-1]
    people = tuple(person.id for person in _people(last))
    sessions = tuple(dict.fromkeys(session.id for session in _sessions(last)))
    if not people and isinstance(last, AtTimeAnswer | NowAnswer | NextAnswer):
        speaking = tuple(dict.fromkeys(person for session in _sessions(last) for person in session.people))
        people = speaking if len(speaking) == 1 else ()
    group = people if len(people) > 1 else conversation.group if set(people) & set(conversation.group) else ()
    if not people and asks[-1].intent is Intent.PRACTICAL:
        return replace(talking, last_asks=asks, people=(), sessions=(), organisations=(), talks=())
    return replace(
        talking,
        last_asks=asks,
        people=people if len(people) <= FEW else (),
        group=group if len(group) <= FEW else (),
        sessions=sessions,
        organisations=asks[-1].organisations,
        talks=tuple(asks[-1].talks) if isinstance(last, TopicAnswer) else (),
        choices=choices_of(last, asks[-1]),
        moment=last.starts if isinstance(last, AtTimeAnswer) else conversation.moment,
    )


def choices_of(answer: Answer, ask: Ask) -> tuple[Ask, ...]:
    """What an answer that asks back offers to choose from, each as the question that it would be."""
    if not isinstance(answer, ClarifyAnswer):
        return ()
    if answer.purposes:
        return tuple(Ask(Intent.CONTACT, topic=str(purpose), aspects=answer.wanted) for purpose in answer.purposes)
    if answer.sessions:
        return tuple(replace(ask, sessions=(session.id,)) for session in answer.sessions)
    if answer.organisations:
        return tuple(replace(ask, organisations=(organisation.id,)) for organisation in answer.organisations)
    return tuple(replace(ask, people=(person.id,)) for person in answer.people)


def _people(answer: Answer) -> tuple[Person, ...]:
    match answer:
        case PersonTimeAnswer() | PersonAnswer() | PersonTalkAnswer() | OrganisationAnswer() | WorksAnswer():
            return tuple(speaker.person for speaker in answer.speakers)
        case SpeakersAnswer():
            return tuple(speaker.person for _, speakers in answer.groups for speaker in speakers)
        case CompanionsAnswer():
            return (answer.speaker.person,)
        case HostsAnswer():
            return answer.hosts
        case NotSpeakingAnswer():
            return (answer.person,)
        case PrivateAnswer():
            return (answer.person,) if answer.person else ()
        case PersonContactAnswer():
            return (answer.adviser.person,)
        case ContactAnswer():
            return tuple(adviser.person for adviser in answer.advisers)
        case ClarifyAnswer() | MissedAnswer():
            return answer.people
        case TopicAnswer():
            return tuple(dict.fromkeys(person for match in answer.matches for person in match.speakers))
        case _:
            return ()


def _sessions(answer: Answer) -> tuple[Session, ...]:
    match answer:
        case SessionTimeAnswer() | SessionAnswer() | MissedAnswer() | NextAnswer():
            return answer.sessions
        case AtTimeAnswer() | NowAnswer():
            return answer.running or answer.next
        case PersonTimeAnswer() | PersonTalkAnswer():
            return tuple(appearance.session for speaker in answer.speakers for appearance in speaker.appearances)
        case SpeakersAnswer() if answer.of_session:
            return tuple(session for session, _ in answer.groups)
        case TopicAnswer():
            return tuple(match.session for match in answer.matches)
        case _:
            return ()
