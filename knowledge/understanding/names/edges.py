"""The one session of a large event that is its opening, or its closing: told by its kind, or by a title that says no more ("Closing FOSDEM 2026")."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.directory import Directory
from knowledge.programme import SessionKind, texts_of
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.names_of_things import short_names
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

EDGES = {Concept.OPENS: SessionKind.OPENING, Concept.CLOSES: SessionKind.CLOSING}


def edges_of_many(directory: Directory, languages: Iterable[Language], small: frozenset[str]) -> dict[Concept, str]:
    """The ids of the opening and the closing of an event of several rooms; none where several sessions could be meant."""
    if not directory.rooms:
        return {}
    event = directory.programme.event
    named = frozenset(word for name in (*event.title.all, *short_names(event)) for word in (*fold(name).split(), "".join(name.split())))
    called = {kind: {_telling(phrase, small) for language in languages for phrase in language.session_kinds.get(kind, ())} for kind in EDGES.values()}
    aside = small | named
    said = [(session, [_telling(title, aside) for title in texts_of(session.title)]) for session in directory.taking_place]
    by_title = {concept: [session.id for session, titles in said if not called[kind].isdisjoint(titles)] for concept, kind in EDGES.items()}
    by_kind = {concept: [session.id for session, _ in said if session.kind is kind] for concept, kind in EDGES.items()}
    found = {concept: by_title[concept] or by_kind[concept] for concept in EDGES}
    return {concept: sessions[0] for concept, sessions in found.items() if len(sessions) == 1}


def _telling(text: str, aside: frozenset[str]) -> str:
    return " ".join(word for word in fold(text).split() if word not in aside and not word.isdigit())
