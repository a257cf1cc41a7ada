"""The words by which foreign schedules tell what their fields do not: that a talk is cancelled, that a row is a break."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.formats.folded import folded_letters
from knowledge.formats.speaker_words import SpeakerWords
from knowledge.programme import EventKind, SessionKind, State

OPENING, CLOSING = r"[\[({<*|]", r"[\])}>*|]"
SEPARATORS = r"[:\-–—|/•!]"
SIGNS = r"[^\w\s\"'«»“”‘’()\[\]{}<>#@&+.,;:?¿¡-]+"
"""Signs that only draw the eye: "⚠"."""


@dataclass(frozen=True)
class ScheduleWords:
    """What words in a title or a type mean, in all languages of the project. They come from `locales/`, never from here."""

    states: Mapping[str, State] = field(default_factory=dict)
    kinds: Mapping[str, SessionKind] = field(default_factory=dict)
    speakers: SpeakerWords = field(default_factory=SpeakerWords)
    gatherings: frozenset[str] = frozenset()
    """What events are called that are no conferences: "festival", "tournoi"."""
    groups: frozenset[str] = frozenset()
    """What stands before the letter or the number of a group of those who come: "groupe"."""
    before_a_language: frozenset[str] = frozenset()
    """What stands before the language in which something is: "in"."""

    def kind_of_event(self, titles: Iterable[str]) -> EventKind:
        """Whether the title of an event says that it is no conference, as other tools' schedules mostly are."""
        called = [f" {_plain_words(title)} " for title in titles]
        is_other = any(f" {_plain_words(word)} " in title for word in self.gatherings for title in called)
        return EventKind.EVENT if is_other else EventKind.CONFERENCE

    def state_of(self, title: str) -> tuple[State | None, str]:
        """The state that a title's marker tells, and the title without it: "[CANCELED] Git" is cancelled, and is called "Git".

        A word counts as a marker in brackets, set off by a colon or a dash, or in capitals before a title that is not all in capitals.
        """
        folded = folded_letters(title)
        if len(folded) != len(title) or not any(word in folded for word in self._states):
            return None, title
        for pattern in self._marker:
            found = pattern.search(folded)
            if found:
                rest = title[: found.start()] + title[found.end() :]
                loud = title[found.start("word") : found.end("word")].isupper() and not rest.isupper()
                if found.group("apart") is not None or loud:
                    return self._states[found.group("word")], rest.strip() or title
        return None, title

    def kind_of(self, type_name: str, title: str) -> SessionKind:
        """The kind that the type of a row tells, else its whole title; a talk where neither does."""
        for named in (type_name, title):
            kind = self._kinds.get(_plain_words(named)) or self._in_several_languages(named)
            if kind:
                return kind
        return SessionKind.TALK

    def _in_several_languages(self, title: str) -> SessionKind | None:
        """The kind that each part of a title tells which says the same in several languages ("Clôture / Closing")."""
        kinds = {self._kinds.get(_plain_words(part)) for part in title.split("/")}
        return kinds.pop() if len(kinds) == 1 else None

    @cached_property
    def _states(self) -> dict[str, State]:
        return {folded_letters(word): state for word, state in self.states.items()}

    @cached_property
    def _kinds(self) -> dict[str, SessionKind]:
        return {_plain_words(word): kind for word, kind in self.kinds.items()}

    @cached_property
    def _marker(self) -> tuple[re.Pattern[str], ...]:
        """Compiled for the first title that has one of the words."""
        words = "|".join(re.escape(word) for word in sorted(self._states, key=len, reverse=True))
        return (
            re.compile(rf"^\W*?{OPENING}+\s*(?P<apart>)(?P<word>{words})\s*!*\s*{CLOSING}+\s*{SEPARATORS}*\s*"),
            re.compile(rf"\s*{SEPARATORS}*\s*{OPENING}+\s*(?P<apart>)(?P<word>{words})\s*!*\s*{CLOSING}+\W*$"),
            re.compile(rf"^(?:{SIGNS}\s*)*(?P<word>{words})\b(?P<apart>\s*{SEPARATORS}+\s)?\s*(?:{SIGNS}\s+)*"),
            re.compile(rf"(?P<apart>\s+{SEPARATORS}+\s*)(?P<word>{words})\s*!*$"),
        )


NO_WORDS_KNOWN = ScheduleWords()


def _plain_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded_letters(text).replace("_", " ")))
