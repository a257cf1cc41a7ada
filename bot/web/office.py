"""What the endpoints work with."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from bot.clock import Clock
from bot.pulse import Pulse
from bot.replies.wording import Wording
from knowledge.directory import Directory
from knowledge.store.database import Database
from knowledge.store.revisions import Revision
from knowledge.store.versions import Versions


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest revision with its ways in."""

    revision: Revision
    directory: Directory
    versions: Versions


@dataclass(frozen=True)
class Office:
    """The store, the languages and the token behind the HTTP API.

    `bot`: the bot's name on Telegram, for links to it. `reading`: one file is read at a time, so that many cannot fill memory; `making`: one
    form of the programme is made at a time, however many ask for it. `files`: the newest programme as it is sent, with its tag, by form; making
    it takes long. `newest`: the revision that was read last, by its number.
    """

    database: Database
    wordings: Mapping[str, Wording]
    clock: Clock
    token: SecretStr | None = None
    bot: str | None = None
    pulse: Pulse = field(default_factory=Pulse)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    making: asyncio.Lock = field(default_factory=asyncio.Lock)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    newest: dict[int, Newest] = field(default_factory=dict)
