"""The changes that there are: a closed set of small values, each with what was and what is.

Sessions are those of their own programme: `old` is to be read with the old one's people and rooms, `new` with the new one's.
"""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.programme import Announcement, Contact, ContactPurpose, Event, LocalText, Session, Venue


@dataclass(frozen=True, slots=True)
class New:
    """A session that was not there."""

    new: Session


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A session that will not take place. Where it vanished from the programme, `new` is the old one, marked as cancelled."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class Postponed:
    """A session that will take place at a time that is not known yet."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class Restored:
    """A session that was cancelled or postponed and takes place after all, as `new` says."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class Full:
    """A session that has no place left."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class Reopened:
    """A session that was full and has places again."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class Replaced:
    """A session under the same id that has neither title nor speaker in common with what was there."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class MovedEarlier:
    """A session that starts earlier than it did."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class MovedLater:
    """A session that starts later than it did."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class DurationChanged:
    """A session that is longer or shorter than it was."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class RoomChanged:
    """A session in another room, or in one where there was none, or the other way round."""

    old: Session
    new: Session


@dataclass(frozen=True, slots=True)
class SpeakersChanged:
    """Other people speak. `left`: ids of the old programme; `joined`: ids of the new one."""

    old: Session
    new: Session
    left: tuple[str, ...]
    joined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retitled:
    """Another title, of the session or of a talk in it. None: there was or is no title, or no such talk."""

    old: Session
    new: Session
    old_title: LocalText | None
    new_title: LocalText | None


@dataclass(frozen=True, slots=True)
class EventMoved:
    """The event begins or ends at another time than it did."""

    old: Event
    new: Event


@dataclass(frozen=True, slots=True)
class VenueChanged:
    """The event takes place somewhere else."""

    old: Venue | None
    new: Venue | None


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """Somebody else to ask, or at another number or address."""

    purpose: ContactPurpose
    old: Contact | None
    new: Contact | None


@dataclass(frozen=True, slots=True)
class FactChanged:
    """Another answer to a practical matter. `topic` is its key in the programme."""

    topic: str
    old: LocalText | None
    new: LocalText | None


@dataclass(frozen=True, slots=True)
class Announced:
    """Something that the organisers tell everybody."""

    new: Announcement


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An announcement that the organisers took back."""

    old: Announcement

    @property
    def new(self) -> None:
        """Nothing is left of it."""


SessionChange = (
    New
    | Cancelled
    | Postponed
    | Restored
    | Full
    | Reopened
    | Replaced
    | MovedEarlier
    | MovedLater
    | DurationChanged
    | RoomChanged
    | SpeakersChanged
    | Retitled
)
EventChange = Announced | Withdrawn | EventMoved | VenueChanged | ContactChanged | FactChanged
Change = SessionChange | EventChange


def sessions_of(change: SessionChange) -> tuple[Session, ...]:
    """The session as it was, where it was there, and as it is."""
    return (change.new,) if isinstance(change, New) else (change.old, change.new)
