"""What is to be told to one chat, as a value; its kinds, states and order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a delivery tells."""

    CHANGE = "change"
    REMINDER = "reminder"


class State(StrEnum):
    """What has become of a delivery."""

    PENDING = "pending"
    SENDING = "sending"
    """It may be on its way: the intent is stored before the request."""
    SENT = "sent"
    NEEDLESS = "needless"
    """There was nothing left to tell: undone meanwhile, or not followed any more."""
    GONE = "gone"
    """The chat cannot be reached any more."""
    HELD = "held"
    """A reminder whose time was over before it went out, or may have gone out."""
    FAILED = "failed"
    """Telegram refuses the message itself, or nothing came of many tries."""


class Priority(IntEnum):
    """What goes out first. Answers go before both (`bot.pace`)."""

    REMINDER = 1
    CHANGE = 2


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row that was claimed for sending.

    A change tells the chat what differs between what it knows and `to_revision`, the newest when it was claimed. `known` has one revision;
    more where a message that may have arrived is in doubt: then the chat knows one of them. A reminder has a session, and no known revisions.
    `attempts`: how often it was in doubt. `put_off_since`: when its chat first took nothing, where it takes nothing.
    """

    id: int
    kind: Kind
    chat: int
    known: tuple[int, ...]
    to_revision: int
    session: str | None
    due: datetime
    not_after: datetime | None
    attempts: int
    put_off_since: datetime | None
