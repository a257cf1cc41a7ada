"""The garbage collector. What a bot knows is large and stays, and looking through all of it takes a tenth of a second in which
nobody is answered; so it is set apart, and full collections are rare."""

from __future__ import annotations

import gc

YOUNG, MIDDLE, FULL = 5_000, 10, 500
"""Allocations after which the youngest are looked through, and how many times that until the middle-aged and all are."""


def collect_nothing_yet() -> None:
    """Look for no garbage while what stays is loaded: hardly anything of a start is garbage, and looking takes a tenth of it."""
    gc.disable()


def collect_without_pauses() -> None:
    """Set apart what is in memory now, and look seldom through the rest. To be called once what stays is loaded."""
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, FULL)
    gc.enable()


def collect_nothing_at_the_end() -> None:
    """Set apart what is in memory when a process ends: Python would look through all of it, a tenth of what a short command takes."""
    gc.freeze()
