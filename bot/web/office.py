"""What the endpoints work with."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from bot.clock import Clock
from bot.replies.wording import Wording
from knowledge.store.database import Database


@dataclass(frozen=True)
class Office:
    """The store, the languages and the token behind the HTTP API.

    `reading`: one file is read at a time, so that many cannot fill memory. `files`: the newest programme as it is sent, with its tag, by
    representation; writing it takes long.
    """

    database: Database
    wordings: Mapping[str, Wording]
    clock: Clock
    token: SecretStr | None = None
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
