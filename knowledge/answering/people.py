"""Answers about people who are named: who they are, when and with whom they speak, what about, and how to reach them."""

from __future__ import annotations

from datetime import datetime
from itertools import product

from knowledge.answering.answers import (
    Adviser,
    Answer,
    ClarifyAnswer,
    CompanionsAnswer,
    ContactAnswer,
    NotListedAnswer,
    NotSpeakingAnswer,
    PersonAnswer,
    PersonContactAnswer,
    PersonTalkAnswer,
    PersonTimeAnswer,
    Phase,
    PrivateAnswer,
    SilentAnswer,
    Speaker,
    SpeakersAnswer,
    WorksAnswer,
)
from knowledge.answering.facts import adviser, advisers, are_cancelled, comes, moment_of, phase_of_event, said_then, speaker, speakers
from knowledge.answering.theirs import at_their_edge, fitting, is_narrowed, of_their_others, of_their_parts
from knowledge.answering.who_speaks import at_the_edge
from knowledge.directory import Directory
from knowledge.programme import ContactPurpose, Gender, Person, Session
from knowledge.understanding.question import BOTH_ARE_SO, Ask, Aspect, Intent, Order

VERDICTS = {"right": True, "wrong": False}
"""What is said of a claim: a number, or a function."""
GENDERS = {Aspect.FEMININE: Gender.FEMININE, Aspect.MASCULINE: Gender.MASCULINE}
"""What may be claimed of somebody's gender."""
SIDE_BY_SIDE = 2
OF_THEIR_PARTS = (Order.FIRST, Order.LAST, Order.COMING)
"""Which one of several parts of somebody may be meant."""
MOST_MENTIONS = 3
"""Sessions that are named where somebody does not speak and is only spoken of."""


