"""The file of a backup: compressed lines of JSON, the same for every engine. The first line says what follows, the last that nothing is missing.

```
{"seminar_bot_backup": 1, "made_at": ..., "release": ..., "migration": ..., "tables": {"revision": {"columns": ["number", ...], "rows": 3}, ...}}
["revision", [1, ...]]
{"rows": 3, "sha256": "of all lines before"}
```
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.files import name_unless_taken
from knowledge.errors import KnowledgeError
from knowledge.store.database import READABLE_BY_ITS_OWNER

FORMAT = 1

Row = tuple[str, list[Any]]
"""A table's name and the values of a row, in the order of its columns."""


class UnusableBackup(KnowledgeError):
    """A file that is no backup, is not whole, or cannot be written or read."""


class TableHeld(BaseModel):
    """A table in a backup."""

    model_config = ConfigDict(frozen=True)

    columns: tuple[str, ...]
    rows: int = Field(ge=0)


class Header(BaseModel):
    """What a backup says of itself. `seminar_bot_backup`: the number of the format; `migration`: the one that its tables are of."""

    model_config = ConfigDict(frozen=True)

    seminar_bot_backup: int
    made_at: AwareDatetime
    release: str
    migration: str
    tables: dict[str, TableHeld]

    @property
    def rows(self) -> int:
        """How many rows there are in all tables."""
        return sum(table.rows for table in self.tables.values())


@dataclass
class Writer:
    """Writes lines and adds them up."""

    stream: gzip.GzipFile
    digest: Any
    rows: int = 0

    def begin(self, header: Header) -> None:
        """Write the first line."""
        self._write(header.model_dump(mode="json"))

    def add(self, table: str, values: list[Any]) -> None:
        """Write a row."""
        self._write([table, values])
        self.rows += 1

    def end(self) -> None:
        """Write the last line."""
        self._write({"rows": self.rows, "sha256": self.digest.hexdigest()})

    def _write(self, value: object) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
        self.digest.update(line)
        self.stream.write(line)


@contextmanager
def new_file(target: Path) -> Iterator[Writer]:
    """Write a file that gets its name when it is whole and on the disk; nothing is left where it is not.

    Raises `UnusableBackup`, also where there is a file of this name: nothing is overwritten.
    """
    _refuse_to_overwrite(target)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        try:
            with _private(unfinished) as raw:
                with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as stream:
                    yield Writer(stream, hashlib.sha256())
                raw.flush()
                os.fsync(raw.fileno())
            verify(unfinished)
            _name(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise UnusableBackup(f"{target} cannot be written: {error.strerror or error}") from None


def verify(source: Path) -> Header:
    """What a backup holds, once all of it is read and nothing is missing. Raises `UnusableBackup`."""
    with opened(source) as (header, rows):
        for _ in rows:
            pass
    return header


@contextmanager
def opened(source: Path) -> Iterator[tuple[Header, Iterator[Row]]]:
    """A backup's header and rows. Raises `UnusableBackup`; that something is missing shows only after the last row."""
    try:
        file = source.open("rb")
    except OSError as error:
        raise UnusableBackup(f"{source} cannot be read: {error.strerror or error}") from None
    with file, gzip.GzipFile(fileobj=file) as stream:
        lines = _lines(stream, source)
        first = next(lines, b"")
        header = _header(first, source)
        yield header, _rows(lines, hashlib.sha256(first), header, source)


def _lines(stream: gzip.GzipFile, source: Path) -> Iterator[bytes]:
    try:
        yield from stream
    except gzip.BadGzipFile:
        raise UnusableBackup(f"{source} is no backup of seminar-bot") from None
    except (EOFError, zlib.error):
        raise _damaged(source) from None
    except OSError as error:
        raise UnusableBackup(f"{source} cannot be read: {error.strerror or error}") from None


def _header(line: bytes, source: Path) -> Header:
    try:
        header = Header.model_validate_json(line)
    except ValidationError:
        raise UnusableBackup(f"{source} is no backup of seminar-bot") from None
    if header.seminar_bot_backup != FORMAT:
        raise UnusableBackup(f"{source} was made by another version of seminar-bot ({header.release}); use that one")
    return header


def _rows(lines: Iterator[bytes], digest: Any, header: Header, source: Path) -> Iterator[Row]:
    counted = dict.fromkeys(header.tables, 0)
    for line in lines:
        value = _value(line, source)
        if isinstance(value, dict):
            is_whole = counted == {name: table.rows for name, table in header.tables.items()} and value.get("sha256") == digest.hexdigest()
            if not is_whole or next(lines, None) is not None:
                raise _damaged(source)
            return
        table, values = _row(value, header, source)
        counted[table] += 1
        digest.update(line)
        yield table, values
    raise _damaged(source)


def _value(line: bytes, source: Path) -> Any:
    try:
        return json.loads(line.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise _damaged(source) from None


def _row(value: Any, header: Header, source: Path) -> Row:
    match value:
        case [str(name), list(values)] if name in header.tables and len(values) == len(header.tables[name].columns):
            return name, values
        case _:
            raise _damaged(source)


def _damaged(source: Path) -> UnusableBackup:
    return UnusableBackup(f"{source} is damaged or not whole")


def _refuse_to_overwrite(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise UnusableBackup(f"{target} is there already, and nothing is overwritten; name another file")


def _private(file: Path) -> IO[bytes]:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, READABLE_BY_ITS_OWNER), "wb")


def _name(unfinished: Path, target: Path) -> None:
    """Give a file its name, unless another has it by now."""
    try:
        name_unless_taken(unfinished, target)
    except FileExistsError:
        _refuse_to_overwrite(target)
