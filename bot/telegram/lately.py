"""What happened lately, as much as can be kept: bounded in number and in time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Lately(Generic[Key, Value]):
    """Values by key; the oldest go first, and none stays longer than so many seconds."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: seconds that only go up."""
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._kept: OrderedDict[Key, tuple[float, Value]] = OrderedDict()

    def __len__(self) -> int:
        self._forget()
        return len(self._kept)

    def get(self, key: Key) -> Value | None:
        """What was put under a key lately; None for nothing."""
        self._forget()
        found = self._kept.get(key)
        return found[1] if found else None

    def put(self, key: Key, value: Value) -> None:
        """Keep a value under a key from now on."""
        self._kept.pop(key, None)
        self._kept[key] = self._clock(), value
        self._forget()

    def all_keys(self) -> tuple[Key, ...]:
        """The keys under which something is kept, oldest first."""
        self._forget()
        return tuple(self._kept)

    def drop_where(self, is_gone: Callable[[Key], bool]) -> None:
        """Keep nothing any more under keys of which this is true."""
        for key in [key for key in self._kept if is_gone(key)]:
            del self._kept[key]

    def _forget(self) -> None:
        oldest = self._clock() - self._seconds
        while self._kept and (len(self._kept) > self._most or next(iter(self._kept.values()))[0] < oldest):
            self._kept.popitem(last=False)
