"""The part of a programme that a question is about: a room, a track, a day, some hours; and a list cut to a phone screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from knowledge.answering.facts import day_of, end_of
from knowledge.directory import Directory, languages_of
from knowledge.programme import Room, Session, Track
from knowledge.understanding.question import Ask, Intent, TimeSpan

MOST_ROWS = 8
"""Sessions of a list that fit a phone screen, one line each."""
MOST_ROWS_WITH_PEOPLE = 12
"""The same where the programme has one room and all of it is a page or two."""
LETTERS = 430
"""Letters that the rows of a list have together, about: hours, titles and rooms."""
LETTERS_OF_HOUR = 14


def in_part(ask: Ask, directory: Directory) -> tuple[Session, ...]:
    """The sessions of the rooms, the tracks and the language that are named, or that are themselves, in order; all, where none is."""
    if ask.intent is Intent.PROGRAMME and ask.sessions and not (ask.rooms or ask.tracks):
        return tuple(directory.sessions[each] for each in ask.sessions if each in directory.sessions)
    if ask.rooms:
        found = [session for room in ask.rooms for session in directory.by_room.get(room, ())]
    elif ask.tracks:
        found = list({session.id: session for track in ask.tracks for session in directory.by_track.get(track, ())}.values())
    elif ask.language or ask.without:
        found = list(directory.sessions.values())
    else:
        return tuple(directory.sessions.values())
    if len(ask.rooms) > 1 or len(ask.tracks) > 1:
        found.sort(key=lambda session: (session.starts, session.ends))
    return tuple(session for session in found if is_in_part(session, ask, directory))


def is_in_part(session: Session, ask: Ask, directory: Directory) -> bool:
    """Whether a session is in one of the rooms and tracks that are named, and in the language that is."""
    in_language = ask.language is None or ask.language in languages_of(session)
    return (
        in_language
        and session.id not in ask.without
        and (not ask.rooms or session.room in ask.rooms)
        and (not ask.tracks or directory.is_on(session, ask.tracks))
    )


def rooms_of(ask: Ask, directory: Directory) -> tuple[Room, ...]:
    """The rooms that are named."""
    return tuple(directory.rooms[room] for room in ask.rooms if room in directory.rooms)


def tracks_of(ask: Ask, directory: Directory) -> tuple[Track, ...]:
    """The tracks that are named."""
    return tuple(directory.threads[track] for track in ask.tracks if track in directory.threads)


def on_day(sessions: Sequence[Session], when: TimeSpan | None, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """The sessions on the day and within the hours that were said; where none starts then, those that run into them."""
    if when is not None and when.exact:
        first = when.exact.timestamp()
        return tuple(session for session in sessions if directory.seconds_of[session.id][0] <= first < directory.seconds_of[session.id][1])
    if when is None or (when.day is None and when.starts is None):
        return tuple(sessions)
    if when.starts is None:
        return _of_days(sessions, when.day, when.last_day or when.day, directory) if when.day else tuple(sessions)
    day = day_of(directory, when, now)
    begins = directory.moment_on(day, when.starts)
    until = end_of(directory, when, now)
    spans, first = directory.seconds_of, begins.timestamp()
    of_day = _of_day(sessions, day, directory)
    if until is None or until <= begins:
        return tuple(session for session in of_day if spans[session.id][1] > first)
    last = until.timestamp()
    of_night = _of_day(sessions, day - timedelta(days=1), directory)
    within = [session for session in (*of_night, *of_day) if spans[session.id][0] < last and spans[session.id][1] > first]
    return tuple(session for session in within if spans[session.id][0] >= first) or tuple(within)


def _of_days(sessions: Sequence[Session], first: date, last: date, directory: Directory) -> tuple[Session, ...]:
    """The sessions from one day of the event to another."""
    if first == last:
        return _of_day(sessions, first, directory)
    return tuple(session for session in sessions if first <= directory.date_of[session.id] <= last)


def _of_day(sessions: Sequence[Session], day: date, directory: Directory) -> tuple[Session, ...]:
    """The sessions of a day of the event."""
    if len(sessions) == len(directory.sessions):
        return directory.by_date.get(day, ())
    dates = directory.date_of
    return tuple(session for session in sessions if dates[session.id] == day)


def from_now_on(sessions: Sequence[Session], when: TimeSpan | None, directory: Directory, now: datetime) -> tuple[Session, ...]:
    """While a long event runs and no other day or hour was said, what has not ended; all of them, where nothing is left."""
    event = directory.programme.event
    of_today = when is None or day_of(directory, when, now) == directory.day_at(now)
    if not directory.rooms or not event.begins <= now < event.ends or not of_today:
        return tuple(sessions)
    spans, moment = directory.seconds_of, now.timestamp()
    return tuple(session for session in sessions if spans[session.id][1] > moment) or tuple(sessions)


def page_of(sessions: Sequence[Session], page: int, directory: Directory) -> tuple[tuple[Session, ...], int, int]:
    """The sessions on a page of a list (the first is 0), the number of that page, and how many come after it."""
    if not directory.rooms:
        first = min(page, max(0, len(sessions) - 1) // MOST_ROWS_WITH_PEOPLE) * MOST_ROWS_WITH_PEOPLE
        shown = tuple(sessions[first : first + MOST_ROWS_WITH_PEOPLE])
        return shown, first // MOST_ROWS_WITH_PEOPLE, len(sessions) - first - len(shown)
    first = number = 0
    while True:
        last = _end_of_page(sessions, first, directory)
        if number == page or last >= len(sessions):
            return tuple(sessions[first:last]), number, len(sessions) - last
        first, number = last, number + 1


def _end_of_page(sessions: Sequence[Session], first: int, directory: Directory) -> int:
    letters, last = 0, first
    while last < len(sessions) and last - first < MOST_ROWS:
        session = sessions[last]
        room = directory.rooms.get(session.room or "")
        letters += sum(len(text.in_language("")) for text in (session.title, room.name if room else None) if text) + LETTERS_OF_HOUR
        if letters > LETTERS and last > first:
            break
        last += 1
    return last
