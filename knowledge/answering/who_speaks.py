"""Answers to who speaks: everybody, in some sessions, the first or the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from knowledge.answering.answers import Answer, PrivateAnswer, Speaker, SpeakersAnswer
from knowledge.answering.claimed_lists import verdict_of_list
from knowledge.answering.facts import adviser, phase_of_event, phase_of_session, speakers
from knowledge.answering.narrowing import in_part, on_day
from knowledge.directory import Directory
from knowledge.programme import Gender, Person, Session
from knowledge.understanding.question import Ask, Aspect, Order

NAMES_A_PAGE = 14
"""Names of speakers that fit a phone screen."""


def speakers_list(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Who speaks: everybody, in some sessions, the first or the last."""
    sessions: tuple[Session, ...] = directory.taking_place
    feminine, masculine = Aspect.FEMININE in ask.aspects, Aspect.MASCULINE in ask.aspects
    wanted = None if feminine == masculine else Gender.FEMININE if feminine else Gender.MASCULINE
    if wanted and not any(person.gender for person in directory.people.values()):
        anybody = adviser(directory)
        return PrivateAnswer(None, "gender", (anybody,) if anybody else ())
    if (directory.rooms or Aspect.REPEATEDLY in ask.aspects) and not ask.sessions:
        return _many_speakers(ask, wanted, directory, now)
    if ask.sessions:
        named = tuple(directory.sessions[each] for each in ask.sessions if each in directory.sessions)
        sessions = on_day(named, ask.when, directory, now) or named
    if ask.order in (Order.FIRST, Order.LAST) and sessions:
        return at_the_edge(ask, sessions, directory, now)
    groups = _asked_for(wanted, sessions, directory, now, ask)
    verdict = verdict_of_list(ask, wanted, sessions, groups, directory)
    if wanted and verdict is False and Aspect.EVERYBODY in ask.aspects:
        feminine, wanted = not feminine, Gender.MASCULINE if feminine else Gender.FEMININE
        groups = _asked_for(wanted, sessions, directory, now, ask)
    return SpeakersAnswer(
        directory.programme.event,
        tuple(groups),
        phase_of_event(directory, now),
        counted=Aspect.COUNT in ask.aspects,
        feminine=wanted is Gender.FEMININE,
        masculine=wanted is Gender.MASCULINE,
        with_roles=bool({Aspect.ROLE, Aspect.EMPLOYER} & {*ask.aspects}),
        of_session=bool(ask.sessions),
        verdict=verdict,
        left_out=_left_out(ask, sessions, directory),
        unnamed=sessions if ask.sessions and not any(session.people for session in sessions) else (),
        in_all=len({person for session in directory.taking_place for person in session.people}) if Aspect.IN_ALL in ask.aspects else 0,
    )


def _asked_for(
    wanted: Gender | None, sessions: tuple[Session, ...], directory: Directory, now: datetime, ask: Ask
) -> list[tuple[Session, tuple[Speaker, ...]]]:
    """Who speaks in each of the sessions, all or those of a gender or among some people, but those who are not asked for."""
    groups: list[tuple[Session, tuple[Speaker, ...]]] = []
    for session in sessions:
        asked = (each for each in session.people if each in directory.people and each not in ask.left_out and (not ask.people or each in ask.people))
        people = [each for each in asked if wanted in (None, directory.people[each].gender)]
        if people:
            groups.append((session, speakers(directory, people, now)))
    return groups


def _many_speakers(ask: Ask, wanted: Gender | None, directory: Directory, now: datetime) -> Answer:
    """A page of all who speak in an event of several rooms, or in the part of it that was asked about; of those who do so repeatedly, who does most
    is first."""
    sessions = on_day(in_part(ask, directory), ask.when, directory, now)
    of_a_part = len(sessions) < len(directory.sessions)
    if of_a_part:
        everybody = tuple(dict.fromkeys(person for session in sessions if session.state.takes_place for person in session.people))
    else:
        everybody = directory.speaking
    if wanted:
        everybody = tuple(each for each in everybody if each in directory.people and directory.people[each].gender is wanted)
    repeatedly = Aspect.REPEATEDLY in ask.aspects
    if repeatedly:
        times = Counter(person for session in sessions if session.state.takes_place for person in set(session.people))
        everybody = tuple(sorted((each for each in everybody if times[each] > 1), key=times.__getitem__, reverse=True))
    everybody = tuple(each for each in everybody if each not in ask.left_out) if ask.left_out else everybody
    page = min(ask.page, max(0, len(everybody) - 1) // NAMES_A_PAGE)
    shown = everybody[page * NAMES_A_PAGE : (page + 1) * NAMES_A_PAGE]
    return SpeakersAnswer(
        directory.programme.event,
        ((sessions[0], speakers(directory, shown, now)),) if shown else (),
        phase_of_event(directory, now),
        counted=Aspect.COUNT in ask.aspects,
        repeatedly=repeatedly and (bool(shown) or not (of_a_part or wanted)),
        total=len(everybody),
        left_out=_left_out(ask, sessions, directory),
        feminine=wanted is Gender.FEMININE,
        masculine=wanted is Gender.MASCULINE,
        page=page,
        left=len(everybody) - page * NAMES_A_PAGE - len(shown),
    )


def at_the_edge(ask: Ask, sessions: tuple[Session, ...], directory: Directory, now: datetime) -> SpeakersAnswer:
    """Who is the first or the last in each of these sessions, or in all of them together."""
    groups: list[tuple[Session, tuple[Speaker, ...]]] = []
    edge = 0 if ask.order is Order.FIRST else -1
    chosen = sessions if len(sessions) > 1 and ask.sessions else (_given(sessions)[edge],)
    for session in chosen:
        parts = [talk.speakers for talk in session.talks] if ask.sessions and session.talks else [session.people]
        asked = [tuple(each for each in part if each not in ask.left_out) for part in parts]
        people = next(filter(None, asked if ask.order is Order.FIRST else reversed(asked)), ()) if ask.left_out else asked[edge]
        if people:
            groups.append((session, speakers(directory, people, now)))
    return SpeakersAnswer(
        directory.programme.event,
        tuple(groups),
        phase_of_session(chosen[0], now),
        of_session=bool(ask.sessions),
        order=ask.order,
        left_out=_left_out(ask, chosen, directory),
    )


def _given(sessions: Sequence[Session]) -> Sequence[Session]:
    """Those of some sessions that somebody gives; all where nobody gives any."""
    return [session for session in sessions if session.people] or sessions


def _left_out(ask: Ask, sessions: Iterable[Session], directory: Directory) -> tuple[Person, ...]:
    """Who speaks in some sessions as well, and is not asked for."""
    there = {person for session in sessions for person in session.people} if ask.left_out else set()
    return directory.people_of(each for each in ask.left_out if each in there)
