"""Of whom and of which sessions an answer tells: what the next message may lean on."""

from __future__ import annotations

from knowledge.answering.answers import (
    Answer,
    AtTimeAnswer,
    BetweenAnswer,
    ClarifyAnswer,
    CompanionsAnswer,
    ContactAnswer,
    HostsAnswer,
    LinksAnswer,
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
    ProgressAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    SpeakersAnswer,
    TextsAnswer,
    TimetableAnswer,
    TopicAnswer,
    WorksAnswer,
)
from knowledge.programme import Person, Session
from knowledge.understanding.question import Order


def people_told(answer: Answer) -> tuple[Person, ...]:
    """The people whom an answer is about, in its order."""
    match answer:
        case PersonTimeAnswer() | PersonAnswer() | PersonTalkAnswer() | OrganisationAnswer():
            return tuple(speaker.person for speaker in answer.speakers)
        case WorksAnswer():
            return tuple(speaker.person for speaker in answer.speakers) or answer.asked
        case SpeakersAnswer():
            return tuple(speaker.person for _, speakers in answer.groups for speaker in speakers)
        case CompanionsAnswer():
            return (answer.speaker.person,)
        case HostsAnswer():
            return answer.hosts
        case NextAnswer():
            return answer.in_turn
        case NotSpeakingAnswer():
            return (answer.person,)
        case PrivateAnswer():
            return (answer.person,) if answer.person else ()
        case PersonContactAnswer():
            return tuple(adviser.person for adviser in answer.advisers)
        case ContactAnswer():
            return tuple(adviser.person for adviser in answer.advisers)
        case ClarifyAnswer() | MissedAnswer():
            return answer.people
        case TopicAnswer():
            return tuple(dict.fromkeys(person for match in answer.matches for person in match.speakers))
        case _:
            return ()


def sessions_in_mind(answer: Answer) -> tuple[Session, ...]:
    """The sessions that an answer is about: of all that were before something, the one right before it, from which "before that" goes on."""
    sessions = sessions_told(answer)
    return sessions[-1:] if isinstance(answer, NextAnswer) and answer.order is Order.BEFORE and not answer.in_turn else sessions


def sessions_told(answer: Answer) -> tuple[Session, ...]:
    """The sessions that an answer is about, in its order."""
    match answer:
        case SessionTimeAnswer() | SessionAnswer() | MissedAnswer() | LinksAnswer():
            return answer.sessions
        case TextsAnswer():
            return tuple(session for session, _ in answer.told)
        case NextAnswer():
            return answer.after if answer.in_turn else answer.sessions or answer.after
        case BetweenAnswer():
            return answer.sessions or answer.edges
        case AtTimeAnswer() | NowAnswer() | ProgressAnswer():
            return answer.running or answer.next
        case PersonTimeAnswer() | PersonTalkAnswer():
            return tuple(appearance.session for speaker in answer.speakers for appearance in speaker.appearances)
        case SpeakersAnswer() if answer.of_session or answer.order:
            return tuple(session for session, _ in answer.groups) or answer.unnamed
        case TopicAnswer():
            return tuple(match.session for match in answer.matches)
        case TimetableAnswer() if len(answer.sessions) == 1:
            return answer.sessions
        case _:
            return ()


def sessions_listed(answer: Answer) -> tuple[Session, ...]:
    """The sessions that an answer lists, of which one may be picked by its place."""
    match answer:
        case TimetableAnswer():
            return answer.sessions
        case TopicAnswer() if answer.people_first:
            return ()
        case PersonTimeAnswer() | PersonTalkAnswer() | PersonAnswer() if len(answer.speakers) == 1:
            theirs = answer.speakers[0].sessions
            return theirs if len(theirs) > 1 else ()
        case PersonTimeAnswer() | PersonTalkAnswer() | SpeakersAnswer():
            return ()
        case _:
            return sessions_told(answer)
