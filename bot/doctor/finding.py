"""What a doctor finds: one thing that was looked at, how it is, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How something is. The words are what is printed."""

    WELL = "ok"
    DOUBTFUL = "look"
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """`subject`: what was looked at, in a word; `said`: how it is; `remedy`: what to do, empty where there is nothing to do."""

    subject: str
    state: State
    said: str
    remedy: str = ""


def well(subject: str, said: str) -> Finding:
    """All is well."""
    return Finding(subject, State.WELL, said)


def doubtful(subject: str, said: str, remedy: str) -> Finding:
    """It works, and may not be what is meant."""
    return Finding(subject, State.DOUBTFUL, said, remedy)


def wrong(subject: str, said: str, remedy: str) -> Finding:
    """It does not work."""
    return Finding(subject, State.WRONG, said, remedy)


def skipped(subject: str, why: str) -> Finding:
    """It could not be looked at."""
    return Finding(subject, State.SKIPPED, f"not looked at: {why}")
