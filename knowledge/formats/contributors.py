"""The people of a foreign schedule: who is the same as whom, and the identifier of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from knowledge.formats.foreign import ForeignPerson
from knowledge.formats.identifiers import identifier, slug
from knowledge.formats.long_names import cut
from knowledge.formats.plain_text import plain_text

TITLE = re.compile(r"^(?:[^\W\d_]{2,4}\. )+(?=\S+ \S)")
"""Short titles before a name of several words: "Dr. Ann Lee" is Ann Lee."""


@dataclass(frozen=True, slots=True)
class Contributors:
    """Everybody who speaks. People of one full name are one person: merged files give the same person several identifiers."""

    ids: dict[str, str]
    parts: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, people: Iterable[ForeignPerson]) -> Contributors:
        """The contributors among these; a person may stand here many times."""
        grouped: dict[str, list[ForeignPerson]] = {}
        for person in people:
            grouped.setdefault(_key(person), []).append(person)
        ids: dict[str, str] = {}
        parts: list[dict[str, Any]] = []
        taken: set[str] = set()
        for key, same in grouped.items():
            base = min((_identifier(person) for person in same), key=lambda name: (len(name), name))
            chosen = next(name for number in range(1, len(grouped) + 2) if (name := base if number == 1 else f"{base}-{number}") not in taken)
            taken.add(chosen)
            ids[key] = chosen
            parts.append({"id": chosen, "name": cut(same[0].name), "biography": _biography(same), "roles": _roles(same)})
        return cls(ids, tuple(parts))

    def ids_of(self, people: Iterable[ForeignPerson]) -> tuple[str, ...]:
        """The identifiers of these people, each once."""
        return tuple(dict.fromkeys(self.ids[_key(person)] for person in people))

    def speaking(self, ids: set[str]) -> tuple[dict[str, Any], ...]:
        """Those whose identifiers these are: a file may list people who speak nowhere."""
        return tuple(part for part in self.parts if part["id"] in ids)


def _key(person: ForeignPerson) -> str:
    name = TITLE.sub("", " ".join(person.name.casefold().split()))
    return name if " " in name else f"{name}\0{person.code or person.guid or person.id}"


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
