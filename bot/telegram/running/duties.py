"""What one process does of all that the bot does. `run` does everything; on platforms that part them, `web` listens and `worker` does the rest."""

from __future__ import annotations

from enum import Enum, auto

from bot.settings import Settings


class Duty(Enum):
    """One thing that somebody must do."""

    TAKE = auto()
    """Take the updates that Telegram brings, and answer them."""
    ASK = auto()
    """Ask Telegram for updates, and answer them."""
    TELL = auto()
    """Tell subscribers, and watch what is published elsewhere."""
    LISTEN = auto()
    """Serve HTTP."""
    SHOW = auto()
    """Show over HTTP how this process is, and nothing else."""


ANSWERING = frozenset({Duty.TAKE, Duty.ASK})


class Role(Enum):
    """A process by the verb that starts it, which is the name of its line in the Procfile as well."""

    RUN = "run"
    WEB = "web"
    WORKER = "worker"


def duties_of(role: Role, settings: Settings) -> frozenset[Duty]:
    """What a process of this role does with these settings."""
    receiving = Duty.TAKE if settings.webhook_url else Duty.ASK
    match role:
        case Role.RUN:
            listening = {Duty.LISTEN} if settings.port is not None or receiving is Duty.TAKE else set()
            return frozenset({receiving, Duty.TELL, *listening})
        case Role.WEB:
            return frozenset({Duty.LISTEN, receiving} - {Duty.ASK})
        case Role.WORKER:
            showing = {Duty.SHOW} if settings.health_port is not None else set()
            return frozenset({Duty.TELL, receiving, *showing} - {Duty.TAKE})
