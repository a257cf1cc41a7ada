"""What was handled since the database was last written, in a file beside it: one short write, which waits for nobody and which no kill undoes.

A power cut may undo it; then an update or two may be answered again.
"""

from __future__ import annotations

import errno
import logging
import os
import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from bot.trouble import Trouble
from knowledge.store.database import READABLE_BY_ITS_OWNER

SUFFIX = ".handled"
LONGEST = 1_000_000
"""Bytes after which what the database has is taken out, though more was handled meanwhile."""
_ENTRY = struct.Struct("<qqq")

_log = logging.getLogger(__name__)

Entry = tuple[int, int]
"""The mark of an update and its number. In the file a number below 0 takes the update back."""


class Journal:
    """The journal of one bot beside a database file. Only the process that answers may write it."""

    def __init__(self, database: Path, bot: int) -> None:
        self._file = database.with_name(database.name + SUFFIX)
        self._bot = bot
        self._opened: int | None = None
        self._trouble = Trouble(_log, logging.WARNING)

    def entries(self) -> Iterator[Entry]:
        """What is in the journal and was not taken back. What was cut off while it was written is passed over."""
        try:
            content = self._file.read_bytes()
        except OSError:
            return
        found: dict[int, int] = {}
        for bot, mark, number in _ENTRY.iter_unpack(content[: len(content) - len(content) % _ENTRY.size]):
            if bot == self._bot and number >= 0:
                found[mark] = number
            elif bot == self._bot:
                found.pop(mark, None)
        yield from found.items()

    def add(self, mark: int, number: int) -> None:
        """Note an update as handled. Where the disk is full it is remembered in memory only, and that is said once."""
        self._write(mark, number)

    def take_back(self, mark: int, number: int) -> None:
        """Note that an update is not handled after all."""
        self._write(mark, -1 - number)

    def _write(self, mark: int, number: int) -> None:
        try:
            _append(self._descriptor(), _ENTRY.pack(self._bot, mark, number))
        except OSError as error:
            self._trouble.met(f"what was handled cannot be noted beside the database: {error.strerror or error}")
        else:
            self._trouble.over("what was handled is noted again")

    def keep_only(self, left: Iterable[Entry]) -> None:
        """Take out what the database has, where nothing else is left or the file is long."""
        left = tuple(left)
        if self._opened is None or (left and os.fstat(self._opened).st_size < LONGEST):
            return
        try:
            if left:
                self._write_anew(left)
            else:
                os.ftruncate(self._opened, 0)
        except OSError as error:
            self._trouble.met(f"what was handled cannot be noted beside the database: {error.strerror or error}")

    def _write_anew(self, left: Iterable[Entry]) -> None:
        """Put a file with these entries in the place of the old one, which stays where the disk is full."""
        beside = self._file.with_name(f"{self._file.name}.new")
        beside.touch(READABLE_BY_ITS_OWNER)
        beside.write_bytes(b"".join(_ENTRY.pack(self._bot, *entry) for entry in left))
        beside.replace(self._file)
        os.close(self._descriptor())
        self._opened = None
        self._descriptor()

    def close(self) -> None:
        """Close the file; an empty one goes."""
        if self._opened is None:
            return
        with suppress(OSError):
            if not os.fstat(self._opened).st_size:
                self._file.unlink()
        os.close(self._opened)
        self._opened = None

    def _descriptor(self) -> int:
        if self._opened is None:
            self._opened = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, READABLE_BY_ITS_OWNER)
            _cut_to_whole_entries(self._opened)
        return self._opened


def _append(opened: int, content: bytes) -> None:
    """Write entries. Raises `OSError` where not all of it could be written; what is there of an entry then is taken out."""
    if os.write(opened, content) < len(content):
        _cut_to_whole_entries(opened)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _cut_to_whole_entries(opened: int) -> None:
    """Take out an entry that was cut off: whatever is written behind it would be read from the wrong place."""
    if over := os.fstat(opened).st_size % _ENTRY.size:
        os.ftruncate(opened, os.fstat(opened).st_size - over)
