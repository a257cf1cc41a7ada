"""Two programmes compared: all that an attendee would want to be told, and nothing that only looks different."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from knowledge.changes.change import (
    Announced,
    Cancelled,
    Change,
    ContactChanged,
    DurationChanged,
    EventMoved,
    FactChanged,
    Full,
    MovedEarlier,
    MovedLater,
    New,
    Postponed,
    Reopened,
    Replaced,
    Restored,
    Retitled,
    RoomChanged,
    SessionChange,
    SpeakersChanged,
    VenueChanged,
    Withdrawn,
)
from knowledge.changes.matching import Pairs, is_alike, pair
from knowledge.changes.sameness import changed_people, is_same_place, is_same_text, letters, name_of, room_name
from knowledge.directory import Directory
from knowledge.programme import Contact, ContactPurpose, Programme, Session, State, Talk


def compare(old: Programme, new: Programme) -> tuple[Change, ...]:
    """The changes from one programme to another: those of the event, then those of sessions by time, one session's together.

    A session that vanished counts as cancelled. What a session was before it was called off does not matter while it is off. The order of
    sessions, people and rooms in a programme does not matter.
    """
    before, after = Directory(old), Directory(new)
    of_sessions = sorted(_of_sessions(before, after, pair(before, after)), key=_time)
    return (*_of_event(before, after), *(change for changes in of_sessions for change in changes))


def called_off(session: Session) -> Session:
    """A session marked as cancelled."""
    return session.model_copy(update={"state": State.CANCELLED})


def _time(changes: tuple[SessionChange, ...]) -> tuple[object, ...]:
    session = changes[0].new
    return session.starts, session.ends, session.id


def _of_sessions(before: Directory, after: Directory, pairs: Pairs) -> Iterator[tuple[SessionChange, ...]]:
    for old, new in pairs.both:
        changes = tuple(_of_session(old, new, before, after))
        if changes:
            yield changes
    for session in pairs.gone:
        if session.state is not State.CANCELLED:
            yield (Cancelled(session, called_off(session)),)
    for session in pairs.came:
        if session.state is not State.CANCELLED:
            yield (New(session),)


def _of_session(old: Session, new: Session, before: Directory, after: Directory) -> Iterator[SessionChange]:
    is_replaced = not is_alike(old, new, before, after)
    if not old.state.takes_place or not new.state.takes_place:
        yield from _of_state(old, new, is_replaced)
    elif is_replaced:
        yield Replaced(old, new)
    else:
        yield from _of_content(old, new, before, after)


def _of_state(old: Session, new: Session, is_replaced: bool) -> Iterator[SessionChange]:
    """What is to be told where one of the two does not take place."""
    if is_replaced:
        if old.state is not State.CANCELLED:
            yield Cancelled(old, called_off(old))
        if new.state is not State.CANCELLED:
            yield New(new)
    elif old.state is not new.state:
        if new.state is State.CANCELLED:
            yield Cancelled(old, new)
        elif new.state is State.POSTPONED:
            yield Postponed(old, new)
        else:
            yield Restored(old, new)


def _of_content(old: Session, new: Session, before: Directory, after: Directory) -> Iterator[SessionChange]:
    if new.starts < old.starts:
        yield MovedEarlier(old, new)
    if new.starts > old.starts:
        yield MovedLater(old, new)
    if new.lasts != old.lasts:
        yield DurationChanged(old, new)
    if not is_same_text(room_name(old, before), room_name(new, after)):
        yield RoomChanged(old, new)
    if new.state is State.FULL and old.state is not State.FULL:
        yield Full(old, new)
    if old.state is State.FULL and new.state is not State.FULL:
        yield Reopened(old, new)
    left, joined = changed_people(old.people, new.people, before, after)
    if left or joined:
        yield SpeakersChanged(old, new, left, joined)
    if not is_same_text(old.title, new.title):
        yield Retitled(old, new, old.title, new.title)
    yield from _of_talks(old, new, before, after)


def _of_talks(old: Session, new: Session, before: Directory, after: Directory) -> Iterator[SessionChange]:
    """Titles of talks inside a session. A talk is known by its title, then by its speakers."""
    gone, came = list(old.talks), list(new.talks)
    for talk in tuple(gone):
        found = next((other for other in came if is_same_text(talk.title, other.title) and (talk.title or talk.speakers == other.speakers)), None)
        if found:
            gone.remove(talk)
            came.remove(found)
    for talk in tuple(gone):
        found = next((other for other in came if _shares_speakers(talk, other, before, after)), None)
        if found:
            gone.remove(talk)
            came.remove(found)
            if not is_same_text(talk.title, found.title):
                yield Retitled(old, new, talk.title, found.title)
    for talk in gone:
        if talk.title:
            yield Retitled(old, new, talk.title, None)
    for talk in came:
        if talk.title:
            yield Retitled(old, new, None, talk.title)


def _shares_speakers(old: Talk, new: Talk, before: Directory, after: Directory) -> bool:
    left, _ = changed_people(old.speakers, new.speakers, before, after)
    return len(left) < len(old.speakers)


def _of_event(before: Directory, after: Directory) -> Iterator[Change]:
    old, new = before.programme, after.programme
    for announcement in new.announcements:
        if not any(each.id == announcement.id and is_same_text(each.text, announcement.text) for each in old.announcements):
            yield Announced(announcement)
    for announcement in old.announcements:
        if not any(each.id == announcement.id for each in new.announcements):
            yield Withdrawn(announcement)
    if _is_event_moved(before, after):
        yield EventMoved(old.event, new.event)
    if not is_same_place(old.venue, new.venue):
        yield VenueChanged(old.venue, new.venue)
    for purpose in ContactPurpose:
        yield from _of_contacts(purpose, before, after)
    for topic in dict.fromkeys([*old.practical, *new.practical]):
        was, now = old.practical.get(topic), new.practical.get(topic)
        if not is_same_text(was, now):
            yield FactChanged(topic, was, now)


def _is_event_moved(before: Directory, after: Directory) -> bool:
    """Whether the event's hours changed by more than what its first and last sessions tell anyway."""
    old, new = before.programme.event, after.programme.event
    if (old.begins, old.ends) == (new.begins, new.ends):
        return False
    days = [(event.begins.astimezone(after.zone).date(), event.ends.astimezone(after.zone).date()) for event in (old, new)]
    told = [_hours_of_sessions(each) for each in (before, after)]
    is_begin_told = old.begins == new.begins or told == [(old.begins, told[0][1]), (new.begins, told[1][1])]
    is_end_told = old.ends == new.ends or told == [(told[0][0], old.ends), (told[1][0], new.ends)]
    return days[0] != days[1] or not (is_begin_told and is_end_told)


