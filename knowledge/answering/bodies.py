"""Answers about bodies: who represents them, when and on what their people speak, which ones take part."""

from __future__ import annotations

from datetime import datetime

from knowledge.answering.answers import Answer, OrganisationAnswer, OrganisationsAnswer, PersonTalkAnswer
from knowledge.answering.facts import speakers
from knowledge.answering.people import VERDICTS, person_time
from knowledge.directory import Directory
from knowledge.understanding.question import Ask, Aspect, Intent


def organisation(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who represents bodies: those who speak, else the hosts and contacts among their people."""
    members = [member for each in ask.organisations for member in directory.members.get(each, ())]
    speaking = [member for member in dict.fromkeys(members) if directory.parts_of(member)]
    bodies = tuple(directory.organisations[each] for each in ask.organisations if each in directory.organisations)
    chosen = speaking or list(dict.fromkeys(members))
    there = any(session.id in ask.sessions for each in chosen for session, _ in directory.parts_of(each)) if ask.sessions else bool(chosen)
    if Aspect.EVERYBODY in ask.aspects:
        there = set(directory.speakers) <= set(members)
    verdict = there if ask.confirms and set(ask.aspects) <= {Aspect.EVERYBODY} else VERDICTS.get(ask.topic or "")
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
