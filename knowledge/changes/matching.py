"""Which session of one programme is which of another: by id where its content agrees, else by content, last by id alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from knowledge.changes.sameness import changed_people, has_title_in_common, is_same_text, people_keys, room_name, title_keys
from knowledge.directory import Directory
from knowledge.programme import Session

Key = Callable[[Session, Directory], Hashable | None]
"""What must be equal in two sessions; None where a session has too little to go by."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The sessions that are in both programmes, as (old, new), those that are gone, and those that came."""

    both: tuple[tuple[Session, Session], ...]
    gone: tuple[Session, ...]
    came: tuple[Session, ...]


def pair(before: Directory, after: Directory) -> Pairs:
    """Find each session of one programme in the other.

    A source may give all its ids anew, or give one talk's id to another; so ids decide alone only where nothing else does. The pairs of a
    programme and its successor (`succeed`), in which what is gone stands as cancelled, are those of the programme and the file.
    """
    gone, came = _in_order(before), _in_order(after)
    both: list[tuple[Session, Session]] = []

    def take(pairs: Iterable[tuple[Session, Session]]) -> None:
        for old, new in pairs:
            both.append((gone.pop(old.id), came.pop(new.id)))

    def by_id(agree: Callable[[Session, Session], bool]) -> list[tuple[Session, Session]]:
        return [(gone[each], came[each]) for each in gone if each in came and agree(gone[each], came[each])]

    take(by_id(lambda old, new: bool(title_keys(old) & title_keys(new)) or _content(old, before) == _content(new, after)))
    for key in (_all, _all_but_room, _content):
        take(_by_content(gone, came, before, after, key))
    take(by_id(lambda old, new: is_alike(old, new, before, after)))
    for key in (_title, _speakers_then):
        take(_by_single(gone, came, before, after, key, both))
    take(_by_shared_title(gone, came, before, after))
    take(by_id(lambda old, new: True))
    return Pairs(tuple(both), tuple(gone.values()), tuple(came.values()))


def _in_order(directory: Directory) -> dict[str, Session]:
    ordered = sorted(directory.programme.sessions, key=lambda session: (session.starts, session.ends, session.id))
    return {session.id: session for session in ordered}


def is_alike(old: Session, new: Session, before: Directory, after: Directory) -> bool:
    """Whether two sessions have a title or a speaker in common.

    What has neither may still become anything; where nobody speaks in either, the place in the timetable tells.
    """
    if has_title_in_common(old, new) or any(not title_keys(each) and not each.people for each in (old, new)):
        return True
    if not old.people and not new.people:
        return old.starts == new.starts and is_same_text(room_name(old, before), room_name(new, after))
    left, _ = changed_people(old.people, new.people, before, after)
    return len(left) < len(old.people)


def _by_content(gone: dict[str, Session], came: dict[str, Session], before: Directory, after: Directory, key: Key) -> list[tuple[Session, Session]]:
    """Pairs with equal keys, in the order of their times."""
    old, new = _sorted_by(key, gone.values(), before), _sorted_by(key, came.values(), after)
    return [both for each, sessions in old.items() for both in zip(sessions, new.get(each, ()), strict=False)]


def _by_single(
    gone: dict[str, Session], came: dict[str, Session], before: Directory, after: Directory, key: Key, found: Iterable[tuple[Session, Session]]
) -> list[tuple[Session, Session]]:
    """Pairs with equal keys that no other session has. One that is found already counts too, unless it takes its key along and takes place:
    two sessions of one title do not become one because the other of them is known to be cancelled."""
    settled = [(old, new) for old, new in found if old.state.takes_place and new.state.takes_place and key(old, before) == key(new, after)]
    once_before = _only_once(key, before, {old.id for old, _ in settled})
    once_after = _only_once(key, after, {new.id for _, new in settled})
    old, new = _sorted_by(key, gone.values(), before), _sorted_by(key, came.values(), after)
    return [(old[value][0], new[value][0]) for value in old if value in new and value in once_before and value in once_after]


def _by_shared_title(gone: dict[str, Session], came: dict[str, Session], before: Directory, after: Directory) -> list[tuple[Session, Session]]:
    """Pairs that are called the same in one language and have no title in another: a schedule of one language follows a programme of two.
    No other session of either programme may be called so."""
    old, new = _called(gone.values()), _called(came.values())
    once = _titles_told_once(before) & _titles_told_once(after)
    pairs = {(old[title].id, new[title].id) for title in sorted(old.keys() & new.keys() & once) if title_keys(old[title]) != title_keys(new[title])}
    partners = Counter(each for both in pairs for each in {("old", both[0]), ("new", both[1])})
    return [(gone[one], came[other]) for one, other in sorted(pairs) if partners["old", one] == 1 and partners["new", other] == 1]


def _called(sessions: Iterable[Session]) -> dict[str, Session]:
    return {title: session for session in sessions for title in title_keys(session)}


def _titles_told_once(directory: Directory) -> set[str]:
    counted = Counter(title for session in directory.programme.sessions for title in title_keys(session))
    return {title for title, times in counted.items() if times == 1}


def _only_once(key: Key, directory: Directory, without: set[str]) -> set[Hashable]:
    counted = Counter(key(session, directory) for session in directory.programme.sessions if session.id not in without)
    return {value for value, times in counted.items() if times == 1}


def _sorted_by(key: Key, sessions: Iterable[Session], directory: Directory) -> dict[Hashable, list[Session]]:
    found: dict[Hashable, list[Session]] = {}
    for session in sessions:
        value = key(session, directory)
        if value is not None:
            found.setdefault(value, []).append(session)
    return found


def _content(session: Session, directory: Directory) -> Hashable | None:
    titles, people = title_keys(session), people_keys(session, directory)
    return (titles, people) if titles or people else None


def _all_but_room(session: Session, directory: Directory) -> Hashable | None:
    content = _content(session, directory)
    return (content, session.starts) if content else None


def _all(session: Session, directory: Directory) -> Hashable | None:
    content = _content(session, directory)
    return (content, session.starts, room_name(session, directory)) if content else None


def _title(session: Session, directory: Directory) -> Hashable | None:
    return title_keys(session) if session.title else None


def _speakers_then(session: Session, directory: Directory) -> Hashable | None:
    people = people_keys(session, directory)
    return (people, session.starts) if people else None