def person(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who people are."""
    unclear = _which(ask, directory)
    if unclear:
        return unclear
    found = speakers(directory, ask.people, now)
    only = found[0].person.id
    contact = directory.contacts.get(only)
    verdict = VERDICTS.get(ask.topic or "")
    if ask.confirms and ask.organisations:
        belong = {any(role.organisation in ask.organisations for role in each.person.roles) for each in found}
        verdict = belong.pop() if len(belong) == 1 else None
    if Aspect.GENDER in ask.aspects:
        verdict = _is_of_that_gender(ask, found)
    return PersonAnswer(
        found,
        tuple(aspect for aspect in ask.aspects if aspect is not Aspect.WHO),
        verdict,
        host=len(found) == 1 and only in directory.programme.event.hosts,
        contact=contact.purpose if contact and len(found) == 1 else None,
        unsaid=ask.topic == "unsaid",
        both=ask.topic == BOTH_ARE_SO,
        letters=tuple((ask.words or "").split()) if Aspect.SPELLING in ask.aspects else (),
    )


def _is_of_that_gender(ask: Ask, found: tuple[Speaker, ...]) -> bool | None:
    """Whether somebody is the woman or the man they are claimed to be; None where nothing is claimed, or the programme does not tell."""
    genders, claimed = {each.person.gender for each in found}, {GENDERS[aspect] for aspect in ask.aspects if aspect in GENDERS}
    return None if not claimed or None in genders else genders == claimed


def person_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """When people speak; of one who does not, what they are there for."""
    unclear = _which(ask, directory)
    if unclear:
        return unclear
    silent = not_speaking(ask, directory, now)
    if silent:
        return silent
    everything = tuple(each for each in speakers(directory, ask.people, now) if each.appearances)
    if Aspect.OTHERS in ask.aspects:
        return of_their_others(ask, everything)
    found = fitting(everything, ask, directory, now)
    if directory.rooms and (is_narrowed(ask, directory) or ask.order in OF_THEIR_PARTS) and Aspect.CANCELLED not in ask.aspects:
        return of_their_parts(ask, everything, found, directory, now)
    if Aspect.AT_ONCE in ask.aspects and len(found) == SIDE_BY_SIDE:
        return PersonTimeAnswer(found, _both_are_heard(*found) if Aspect.DENIED in ask.aspects else _are_at_once(*found), None, None, ())
    all_sessions = [appearance.session for each in found for appearance in each.appearances]
    sessions = [session for session in all_sessions if session.state.takes_place]
    if Aspect.SAME_SESSION in ask.aspects and len(found) > 1:
        together = set.intersection(*({part.session.id for part in each.appearances if part.session.state.takes_place} for each in found))
        of_all = ask.confirms and len(found) == len(ask.people)
        return PersonTimeAnswer(found, bool(together) if of_all else None, None, None, ask.aspects)
    claimed = moment_of(directory, ask.when, now) if ask.confirms else None
    verdict = VERDICTS.get(ask.topic or "")
    if Aspect.CANCELLED in ask.aspects:
        verdict = are_cancelled(all_sessions) or None
    elif claimed and not sessions:
        verdict, claimed = False, None
    elif ask.order in (Order.FIRST, Order.LAST) and directory.taking_place:
        edge = directory.taking_place[0 if ask.order is Order.FIRST else -1]
        verdict = any(session.id == edge.id for session in sessions)
    elif ask.order and ask.confirms and len(found) == len(ask.people) == SIDE_BY_SIDE and len(sessions) == len(all_sessions):
        verdict = comes(found[0].sessions, found[1].sessions, ask.order)
    elif claimed and ask.order:
        sides = {_side_of(session, claimed) for session in sessions}
        verdict = sides.pop() is ask.order if len(sides) == 1 and None not in sides else None
    elif claimed:
        of_each = {said_then((appearance.session for appearance in each.appearances), directory, ask.when, now) for each in found}
        verdict = False if False in of_each else None if None in of_each else True
    order = ask.order if ask.order in (Order.FIRST, Order.LAST) and verdict is not None else None
    return PersonTimeAnswer(found, verdict, claimed, order, ask.aspects, instead=_who_is(order, directory, now) if verdict is False else None)


def _side_of(session: Session, moment: datetime) -> Order | None:
    """Whether a session is before a moment or after it; None where it goes on then."""
    return Order.AFTER if session.starts >= moment else Order.BEFORE if session.ends <= moment else None


def _both_are_heard(one: Speaker, other: Speaker) -> bool:
    """Whether two people can both be heard: in one session, or in two of which one is over when the other begins."""
    pairs = product(one.sessions, other.sessions)
    return any(first.id == second.id or not first.overlaps(second) for first, second in pairs)


def _are_at_once(one: Speaker, other: Speaker) -> bool | None:
    """Whether two people speak at the same time; None where a session that they share does not tell."""
    if {session.id for session in one.sessions} & {session.id for session in other.sessions}:
        return None
    return not _both_are_heard(one, other)


def person_talk(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What people speak about."""
    unclear = _which(ask, directory)
    if unclear:
        return unclear
    everything = speakers(directory, ask.people, now)
    found = fitting(everything, ask, directory, now)
    return not_speaking(ask, directory, now) or PersonTalkAnswer(at_their_edge(found or everything, ask.order, now), elsewhere=not found)


def person_speaks(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whether somebody speaks at all."""
    unclear = _which(ask, directory)
    if unclear:
        return unclear
    silent = not_speaking(ask, directory, now)
    if silent:
        return silent
    answer = person_time(ask, directory, now)
    if isinstance(answer, PersonTimeAnswer) and answer.verdict is None and ask.confirms and answer.claimed is None:
        speaking = {appearance.session.id for each in answer.speakers for appearance in each.appearances if appearance.session.state.takes_place}
        in_session: bool | None = bool(speaking & set(ask.sessions) if ask.sessions else speaking)
        if ask.several and in_session and not all(map(directory.parts_of, ask.people)):
            in_session = None  # of two hosts one speaks
        if Aspect.TO_COME in ask.aspects and all(appearance.phase is Phase.PAST for each in answer.speakers for appearance in each.appearances):
            in_session = None
        return PersonTimeAnswer(answer.speakers, in_session, None, answer.order, answer.aspects)
    return answer


def companions(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """With whom somebody speaks."""
    silent = not_speaking(ask, directory, now)
    if silent:
        return silent
    found = speaker(directory, ask.people[0], now)
    same_talk: list[str] = []
    same_session: list[str] = []
    for appearance in found.appearances:
        together = appearance.talk.speakers if appearance.talk else ()
        same_talk += [each for each in together if each != found.person.id]
        same_session += [each for each in appearance.session.people if each != found.person.id and each not in together]
    return CompanionsAnswer(found, directory.people_of(dict.fromkeys(same_talk)), directory.people_of(dict.fromkeys(same_session)))


def works(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The books that the programme credits to the people named, or to anybody."""
    asked = directory.people_of(ask.people)
    found = [each for each in (asked or directory.programme.people) if each.works]
    if not found and asked:
        return WorksAnswer((), asked, adviser(directory))
    whose = speakers(directory, (each.id for each in found), now)
    return WorksAnswer(whose, asked, None if found else adviser(directory), VERDICTS.get(ask.topic or "") if found else None)


def person_contact(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """How to reach a person, where the programme says; else whom to ask."""
    if not ask.people:
        return SilentAnswer(directory.programme.event, adviser(directory))
    listed = [each for each in ask.people if each in directory.contacts]
    if not listed:
        only = directory.people[ask.people[0]] if len(ask.people) == 1 else None
        return PrivateAnswer(only, "contact", _whom_to_ask(ask, directory), _if_several(ask, directory))
    if len(listed) > 1 and not ask.several:
        return ClarifyAnswer(people=directory.people_of(listed), wanted=tuple(a for a in ask.aspects if a is not Aspect.ROLE))
    wanted = tuple(aspect for aspect in ask.aspects if aspect in (Aspect.TELEPHONE, Aspect.EMAIL))
    if ask.topic in set(ContactPurpose) and directory.contacts[listed[0]].purpose != ask.topic:
        purpose = ContactPurpose(ask.topic)
        return ContactAnswer(purpose, advisers(directory, purpose), wanted)
    found = tuple(Adviser(directory.people[each], directory.contacts[each]) for each in listed)
    return PersonContactAnswer(found, wanted, verdict=VERDICTS.get(ask.topic or ""))


def private(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A detail that the programme does not give, unless it happens to have a biography."""
    only = directory.people.get(ask.people[0]) if len(ask.people) == 1 else None
    if only and ask.topic == "biography" and only.biography:
        return PersonAnswer(speakers(directory, ask.people, now))
    return PrivateAnswer(only, ask.topic or "other", _whom_to_ask(ask, directory), _if_several(ask, directory))


def _whom_to_ask(ask: Ask, directory: Directory) -> tuple[Adviser, ...]:
    """Whom to ask for what the programme does not give of somebody: the contacts for the press, where the asker is of it."""
    of_the_press = ask.topic == ContactPurpose.PRESS or Aspect.PRESS in ask.aspects
    anybody = adviser(directory)
    return (of_the_press and advisers(directory, ContactPurpose.PRESS)) or ((anybody,) if anybody else ())


def _if_several(ask: Ask, directory: Directory) -> tuple[Person, ...]:
    return directory.people_of(ask.people) if len(ask.people) > 1 else ()


def not_speaking(ask: Ask, directory: Directory, now: datetime) -> NotSpeakingAnswer | None:
    """What somebody is there for who does not speak; None where one of the people does."""
    if not ask.people or any(directory.parts_of(each) for each in ask.people):
        return None
    only = directory.people[ask.people[0]]
    contact = directory.contacts.get(only.id)
    purpose = contact if contact and contact.purpose in ContactPurpose else None
    is_host = only.id in directory.programme.event.hosts
    denied = ask.intent is Intent.PERSON_SPEAKS or ask.order in (Order.FIRST, Order.LAST) or (ask.confirms and ask.when is not None)
    return NotSpeakingAnswer(only, is_host, purpose, phase_of_event(directory, now), _who_is(ask.order, directory, now), denied=denied)


def _who_is(order: Order | None, directory: Directory, now: datetime) -> SpeakersAnswer | None:
    """Who is the first or the last of all, where that was asked of somebody else."""
    if order not in (Order.FIRST, Order.LAST) or not directory.taking_place or directory.rooms:
        return None
    return at_the_edge(Ask(Intent.SPEAKERS, order=order), directory.taking_place, directory, now)


def unknown_name(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Somebody, some body or something that the programme does not have."""
    kind = "function" if Aspect.ROLE in ask.aspects else "topic" if ask.intent is Intent.UNKNOWN_TOPIC else "person"
    mentioned = tuple(directory.sessions[session] for session in dict.fromkeys(session for session, _ in ask.talks))[:MOST_MENTIONS]
    return NotListedAnswer(directory.programme.event, kind, ask.words or "", adviser(directory), denied=not ask.aspects, mentioned_in=mentioned)


def _which(ask: Ask, directory: Directory) -> ClarifyAnswer | None:
    alike = directory.people_of(ask.people)
    if len(alike) < 2 or ask.several:
        return None
    return ClarifyAnswer(people=alike, about_time=ask.intent is Intent.PERSON_TIME)
