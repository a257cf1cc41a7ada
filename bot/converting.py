"""Converting a schedule of any format to a native programme file."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from bot.files import Writing
from bot.opening import read_with_faults
from knowledge.formats import Fault, programme_as_yaml

STANDARD_OUTPUT = Path("-")


def convert(source: str, target: Path, writing: Writing, out: TextIO) -> tuple[Fault, ...]:
    """Write the programme of a file or an address to a native file, whole or not at all; says on `out` what it holds.

    Gives the warnings. Raises `KnowledgeError` where the source cannot be used or the target cannot be written.
    """
    if target != STANDARD_OUTPUT:
        writing.look((target,))
    reading = read_with_faults(source)
    programme = reading.usable
    text = programme_as_yaml(programme)
    if target == STANDARD_OUTPUT:
        out.write(text)
        return reading.faults
    writing.write(target, text.encode())
    out.write(f"{target}: sessions {len(programme.sessions)}, people {len(programme.people)}, rooms {len(programme.rooms)}\n")
    return reading.faults
