"""What a process cannot begin without, in a file of its own: who names it need not load what serves HTTP."""

from __future__ import annotations

from enum import Enum


class Missing(Enum):
    """What is away at a start: what /healthz says of it meanwhile, and of the database."""

    DATABASE = ("the database is away", "away")
    TELEGRAM = ("Telegram was not reached yet", "ok")
