"""Answers about subjects of the programme, contacts and practical matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.answering.answers import (
    AcronymAnswer,
    Answer,
    CapacityAnswer,
    ClarifyAnswer,
    ContactAnswer,
    LanguagesAnswer,
    LinksAnswer,
    Match,
    PracticalAnswer,
    PreparedTextAnswer,
    ServiceAnswer,
    SilentAnswer,
    SocialAnswer,
    TextsAnswer,
    TimetableAnswer,
    TopicAnswer,
)
from knowledge.answering.facts import adviser, advisers, are_cancelled, are_off, phase_of_event, phase_of_session
from knowledge.answering.narrowing import is_in_part, on_day, page_of, rooms_of, tracks_of
from knowledge.answering.people import VERDICTS
from knowledge.answering.timetable import debate, session_time
from knowledge.directory import Directory, languages_of
from knowledge.programme import ContactPurpose, Room, Session, State
from knowledge.understanding.matters import NEXT_OF_KIN, Matter
from knowledge.understanding.question import FOR_THE_PRESS, Ask, Aspect, Intent, Order, Service

FEW = 3
"""Sessions about a subject from which those that only mention it are left out."""
OF_A_CROWD = frozenset({Matter.SEATS, Matter.ATTENDANCE})
"""Matters of how many people there are, of which it tells how many a room holds."""
MOST_ROOMS = 8
"""Rooms of which it is told at once how many people they hold."""
MATCHES_A_PAGE = 6
"""Talks that fit a phone screen with their speakers and hours."""


def topic(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Where a subject is spoken of, the closest first; in the room and at the time that were said, else anywhere, and then it is told."""
    about = [found for found in ask.talks if found[0] in directory.sessions]
    asked = _coming_first(_narrowed(ask, directory, now, about), directory, now)
    if len(asked) < FEW and not (ask.when and ask.when.exact and about):
        asked += _coming_first(_narrowed(ask, directory, now, [found for found in ask.mentions if found[0] in directory.sessions]), directory, now)
    if not asked and ask.tracks and len(about) <= FEW:
        asked = _narrowed(replace(ask, tracks=()), directory, now, about)  # a word of a title may name a track besides
    asked = _on_that_side(ask, directory, now, asked)
    elsewhere = not asked
    beside = _elsewhere(ask, directory, now, about) if elsewhere else []
    found = asked or _coming_first(beside or about, directory, now)
    if elsewhere and not ask.talks:
        return SilentAnswer(directory.programme.event, adviser(directory))
    is_over = not elsewhere and _is_over(ask, [directory.sessions[session] for session, _ in found], directory, now)
    in_turn = ask.when is not None and not elsewhere
    if in_turn:
        found = sorted(found, key=lambda each: (directory.sessions[each[0]].ends <= now, directory.sessions[each[0]].starts))
    shown, page, left = _page(found, ask.page, directory)
    if directory.rooms and not in_turn:
        mentioned = set(found) - set(about)
        shown.sort(key=lambda each: (each in mentioned, directory.sessions[each[0]].ends <= now, directory.sessions[each[0]].starts))
    return TopicAnswer(
        ask.words or "",
        tuple(_match(directory, now, *each) for each in shown),
        people_first=Aspect.WHO in ask.aspects,
        verdict=False if elsewhere else None if is_over else _verdict(ask, [directory.sessions[session] for session, _ in found]),
        page=page,
        left=left,
        with_abstract=bool(directory.rooms) and not elsewhere and not set(ask.aspects) & {Aspect.WHO, Aspect.WHEN, Aspect.LANGUAGE},
        elsewhere=elsewhere,
        is_over=is_over,
        rooms=rooms_of(ask, directory) if elsewhere else (),
        tracks=tracks_of(ask, directory) if elsewhere else (),
        at_that_time=bool(beside) and ask.when is not None,
        other_language=_language_without(ask, directory, now, about) if elsewhere else None,
        total=len(found) if directory.rooms and Aspect.COUNT in ask.aspects else 0,
    )


