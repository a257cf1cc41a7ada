"""The people of edits: found by their names, added where they are new, put in somebody's place. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Organisation, Person, Programme, Role, Session

LONGEST_NAME = 500


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is to speak. `body`: the organisation or the function that was said beside the name, if any."""

    name: str
    body: str = ""


def with_speakers(programme: Programme, newcomers: Iterable[Newcomer]) -> tuple[Programme, tuple[str, ...]]:
    """The programme with these people in it, new ones added, and their ids, each once."""
    speakers: list[str] = []
    for each in newcomers:
        name = " ".join(each.name.split())
        known = next((person for person in programme.people if person.name.casefold() == name.casefold()), None)
        if known is None and name:
            programme, roles = _with_role(programme, " ".join(each.body.split()))
            known = Person(id=identifier(name, {person.id for person in programme.people}, "person"), name=name[:LONGEST_NAME], roles=roles)
            programme = programme.model_copy(update={"people": (*programme.people, known)})
        speakers += [known.id] if known else []
    return programme, tuple(dict.fromkeys(speakers))


def in_place_of(session: Session, leaving: str, joining: Iterable[str]) -> Session:
    """A session in which others speak where somebody did, in the session itself and in its talks. All are ids."""
    instead = tuple(joining)

    def changed(speakers: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for old in speakers for new in (instead if old == leaving else (old,))))

    talks = tuple(talk.model_copy(update={"speakers": changed(talk.speakers)}) for talk in session.talks)
    return session.model_copy(update={"speakers": changed(session.speakers), "talks": talks})


def identifier(name: str, taken: set[str], else_named: str) -> str:
    """An id made of a name, or of another word where it has no Latin letters, that is not taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or else_named
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def _with_role(programme: Programme, body: str) -> tuple[Programme, tuple[Role, ...]]:
    """What was said beside a name: a body that is known, one in capitals, or else what somebody is."""
    if not body:
        return programme, ()
    for known in programme.organisations:
        if body.casefold() in {name.casefold() for name in (*known.name.all, *(known.short_name or known.name).all, *known.aliases.all)}:
            return programme, (Role(organisation=known.id),)
    text = LocalText({UNKNOWN_LANGUAGE: body[:LONGEST_NAME]})
    if body[0].islower():
        return programme, (Role(title=text),)
    new = Organisation(id=identifier(body, {each.id for each in programme.organisations}, "organisation"), name=text)
    return programme.model_copy(update={"organisations": (*programme.organisations, new)}), (Role(organisation=new.id),)
