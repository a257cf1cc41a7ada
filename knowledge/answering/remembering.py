"""What a conversation keeps of a question and its answer, so that the next message can lean on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from knowledge.answering.answers import (
    AcronymAnswer,
    Answer,
    AtTimeAnswer,
    CapacityAnswer,
    ClarifyAnswer,
    CompanionsAnswer,
    ContactAnswer,
    HostsAnswer,
    LanguagesAnswer,
    LinksAnswer,
    MeetingAnswer,
    NextAnswer,
    NotListedAnswer,
    NowAnswer,
    PartsAnswer,
    PersonTalkAnswer,
    PracticalAnswer,
    SeriesAnswer,
    ServiceAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    SilentAnswer,
    SpeakersAnswer,
    TextsAnswer,
    TimetableAnswer,
    TopicAnswer,
    VenueAnswer,
)
from knowledge.answering.told import people_told, sessions_in_mind, sessions_listed, sessions_told
from knowledge.programme import Session
from knowledge.understanding.context import FIRST_ASKED, Conversation, Listed
from knowledge.understanding.question import Ask, Intent, Question

FEW = 8
"""People who can be spoken of together as "they"; a longer list is no subject."""

ONE_SESSION = (AtTimeAnswer, LinksAnswer, NowAnswer, NextAnswer, SessionAnswer, SessionTimeAnswer, TextsAnswer, TimetableAnswer)
"""Answers about sessions, after which whoever speaks alone in the only one is spoken of."""
OF_NO_SESSION = (PracticalAnswer, CapacityAnswer, AcronymAnswer, LanguagesAnswer, VenueAnswer, PartsAnswer, NotListedAnswer, ServiceAnswer)
"""Answers that tell of no session, and leave those in mind as they were, whatever was asked: slides are a practical matter that tells of a talk."""
MOST_ASKED = 8
MOST_SPOKEN_OF = 16
KEPT_ASKS = 2_048
"""Different things asked that are kept for all chats together."""


ABOUT_A_SESSION = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS})
"""Kinds of question about a session that is named, of which several may be asked about one after the other."""


def remember(question: Question, answers: tuple[Answer, ...], conversation: Conversation, now: datetime, mark: str) -> Conversation:
    """The conversation after this question, answered by the programme of this mark.

    What was not understood, small talk and practical matters leave the subject as it was.
    """
    asks = tuple(_kept_once(ask) for ask in question.asks if ask.intent is not Intent.SOCIAL)
    if asks and asks[-1].intent is Intent.CLARIFY:
        return replace(conversation, language=question.language, spoken_at=now, last_asks=asks, choices=(), more=None, programme=mark)
    said = asks and not isinstance(answers[-1], SilentAnswer)
    if not said or (len(answers) == 1 and isinstance(answers[0], OF_NO_SESSION)):
        return replace(
            conversation,
            language=question.language,
            spoken_at=now,
            programme=mark,
            last_asks=asks if said else conversation.last_asks,
            people=_people_after_an_aside(answers[-1], asks[-1], conversation) if asks else conversation.people,
            group=_several_to_ask(answers[-1]) or conversation.group,
            earlier=_earlier(_named_to_ask(answers[-1]), conversation) if asks else conversation.earlier,
            asked=_asked((*conversation.asked, *asks[-1:])),
            choices=(),
            more=next_page(question, answers) if asks else None,
        )
    last = next((answer for answer in reversed(answers) if people_told(answer) or sessions_told(answer)), answers[-1])
    people = tuple(person.id for person in people_told(last))
    if isinstance(last, ContactAnswer) and asks[-1].people and set(asks[-1].people) <= set(people):
        people = asks[-1].people
    if asks[-1].people and (isinstance(last, HostsAnswer | LinksAnswer) or asks[-1].intent is Intent.DEBATE):
        people = asks[-1].people
    of_last = sessions_in_mind(last)
    sessions = _ids_of(of_last)
    of_session = of_last[0].people if len(sessions) == 1 else ()
    if not people and len(of_session) == 1 and isinstance(last, ONE_SESSION):
        people = of_session
    named = people if isinstance(last, SpeakersAnswer) or len(people) <= FEW else ()
    if asks[-1].intent is Intent.PERSON_SPEAKS and set(named) < set(asks[-1].people) and len(asks[-1].people) <= FEW:
        named = asks[-1].people  # "Ann or Bob, which of the two speaks?" has named both
    return replace(
        conversation,
        language=question.language,
        spoken_at=now,
        programme=mark,
        last_asks=asks,
        people=people if len(people) <= FEW else (),
        group=_group(_together(last) or _one_after_the_other(answers) or named, of_session, conversation),
        earlier=_earlier(people, _having_named(asks[-1], conversation)),
        listed=_listed(last, _together(last) or named, of_session, conversation),
        answered=_answered(answers, conversation),
        sessions=sessions or _ids_of(sessions_told(answers[0])),
        organisations=asks[-1].organisations,
        talks=_talks(last, asks[-1]),
        asked=_asked((*conversation.asked, asks[-1])),
        spoken=tuple(dict.fromkeys((*conversation.spoken, *(people if len(people) <= FEW else ()))))[:MOST_SPOKEN_OF],
        choices=choices_of(last, asks[-1]),
        more=next_page(question, answers),
        moment=last.starts if isinstance(last, AtTimeAnswer) else conversation.moment,
    )


@lru_cache(maxsize=KEPT_ASKS)
def _kept_once(ask: Ask) -> Ask:
    """The same value for all who ask the same: a thousand chats ask a few hundred things, and each keeps what it has asked."""
    return ask


def _asked(asked: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """The first questions and the last, where there are more than are kept."""
    return asked if len(asked) <= MOST_ASKED else (*asked[:FIRST_ASKED], *asked[FIRST_ASKED - MOST_ASKED :])


def _people_after_an_aside(answer: Answer, ask: Ask, conversation: Conversation) -> tuple[str, ...]:
    """Who is in mind after an aside: whose matter of practice it was, else who was before; nobody after a name that the programme does not have."""
    if isinstance(answer, NotListedAnswer):
        return ()
    return ask.people if ask.intent is Intent.PRACTICAL and 0 < len(ask.people) <= FEW else conversation.people


def _named_to_ask(answer: Answer) -> tuple[str, ...]:
    """Who was named as the one to ask about a matter of practice, whom only "he" or "she" means from then on."""
    return tuple(each.person.id for each in answer.advisers) if isinstance(answer, PracticalAnswer) else ()


def _several_to_ask(answer: Answer) -> tuple[str, ...]:
    """Those named to ask, where they are several, so that a pronoun means all whom it fits."""
    named = _named_to_ask(answer)
    return named if len(named) > 1 else ()


def _group(people: tuple[str, ...], of_session: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """Whom "they" means from now on: who was named together, or the last two who were named one after the other."""
    if len(people) > 1:
        return people if len(people) <= FEW else ()
    if len(people) == 1:
        return _joined(people, conversation)
    return of_session if 1 < len(of_session) <= FEW else conversation.group


def _earlier(people: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """Who was spoken of alone, with the one of this answer last."""
    if len(people) != 1:
        return conversation.earlier
    return (*(each for each in conversation.earlier if each not in people), *people)[-FEW:]


def _having_named(ask: Ask, conversation: Conversation) -> Conversation:
    """The conversation, in which the one from whom it is asked who is next has been spoken of as well."""
    return replace(conversation, earlier=_earlier(ask.people, conversation)) if ask.intent is Intent.NEXT else conversation


def _joined(person: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """The group of the person spoken of: the one before, where it has the person; else those before, one after the other, and this one."""
    if person[0] in conversation.group:
        return conversation.group
    if conversation.people == conversation.group[-1:] and set(conversation.group) <= set(conversation.earlier) and len(conversation.group) < FEW:
        return (*conversation.group, *person)
    before = conversation.people or conversation.group
    return (*before, *person) if len(before) == 1 else person


def _listed(answer: Answer, people: tuple[str, ...], of_session: tuple[str, ...], conversation: Conversation) -> Listed:
    """What "the first" and "the other" pick from after an answer: what it listed; else the list before, which has what it is about."""
    sessions = tuple(dict.fromkeys(session.id for session in sessions_listed(answer)))
    meetings = tuple(str(meeting.number) for meeting in answer.meetings if meeting.number) if isinstance(answer, SeriesAnswer | MeetingAnswer) else ()
    before = conversation.listed
    if len(meetings) == 1 and meetings[0] not in before.meetings and isinstance(answer, MeetingAnswer):
        meetings = (*before.meetings[-1:], *meetings)
    if meetings and not set(meetings) <= set(before.meetings):
        return Listed(meetings=meetings)
    if isinstance(answer, TopicAnswer) and len(answer.matches) > 1 and not any(match.talk for match in answer.matches):
        return Listed(people=people if answer.people_first and len(people) > 1 else (), sessions=_ids_of(sessions_told(answer)))
    in_turn = _sessions_in_turn(answer, conversation)
    if in_turn:
        return Listed(people=() if isinstance(answer, SessionTimeAnswer) else of_session, sessions=in_turn)
    of_listed = {session.id for session in sessions_told(answer)} & set(before.sessions)
    if len(people) == 1 and of_listed and not before.people:
        return before
    if len(people) > 1:
        longer = before.among or before.people
        return Listed(people=people, sessions=before.sessions if of_listed else (), among=longer if set(people) < set(longer) else ())
    if len(sessions) > 1:
        return Listed(sessions=sessions)
    if set(sessions) & set(before.sessions):
        return before
    if len(people) == 1 and isinstance(answer, NextAnswer | NowAnswer | AtTimeAnswer):
        return before
    if len(people) == 1:
        pair = _joined(people, conversation)
        return before if people[0] in before.people or len(pair) < 2 else Listed(people=pair)
    return Listed(people=of_session) if len(of_session) > 1 else before


def _sessions_in_turn(answer: Answer, conversation: Conversation) -> tuple[str, ...]:
    """The sessions that were asked about one after the other, each alone, with the one of this answer last; none where there is but one."""
    last = conversation.last_asks[-1].intent if conversation.last_asks else None
    here, before = _ids_of(sessions_told(answer)), conversation.sessions
    told = isinstance(answer, SessionTimeAnswer | AtTimeAnswer) and last in (Intent.SESSION_TIME, Intent.AT_TIME)
    of_rooms = isinstance(answer, SessionTimeAnswer | SessionAnswer | SpeakersAnswer) and all(each.room for each in sessions_told(answer))
    told = told or (of_rooms and last in ABOUT_A_SESSION)
    if not told or len(here) != 1 or len(before) != 1 or here == before or here[0] in conversation.listed.sessions:
        return ()
    return (*(conversation.listed.sessions if conversation.listed.sessions[-1:] == before else before), *here)


def _ids_of(sessions: tuple[Session, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(session.id for session in sessions))


def _subject(answer: Answer) -> Listed:
    """What an answer is about."""
    people = tuple(person.id for person in people_told(answer))
    return Listed(people=people if len(people) <= FEW else (), sessions=_ids_of(sessions_told(answer)))


def _answered(answers: tuple[Answer, ...], conversation: Conversation) -> tuple[Listed, ...]:
    """What each of several answers is about; still that of the message before, while one of them is spoken of."""
    if len(answers) == 1 and not conversation.answered:
        return ()
    subjects = tuple(map(_subject, answers))
    if any(_is_about(subject, before) for subject in subjects for before in conversation.answered):
        return conversation.answered
    return subjects if len(subjects) > 1 else ()


def _is_about(subject: Listed, before: Listed) -> bool:
    return bool(set(subject.people) & set(before.people) or (subject.sessions and subject.sessions == before.sessions))


def _one_after_the_other(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    """The people of whom each answer to one message is about one; nobody where it is not so."""
    found = [tuple(person.id for person in people_told(answer)) for answer in answers]
    return tuple(dict.fromkeys(people[0] for people in found)) if len(found) > 1 and all(len(people) == 1 for people in found) else ()


def _together(answer: Answer) -> tuple[str, ...]:
    """The people whom an answer about one of them names as well."""
    together = (answer.speaker.person, *(answer.same_talk or answer.same_session)) if isinstance(answer, CompanionsAnswer) else ()
    return tuple(person.id for person in together)


def _talks(answer: Answer, ask: Ask) -> tuple[tuple[str, int], ...]:
    """The talks that "who presents it?" asks of."""
    if isinstance(answer, TopicAnswer):
        return tuple(ask.talks)
    if isinstance(answer, PersonTalkAnswer):
        parts = [appearance for speaker in answer.speakers for appearance in speaker.appearances]
        return tuple(dict.fromkeys((part.session.id, part.session.talks.index(part.talk) if part.talk else -1) for part in parts))
    return ()


def next_page(question: Question, answers: tuple[Answer, ...]) -> Ask | None:
    """What asks for the next page of the last answer; None where all of it is shown, or something else follows the list."""
    goes_on = getattr(answers[-1], "left", 0) and len(question.asks) == len(answers)
    return replace(question.asks[-1], page=getattr(answers[-1], "page", 0) + 1) if goes_on else None


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
