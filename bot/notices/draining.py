"""One drainer for a bot: whoever holds the lock drains, the others stand by."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable

from bot.notices import outbox
from bot.notices.drainer import Drainer, Tools
from knowledge.store.address import SQLiteFile
from knowledge.store.locking import alone, run_until

_log = logging.getLogger(__name__)


async def drain(tools: Tools, key: int, started: Callable[[Drainer], None] = lambda _: None) -> None:
    """Drain whenever this process holds the lock, until cancelled. `key`: the bot's Telegram id; `started`: is handed each drainer."""
    owner = uuid.uuid4().hex
    left = outbox.of_any_other(owner) if isinstance(tools.database.address, SQLiteFile) else outbox.whose_lease_is_over()
    while True:
        async with alone(tools.database, key) as lost:
            _log.info("this process tells the subscribers")
            drainer = Drainer(tools, owner, left)
            started(drainer)
            await run_until(drainer.run(), lost)
        _log.warning("the lock was lost; standing by")
