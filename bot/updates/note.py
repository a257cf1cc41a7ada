"""What a server is told of an update the moment its answer leaves, or fails after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from bot.updates.received import Received

Said = Mapping[int, str]
"""What the chat of an update speaks of since its answer, as it is stored, by person."""
NOTHING_SAID: Said = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Note:
    """That an update is handled as from `at`, or waits again. `said`: what its chat speaks of, for the next question."""

    received: Received
    at: datetime
    waits: bool = False
    said: Said = field(default_factory=lambda: NOTHING_SAID)


class Telling(Protocol):
    """A way to a server that takes notes at once."""

    async def tell(self, notes: Sequence[Note]) -> None:
        """Write the notes. Raises `StoreUnavailable`."""

    def close(self) -> None:
        """Close the way without waiting for the server."""
