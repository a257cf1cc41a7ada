"""Converting a schedule of any format to a native programme file."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from bot.opening import read_with_faults
from knowledge.errors import KnowledgeError
from knowledge.formats import Fault, programme_as_yaml

STANDARD_OUTPUT = Path("-")


def convert(source: str, target: Path, out: TextIO) -> tuple[Fault, ...]:
    """Write the programme of a file or an address to a native file, whole or not at all; says on `out` what it holds.

    Gives the warnings. Raises `KnowledgeError` where the source cannot be used or the target cannot be written.
    """
    reading = read_with_faults(source)
    programme = reading.usable
    text = programme_as_yaml(programme)
    if target == STANDARD_OUTPUT:
        out.write(text)
        return reading.faults
    write_whole(target, text)
    out.write(f"{target}: sessions {len(programme.sessions)}, people {len(programme.people)}, rooms {len(programme.rooms)}\n")
    return reading.faults


def write_whole(target: Path, text: str) -> None:
    """Write a text to a file, whole or not at all. Raises `KnowledgeError`."""
    write_bytes(target, text.encode())


def write_bytes(target: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `KnowledgeError`."""
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(target)
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"{target} cannot be written: {getattr(error, 'strerror', None) or error}") from None
