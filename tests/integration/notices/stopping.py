"""A process that publishes, and stops before the commit until it is killed. Setting: DATABASE_URL."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from bot.notices import publishing
from knowledge.store.address import read_address
from knowledge.store.database import open_database
from tests.integration.notices.killing import publish_move


async def stop(*_: Any) -> None:
    """Be there for ever."""
    print("before the commit", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    publishing.record = stop  # type: ignore[assignment]
    asyncio.run(publish_move(open_database(read_address(os.environ["DATABASE_URL"]))))
