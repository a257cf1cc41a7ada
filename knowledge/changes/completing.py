"""A file of another tool beside what is known already: what such files cannot say is kept, as nobody took it back.

A field that a file gives for none of its sessions or people is one that its tool does not know; so is a language that it has no text in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from knowledge.changes.sameness import letters
from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Part, Person, Programme, Session, SessionKind, Venue

SAID_BY_ANY_FILE = frozenset({"id", "starts", "ends", "begins", "time_zone", "state", "room", "track", "speakers", "parallel", "name", "talks"})
"""Fields of which an empty value says something, or that no file can do without."""

Some = TypeVar("Some", bound=Part)
Known = TypeVar("Known", Session, Person)


def complete(old: Programme, given: Programme, new: Programme, kinds: Mapping[str, SessionKind]) -> Programme:
    """The programme `new` with what only the old one says. `given`: what a file of another tool holds; `new`: that as the successor (`succeed`).

    `kinds`: the words that are the whole title of a session of a kind, where a tool cannot do without a title.

    Kept are contacts, practical facts, prepared answers, the series, what is said of the event, the venue, sessions and people, and the texts of
    languages that the file does not have, where its own text is the same.
    """
    languages = frozenset(_languages(given))
    names = {letters(word): kind for word, kind in kinds.items()}
    sessions, people = _unknown_fields(given.sessions), _unknown_fields(given.people)
    kept: dict[str, Any] = {
        "event": _completed(old.event, new.event, _unknown_fields([given.event]), languages).model_copy(
            update={"id": old.event.id, "kind": old.event.kind}
        ),
        "venue": _venue(old.venue, new.venue),
        "series": new.series or old.series,
        "contacts": new.contacts or old.contacts,
        "practical": {**old.practical, **new.practical},
        "questions": (*(each for each in old.questions if each.id not in {known.id for known in new.questions}), *new.questions),
        "sessions": tuple(
            each if before is None else _with_kind(before, _with_talks(before, each, _completed(before, each, sessions, languages)), names)
            for before, each in _beside(old.sessions, new.sessions)
        ),
        "people": tuple(each if before is None else _completed(before, each, people, languages) for before, each in _beside(old.people, new.people)),
    }
    return _with_people_needed(old, new.model_copy(update=kept))


def _beside(old: Iterable[Known], new: Iterable[Known]) -> Iterator[tuple[Known | None, Known]]:
    before = {each.id: each for each in old}
    return ((before.get(each.id), each) for each in new)


def _unknown_fields(parts: Sequence[Part]) -> frozenset[str]:
    """The fields that have a value in none of these parts."""
    if not parts:
        return frozenset()
    fields = type(parts[0]).model_fields
    return frozenset(name for name in fields if name not in SAID_BY_ANY_FILE and all(_is_empty(each, name) for each in parts))


def _is_empty(part: Part, name: str) -> bool:
    return bool(getattr(part, name) == type(part).model_fields[name].get_default(call_default_factory=True))


def _completed(old: Some, new: Some, unknown: frozenset[str], languages: frozenset[str]) -> Some:
    values: dict[str, Any] = {name: getattr(old, name) for name in unknown}
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if isinstance(before, LocalText) and isinstance(after, LocalText):
            values[name] = _in_all_languages(before, after, languages)
    changed = {name: value for name, value in values.items() if value != getattr(new, name)}
    return new.model_copy(update=changed) if changed else new


def _in_all_languages(old: LocalText, new: LocalText, languages: frozenset[str]) -> LocalText:
    """The old text in all its languages where the new one says the same in fewer of them."""
    if UNKNOWN_LANGUAGE in new.root:
        return old if UNKNOWN_LANGUAGE not in old.root and letters(new.root[UNKNOWN_LANGUAGE]) in map(letters, old.all) else new
    more = old.root.keys() - new.root.keys()
    is_same = all(letters(old.root.get(language, "")) == letters(text) for language, text in new.root.items())
    return old if more and is_same and not more & languages else new


def _with_talks(old: Session, given: Session, completed: Session) -> Session:
    """A session with the talks that it had, where the file knows none and the same people speak."""
    if given.talks or not old.talks or set(old.people) != set(given.people):
        return completed
    only = old.talks[0].title if old.title is None and len(old.talks) == 1 else None
    title = None if only and completed.title and set(completed.title.all) <= set(only.all) else completed.title
    return completed.model_copy(update={"speakers": old.speakers, "talks": old.talks, "title": title})


def _with_kind(old: Session, completed: Session, names: Mapping[str, SessionKind]) -> Session:
    """A session of the kind that it was, where the file says only that it is one; without a title that only says so too."""
    kind = old.kind if completed.kind is SessionKind.TALK else completed.kind
    says_nothing = old.title is None and completed.title is not None and all(names.get(letters(text)) is kind for text in completed.title.all)
    return completed.model_copy(update={"kind": kind, "title": None if says_nothing else completed.title})


def _venue(old: Venue | None, new: Venue | None) -> Venue | None:
    """The place that is known, unless the file names another, or something of it that is not known."""
    if old is None or new is None:
        return new or old
    said = [value for name in ("street", "postcode", "city") if (value := getattr(new, name))]
    known = {getattr(old, name) for name in ("street", "postcode", "city")}
    is_same = bool(set(old.name.all) & set(new.name.all)) and all(value in known for value in said)
    return old if is_same else new


def _languages(programme: Programme) -> Iterable[str]:
    for text in (programme.event.title, *(session.title for session in programme.sessions)):
        if text is not None:
            yield from text.root


def _with_people_needed(old: Programme, new: Programme) -> Programme:
    """With the people and bodies that what was kept names."""
    people = {each.id for each in new.people}
    named = {*new.event.hosts, *(each.person for each in new.contacts)}
    more = tuple(each for each in old.people if each.id in named and each.id not in people)
    everybody: tuple[Person, ...] = (*new.people, *more)
    bodies = {each.id for each in new.organisations}
    wanted = {*new.event.hosts, *(role.organisation for each in everybody for role in each.roles)}
    return new.model_copy(
        update={
            "people": everybody,
            "organisations": (*new.organisations, *(each for each in old.organisations if each.id in wanted and each.id not in bodies)),
        }
    )
