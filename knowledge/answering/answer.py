"""The second arrow: a question becomes facts. Pure; one small function a kind of question does the work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from knowledge.answering import between, bodies, event, matters, parts, people, progress, timetable, what_is_on, who_speaks
from knowledge.answering.answers import Answer, NotUnderstoodAnswer
from knowledge.answering.breaks import of_the_breaks_meant
from knowledge.answering.theirs import of_those_meant
from knowledge.directory import Directory
from knowledge.understanding.question import Ask, Intent, Question

ANSWERING: dict[Intent, Callable[[Ask, Directory, datetime], Answer]] = {
    Intent.EVENT_TIME: event.event_time,
    Intent.PROGRESS: progress.progress,
    Intent.PROGRAMME: timetable.programme,
    Intent.THEME: event.theme,
    Intent.TITLE: event.title,
    Intent.VENUE: event.venue,
    Intent.HOSTS: event.hosts,
    Intent.SERIES: event.series,
    Intent.SPEAKERS: who_speaks.speakers_list,
    Intent.ORGANISATIONS: bodies.organisations,
    Intent.PERSON: people.person,
    Intent.PERSON_TIME: people.person_time,
    Intent.PERSON_TALK: people.person_talk,
    Intent.PERSON_SPEAKS: people.person_speaks,
    Intent.COMPANIONS: people.companions,
    Intent.WORKS: people.works,
    Intent.ORGANISATION_PEOPLE: bodies.organisation,
    Intent.ORGANISATION_TIME: bodies.organisation_time,
    Intent.ORGANISATION_TALK: bodies.organisation_talk,
    Intent.SESSION: timetable.session,
    Intent.SESSION_TIME: timetable.session_time,
    Intent.DEBATE: timetable.debate,
    Intent.AT_TIME: what_is_on.at_time,
    Intent.NOW: what_is_on.now_on,
    Intent.NEXT: what_is_on.next_up,
    Intent.PARTS: parts.parts,
    Intent.BETWEEN: between.between,
    Intent.REMAINING: progress.remaining,
    Intent.MISSING: progress.missing,
    Intent.TOPIC: matters.topic,
    Intent.CONTACT: matters.contact,
    Intent.PERSON_CONTACT: people.person_contact,
    Intent.PRACTICAL: matters.practical,
    Intent.PRIVATE: people.private,
    Intent.PREPARED: matters.prepared,
    Intent.ACRONYM: matters.acronym,
    Intent.UNKNOWN_NAME: people.unknown_name,
    Intent.UNKNOWN_TOPIC: people.unknown_name,
    Intent.SILENT: matters.silent,
    Intent.CLARIFY: matters.clarify,
    Intent.SOCIAL: matters.social,
    Intent.SERVICE: matters.service,
}


def answer(question: Question, directory: Directory, now: datetime) -> tuple[Answer, ...]:
    """The facts for everything that a question asks, in order; what was not understood is said to be so."""
    local_now = now.astimezone(directory.zone)
    found = tuple(answer_one(ask, directory, local_now) for ask in question.asks)
    return found or (NotUnderstoodAnswer(directory.programme.event),)


def answer_one(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The facts for one thing asked."""
    answering = ANSWERING.get(ask.intent)
    if answering is None:
        return NotUnderstoodAnswer(directory.programme.event)
    people = tuple([person for person in ask.people if person in directory.people])
    if ask.people and not people:
        return matters.silent(ask, directory, now)
    known = of_those_meant(ask if people == ask.people else replace(ask, people=people), directory, now)
    known = of_the_breaks_meant(known, directory, now)
    found = answering(known, directory, now)
    return _unconfirmed(found) if known.partly_understood else found


def _unconfirmed(answer: Any) -> Answer:
    """An answer without the yes that it may begin with: some have none."""
    found: Answer = replace(answer, verdict=None) if getattr(answer, "verdict", None) else answer
    return found
