"""What is told of an update while it is answered: that it takes long, and the moment at which its answer leaves the process.

From then on the update counts as handled, though Telegram has not yet said that it took it.

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
    """What is done when an answer to an update has left, when it has failed after all, and when the update takes long."""

    left: Callable[[], None]
    failed: Callable[[], None]
    lasts: Callable[[], None]


_answering: ContextVar[Leaving | None] = ContextVar("answering", default=None)


@contextmanager
def answering(left: Callable[[], None], failed: Callable[[], None], lasts: Callable[[], None]) -> Iterator[None]:
    """Within the block an update is answered."""
    token = _answering.set(Leaving(left, failed, lasts))
    try:
        yield
    finally:
        _answering.reset(token)


def takes_long() -> None:
    """Say that the update which is being answered takes long, so that it keeps nothing else away."""
    answering_now = _answering.get()
    if answering_now is not None:
        answering_now.lasts()


def what_leaves() -> Leaving | None:
    """What is to be told of an answer that is sent now; None where no update is being answered."""
    return _answering.get()
