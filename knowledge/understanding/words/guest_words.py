"""The words with which a language asks whether somebody of a body or a place is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from knowledge.understanding.words.word_files import folded_set


@dataclass(frozen=True)
class GuestWords:
    """The words of one language, or of all together."""

    somebody: frozenset[str] = frozenset()
    """Anybody whoever of a body ("anyone", "a representative")."""
    people: frozenset[str] = frozenset()
    """The same, of words that are said of others as well ("who", "people", "members")."""
    origins: frozenset[str] = frozenset()
    """Prepositions between somebody and where they come from."""
    coming: frozenset[str] = frozenset()
    """What people do who are there, and other things may do as well ("coming")."""
    invited: frozenset[str] = frozenset()
    """What is said of nobody but guests ("represented", "sending")."""
    nations: frozenset[str] = frozenset()
    """Countries, and what is called after them."""

    @cached_property
    def all(self) -> frozenset[str]:
        """The words without one of which nobody is asked for."""
        return self.somebody | self.people | self.coming | self.invited


def guest_words(words: Mapping[str, Any]) -> GuestWords:
    """Those of a language, from its small words."""
    said = words.get("guests") or {}
    return GuestWords(*(folded_set(said.get(kind.name) or ()) for kind in fields(GuestWords)))


def together(languages: list[GuestWords]) -> GuestWords:
    """Those of all languages."""
    return GuestWords(*(frozenset[str]().union(*(getattr(each, kind.name) for each in languages)) for kind in fields(GuestWords)))
