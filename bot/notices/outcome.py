"""What can come of sending a notice. A closed set: whoever sends gives one of these, the drainer acts on each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """Telegram has it."""


@dataclass(frozen=True, slots=True)
class AskedToWait:
    """Telegram refused it for now. `begun`: whether a first part of it has arrived."""

    seconds: float
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Unreached:
    """Telegram was not reached, so it surely did not arrive. `begun`: whether a first part of it has arrived."""

    why: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class InDoubt:
    """It may have arrived: the Bot API has no idempotency key, and no answer came."""

    why: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The chat cannot be written to any more."""

    why: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The chat is there and takes nothing now: its administrators may let the bot write again, and Telegram tells nobody when they do.

    `begun`: whether a first part of it has arrived.
    """

    why: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """The group is a supergroup now, with this id."""

    chat: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message."""

    why: str


Outcome = Accepted | AskedToWait | Unreached | InDoubt | Gone | Closed | Moved | Refused
