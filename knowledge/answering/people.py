"""Answers about people: who they are, when and with whom they speak, what about, and how to reach them."""

from __future__ import annotations

from datetime import datetime

from knowledge.answering.answers import (
    Adviser,
    Answer,
    ClarifyAnswer,
    CompanionsAnswer,
    ContactAnswer,
    NotListedAnswer,
    NotSpeakingAnswer,
    OrganisationAnswer,
    OrganisationsAnswer,
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
from knowledge.answering.claimed_lists import verdict_of_list
from knowledge.answering.facts import adviser, advisers, are_off, comes, moment_of, phase_of_event, phase_of_session, speaker, speakers
from knowledge.answering.narrowing import in_part, on_day
from knowledge.answering.theirs import at_their_edge, fitting, is_narrowed, of_their_others, of_their_parts
from knowledge.directory import Directory
from knowledge.programme import ContactPurpose, Gender, Person, Session
from knowledge.understanding.question import Ask, Aspect, Intent, Order

VERDICTS = {"right": True, "wrong": False}
"""What is said of a claim: a number, or a function."""
SIDE_BY_SIDE = 2

NAMES_A_PAGE = 14
"""Names of speakers that fit a phone screen."""


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
    return PersonAnswer(
        found,
        tuple(aspect for aspect in ask.aspects if aspect is not Aspect.WHO),
        verdict,
        host=len(found) == 1 and only in directory.programme.event.hosts,
        contact=contact.purpose if contact and len(found) == 1 else None,
        unsaid=ask.topic == "unsaid",
    )


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
    if directory.rooms and (is_narrowed(ask, directory) or ask.order in (Order.FIRST, Order.LAST)) and Aspect.CANCELLED not in ask.aspects:
        return of_their_parts(ask, everything, found)
    all_sessions = [appearance.session for each in found for appearance in each.appearances]
    sessions = [session for session in all_sessions if session.state.takes_place]
    if Aspect.SAME_SESSION in ask.aspects and len(found) > 1:
        together = set.intersection(*({part.session.id for part in each.appearances if part.session.state.takes_place} for each in found))
        of_all = ask.confirms and len(found) == len(ask.people)
        return PersonTimeAnswer(found, bool(together) if of_all else None, None, None, ask.aspects)
    claimed = moment_of(directory, ask.when, now) if ask.confirms else None
    verdict: bool | None = None
    if Aspect.CANCELLED in ask.aspects:
        verdict = are_off(all_sessions) or None
    elif claimed and not sessions:
        verdict, claimed = False, None
    elif ask.order in (Order.FIRST, Order.LAST) and directory.taking_place:
        edge = directory.taking_place[0 if ask.order is Order.FIRST else -1]
        verdict = any(session.id == edge.id for session in sessions)
    elif ask.order and ask.confirms and len(found) == len(ask.people) == SIDE_BY_SIDE and len(sessions) == len(all_sessions):
        verdict = comes(found[0].sessions, found[1].sessions, ask.order)
    elif claimed:
        exact = all(any(appearance.session.starts == claimed for appearance in each.appearances) for each in found)
        within = all(any(appearance.session.starts <= claimed < appearance.session.ends for appearance in each.appearances) for each in found)
        verdict = True if exact else None if within else False
    return PersonTimeAnswer(found, verdict, claimed, ask.order if ask.order in (Order.FIRST, Order.LAST) else None, ask.aspects)


def person_talk(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What people speak about."""
    unclear = _which(ask, directory)
    if unclear:
        return unclear
    everything = speakers(directory, ask.people, now)
    found = fitting(everything, ask, directory, now)
    return not_speaking(ask, directory, now) or PersonTalkAnswer(at_their_edge(found or everything, ask.order), elsewhere=not found)


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
    return WorksAnswer(speakers(directory, (each.id for each in found), now), asked, None if found else adviser(directory))


def organisation(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who represents bodies: those who speak, else the hosts and contacts among their people."""
    members = [member for each in ask.organisations for member in directory.members.get(each, ())]
    speaking = [member for member in dict.fromkeys(members) if directory.parts_of(member)]
    bodies = tuple(directory.organisations[each] for each in ask.organisations if each in directory.organisations)
    chosen = speaking or list(dict.fromkeys(members))
    there = any(session.id in ask.sessions for each in chosen for session, _ in directory.parts_of(each)) if ask.sessions else bool(chosen)
    if Aspect.EVERYBODY in ask.aspects:
        there = set(directory.speakers) <= set(members)
    verdict = there if ask.confirms and set(ask.aspects) <= {Aspect.EVERYBODY} else None
    return OrganisationAnswer(bodies, speakers(directory, chosen, now), ask.aspects, verdict)


def organisation_time(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """When the people of a body speak."""
    members = tuple(dict.fromkeys(member for each in ask.organisations for member in directory.members.get(each, ()) if directory.parts_of(member)))
    if not members:
        return organisation(ask, directory, now)
    return person_time(Ask(Intent.PERSON_TIME, people=members, several=True, when=ask.when, confirms=ask.confirms), directory, now)


def organisation_talk(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What the people of a body speak about."""
    members = tuple(dict.fromkeys(member for each in ask.organisations for member in directory.members.get(each, ()) if directory.parts_of(member)))
    return PersonTalkAnswer(speakers(directory, members, now)) if members else organisation(ask, directory, now)


def organisations(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Which bodies take part, in the event or in a session."""
    session = directory.sessions.get(ask.sessions[0]) if len(ask.sessions) == 1 else None
    people = session.people if session else directory.speakers
    found = dict.fromkeys(role.organisation for each in directory.people_of(people) for role in each.roles if role.organisation)
    bodies = tuple(directory.organisations[each] for each in found if each in directory.organisations)
    return OrganisationsAnswer(directory.programme.event, bodies, session, counted=Aspect.COUNT in ask.aspects)


def speakers_list(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who speaks: everybody, in some sessions, the first or the last."""
    sessions: tuple[Session, ...] = directory.taking_place
    if directory.rooms and not ask.sessions:
        return _many_speakers(ask, directory, now)
    if ask.sessions:
        sessions = tuple(directory.sessions[each] for each in ask.sessions if each in directory.sessions)
    if ask.order in (Order.FIRST, Order.LAST) and sessions:
        return _at_the_edge(ask, sessions, directory, now)
    feminine, masculine = Aspect.FEMININE in ask.aspects, Aspect.MASCULINE in ask.aspects
    wanted = None if feminine == masculine else Gender.FEMININE if feminine else Gender.MASCULINE
    groups: list[tuple[Session, tuple[Speaker, ...]]] = []
    for session in sessions:
        people = [each for each in session.people if each in directory.people and wanted in (None, directory.people[each].gender)]
        if people:
            groups.append((session, speakers(directory, people, now)))
    return SpeakersAnswer(
        directory.programme.event,
        tuple(groups),
        phase_of_event(directory, now),
        counted=Aspect.COUNT in ask.aspects,
        feminine=wanted is Gender.FEMININE,
        masculine=wanted is Gender.MASCULINE,
        with_roles=Aspect.ROLE in ask.aspects,
        of_session=bool(ask.sessions),
        verdict=verdict_of_list(ask, wanted, sessions, groups, directory),
    )


def _many_speakers(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A page of all who speak in an event of several rooms, or in the part of it that was asked about."""
    sessions = on_day(in_part(ask, directory), ask.when, directory, now)
    if len(sessions) < len(directory.sessions):
        everybody = tuple(dict.fromkeys(person for session in sessions if session.state.takes_place for person in session.people))
    else:
        everybody = directory.speaking
    page = min(ask.page, max(0, len(everybody) - 1) // NAMES_A_PAGE)
    shown = everybody[page * NAMES_A_PAGE : (page + 1) * NAMES_A_PAGE]
    return SpeakersAnswer(
        directory.programme.event,
        ((sessions[0], speakers(directory, shown, now)),) if shown else (),
        phase_of_event(directory, now),
        counted=Aspect.COUNT in ask.aspects,
        total=len(everybody),
        page=page,
        left=len(everybody) - page * NAMES_A_PAGE - len(shown),
    )


def _at_the_edge(ask: Ask, sessions: tuple[Session, ...], directory: Directory, now: datetime) -> Answer:
    groups: list[tuple[Session, tuple[Speaker, ...]]] = []
    chosen = sessions if len(sessions) > 1 and ask.sessions else (sessions[0 if ask.order is Order.FIRST else -1],)
    for session in chosen:
        people = session.people
        if ask.sessions and session.talks:
            people = session.talks[0 if ask.order is Order.FIRST else -1].speakers
        if people:
            groups.append((session, speakers(directory, people, now)))
    return SpeakersAnswer(directory.programme.event, tuple(groups), phase_of_session(chosen[0], now), of_session=bool(ask.sessions), order=ask.order)


def person_contact(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """How to reach a person, where the programme says; else whom to ask."""
    if not ask.people:
        return SilentAnswer(directory.programme.event, adviser(directory))
    listed = [each for each in ask.people if each in directory.contacts]
    if not listed:
        only = directory.people[ask.people[0]] if len(ask.people) == 1 else None
        return PrivateAnswer(only, "contact", adviser(directory), _if_several(ask, directory))
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
    return PrivateAnswer(only, ask.topic or "other", adviser(directory), _if_several(ask, directory))


def _if_several(ask: Ask, directory: Directory) -> tuple[Person, ...]:
    return directory.people_of(ask.people) if len(ask.people) > 1 else ()


def not_speaking(ask: Ask, directory: Directory, now: datetime) -> NotSpeakingAnswer | None:
    """What somebody is there for who does not speak; None where one of the people does."""
    if not ask.people or any(directory.parts_of(each) for each in ask.people):
        return None
    only = directory.people[ask.people[0]]
    contact = directory.contacts.get(only.id)
    purpose = contact if contact and contact.purpose in ContactPurpose else None
    return NotSpeakingAnswer(only, only.id in directory.programme.event.hosts, purpose, phase_of_event(directory, now))


def unknown_name(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Somebody, some body or something that the programme does not have."""
    kind = "topic" if ask.intent is Intent.UNKNOWN_TOPIC else "person"
    return NotListedAnswer(directory.programme.event, kind, ask.words or "", adviser(directory), denied=not ask.aspects)


def _which(ask: Ask, directory: Directory) -> ClarifyAnswer | None:
    alike = directory.people_of(ask.people)
    if len(alike) < 2 or ask.several:
        return None
    return ClarifyAnswer(people=alike, about_time=ask.intent is Intent.PERSON_TIME)
