"""What can be wrong with a programme file, each fault with its place: line, column and path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from knowledge.errors import KnowledgeError

Place = tuple[str | int, ...]
"""Where a value stands in a programme: ("sessions", 3, "ends")."""


class Severity(StrEnum):
    """How bad a fault is: an error keeps the file from being used, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


Broken = tuple[Place, str, Severity]
"""A rule that a value breaks: where, what is said of it, how bad it is."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `line` and `column` count from 1; None where the fault is of the whole file."""

    message: str
    severity: Severity = Severity.ERROR
    line: int | None = None
    column: int | None = None
    path: str = ""

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        place = f"line {self.line}{column}: " if self.line else ""
        name = f"{self.path} " if self.path else ""
        note = "warning: " if self.severity is Severity.WARNING else ""
        return f"{place}{note}{name}{self.message}"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a foreign file: a line where the format has lines, and a path that a person can follow."""

    path: str
    line: int | None = None

    def warning(self, message: str) -> Fault:
        """A warning about what stands here."""
        return Fault(message, Severity.WARNING, self.line, None, self.path)


WHOLE_FILE = Spot("")
Warn = Callable[[Fault], None]


class UnreadableContent(KnowledgeError):
    """A content that is not of the format it seems to be; `fault` says why, with its line."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class UnusableFile(KnowledgeError):
    """A programme file that cannot be used; `faults` has everything that is wrong with it."""

    def __init__(self, file: Path | str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        errors = [fault for fault in self.faults if fault.severity is Severity.ERROR]
        more = f" (and {len(errors) - 1} more; `seminar-bot check` tells all)" if len(errors) > 1 else ""
        super().__init__(f"{file} cannot be used: {errors[0]}{more}")


def path_of(place: Place) -> str:
    """A place as it is written in a sentence: "sessions[3].ends"."""
    written = ""
    for part in place:
        written += f"[{part}]" if isinstance(part, int) else f".{part}" if written else part
    return written
