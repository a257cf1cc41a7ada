"""The people of a foreign schedule: who is the same as whom, and the identifier of each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.formats.foreign import ForeignPerson
from knowledge.formats.identifiers import identifier, slug
from knowledge.formats.long_names import cut
from knowledge.formats.plain_text import plain_text


@dataclass(frozen=True, slots=True)
class Contributors:
    """Everybody who speaks. People of one full name are one person: merged files give the same person several identifiers."""

    ids: dict[str, str]
    parts: tuple[dict[str, Any], ...]
    titles: Container[str]

    @classmethod
    def of(cls, people: Iterable[ForeignPerson], titles: Container[str]) -> Contributors:
        """The contributors among these; a person may stand here many times, with a title of these before the name ("Dr. Ann Lee") or without."""
        grouped: dict[str, list[ForeignPerson]] = {}
        for person in people:
            grouped.setdefault(_key(person, titles), []).append(person)
        ids: dict[str, str] = {}
        parts: list[dict[str, Any]] = []
        taken: set[str] = set()
        for key, same in grouped.items():
            base = min((_identifier(person) for person in same), key=lambda name: (len(name), name))
            chosen = next(name for number in range(1, len(grouped) + 2) if (name := base if number == 1 else f"{base}-{number}") not in taken)
            taken.add(chosen)
            ids[key] = chosen
            parts.append({"id": chosen, "name": cut(_name(same, titles)), "biography": _biography(same), "roles": _roles(same)})
        return cls(ids, tuple(parts), titles)

    def ids_of(self, people: Iterable[ForeignPerson]) -> tuple[str, ...]:
        """The identifiers of these people, each once."""
        return tuple(dict.fromkeys(self.ids[_key(person, self.titles)] for person in people))

    def speaking(self, ids: set[str]) -> tuple[dict[str, Any], ...]:
        """Those whose identifiers these are: a file may list people who speak nowhere."""
        return tuple(part for part in self.parts if part["id"] in ids)


def _key(person: ForeignPerson, titles: Container[str]) -> str:
    name = _without_title(person.name, titles).casefold()
    return name if " " in name else f"{name}\0{person.code or person.guid or person.id}"


def _without_title(name: str, titles: Container[str]) -> str:
    """A name of several words without the title before it; one letter may be an initial as well ("M. Lee")."""
    words = name.split()
    while len(words) > 2 and len(title := words[0].rstrip(".").casefold()) > 1 and title in titles:
        del words[0]
    return " ".join(words)


def _name(same: Sequence[ForeignPerson], titles: Container[str]) -> str:
    """The name of somebody, without a title where one of those who are the same is named so."""
    return next((person.name for person in same if _without_title(person.name, titles) == " ".join(person.name.split())), same[0].name)


def _identifier(person: ForeignPerson) -> str:
    return identifier(person.code or person.guid or person.id) if person.code or person.guid or person.id else slug(person.name)


def _roles(same: Iterable[ForeignPerson]) -> tuple[dict[str, Any], ...]:
    """What texts tell somebody to be, each once."""
    return tuple({"title": function} for function in dict.fromkeys(person.function for person in same) if function)


def _biography(same: Iterable[ForeignPerson]) -> dict[str, str] | None:
    for person in same:
        texts = {language: plain for language, text in person.biography.items() if (plain := plain_text(text))}
        if texts:
            return texts
    return None
