"""Files that commands write: whole or not at all, and over another one only where that is wanted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Writing:
    """A way to write files: `NEW` or `OVER`. `look`: raises where files of these names may not be written, before there is anything to write."""

    look: Callable[[Iterable[Path]], None]
    write: Callable[[Path, bytes], None]


class FileIsThere(KnowledgeError):
    """A file that would be overwritten, which nobody has asked for."""


def _create(target: Path, content: bytes) -> None:
    """Write a new file. Raises `FileIsThere` where there is one, and `KnowledgeError`; nothing is left then."""
    _refuse_to_overwrite((target,))
    with _unfinished(target, content) as written:
        try:
            name_unless_taken(written, target)
        except FileExistsError:
            raise _is_there((target,)) from None


def _replace(target: Path, content: bytes) -> None:
    """Write a file, over the one that is there. Raises `KnowledgeError`; all is as it was then."""
    with _unfinished(target, content) as written:
        written.replace(target)


def _refuse_to_overwrite(targets: Iterable[Path]) -> None:
    """Raises `FileIsThere` where one of these files is there already."""
    if there := tuple(target for target in targets if target.exists() or target.is_symlink()):
        raise _is_there(there)


def _refuse_nothing(targets: Iterable[Path]) -> None:
    """Any name may be taken."""


def name_unless_taken(unfinished: Path, target: Path) -> None:
    """Give a file its name. Raises `FileExistsError` where another has it by now.

    Some file systems know no links; there the time between looking and naming is short.
    """
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists() or target.is_symlink():
            raise FileExistsError(target) from None
        unfinished.rename(target)


@contextmanager
def _unfinished(target: Path, content: bytes) -> Iterator[Path]:
    written = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        try:
            written.write_bytes(content)
            yield written
        finally:
            written.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"{target} cannot be written: {getattr(error, 'strerror', None) or error}") from None


def _is_there(targets: tuple[Path, ...]) -> FileIsThere:
    others = f" (and {len(targets) - 1} more)" if len(targets) > 1 else ""
    verb = "are" if others else "is"
    return FileIsThere(f"{targets[0]}{others} {verb} there already, and nothing was overwritten. Name another one, or add --replace.")


NEW = Writing(_refuse_to_overwrite, _create)
"""Nothing is overwritten."""
OVER = Writing(_refuse_nothing, _replace)
"""What is there is replaced, as somebody asked."""
