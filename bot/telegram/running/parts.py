"""What the bot on Telegram is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram.ext import Application

from bot.chats.memory import ChatsInMemory
from bot.clock import Clock
from bot.pace import Pace
from bot.pulse import Pulse
from bot.serving import Serving
from bot.telegram.given import LatelyGiven
from bot.telegram.noticing import Noticing
from knowledge.store.database import Database

BotApplication = Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True)
class Parts:
    """What the application is made of. `served`: called whenever a newer revision is served."""

    database: Database
    serving: Serving
    chats: ChatsInMemory
    pace: Pace
    clock: Clock
    noticing: Noticing
    pulse: Pulse = field(default_factory=Pulse)
    lately: LatelyGiven = field(default_factory=LatelyGiven)
    served: list[Callable[[], None]] = field(default_factory=list)
