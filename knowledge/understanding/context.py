"""What a conversation has been about: the value that lets "and his number?" be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from knowledge.understanding.question import Ask

FIRST_ASKED = 4
"""Questions that can be gone back to by their place ("as my third question")."""
SUBJECT_FADES_AFTER = timedelta(minutes=30)
"""How long a subject stays in mind when nothing is said."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What was last named together, in the order in which it was named: what "the first", "the last" and "the other" pick from.

    Sessions stay while the people of one of them are told.
    """

    people: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    """Numbers of meetings of the series."""
    among: tuple[str, ...] = ()
    """The longer list from which the people were picked: "and the first two?" after the last two."""


NOTHING_LISTED = Listed()


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is remembered from one message to the next. All of it may be empty."""

    language: str | None = None
    """The language of the last message that told its language, or the one that was asked for."""
    chosen_language: str | None = None
    """The language that the person asked for by a command; it wins over all but a clear message."""
    last_asks: tuple[Ask, ...] = ()
    people: tuple[str, ...] = ()
    """The person or the people whom the last answer was about."""
    group: tuple[str, ...] = ()
    """The people who were last named together or one after the other, whom "they" means; kept while other things are spoken of."""
    earlier: tuple[str, ...] = ()
    """Who was spoken of alone, the last one last: whom "she" means where none of those in mind is a woman."""
    listed: Listed = NOTHING_LISTED
    answered: tuple[Listed, ...] = ()
    """What each answer to the last message was about, where it had several: "the former" and "the latter" """
    sessions: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    talks: tuple[tuple[str, int], ...] = ()
    asked: tuple[Ask, ...] = ()
    """What was asked: the first things ("the same as my first question"), and what was asked last, in order."""
    spoken: tuple[str, ...] = ()
    """Everybody who was spoken of so far, in order: whom "going back to the first two" means."""
    choices: tuple[Ask, ...] = ()
    """What the last reply offered to choose from, in order."""
    more: Ask | None = None
    """What asks for the next page of the list that was last shown, where it has one."""
    moment: datetime | None = None
    """The time that was last spoken of."""
    spoken_at: datetime | None = None
    """When the last message came."""
    programme: str = ""
    """The mark of the programme by which the last message was answered: one that is still that of today has all that is spoken of."""
    unfinished: tuple[str, datetime] | None = None
    """A command that waits for the rest of it, as far as it was typed, and since when by the real clock; the desk never reads it."""

    @property
    def in_its_language(self) -> Conversation:
        """The same chat with nothing said yet: only its languages stay."""
        return Conversation(language=self.language, chosen_language=self.chosen_language)
