"""Kinds of bodies, such as universities or town halls, and which bodies of the programme are of each: by a word in one of their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from knowledge.directory import Directory
from knowledge.programme import texts_of
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language


class KindOfBody(NamedTuple):
    """A kind of body as it is asked for in some words, with the bodies that are of it."""

    words: tuple[str, ...]
    bodies: tuple[str, ...]


def kinds_of_bodies(directory: Directory, languages: Iterable[Language]) -> dict[str, list[KindOfBody]]:
    """All kinds of bodies by the first words of how they are asked for, the longer ways before the shorter."""
    languages = tuple(languages)
    names = {
        body.id: [f" {fold(name)} " for name in (*body.name.all, *texts_of(body.short_name), *body.aliases.all)]
        for body in directory.programme.organisations
    }
    found: dict[str, list[KindOfBody]] = {}
    for kind in dict.fromkeys(kind for language in languages for kind in language.kinds_of_bodies):
        asked = [way for language in languages for way in language.kinds_of_bodies.get(kind, ())]
        told = [word for language in languages for word in language.words_of_bodies.get(kind, ())] or asked
        bodies = tuple(body for body, called in names.items() if any(f" {word} " in name for word in told for name in called))
        for way in asked:
            words = tuple(way.split())
            found.setdefault(words[0], []).append(KindOfBody(words, bodies))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way.words))
    return found