def _hours_of_sessions(directory: Directory) -> tuple[datetime | None, datetime | None]:
    sessions = directory.programme.sessions
    return min((each.starts for each in sessions), default=None), max((each.ends for each in sessions), default=None)


def _of_contacts(purpose: ContactPurpose, before: Directory, after: Directory) -> Iterator[ContactChanged]:
    gone = [contact for contact in before.programme.contacts if contact.purpose is purpose]
    came = [contact for contact in after.programme.contacts if contact.purpose is purpose]
    for contact in tuple(gone):
        same = next((each for each in came if _reached(contact, before) == _reached(each, after)), None)
        if same:
            gone.remove(contact)
            came.remove(same)
    for contact in tuple(gone):
        same_person = next((each for each in came if _reached(contact, before)[0] == _reached(each, after)[0]), None)
        if same_person:
            gone.remove(contact)
            came.remove(same_person)
            yield ContactChanged(purpose, contact, same_person)
    for number in range(max(len(gone), len(came))):
        yield ContactChanged(purpose, gone[number] if number < len(gone) else None, came[number] if number < len(came) else None)


def _reached(contact: Contact, directory: Directory) -> tuple[str, str, str]:
    telephone = "".join(sign for sign in contact.telephone or "" if sign.isdigit())
    return letters(name_of(contact.person, directory)), telephone, (contact.email or "").casefold()
