"""What answers are made of: where things stand seen from now, whom to ask, who appears where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knowledge.programme import Contact, Person, Session, Talk


class Phase(StrEnum):
    """Where something stands seen from now."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Adviser:
    """Somebody to ask where the programme is silent."""

    person: Person
    contact: Contact


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in a session. `own_time`: the session is the person's alone, so its hours are the person's."""

    session: Session
    talk: Talk | None
    phase: Phase
    own_time: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with all that the timetable has of them (none for hosts and contacts who do not speak)."""

    person: Person
    appearances: tuple[Appearance, ...] = ()

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Where they appear, in the order of the timetable."""
        return tuple(appearance.session for appearance in self.appearances)
