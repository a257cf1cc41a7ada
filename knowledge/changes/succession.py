"""A programme as the successor of another: what is known keeps its identifier, and what vanished stays visible as cancelled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.changes.comparing import called_off
from knowledge.changes.matching import pair
from knowledge.changes.sameness import letters
from knowledge.directory import Directory
from knowledge.programme import ADDED_ANSWER, Contact, Organisation, Person, Programme, Session, Talk

Named = Mapping[str, str]
"""New identifiers by the ones to be given up."""


def succeed(old: Programme, new: Programme) -> Programme:
    """The new programme as the next revision of the old one, for a file that a source has made anew.

    Sessions and people that are the same by content keep the old one's ids, so that follows, reminders and buttons go on. Sessions that
    vanished stay, marked as cancelled, with the people, room and track they need: people still ask about them, and they may come back.
    So do announcements and answers that organisers added in the chat, which no file of another tool has; practical facts, where the file
    has none at all.
    """
    renamed = _with_ids_of(old, new)
    known = {announcement.id for announcement in new.announcements}
    kept = tuple(announcement for announcement in old.announcements if announcement.id not in known)
    renamed = renamed.model_copy(update={"announcements": (*kept, *new.announcements)}) if kept else renamed
    renamed = _with_answers_of(old, renamed)
    before, after = Directory(old), Directory(renamed)
    gone = [session for session in old.sessions if session.id not in after.sessions]
    return _with_cancelled(gone, before, after) if gone else renamed


def _with_answers_of(old: Programme, new: Programme) -> Programme:
    known = {each.id for each in new.questions}
    added = tuple(each for each in old.questions if each.id.startswith(ADDED_ANSWER) and each.id not in known)
    practical = new.practical or old.practical
    if not added and practical == new.practical:
        return new
    return new.model_copy(update={"questions": (*new.questions, *added), "practical": practical})


def _with_ids_of(old: Programme, new: Programme) -> Programme:
    people = _same_people(old.people, new.people)
    named = _with_people(new, _all_once(people, new.people, old.people)) if people else new
    pairs = pair(Directory(old), Directory(named)).both
    sessions = {after.id: before.id for before, after in pairs if before.id != after.id}
    if not sessions:
        return named
    ids = _all_once(sessions, named.sessions, old.sessions)
    renamed = tuple(session.model_copy(update={"id": ids.get(session.id, session.id)}) for session in named.sessions)
    return named.model_copy(update={"sessions": renamed})


def _same_people(old: Iterable[Person], new: Iterable[Person]) -> Named:
    """People whose name alone is the same, where nobody else has the name."""
    before, after = _by_name(old), _by_name(new)
    found = {people[0].id: before[name][0].id for name, people in after.items() if len(people) == len(before.get(name, ())) == 1}
    return {theirs: ours for theirs, ours in found.items() if theirs != ours}


def _by_name(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(letters(person.name), []).append(person)
    return found


def _all_once(wanted: Named, new: Iterable[Person | Session], old: Iterable[Person | Session]) -> Named:
    """The names that are wanted, and for those who bear a wanted name but are somebody else ones that nobody has or had."""
    given, ids = dict(wanted), [each.id for each in new]
    taken = {wanted.get(each, each) for each in ids} | {*ids, *(each.id for each in old)}
    for each in ids:
        if each not in wanted and each in wanted.values():
            given[each] = _free(each, taken)
            taken.add(given[each])
    return given


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _with_people(programme: Programme, ids: Named) -> Programme:
    def renamed(people: Iterable[str]) -> tuple[str, ...]:
        return tuple(ids.get(person, person) for person in people)

    def talk(each: Talk) -> Talk:
        return each.model_copy(update={"speakers": renamed(each.speakers)})

    def session(each: Session) -> Session:
        return each.model_copy(update={"speakers": renamed(each.speakers), "talks": tuple(map(talk, each.talks))})

    def contact(each: Contact) -> Contact:
        return each.model_copy(update={"person": ids.get(each.person, each.person)})

    return programme.model_copy(
        update={
            "event": programme.event.model_copy(update={"hosts": renamed(programme.event.hosts)}),
            "people": tuple(person.model_copy(update={"id": ids.get(person.id, person.id)}) for person in programme.people),
            "sessions": tuple(map(session, programme.sessions)),
            "contacts": tuple(map(contact, programme.contacts)),
        }
    )


def _with_cancelled(gone: Iterable[Session], before: Directory, after: Directory) -> Programme:
    kept = [called_off(session) for session in gone]
    speaking = dict.fromkeys(person for session in kept for person in session.people)
    people = [person for person in before.people_of(speaking) if person.id not in after.people]
    bodies: list[Organisation] = [
        before.organisations[body]
        for body in dict.fromkeys(role.organisation for person in people for role in person.roles)
        if body in before.organisations and body not in after.organisations
    ]
    rooms = [room for room in before.programme.rooms if room.id not in after.rooms and any(session.room == room.id for session in kept)]
    tracks = [track for track in before.programme.tracks if track.id not in after.tracks and any(session.track == track.id for session in kept)]
    new = after.programme
    return new.model_copy(
        update={
            "sessions": (*new.sessions, *kept),
            "people": (*new.people, *people),
            "organisations": (*new.organisations, *bodies),
            "rooms": (*new.rooms, *rooms),
            "tracks": (*new.tracks, *tracks),
        }
    )
