"""Titles of sessions as people type them, whole or from their beginning: "Closing FOSDEM", "Evolving Git for the next decade"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.folding import Word, fold
from knowledge.understanding.spans import Span
from knowledge.understanding.subjects import Terms

SHORTEST_BEGINNING = 3
"""Words of a title's beginning that name it; two are enough where they are all of it, but for digits."""
LEAST_RARITY = 0.4
"""How rare the rarest word of what was typed must be in the languages."""


class TitleNames:
    """The titles of a programme of several rooms, by their first two words. It never changes."""

    def __init__(self, directory: Directory, terms: Terms) -> None:
        self._terms = terms
        self._by_start: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        for session in directory.programme.sessions if directory.rooms else ():
            for title in session.title.all if session.title else ():
                words = tuple(fold(title).split())
                if len(words) > 1:
                    self._by_start.setdefault((words[0], words[1]), []).append((words, session.id))

    def spans(self, words: Sequence[Word]) -> Iterator[Span]:
        """The titles that a message says, the longest at each place; one that several sessions bear names all of them."""
        position = 0
        while position < len(words) - 1:
            found = self._at(words, position)
            if found:
                yield found
            position = found.end if found else position + 1

    def _at(self, words: Sequence[Word], position: int) -> Span | None:
        said = [word.text for word in words[position:]]
        best, sessions = 0, []
        for title, session in self._by_start.get((said[0], said[1]), ()):
            run = next((number for number, (typed, meant) in enumerate(zip(said, title, strict=False)) if typed != meant), min(len(said), len(title)))
            whole = all(word.isdigit() for word in title[run:])
            if run < SHORTEST_BEGINNING and not whole:
                continue
            if run > best:
                best, sessions = run, [session]
            elif run == best and session not in sessions:
                sessions.append(session)
        if not sessions or max(self._terms.generality(word) for word in said[:best]) < LEAST_RARITY:
            return None
        return Span(Concept.SESSION_NAME, position, position + best, 1.0, tuple(sessions))
