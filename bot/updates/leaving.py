"""The moment at which an answer leaves the process: from then on its update counts as handled, though Telegram has not yet said that it took it.

What was written to a connection arrives also where the process is killed right after. So the note that is made then, and taken back where the
request fails, keeps a kill from having an update answered twice, and one that was not answered from being lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is done when an answer to an update has left, and when it has failed after all."""

    left: Callable[[], None]
    failed: Callable[[], None]


_answering: ContextVar[Leaving | None] = ContextVar("answering", default=None)


@contextmanager
def answering(left: Callable[[], None], failed: Callable[[], None]) -> Iterator[None]:
    """Within the block an update is answered."""
    token = _answering.set(Leaving(left, failed))
    try:
        yield
    finally:
        _answering.reset(token)


def what_leaves() -> Leaving | None:
    """What is to be told of an answer that is sent now; None where no update is being answered."""
    return _answering.get()
