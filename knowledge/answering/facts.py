"""What several kinds of answer work out alike: where a session stands seen from now, who appears where, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from knowledge.answering.answers import Adviser, Appearance, Phase, Speaker
from knowledge.directory import Directory
from knowledge.programme import ContactPurpose, Person, Session, State
from knowledge.understanding.question import Order, TimeSpan

INSTANT = timedelta(microseconds=1)
"""The shortest time there is: what starts after a moment starts at least so much later."""


def phase_of(starts: datetime, ends: datetime, now: datetime) -> Phase:
    """Where a stretch of time stands: its start belongs to it, its end does not."""
    if now < starts:
        return Phase.FUTURE
    return Phase.PRESENT if now < ends else Phase.PAST


def phase_of_session(session: Session, now: datetime) -> Phase:
    """Where a session stands seen from now."""
    return phase_of(session.starts, session.ends, now)


def phase_of_event(directory: Directory, now: datetime) -> Phase:
    """Where the event stands seen from now."""
    return phase_of(directory.programme.event.begins, directory.programme.event.ends, now)


def speaker(directory: Directory, person: str, now: datetime) -> Speaker:
    """A person with all appearances."""
    appearances = tuple(
        Appearance(session, talk, phase_of_session(session, now), own_time=not session.talks and len(session.people) == 1)
        for session, talk in directory.parts_of(person)
    )
    return Speaker(directory.people[person], appearances)


def speakers(directory: Directory, people: Iterable[str], now: datetime) -> tuple[Speaker, ...]:
    """People with all their appearances; ids that are not defined are left out."""
    return tuple(speaker(directory, person, now) for person in people if person in directory.people)


def advisers(directory: Directory, purpose: ContactPurpose) -> tuple[Adviser, ...]:
    """Whom to ask for a purpose."""
    return tuple(
        Adviser(directory.people[contact.person], contact)
        for contact in directory.programme.contacts
        if contact.purpose is purpose and contact.person in directory.people
    )


def adviser(directory: Directory) -> Adviser | None:
    """Whom to ask where the programme is silent: the contact for information, else any contact."""
    found = advisers(directory, ContactPurpose.INFORMATION) or advisers(directory, ContactPurpose.PRESS)
    return found[0] if found else None


def running(directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """The sessions that run at a moment."""
    return directory.running_at(moment)


def off_at(directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """The sessions that were to run at a moment and are cancelled or postponed."""
    return tuple(session for session in directory.called_off if session.starts <= moment < session.ends)


def are_off(sessions: Iterable[Session]) -> bool | None:
    """Whether sessions are cancelled or postponed: all, none (False), or some (None)."""
    found = {not session.state.takes_place for session in sessions}
    return found.pop() if len(found) == 1 else None


def are_cancelled(sessions: Iterable[Session]) -> bool | None:
    """Whether sessions are cancelled: all, none (False), or neither, as some are or as they are postponed (None)."""
    found = list(sessions)
    return None if any(session.state is State.POSTPONED for session in found) else are_off(found)


def following(directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """The sessions that start next after a moment, all that start together."""
    later = directory.starting_from(moment + INSTANT)
    return tuple(takewhile(lambda session: session.starts == later[0].starts, later))


def preceding(directory: Directory, moment: datetime) -> tuple[Session, ...]:
    """The sessions that ended last by a moment, all that started together."""
    earlier = directory.ended_by(moment)
    latest = max((session.starts for session in earlier), default=moment)
    return tuple(session for session in earlier if session.starts == latest)


def comes(these: Sequence[Session], those: Sequence[Session], order: Order) -> bool | None:
    """Whether all of these sessions are before or after all of those; None where they are mixed or the same."""
    if all(one.ends <= other.starts for one in these for other in those):
        return order is Order.BEFORE
    if all(other.ends <= one.starts for one in these for other in those):
        return order is Order.AFTER
    return None


def moment_of(directory: Directory, span: TimeSpan | None, now: datetime) -> datetime | None:
    """The first moment of a time that was asked about, on the day that fits: the one said, today if the event is on, else its first."""
    if span is None:
        return None
    if span.exact:
        return span.exact
    if span.starts is None:
        return None
    return directory.moment_on(day_of(directory, span, now), span.starts)


def claimed_of(session: Session, directory: Directory, span: TimeSpan | None, now: datetime) -> datetime | None:
    """The moment at which a session is said to be: on its own day, where only an hour was said."""
    if span and span.starts and span.day is None:
        return directory.moment_on(directory.date_of[session.id], span.starts)
    return moment_of(directory, span, now)


def said_then(sessions: Iterable[Session], directory: Directory, span: TimeSpan | None, now: datetime) -> bool | None:
    """Whether any of the sessions begins at the moment that is claimed of them; None where one only runs then."""
    claimed = [(session, claimed_of(session, directory, span, now)) for session in sessions]
    if span and span.starts and span.ends and any(moment and moment <= session.starts < _end_after(moment, span.ends) for session, moment in claimed):
        return True
    if any(session.starts == moment for session, moment in claimed):
        return True
    return None if any(moment and session.starts <= moment < session.ends for session, moment in claimed) else False


def _end_after(moment: datetime, ends: time) -> datetime:
    """When a stretch of hours ends that begins at a moment."""
    end = moment.replace(hour=ends.hour, minute=ends.minute)
    return end if end > moment else end + timedelta(days=1)


def end_of(directory: Directory, span: TimeSpan | None, now: datetime) -> datetime | None:
    """The last moment of a stretch of time that was asked about."""
    if span is None or span.ends is None:
        return None
    ends, starts = directory.moment_on(day_of(directory, span, now), span.ends), moment_of(directory, span, now)
    return ends + timedelta(days=1) if starts and ends < starts else ends


def day_of(directory: Directory, span: TimeSpan, now: datetime) -> date:
    """The day that an hour without a day means."""
    event = directory.programme.event
    first, last = event.begins.astimezone(directory.zone).date(), event.ends.astimezone(directory.zone).date()
    today = directory.day_at(now)
    return span.day or (today if first <= today <= last else first)


def in_turn(directory: Directory, people: tuple[str, ...], order: Order) -> tuple[Person, ...]:
    """Who comes after or before people in the session where they give one talk of several; nobody at its edge."""
    theirs = {(session.id, session.talks.index(talk) if talk else None) for each in people for session, talk in directory.parts_of(each)}
    session, here = theirs.pop() if len(theirs) == 1 else ("", None)
    if here is None:
        return ()
    talks, place = directory.sessions[session].talks, here + (1 if order is Order.AFTER else -1)
    return directory.people_of(talks[place].speakers) if 0 <= place < len(talks) else ()