def _on_that_side(ask: Ask, directory: Directory, now: datetime, talks: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """What is not over, or what has begun, where only that is asked for; all of it, where nothing is left or has."""
    if ask.order is Order.AFTER:
        return [each for each in talks if directory.sessions[each[0]].ends > now] or talks
    return [each for each in talks if directory.sessions[each[0]].starts <= now] or talks if ask.order is Order.BEFORE else talks


def _coming_first(talks: list[tuple[str, int]], directory: Directory, now: datetime) -> list[tuple[str, int]]:
    """What is over after what is not, in an event of many talks; what only mentions a subject is so put in order by itself."""
    return sorted(talks, key=lambda each: directory.sessions[each[0]].ends <= now) if directory.rooms else talks


def _verdict(ask: Ask, sessions: list[Session]) -> bool | None:
    """Whether it is cancelled, where that was asked; whether it is of whom it is said to be; else whether it is spoken of."""
    if ask.topic in VERDICTS:
        return VERDICTS[ask.topic]
    if Aspect.CANCELLED in ask.aspects:
        return are_cancelled(sessions)
    return True if ask.confirms and not ask.page and not ask.aspects and not are_off(sessions) else None


def _is_over(ask: Ask, sessions: Sequence[Session], directory: Directory, now: datetime) -> bool:
    """Whether it is asked if there is something at a time of which, while the event runs, nothing is left."""
    to_come = ask.order is Order.AFTER or (ask.confirms and ask.when is not None)
    asked = to_come and not ask.aspects and now < directory.programme.event.ends
    return asked and all(session.ends <= now for session in sessions)


def _narrowed(ask: Ask, directory: Directory, now: datetime, talks: list[tuple[str, int]]) -> list[tuple[str, int]]:
    sessions = [directory.sessions[session] for session, _ in talks]
    when, days = ask.when, {directory.date_of[session.id] for session in sessions}
    if when and when.starts and when.day is None and len(days) == 1 and directory.day_at(now) not in directory.dates:
        when = replace(when, day=days.pop())  # on no day of the event, an hour is of whichever day that is on
    fitting = {session.id for session in on_day(sessions, when, directory, now) if is_in_part(session, ask, directory)}
    return [(session, place) for session, place in talks if session in fitting]


def _elsewhere(ask: Ask, directory: Directory, now: datetime, talks: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """What there is on it in other rooms and tracks than those that were named, at the time that was said."""
    return _narrowed(replace(ask, rooms=(), tracks=()), directory, now, talks) if ask.rooms or ask.tracks else []


def _language_without(ask: Ask, directory: Directory, now: datetime, talks: list[tuple[str, int]]) -> str | None:
    """The language that was asked for, where there is nothing in it at any time."""
    return None if _narrowed(replace(ask, rooms=(), tracks=(), when=None), directory, now, talks) else ask.language


def _match(directory: Directory, now: datetime, session_id: str, place: int) -> Match:
    session = directory.sessions[session_id]
    talk = session.talks[place] if 0 <= place < len(session.talks) else None
    people = talk.speakers if talk else session.people
    return Match(session, talk, directory.people_of(people), phase_of_session(session, now))


def _page(found: list[tuple[str, int]], page: int, directory: Directory) -> tuple[list[tuple[str, int]], int, int]:
    if not directory.rooms:
        first = min(page, max(0, len(found) - 1) // MATCHES_A_PAGE) * MATCHES_A_PAGE
        shown = found[first : first + MATCHES_A_PAGE]
        return shown, first // MATCHES_A_PAGE, len(found) - first - len(shown)
    sessions, page, left = page_of([directory.sessions[session] for session, _ in found], page, directory)
    last = len(found) - left
    return found[last - len(sessions) : last], page, left


def contact(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Whom to reach; asked back where it is not said for what."""
    purposes = tuple(dict.fromkeys(each.purpose for each in directory.programme.contacts))
    if not purposes:
        return SilentAnswer(directory.programme.event, None)
    wanted = tuple(aspect for aspect in ask.aspects if aspect in (Aspect.TELEPHONE, Aspect.EMAIL))
    if ask.topic is None and len(purposes) > 1:
        return ClarifyAnswer(purposes=purposes, wanted=wanted)
    purpose = ContactPurpose(ask.topic) if ask.topic else purposes[0]
    whom = advisers(directory, purpose) or advisers(directory, purposes[0])
    verdict = set(ask.people) <= {each.person.id for each in whom} if ask.people and ask.confirms else None
    return ContactAnswer(purpose, whom, wanted, verdict)


def practical(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A practical matter: what the programme says of it, or whom to ask. What is full, where its sessions tell it."""
    matter = ask.topic or ""
    if matter == Matter.AUDIENCE_QUESTIONS and directory.debates:
        return debate(Ask(Intent.DEBATE, people=ask.people), directory, now)
    sessions = [directory.sessions[each] for each in ask.sessions if each in directory.sessions]
    if ask.links is not None and sessions:
        return _links(matter, sessions, ask.links)
    if of_sessions := tuple((directory.sessions[each], text) for each, text in ask.texts if each in directory.sessions):
        ahead = tuple(each for each in of_sessions if each[0].ends > now)
        return TextsAnswer(of_sessions, are_named=True) if ask.sessions else TextsAnswer(ahead or of_sessions, are_named=False)
    if matter == Matter.SEATS and (ask.confirms or not ask.rooms) and (full := _full(ask, directory, now)):
        of_one = Ask(Intent.SESSION_TIME, sessions=(full[0].id,))
        return (
            session_time(of_one, directory, now)
            if len(full) == 1
            else TimetableAnswer(directory.programme.event, full, phase_of_event(directory, now))
        )
    told = directory.programme.practical
    text = told.get(matter) or next((presented for _, presented in ask.texts), None)
    text = text or next((told[each] for each in NEXT_OF_KIN.get(matter, ()) if each in told), None)
    if matter == Matter.EVENT_LANGUAGE and not text and (spoken := _spoken(directory)):
        return LanguagesAnswer(spoken)
    if matter in OF_A_CROWD and (ask.rooms or not text) and (rooms := _that_hold(_rooms_asked(ask, sessions, directory), directory)):
        return CapacityAnswer(rooms[:MOST_ROOMS])
    information, press = advisers(directory, ContactPurpose.INFORMATION), advisers(directory, ContactPurpose.PRESS)
    of_the_press = matter in FOR_THE_PRESS or Aspect.PRESS in ask.aspects
    whom = press if of_the_press and press else information or press
    return PracticalAnswer(matter, text, whom, directory.programme.venue)


def _rooms_asked(ask: Ask, sessions: Sequence[Session], directory: Directory) -> Iterable[str | None]:
    """The rooms that are named, else those of the sessions that are, else all, the largest first, or the smallest."""
    if ask.rooms or ask.sessions:
        return ask.rooms or [session.room for session in sessions]
    return sorted(directory.rooms, key=lambda room: directory.rooms[room].capacity or 0, reverse=ask.order is not Order.SHORTEST)


def _that_hold(rooms: Iterable[str | None], directory: Directory) -> tuple[Room, ...]:
    """Those of some rooms of which it is known how many people they hold."""
    known = (directory.rooms[room] for room in dict.fromkeys(rooms) if room in directory.rooms)
    return tuple(room for room in known if room.capacity)


def _links(matter: str, sessions: Sequence[Session], told: Container[str]) -> LinksAnswer:
    """What sessions have on the web of a matter, by the addresses that tell of it, and the own pages of those that have nothing."""
    of_each = ((session, tuple(link.url for link in session.links if link.url in told)) for session in sessions)
    found = tuple((session, addresses) for session, addresses in of_each if addresses)
    having = {session.id for session, _ in found}
    pages = tuple((session, link.url) for session in sessions if session.id not in having for link in session.links if link.title is None)
    return LinksAnswer(matter, tuple(sessions), found, pages)


def _spoken(directory: Directory) -> tuple[tuple[str, int], ...]:
    """The languages of the sessions, each with how many are in it; those of the event, without a number, where not each session tells its own."""
    counted = Counter(code for session in directory.taking_place for code in languages_of(session))
    of_event = directory.programme.event.languages
    if of_event and not all(languages_of(session) for session in directory.taking_place if session.people):
        return tuple((code, 0) for code in of_event)
    return tuple(counted.most_common()) if directory.rooms else ()


def _full(ask: Ask, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """The sessions that are full, of those that were named, else of all that are not over on the day that was said."""
    named = [directory.sessions[each] for each in (*ask.sessions, *(each for each, _ in ask.talks)) if each in directory.sessions]
    if named:
        return tuple(dict.fromkeys(session for session in named if session.state is State.FULL))
    ahead = [
        session for session in directory.taking_place if session.ends > now and session.state is State.FULL and is_in_part(session, ask, directory)
    ]
    return tuple(on_day(ahead, ask.when, directory, now))


def prepared(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """The organisers' own answer to a question that they expected."""
    text = next((each.answer for each in directory.programme.questions if each.id == ask.topic), None)
    return PreparedTextAnswer(text) if text else SilentAnswer(directory.programme.event, adviser(directory))


def acronym(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """What an acronym of the texts stands for."""
    return AcronymAnswer(ask.topic or "", ask.words or "")


def silent(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """A fair question on which the programme says nothing."""
    return SilentAnswer(directory.programme.event, adviser(directory))


def clarify(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Something was asked of somebody, and it is not known of whom."""
    return ClarifyAnswer()


def social(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """Small talk."""
    return SocialAnswer(ask.topic or "greeting", directory.programme.event)


def service(ask: Ask, directory: Directory, now: datetime) -> Answer:
    """How to have the bot do something by itself; what an old button asks for that it does no longer is told as the first of them."""
    return ServiceAnswer(Service(ask.topic) if ask.topic in set(Service) else Service.FOLLOWING)
